package dev.stageinspector.aws.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stageinspector.aws.failure.Reason;
import dev.stageinspector.platform.Environment;
import dev.stageinspector.platform.Environment.OperatingSystem;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProxyRulesTest {

  private static final URI SERVICE = URI.create("https://ivsrealtime.eu-west-1.amazonaws.com");

  @Test
  void variableIsThatOfTheSchemeAndLowerCaseGoesFirst() {
    ProxyRules rules =
        rules(
            Map.of(
                "HTTPS_PROXY", "http://upper:1",
                "https_proxy", "http://lower:2",
                "HTTP_PROXY", "plain:3"));

    assertThat(rules.proxyFor(SERVICE)).hasToString("Optional[http://lower:2 (https_proxy)]");
    assertThat(rules.proxyFor(URI.create("http://host")))
        .hasToString("Optional[http://plain:3 (HTTP_PROXY)]");
    assertThat(rules(Map.of("http_proxy", "plain:3")).proxyFor(SERVICE)).isEmpty();
    assertThat(rules(Map.of("ALL_PROXY", "all:4", "all_proxy", "all:4")).proxyFor(SERVICE))
        .isEmpty();
    assertThat(rules(Map.of()).proxyFor(SERVICE)).isEmpty();
  }

  /** What Python's getproxies makes of the same variables. */
  @ParameterizedTest
  @CsvSource({
    "https_proxy=;HTTPS_PROXY=upper:1, https, ''",
    "HTTPS_PROXY=;https_proxy=lower:1, https, lower:1",
    "http_proxy=;HTTP_PROXY=upper:1, http, ''",
    "Https_Proxy=mixed:1, https, mixed:1",
    "Https_Proxy=mixed:1;https_proxy=, https, ''",
    "HTTPS_PROXY=upper:1;no_proxy=;NO_PROXY=*, https, upper:1",
    "HTTPS_PROXY=upper:1;NO_PROXY=*, https, ''",
    "HTTPS_PROXY=upper:1;No_Proxy=*, https, ''",
    "HTTP_PROXY=upper:1;REQUEST_METHOD=GET, http, ''",
    "http_proxy=lower:1;REQUEST_METHOD=GET, http, lower:1",
    "HTTPS_PROXY=upper:1;REQUEST_METHOD=GET, https, upper:1",
    "HTTPS_PROXY=//upper:1, https, upper:1",
    "all_proxy=all:1;ALL_PROXY=all:1;ftp_proxy=ftp:1, https, ''"
  })
  void variablesCountAsForTheAwsCli(String variables, String scheme, String proxy) {
    Map<String, String> set =
        Stream.of(variables.split(";", -1))
            .map(one -> one.split("=", 2))
            .collect(Collectors.toMap(one -> one[0], one -> one[1]));

    assertThat(
            rules(set)
                .proxyFor(URI.create(scheme + "://host"))
                .map(one -> one.host() + ":" + one.port())
                .orElse(""))
        .isEqualTo(proxy);
  }

  @ParameterizedTest
  @CsvSource({
    "p%w, p%w",
    "100%, 100%",
    "%, %",
    "%4, %4",
    "%zz, %zz",
    "a%%41, a%A",
    "%2541, %41",
    "p+w, p+w"
  })
  void percentSignThatBeginsNoCodeMeansItself(String written, String password) {
    assertThat(
            rules(Map.of("HTTPS_PROXY", "http://u:" + written + "@host:1"))
                .proxyFor(SERVICE)
                .flatMap(ProxyServer::login))
        .contains(new ProxyServer.Login("u", password));
  }

  @Test
  void loginIsDecodedAndNeverShown() {
    ProxyServer proxy =
        rules(Map.of("HTTPS_PROXY", "http://us%40er:p%3Aa+%C3%A9%2f@[2001:db8::1]:3128/"))
            .proxyFor(SERVICE)
            .orElseThrow();

    assertThat(proxy.host()).isEqualTo("2001:db8::1");
    assertThat(proxy.port()).isEqualTo(3128);
    assertThat(proxy.login()).contains(new ProxyServer.Login("us@er", "p:a+é/"));
    assertThat(proxy).hasToString("http://[2001:db8::1]:3128 (HTTPS_PROXY)");
    assertThat(proxy.login().toString()).doesNotContain("us@er", "p:a");
  }

  @Test
  void portIsThatOfTheSchemeUnlessGiven() {
    assertThat(rules(Map.of("HTTPS_PROXY", "http://host")).proxyFor(SERVICE).orElseThrow().port())
        .isEqualTo(80);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://hunter2:hunter2@host:1",
        "socks5://hunter2:1",
        "http://hunter2:port",
        "http://host:hunter2@",
        "http://hunter2:99999",
        "http://hunter2%4",
        "http://hunter2%ff@host:1",
        "http://hunter 2:1",
        "http://"
      })
  void malformedProxyIsNamedAndNeverGoneRound(String value) {
    ProxyRules rules = rules(Map.of("HTTPS_PROXY", value));

    assertThatThrownBy(() -> rules.proxyFor(SERVICE))
        .isInstanceOfSatisfying(
            TransportException.class,
            e -> assertThat(e.reason().kind()).isEqualTo(Reason.Kind.WRONG_PROXY))
        .hasMessageStartingWith("HTTPS_PROXY ")
        .hasMessageNotContaining("hunter");
    assertThat(rules.problems()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      textBlock =
          """
          `*`                      , https://host                , true
          example.com              , https://example.com         , true
          example.com              , https://a.b.example.com     , true
          example.com              , https://badexample.com      , false
          .example.com             , https://a.example.com       , true
          *.example.com            , https://a.example.com       , true
          EXAMPLE.com.             , https://a.Example.COM       , true
          example.com:8443         , https://example.com:8443    , true
          example.com:8443         , https://example.com         , false
          example.com:443          , https://example.com         , true
          10.1.2.3                 , https://10.1.2.3            , true
          10.1.2.3                 , https://10.1.2.30           , false
          10.1.0.0/16              , https://10.1.255.1          , true
          10.1.0.0/16              , https://10.2.0.1            , false
          10.1.0.0/16              , https://host                , false
          0.0.0.0/0                , https://10.2.0.1            , true
          0.0.0.0/0                , https://[2001:db8::1]       , false
          2001:db8::/32            , https://[2001:db8:1::1]     , true
          2001:db8::1              , https://[2001:db8:0::1]     , true
          [2001:db8::1]:8443       , https://[2001:db8::1]:8443  , true
          [2001:db8::1]:8443       , https://[2001:db8::1]       , false
          `other, example.com`     , https://example.com         , true
          `other example.com`      , https://example.com         , true
          `,,`                     , https://example.com         , false
          other                    , https://localhost           , true
          other                    , https://demo.localhost:1    , true
          other                    , https://127.8.9.1:1         , true
          other                    , https://[::1]:1             , true
          other                    , https://localhost.com       , false
          """)
  void noProxyTable(String noProxy, String target, boolean direct) {
    ProxyRules rules = rules(Map.of("HTTPS_PROXY", "proxy:1", "NO_PROXY", noProxy));

    assertThat(rules.proxyFor(URI.create(target)).isEmpty()).isEqualTo(direct);
    assertThat(rules.problems()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"10.0.0.0/33", "10.0.0.0/", "host/8", "a*b", "host:port", "."})
  void entryThatMakesNoSenseIsNamedAndTheOthersCount(String entry) {
    ProxyRules rules =
        rules(Map.of("HTTPS_PROXY", "proxy:1", "no_proxy", entry + ",amazonaws.com"));

    assertThat(rules.proxyFor(SERVICE)).isEmpty();
    assertThat(rules.problems()).singleElement().asString().contains("“" + entry + "”");
  }

  @ParameterizedTest
  @CsvSource({
    "http://host, true",
    "HTTP://10.0.0.1:80, true",
    "https://host, false",
    "http://localhost:8080, false",
    "http://127.0.0.1, false",
    "http://[::1]:1, false"
  })
  void plainHttpThatLeavesTheMachineIsSeen(String endpoint, boolean exposed) {
    assertThat(Loopback.isExposed(URI.create(endpoint))).isEqualTo(exposed);
  }

  @Test
  void bundleOfTheVariableGoesBeforeThatOfTheProfile() {
    Environment set = environment(Map.of("AWS_CA_BUNDLE", "a.pem"));
    assertThat(CaBundle.of(set, Optional.of("b.pem")))
        .contains(new CaBundle("a.pem", "AWS_CA_BUNDLE"));
    assertThat(CaBundle.of(environment(Map.of()), Optional.of("b.pem")))
        .contains(new CaBundle("b.pem", "ca_bundle of the profile"));
    Environment python = environment(Map.of("REQUESTS_CA_BUNDLE", "c.pem", "AWS_CA_BUNDLE", ""));
    assertThat(CaBundle.of(python, Optional.of("b.pem")))
        .contains(new CaBundle("b.pem", "ca_bundle of the profile"));
    assertThat(CaBundle.of(python, Optional.empty()))
        .contains(new CaBundle("c.pem", "REQUESTS_CA_BUNDLE"));
    assertThat(CaBundle.of(environment(Map.of()), Optional.empty())).isEmpty();
  }

  private static ProxyRules rules(Map<String, String> variables) {
    return ProxyRules.of(environment(variables));
  }

  private static Environment environment(Map<String, String> variables) {
    return new Environment(variables, Path.of("/home/me"), OperatingSystem.LINUX);
  }
}
