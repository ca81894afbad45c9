package dev.stageinspector.aws.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class HiddenSecretsTest {

  private static final String TOKEN = "IQoJb3/JpZ2luX2VjE+PLANTED//wEaCXVzLWVhc3Q=<&\">";
  private static final Secrets SECRETS = Secrets.of(Stream.of(TOKEN));

  static Stream<String> forms() {
    String url = URLEncoder.encode(TOKEN, StandardCharsets.UTF_8);
    String html = TOKEN.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    String units = TOKEN.replace("/", "\\u002f").replace("+", "\\u002B");
    byte[] bytes = TOKEN.getBytes(StandardCharsets.UTF_8);
    return Stream.of(
        TOKEN,
        url,
        URLEncoder.encode(url, StandardCharsets.UTF_8),
        TOKEN.replace("/", "\\/"),
        TOKEN.replace("/", "\\/").replace("\\", "\\\\"),
        units,
        units.replace("\\", "\\\\"),
        html,
        html.replace("&", "&amp;"),
        TOKEN.replace("/", "&#x2F;").replace("+", "&#43;"),
        Base64.getEncoder().encodeToString(bytes),
        Base64.getUrlEncoder().encodeToString(bytes),
        Base64.getEncoder().encodeToString(("user:" + TOKEN).getBytes(StandardCharsets.UTF_8)),
        TOKEN.substring(0, 9) + "\r\n  " + TOKEN.substring(9),
        TOKEN.replace("=", "&equals;").replace("+", "&plus;").replace("/", "\\x2f"),
        TOKEN.substring(0, 20),
        TOKEN.substring(11),
        url.substring(0, 30));
  }

  @ParameterizedTest
  @MethodSource("forms")
  void aSecretIsHiddenHoweverItIsWritten(String form) {
    String told = SECRETS.redacted("x-amz-security-token:" + form + "\nhost:sts");

    assertThat(told).contains("x-amz-security-token:", "(hidden)", "host:sts");
    assertThat(told.length()).isLessThan("x-amz-security-token:(hidden)host:sts".length() + 12);
  }

  @ParameterizedTest
  @CsvSource({
    "test, latestRoom1 for a test, latestRoom1 for a test",
    "test, the test stage, the test stage",
    "test, x-amz-security-token:test, x-amz-security-token:(hidden)",
    "east, us-east-1, us-east-1",
    "password, a passwordless password, a passwordless password",
    "a, a stage, a stage",
    "pLaNtEd-sEcReT, it was pLaNtEd-sEcReT., it was (hidden).",
    "pLaNtEd-sEcReT, xpLaNtEd-sEcReTx, xpLaNtEd-sEcReTx",
  })
  void aShortSecretIsHiddenWhereItStandsForItself(String secret, String text, String told) {
    assertThat(Secrets.of(Stream.of(secret)).redacted(text)).isEqualTo(told);
  }

  @ParameterizedTest
  @CsvSource({"100%", "\\u12", "&amp", "&;", "%zz", "\\", "&#99999;", "plain"})
  void whatIsNoSecretStaysAsItIs(String text) {
    assertThat(SECRETS.redacted(text)).isEqualTo(text);
  }
}
