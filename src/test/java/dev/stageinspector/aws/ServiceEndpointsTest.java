package dev.stageinspector.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.stageinspector.aws.failure.AccessException;
import dev.stageinspector.aws.failure.Reason;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.services.sso.SsoClient;
import software.amazon.awssdk.services.ssooidc.SsoOidcClient;
import software.amazon.awssdk.services.sts.StsClient;

/** Where the services that credentials come from are asked. */
class ServiceEndpointsTest {

  private static final List<Origin> NEAREST_FIRST = List.of(Origin.values());

  @TempDir private Path folder;
  private FakeAws right;
  private FakeAws wrong;

  /** The places where an endpoint may be configured; each goes before those after it. */
  enum Origin {
    VARIABLE_OF_THE_SERVICE,
    VARIABLE_OF_ALL,
    SERVICES_SECTION,
    PROFILE
  }

  /** The services, each with a call. */
  enum Asked {
    STS("sts", "GetCallerIdentity"),
    SSO("sso", "GetRoleCredentials"),
    SSO_OIDC("sso_oidc", "RegisterClient");

    private final String key;
    private final String operation;

    Asked(String key, String operation) {
      this.key = key;
      this.operation = operation;
    }

    void call(AwsClients clients, ProfileScope scope) throws AccessException, InterruptedException {
      switch (this) {
        case STS -> {
          try (StsClient sts = clients.sts(scope, AwsBasicCredentials.create("AKIA", "s"))) {
            AwsCall.of("it", sts::getCallerIdentity);
          }
        }
        case SSO -> {
          try (SsoClient sso = clients.sso(scope, "eu-west-1")) {
            AwsCall.of(
                "it",
                () ->
                    sso.getRoleCredentials(request ->
                        request.accountId("111122223333").roleName("r").accessToken("t")));
          }
        }
        case SSO_OIDC -> {
          try (SsoOidcClient oidc = clients.oidc(scope, "eu-west-1")) {
            AwsCall.of(
                "it",
                () -> oidc.registerClient(request -> request.clientName("n").clientType("t")));
          }
        }
      }
    }
  }

  @BeforeEach
  void open() throws IOException {
    right = new FakeAws();
    wrong = new FakeAws();
  }

  @AfterEach
  void close() {
    right.close();
    wrong.close();
  }

  static Stream<Arguments> everyServiceAndOrigin() {
    return Stream.of(Asked.values())
        .flatMap(asked -> Stream.of(Origin.values()).map(origin -> Arguments.of(asked, origin)));
  }

