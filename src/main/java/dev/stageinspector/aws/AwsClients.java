package dev.stageinspector.aws;

import dev.stageinspector.aws.failure.AccessException;
import dev.stageinspector.aws.failure.Reason;
import dev.stageinspector.aws.http.BareClient;
import dev.stageinspector.aws.http.HttpClients;
import dev.stageinspector.aws.profiles.ConfiguredRegion;
import dev.stageinspector.aws.profiles.EndpointChoice;
import dev.stageinspector.aws.profiles.EndpointVariant;
import dev.stageinspector.platform.Environment;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.endpoints.Endpoint;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.services.sso.SsoClient;
import software.amazon.awssdk.services.sso.endpoints.SsoEndpointProvider;
import software.amazon.awssdk.services.ssooidc.SsoOidcClient;
import software.amazon.awssdk.services.ssooidc.endpoints.SsoOidcEndpointProvider;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.endpoints.StsEndpointProvider;

/** Makes the clients of the services that credentials come from. Each is closed after use. */
public final class AwsClients {

  /** The keys of the services in variables and in {@code services} sections. */
  static final String STS = "sts";

  static final String SSO = "sso";
  static final String SSO_OIDC = "sso_oidc";

  private static final Duration CALL_LIMIT = Duration.ofSeconds(20);
  private static final Duration ATTEMPT_LIMIT = Duration.ofSeconds(8);

  private static final String PARTITIONS_FILE = "AWS_PARTITIONS_FILE";

  private final Environment environment;
  private final HttpClients http;

  public AwsClients(Environment environment, HttpClients http) {
    this.environment = environment;
    this.http = http;
  }

  /** STS for calls that are signed. */
  public StsClient sts(ProfileScope scope, AwsCredentials credentials) throws AccessException {
    return sts(scope, StaticCredentialsProvider.create(credentials), retrying());
  }

  /** STS for a call that must be made once at most, such as one with the code of an MFA device. */
  public StsClient stsOnce(ProfileScope scope, AwsCredentials credentials) throws AccessException {
    return sts(scope, StaticCredentialsProvider.create(credentials), AwsRetryStrategy.doNotRetry());
  }

  /** STS for calls that are not signed. */
  public StsClient stsUnsigned(ProfileScope scope) throws AccessException {
    return sts(scope, AnonymousCredentialsProvider.create(), retrying());
  }

  /** The access portal of IAM Identity Center. */
  public SsoClient sso(ProfileScope scope, String region) throws AccessException {
    return configured(SsoClient.builder(), SSO, scope, region, retrying()).build();
  }

  /**
   * The sign-in of IAM Identity Center. Its tokens are good for one call, so no call is repeated.
   */
  public SsoOidcClient oidc(ProfileScope scope, String region) throws AccessException {
    return configured(
            SsoOidcClient.builder(), SSO_OIDC, scope, region, AwsRetryStrategy.doNotRetry())
        .build();
  }

  /** Where the browser goes to sign in; the SDK doesn't call it. */
  public URI oidcEndpoint(ProfileScope scope, String region) throws AccessException {
    return target(SSO_OIDC, scope, region);
  }

  /** What tells where STS is asked: credentials of one place are not valid at another. */
  public String place(ProfileScope scope) throws AccessException {
    return stsRegion(scope)
        + " "
        + endpoint(STS, scope).map(URI::toString).orElseGet(() -> variants(scope).toString());
  }

  private StsClient sts(
      ProfileScope scope, AwsCredentialsProvider credentials, RetryStrategy retries)
      throws AccessException {
    return configured(StsClient.builder(), STS, scope, stsRegion(scope), retries)
        .credentialsProvider(credentials)
        .build();
  }

  private <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> B configured(
      B builder, String service, ProfileScope scope, String region, RetryStrategy retries)
      throws AccessException {
    return BareClient.of(
            builder,
            Region.of(region),
            http.forProfile(scope.get("ca_bundle")),
            client ->
                client
                    .retryStrategy(retries)
                    .apiCallTimeout(CALL_LIMIT)
                    .apiCallAttemptTimeout(ATTEMPT_LIMIT))
        .endpointOverride(target(service, scope, region));
  }

  /**
   * Where a service is asked. It is always told to the SDK, which would look for an endpoint in the
   * variables again, although they are to be ignored.
   */
  private URI target(String service, ProfileScope scope, String region) throws AccessException {
    Optional<URI> endpoint = endpoint(service, scope);
    return endpoint.isPresent() ? endpoint.get() : usual(service, scope, Region.of(region));
  }

  private URI usual(String service, ProfileScope scope, Region region) {
    boolean fips = isAskedFor(EndpointVariant.FIPS, scope);
    boolean dualStack = isAskedFor(EndpointVariant.DUAL_STACK, scope);
    CompletableFuture<Endpoint> endpoint =
        switch (service) {
          case STS ->
              StsEndpointProvider.defaultProvider()
                  .resolveEndpoint(to -> to.region(region).useFips(fips).useDualStack(dualStack));
          case SSO ->
              SsoEndpointProvider.defaultProvider()
                  .resolveEndpoint(to -> to.region(region).useFips(fips).useDualStack(dualStack));
          case SSO_OIDC ->
              SsoOidcEndpointProvider.defaultProvider()
                  .resolveEndpoint(to -> to.region(region).useFips(fips).useDualStack(dualStack));
          default -> throw new IllegalArgumentException(service);
        };
    return endpoint.join().endpointUrl().toUri();
  }

  private String stsRegion(ProfileScope scope) throws AccessException {
    return ConfiguredRegion.ofSts(environment, scope.asked());
  }

  /**
   * AWS's own endpoints are looked up by the SDK, which reads a file first that a variable names,
   * whatever it is.
   */
  private void forbidPartitionsFile() throws AccessException {
    if (environment.variables().containsKey(PARTITIONS_FILE)) {
      throw new AccessException(Reason.variable(PARTITIONS_FILE, "is set, which is not supported"));
    }
  }

  private boolean isAskedFor(EndpointVariant variant, ProfileScope scope) {
    return variant.isAskedFor(environment, scope.asked());
  }

  private List<EndpointVariant> variants(ProfileScope scope) {
    return Stream.of(EndpointVariant.values()).filter(one -> isAskedFor(one, scope)).toList();
  }

  private Optional<URI> endpoint(String service, ProfileScope scope) throws AccessException {
    Optional<EndpointChoice> choice =
        EndpointChoice.of(service, environment, scope.profiles(), scope.asked());
    if (choice.isEmpty()) {
      forbidPartitionsFile();
    }
    return choice.map(EndpointChoice::url);
  }

  private static RetryStrategy retrying() {
    return AwsRetryStrategy.standardRetryStrategy();
  }
}
