package dev.stageinspector.ivs;

import java.net.URI;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.http.SdkHttpClient;

/**
 * The way to the service for one look-up.
 *
 * @param credentials what the call is signed with
 * @param endpoint where it goes instead of the region's own endpoint
 * @param http what it is sent with; shared, and closed by whoever made it
 * @param proxy the proxy that it goes through, as host and port
 */
public record Access(
    AwsCredentials credentials,
    Optional<URI> endpoint,
    SdkHttpClient http,
    Optional<String> proxy) {}