  @ParameterizedTest
  @MethodSource("everyServiceAndOrigin")
  void nearestOfTheConfiguredEndpointsIsAsked(Asked asked, Origin origin) throws Exception {
    Home home = home(asked, origin);

    asked.call(home.clients(), scope(home));

    assertThat(right.calls()).extracting(FakeAws.Call::operation).containsExactly(asked.operation);
    assertThat(wrong.calls()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void configuredEndpointsThatAreToBeIgnoredAreNotAsked(Asked asked) throws Exception {
    try (ConnectTargets proxy = new ConnectTargets()) {
      Home home =
          home(asked, Origin.VARIABLE_OF_THE_SERVICE)
              .with("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS", "true")
              .with("HTTPS_PROXY", proxy.url());

      assertThat(
              catchThrowableOfType(
                      AccessException.class, () -> asked.call(home.clients(), scope(home)))
                  .reason()
                  .kind())
          .isEqualTo(Reason.Kind.CREDENTIALS_UNREACHABLE);

      assertThat(proxy.targets())
          .isNotEmpty()
          .allMatch(host -> host.endsWith(".amazonaws.com:443"));
      assertThat(right.calls()).isEmpty();
      assertThat(wrong.calls()).isEmpty();
    }
  }

  @Test
  void sdkIsToldEveryEndpointSoThatItLooksForNone() throws Exception {
    Home home =
        home(Asked.STS, Origin.VARIABLE_OF_THE_SERVICE)
            .with("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS", "true");
    AwsClients clients = home.clients();

    try (var sts = clients.stsUnsigned(scope(home));
        var sso = clients.sso(scope(home), "eu-west-1");
        var oidc = clients.oidc(scope(home), "eu-west-1")) {
      assertThat(sts.serviceClientConfiguration().endpointOverride())
          .hasValueSatisfying(uri -> assertThat(uri.getHost()).endsWith(".amazonaws.com"));
      assertThat(sso.serviceClientConfiguration().endpointOverride())
          .contains(URI.create("https://portal.sso.eu-west-1.amazonaws.com"));
      assertThat(oidc.serviceClientConfiguration().endpointOverride())
          .contains(URI.create("https://oidc.eu-west-1.amazonaws.com"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "STS, eu-west-1, , , sts.eu-west-1.amazonaws.com",
    "STS, eu-west-1, true, , sts-fips.eu-west-1.amazonaws.com",
    "STS, eu-west-1, , true, sts-fips.eu-west-1.amazonaws.com",
    "STS, eu-west-1, false, true, sts.eu-west-1.amazonaws.com",
    "STS, us-gov-west-1, true, , sts.us-gov-west-1.amazonaws.com",
    "SSO, eu-west-1, , , portal.sso.eu-west-1.amazonaws.com",
    "SSO, eu-west-1, TRUE, , portal.sso-fips.eu-west-1.amazonaws.com",
    "SSO_OIDC, eu-west-1, , , oidc.eu-west-1.amazonaws.com",
    "SSO_OIDC, eu-west-1, , True, oidc-fips.eu-west-1.amazonaws.com",
  })
  void hostIsThatOfTheRegionAndOfFipsWhereItIsAskedFor(
      Asked asked, String region, String variable, String setting, String host) throws Exception {
    try (ConnectTargets proxy = new ConnectTargets()) {
      Home home = new Home(folder, right).withoutEndpoints().with("HTTPS_PROXY", proxy.url());
      if (variable != null) {
        home.with("AWS_USE_FIPS_ENDPOINT", variable);
      }
      home.config(
          "[profile p]\nregion = %s\n%s"
              .formatted(region, setting == null ? "" : "use_fips_endpoint = " + setting + "\n"));

      assertThat(
              catchThrowableOfType(
                  AccessException.class, () -> asked.call(home.clients(), scope(home))))
          .isNotNull();

      assertThat(proxy.targets()).isNotEmpty().containsOnly(host + ":443");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "STS, true, , false, sts.eu-west-1.api.aws",
    "STS, , true, true, sts-fips.eu-west-1.api.aws",
    "STS, '', true, false, sts.eu-west-1.amazonaws.com",
    "STS, yes, true, true, sts-fips.eu-west-1.amazonaws.com",
    "SSO, , TRUE, false, portal.sso.eu-west-1.api.aws",
    "SSO, True, , true, portal.sso-fips.eu-west-1.api.aws",
    "SSO_OIDC, true, false, false, oidc.eu-west-1.api.aws",
    "SSO_OIDC, , true, true, oidc-fips.eu-west-1.api.aws",
    "SSO_OIDC, , 1, true, oidc-fips.eu-west-1.amazonaws.com",
  })
  void hostIsADualStackOneWhereItIsAskedFor(
      Asked asked, String variable, String setting, String fips, String host) throws Exception {
    try (ConnectTargets proxy = new ConnectTargets()) {
      Home home = new Home(folder, right).withoutEndpoints().with("HTTPS_PROXY", proxy.url());
      home.with("AWS_USE_FIPS_ENDPOINT", fips);
      if (variable != null) {
        home.with("AWS_USE_DUALSTACK_ENDPOINT", variable);
      }
      home.config(
          "[profile p]\nregion = eu-west-1\n"
              + (setting == null ? "" : "use_dualstack_endpoint = " + setting + "\n"));

      assertThat(
              catchThrowableOfType(
                  AccessException.class, () -> asked.call(home.clients(), scope(home))))
          .isNotNull();

      assertThat(proxy.targets()).isNotEmpty().containsOnly(host + ":443");
    }
  }

  @ParameterizedTest
  @EnumSource
  void endpointThatIsConfiguredIsAskedAsItStandsUnderFipsAndDualStack(Asked asked)
      throws Exception {
    Home home =
        home(asked, Origin.PROFILE)
            .with("AWS_USE_FIPS_ENDPOINT", "true")
            .with("AWS_USE_DUALSTACK_ENDPOINT", "true");

    asked.call(home.clients(), scope(home));

    assertThat(right.calls(asked.operation)).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "eu-west-1, false, false, https://oidc.eu-west-1.amazonaws.com",
    "eu-west-1, true, false, https://oidc-fips.eu-west-1.amazonaws.com",
    "eu-west-1, false, true, https://oidc.eu-west-1.api.aws",
    "eu-west-1, true, true, https://oidc-fips.eu-west-1.api.aws",
    "cn-north-1, false, false, https://oidc.cn-north-1.amazonaws.com.cn"
  })
  void browserGoesWhereTheCallsGo(String region, String fips, String dualStack, String url)
      throws Exception {
    Home home =
        new Home(folder, right)
            .withoutEndpoints()
            .with("AWS_USE_FIPS_ENDPOINT", fips)
            .with("AWS_USE_DUALSTACK_ENDPOINT", dualStack);
    home.config("[profile p]\n");

    assertThat(home.clients().oidcEndpoint(scope(home), region)).hasToString(url);
  }

  @Test
  void browserGoesToTheConfiguredEndpoint() throws Exception {
    Home home = home(Asked.SSO_OIDC, Origin.SERVICES_SECTION);

    assertThat(home.clients().oidcEndpoint(scope(home), "eu-west-1")).isEqualTo(right.uri());
  }

  /** A home where the right server is said at one place, and the wrong one at all further ones. */
  private Home home(Asked asked, Origin origin) throws IOException {
    Home home = new Home(folder, right).withoutEndpoints();
    StringBuilder profile = new StringBuilder("[profile p]\n");
    StringBuilder section = new StringBuilder();
    for (Origin one : NEAREST_FIRST.subList(NEAREST_FIRST.indexOf(origin), NEAREST_FIRST.size())) {
      String url = (one == origin ? right : wrong).uri().toString();
      switch (one) {
        case VARIABLE_OF_THE_SERVICE -> home.with("AWS_ENDPOINT_URL_" + asked.name(), url);
        case VARIABLE_OF_ALL -> home.with("AWS_ENDPOINT_URL", url);
        case SERVICES_SECTION -> {
          profile.append("services = local\n");
          section.append("[services local]\n%s =\n  endpoint_url = %s\n".formatted(asked.key, url));
        }
        case PROFILE -> profile.append("endpoint_url = ").append(url).append('\n');
      }
    }
    return home.config(profile.toString() + section);
  }

  private static ProfileScope scope(Home home) throws AccessException {
    return ProfileScope.of(home.profiles(), home.profiles().require("p"));
  }
}
