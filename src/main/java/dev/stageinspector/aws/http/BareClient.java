package dev.stageinspector.aws.http;

import java.util.function.Consumer;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;

/**
 * A client of the SDK that is given all that it would otherwise look for in files, variables and
 * EC2's metadata.
 */
public final class BareClient {

  private BareClient() {}

  /**
   * Prepares a client without credentials, for the usual endpoint of a region.
   *
   * @param limits sets how long a call may take and how often it is tried
   */
  public static <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> B of(
      B builder,
      Region region,
      SdkHttpClient http,
      Consumer<ClientOverrideConfiguration.Builder> limits) {
    return builder
        .region(region)
        .httpClient(http)
        .credentialsProvider(AnonymousCredentialsProvider.create())
        .fipsEnabled(false)
        .dualstackEnabled(false)
        .overrideConfiguration(client -> {
          client.defaultProfileFile(ProfileFile.aggregator().build()).defaultProfileName("default");
          limits.accept(client);
          // The SDK asks the last interceptor first for a response: no other one sees the secrets.
          client.addExecutionInterceptor(new SecretEcho());
        });
  }
}
