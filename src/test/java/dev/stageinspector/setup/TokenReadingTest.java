package dev.stageinspector.setup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.setup.TokenReading.Finding;
import dev.stageinspector.setup.TokenReading.Weight;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenReadingTest {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final String SIGNATURE = "s".repeat(128);
  private static final String GOOD = token(claims());

  @Test
  void aGoodTokenIsGoodForThisStage() {
    TokenReading.Token token = read(GOOD);

    assertThat(token.usable()).isTrue();
    assertThat(token.findings())
        .extracting(Finding::words)
        .containsExactly(
            "It is valid for another 11 hours.", "It is for this stage.", "It allows publishing.");
    assertThat(token.facts())
        .contains(
            new TokenReading.Fact("Expires", "2026-03-01T23:00:00Z"),
            new TokenReading.Fact("Capabilities", "PUBLISH"),
            new TokenReading.Fact("Participant id", "Mx6clRRHODPy"));
  }

  static Stream<Arguments> faults() {
    return Stream.of(
        Arguments.of("\"exp\":1772406000", "\"exp\":1772366399", "expired 1 second ago"),
        Arguments.of("\"exp\":1772406000", "\"exp\":1772280000", "expired 1 day ago"),
        Arguments.of("\"exp\":1772406000", "\"exp\":\"tomorrow\"", "has no expiry"),
        Arguments.of("\"exp\":1772406000,", "", "has no expiry"),
        Arguments.of("\"exp\":1772406000", "\"exp\":1e400", "has no expiry"),
        Arguments.of(
            "\"iat\":1772362800", "\"iat\":1772370000", "not valid yet, but only in 1 hour"),
        Arguments.of("\"iat\"", "\"nbf\":1772370000,\"iat\"", "not valid yet"),
        Arguments.of(
            "stage/AbCdEf123456", "stage/Other", "for another stage: arn:aws:ivs:us-east-1:"),
        Arguments.of("us-east-1", "us-west-2", "for another stage"),
        Arguments.of("\"topic\":\"AbCdEf123456\"", "\"topic\":\"Other\"", "its topic is Other"),
        Arguments.of("\"allow_publish\":true", "\"allow_publish\":false", "PUBLISH is missing"),
        Arguments.of("\"allow_publish\":true", "\"allow_subscribe\":true", "PUBLISH is missing"),
        Arguments.of("\"allow_publish\":true", "\"allow_publish\":\"true\"", "PUBLISH is missing"),
        Arguments.of(Answers.WHIP, Setup.GLOBAL_WHIP, "Its whip_url is not this stage's"),
        Arguments.of(Answers.WHIP, Answers.WHIP + "/", "Its whip_url is not this stage's"),
        Arguments.of(Answers.EVENTS, "wss://other.example", "Its events_url is not this stage's"));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void whatIsWrongWithATokenIsSaid(String from, String to, String words) {
    String changed = claims().replace(from, to);
    assertThat(changed).isNotEqualTo(claims());

    TokenReading.Token token = read(token(changed));

    assertThat(token.usable()).isFalse();
    assertThat(wrong(token)).anyMatch(said -> said.contains(words));
  }

  @Test
  void aTokenOfAwsWithoutUrlsIsNotHeldAgainstThem() {
    String claims =
        claims()
            .replace("\"whip_url\":\"" + Answers.WHIP + "\",", "")
            .replace("\"events_url\":\"" + Answers.EVENTS + "\",", "");

    assertThat(read(token(claims)).usable()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%s",
        "  %s\n",
        "\u00a0\u200b%s\ufeff",
        "\"%s\"",
        "<%s>",
        "Authorization: %s",
        "{\"type\":\"whip_custom\",\"settings\":{\"server\":\"https://global.whip.live-video.net\","
            + "\"bearer_token\":\"%s\",\"service\":\"WHIP\"}}",
        "ffmpeg -f whip -authorization %s https://global.whip.live-video.net",
        "gst-launch-1.0 whipclientsink signaller::whip-endpoint=https://global.whip.live-video.net"
            + " signaller::auth-token=\"%s\"",
        "server https://GLOBAL.whip.live-video.net/\ntoken %s"
      })
  void theTokenIsFoundInWhateverIsPasted(String pasted) {
    assertThat(read(pasted.formatted(GOOD)).usable()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bearer %s", "bearer  %s", "Authorization: Bearer %s", "BEARER:\n%s"})
  void theWordBearerIsTakenOffAndTold(String pasted) {
    TokenReading.Token token = read(pasted.formatted(GOOD));

    assertThat(token.usable()).isTrue();
    assertThat(token.findings())
        .filteredOn(finding -> finding.weight() == Weight.UNUSUAL)
        .singleElement()
        .extracting(Finding::words)
        .asString()
        .startsWith("“Bearer” stands before the token");
  }

  @ParameterizedTest
  @ValueSource(ints = {10, 60, 300, 400})
  void aTokenThatIsBrokenByALineEndIsReadAndTold(int at) {
    String broken = GOOD.substring(0, at) + "\n  " + GOOD.substring(at);

    TokenReading.Token token = read(broken);

    assertThat(wrong(token))
        .contains("There are blanks or line ends inside the token: they must be" + " taken out.");
  }

  @Test
  void aTokenWithoutItsEndIsTold() {
    String lost = "The end of the token was lost on the way, or something was added to it.";

    assertThat(wrong(read(GOOD.substring(0, GOOD.length() - 5)))).containsExactly(lost);
    assertThat(wrong(read(GOOD.substring(0, GOOD.lastIndexOf('.') + 1)))).containsExactly(lost);
    assertThat(wrong(read(GOOD.substring(0, GOOD.lastIndexOf('.'))))).containsExactly(lost);
    assertThat(readAny(GOOD.substring(0, GOOD.lastIndexOf('.') - 40)))
        .isInstanceOf(TokenReading.NotAToken.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "https://9x0y8z7s6t5u.global-bm.whip.live-video.net|UNUSUAL|the stage's own WHIP endpoint",
        "https://live.twitch.example/app|WRONG|https://live.twitch.example, is not the WHIP server",
        "rtmps://abc.global-contribute.live-video.net:443/app/|WRONG|speaks RTMP",
        "wss://global.events.live-video.net|WRONG|An address of events"
      })
  void theServerOfAPastedSettingIsJudgedToo(String server, Weight weight, String words) {
    TokenReading.Token token = read("server=" + server + " token=" + GOOD);

    assertThat(token.findings())
        .anySatisfy(finding -> {
          assertThat(finding.weight()).isEqualTo(weight);
          assertThat(finding.words()).contains(words);
        });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sk_us-west-2_ABCdef123456_secretpart|stream key of a channel",
        "rt_us-west-2_ABCdef123456_secretpart|stream key of an ingest configuration",
        "live_123456_secretpart|Twitch",
        "AKIAIOSFODNN7EXAMPLE|access key id",
        "arn:aws:ivs:us-east-1:123456789012:stage/AbCdEf123456|an ARN",
        "https://global.whip.live-video.net|the WHIP server for encoders",
        "https://user:secretpart@host.example/secretpart?token=secretpart|a URL",
        "rtmps://x.global-contribute.live-video.net:443/app/secretpart|an RTMP server",
        "wss://global.events.live-video.net|an events endpoint",
        "Bearer|The word Bearer alone",
        "{\"type\":\"whip_custom\"}|no participant token in this setting",
        "hello secretpart|three parts",
        "a.b.c|three parts",
        "eyJub3QganNvbg.eyJub3QganNvbg.secretpart|cannot be read"
      })
  void whatIsNotATokenIsNamedAndNotRepeated(String pasted, String words) {
    assertThat(readAny(pasted))
        .isInstanceOfSatisfying(
            TokenReading.NotAToken.class,
            not -> assertThat(not.what()).contains(words).doesNotContain("secretpart"));
  }

  @Test
  void tokensOfOtherThingsAreNamed() {
    assertThat(readAny(token("{\"aws:channel-arn\":\"arn:aws:ivs:x\",\"exp\":1}")))
        .isEqualTo(
            new TokenReading.NotAToken(
                "This is a token to play a private channel, not a participant token."));
    assertThat(readAny(token("{\"sub\":\"me\",\"exp\":1}")).toString())
        .contains("not one of a stage");
  }

  @Test
  void nothingPastedIsNothing() {
    assertThat(readAny(" \n\u200b")).isEqualTo(new TokenReading.Nothing());
  }

  @Test
  void theSignatureIsInNoReading() {
    String token = token(claims()).replace(SIGNATURE, "planted".repeat(20).substring(0, 128));

    assertThat(readAny(token).toString()).doesNotContain("planted");
  }

  private static List<String> wrong(TokenReading.Token token) {
    return token.findings().stream()
        .filter(finding -> finding.weight() == Weight.WRONG)
        .map(Finding::words)
        .toList();
  }

  private static TokenReading.Token read(String pasted) {
    return (TokenReading.Token) readAny(pasted);
  }

  private static TokenReading readAny(String pasted) {
    return TokenReading.read(pasted, Answers.FULL, NOW);
  }

  /** An hour old, good for eleven more. */
  private static String claims() {
    return """
    {"exp":1772406000,"iat":1772362800,"jti":"Mx6clRRHODPy","resource":"%s",\
    "topic":"AbCdEf123456","events_url":"%s","whip_url":"%s",\
    "capabilities":{"allow_publish":true},"version":"1.0"}\
    """
        .formatted(Answers.ARN, Answers.EVENTS, Answers.WHIP);
  }

  private static String token(String claims) {
    return part("{\"alg\":\"ES384\",\"typ\":\"JWT\"}") + "." + part(claims) + "." + SIGNATURE;
  }

  private static String part(String json) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(json.getBytes(StandardCharsets.UTF_8));
  }
}
