package dev.stageinspector.platform;

import java.util.Map;

/**
 * Keeps the AWS SDK from looking for settings by itself. Its clients read variables of the
 * environment and the shared files behind the back of whoever makes them; one value that they do
 * not like, such as {@code AWS_MAX_ATTEMPTS=abc}, fails the client. The program reads what counts
 * itself, and gives the SDK all of it. The SDK's own properties count before the variables, so each
 * is set here to what the SDK does without any.
 */
public final class SdkSettings {

  /** No file is called so; the SDK takes a file that is not there for an empty one. */
  private static final String NONE = "stage-inspector-reads-the-profiles-itself";

  static final Map<String, String> FIXED =
      Map.ofEntries(
          Map.entry("aws.configFile", NONE),
          Map.entry("aws.sharedCredentialsFile", NONE),
          Map.entry("aws.profile", "default"),
          Map.entry("aws.accountIdEndpointMode", "preferred"),
          Map.entry("aws.binaryIonEnabled", "true"),
          Map.entry("aws.cborEnabled", "true"),
          Map.entry("aws.defaultsMode", "legacy"),
          Map.entry("aws.disableEc2Metadata", "true"),
          Map.entry("aws.disableRequestCompression", "false"),
          Map.entry("aws.enableDefaultSocketTimeout2026", "false"),
          Map.entry("aws.endpointDiscoveryEnabled", "false"),
          Map.entry("aws.ignoreConfiguredEndpointUrls", "true"),
          Map.entry("aws.maxAttempts", "3"),
          Map.entry("aws.newRetries2026", "false"),
          Map.entry("aws.requestChecksumCalculation", "when_supported"),
          Map.entry("aws.requestMinCompressionSizeBytes", "10240"),
          Map.entry("aws.responseChecksumValidation", "when_supported"),
          Map.entry("aws.retryMode", "standard"),
          Map.entry("aws.useDualstackEndpoint", "false"),
          Map.entry("aws.useFipsEndpoint", "false"),
          // Blank texts, which are taken for not set.
          Map.entry("aws.authSchemePreference", ""),
          Map.entry("aws.executionEnvironment", ""),
          Map.entry("aws.sigv4a.signing.region.set", ""),
          Map.entry("sdk.ua.appId", ""));

  private SdkSettings() {}

  /** To be called before the first client is made. */
  public static void fix() {
    FIXED.forEach(System::setProperty);
  }
}
