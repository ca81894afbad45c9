package dev.stageinspector.broadcast;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.broadcast.TokenReading.Remark;
import dev.stageinspector.broadcast.TokenReading.Weight;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenReadingTest {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final String SIGNATURE = "s".repeat(128);
  private static final String KID =
      "arn:aws:ivs:us-east-1:123456789012:public-key/f99cde61-c2b0-4df3-8941-ca7d38acca1a";

  /** The signature of the token in AWS's documentation, of which nothing else is left. */
  private static final String DER =
      "MGQCMGm9affqE3B2MAb_DSpEm0XEv25hfNNhYn5Um4U37FTpmdc3QzQKTKGF90swHqVrDgIwcHHHIDY3c9eanHyQmcKs"
          + "kR1hobD0Q9QK_GQETMQS54S-TaKjllW9Qac6c5xBrdAk";

  private static final String GOOD = token(claims());
  private static final String AWS_TOKEN = awsToken(claims());

  @Test
  void aGoodTokenIsGoodForThisStage() {
    TokenReading.Token token = read(GOOD);

    assertThat(token.isRefused()).isFalse();
    assertThat(token.remarks())
        .extracting(Remark::words)
        .containsExactly(
            "It expires in 11 hours.", "It is for this stage.", "It allows publishing.");
    assertThat(token.verdict()).isEqualTo("Looks valid. Signature not verified.");
    assertThat(token.facts())
        .contains(
            new TokenReading.Fact(
                "Expires",
                "2026-03-01T23:00:00Z",
                Optional.of(Instant.parse("2026-03-01T23:00:00Z"))),
            new TokenReading.Fact("Capabilities", "PUBLISH"),
            new TokenReading.Fact("Participant ID", "Mx6clRRHODPy"));
  }

  @Test
  void everyAttributeIsListed() {
    TokenReading.Token token =
        read(
            token(
                claims()
                    .replaceFirst(
                        "\\{",
                        "{\"attributes\":{\"role\":\"host\",\"team\":\"a=b\"},\"extra\":7,")));

    assertThat(token.facts())
        .contains(
            new TokenReading.Fact("Attribute", "role=host"),
            new TokenReading.Fact("Attribute", "team=a=b"),
            new TokenReading.Fact("extra", "7"));
  }

  @Test
  void copiesHaveTheVerdictFirstAndTimesInUtcAndNotTheToken() {
    assertThat(read(GOOD).text())
        .startsWith("Looks valid. Signature not verified.\n- It expires in 11 hours.\n")
        .contains("\nExpires: 2026-03-01T23:00:00Z\n")
        .doesNotContain(GOOD, SIGNATURE);
  }

  static Stream<Arguments> faults() {
    return Stream.of(
        Arguments.of("\"exp\":1772406000", "\"exp\":1772366399", "expired 1 second ago"),
        Arguments.of("\"exp\":1772406000", "\"exp\":1772280000", "expired 1 day ago"),
        Arguments.of("\"exp\":1772406000", "\"exp\":\"tomorrow\"", "(exp) is the text “tomorrow”"),
        Arguments.of("\"exp\":1772406000,", "", "has no expiry"),
        Arguments.of("\"exp\":1772406000", "\"exp\":1e400", "(exp) is 1e400"),
        Arguments.of("\"iat\":1772362800", "\"iat\":1772370000", "isn't valid for another 1 hour"),
        Arguments.of("\"iat\"", "\"nbf\":1772370000,\"iat\"", "isn't valid for another 1 hour"),
        Arguments.of("\"exp\":1772406000", "\"exp\":1772406000000", "in seconds: 1772406000."),
        Arguments.of("\"exp\":1772406000", "\"exp\":\"1772406000\"", "the text “1772406000”"),
        Arguments.of(
            "\"exp\":1772406000", "\"exp\":\"2026-03-01T23:00:00Z\"", "(exp) is the text “2026-"),
        Arguments.of("\"exp\":1772406000", "\"exp\":1772406000.5", "(exp) is 1772406000.5"),
        Arguments.of("\"exp\":1772406000", "\"exp\":1.7724e9", "(exp) is 1.7724e9"),
        Arguments.of("\"exp\":1772406000", "\"exp\":-1772406000", "(exp) is -1772406000"),
        Arguments.of("\"exp\":1772406000", "\"exp\":1e999999999", "(exp) is 1e999999999"),
        Arguments.of("\"exp\":1772406000", "\"exp\":177240600000000000", "(exp) is 1772406000"),
        Arguments.of("\"exp\":1772406000", "\"exp\":null", "(exp) is null"),
        Arguments.of("\"exp\":1772406000", "\"exp\":true", "(exp) is true"),
        Arguments.of("\"exp\":1772406000", "\"exp\":[1772406000]", "(exp) must be a whole"),
        Arguments.of("\"exp\":1772406000", "\"exp\":1773572401", "more than 14 days"),
        Arguments.of("\"exp\":1772406000", "\"exp\":99999999999", "more than 14 days"),
        Arguments.of("1772406000,\"iat\":1772362800", "1803902400", "more than 14 days"),
        Arguments.of("\"iat\":1772362800,", "", "also needs iat."),
        Arguments.of("\"iat\":1772362800", "\"iat\":1772362800000", "issue (iat) is in millisec"),
        Arguments.of("\"iat\":1772362800", "\"iat\":\"now\"", "issue (iat) is the text “now”"),
        Arguments.of(
            "1772406000,\"iat\":1772362800",
            "1772366430,\"iat\":1772366440",
            "expires before it was issued"),
        Arguments.of("Mx6clRRHODPy", "Mx6 clRR", "participant ID (jti) must be"),
        Arguments.of("\"Mx6clRRHODPy\"", "17", "participant ID (jti) must be"),
        Arguments.of("\"version\":\"1.0\"", "\"version\":1.0", "version must be"),
        Arguments.of(
            "\"whip_url\":\"" + SetupSamples.WHIP + "\",",
            "",
            "A self-signed token also needs whip_url"),
        Arguments.of(
            "stage/AbCdEf123456", "stage/Other", "for another stage: arn:aws:ivs:us-east-1:"),
        Arguments.of("us-east-1", "us-west-2", "for another stage"),
        Arguments.of("\"topic\":\"AbCdEf123456\"", "\"topic\":\"Other\"", "its topic is Other"),
        Arguments.of(
            "\"allow_publish\":true", "\"allow_publish\":false", "PUBLISH capability is missing"),
        Arguments.of(
            "\"allow_publish\":true", "\"allow_subscribe\":true", "PUBLISH capability is missing"),
        Arguments.of(
            "\"allow_publish\":true",
            "\"allow_publish\":\"true\"",
            "PUBLISH capability is missing"),
        Arguments.of(SetupSamples.WHIP, Setup.GLOBAL_WHIP, "Its whip_url is not this stage's"),
        Arguments.of(
            SetupSamples.WHIP, SetupSamples.WHIP + "/", "Its whip_url is not this stage's"),
        Arguments.of(
            SetupSamples.EVENTS, "wss://other.example", "Its events_url is not this stage's"));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void whatIsWrongWithATokenIsSaid(String from, String to, String words) {
    String changed = claims().replace(from, to);
    assertThat(changed).isNotEqualTo(claims());

    TokenReading.Token token = read(token(changed));

    assertThat(token.isRefused()).isTrue();
    assertThat(wrong(token)).anyMatch(said -> said.contains(words));
  }

  @Test
  void aTokenOfAwsWithoutUrlsIsNotHeldAgainstThem() {
    String claims =
        claims()
            .replace("\"whip_url\":\"" + SetupSamples.WHIP + "\",", "")
            .replace("\"events_url\":\"" + SetupSamples.EVENTS + "\",", "");

    assertThat(read(awsToken(claims)).isRefused()).isFalse();
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
    assertThat(read(pasted.formatted(GOOD)).isRefused()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bearer %s", "bearer  %s", "Authorization: Bearer %s", "BEARER:\n%s"})
  void theWordBearerIsTakenOffAndTold(String pasted) {
    TokenReading.Token token = read(pasted.formatted(GOOD));

    assertThat(token.isRefused()).isFalse();
    assertThat(token.remarks())
        .filteredOn(remark -> remark.weight() == Weight.UNUSUAL)
        .singleElement()
        .extracting(Remark::words)
        .asString()
        .startsWith("“Bearer” comes before the token");
  }

  @ParameterizedTest
  @ValueSource(ints = {10, 60, 300, 400})
  void aTokenThatIsBrokenByALineEndIsReadAndTold(int at) {
    String broken = GOOD.substring(0, at) + "\n  " + GOOD.substring(at);

    TokenReading.Token token = read(broken);

    assertThat(wrong(token))
        .containsExactly("There are spaces or line breaks inside the token: remove them.");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 20, 63, 100})
  void aTokenThatIsCutIsTold(int characters) {
    String words =
        characters == 1
            ? "1 character of its signature is missing. Copy the whole token again."
            : characters + " characters of its signature are missing. Copy the whole token again.";

    for (String token : List.of(GOOD, AWS_TOKEN)) {
      assertThat(wrong(read(token.substring(0, token.length() - characters))))
          .containsExactly(words);
      assertThat(
              wrong(read("Token: " + token.substring(0, token.length() - characters) + " (cut)")))
          .containsExactly(words);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"A", "AA", "AAA", "AAAA", "hallo"})
  void aTokenThatIsLengthenedIsTold(String more) {
    for (String token : List.of(GOOD, AWS_TOKEN)) {
      assertThat(wrong(read(token + more)))
          .singleElement()
          .asString()
          .startsWith("Its signature is " + more.length() + " character")
          .contains("too long");
    }
  }

  @Test
  void aTokenWithoutASignatureIsTold() {
    String missing = "Its end, the signature, is missing. Copy the whole token again.";

    for (String token : List.of(GOOD, AWS_TOKEN)) {
      assertThat(wrong(read(token.substring(0, token.lastIndexOf('.') + 1))))
          .containsExactly(missing);
      assertThat(wrong(read(token.substring(0, token.lastIndexOf('.'))))).containsExactly(missing);
      assertThat(wrong(read(token.substring(0, token.lastIndexOf('.') + 3)))).hasSize(1);
      assertThat(readAny(token.substring(0, token.lastIndexOf('.') - 40)))
          .isInstanceOf(TokenReading.NotAToken.class);
    }
  }

  @Test
  void aDamagedSignatureIsTold() {
    String damaged =
        "Its signature is damaged: a character was changed, lost, or added. Copy the whole token"
            + " again.";
    String body = AWS_TOKEN.substring(0, AWS_TOKEN.lastIndexOf('.') + 1);

    assertThat(wrong(read(body + "N" + DER.substring(1)))).containsExactly(damaged);
    assertThat(wrong(read(body + DER.substring(0, 4) + "Z" + DER.substring(5))))
        .containsExactly(damaged);
    assertThat(wrong(read(body + "MIGA" + DER.substring(4)))).hasSize(1);
    assertThat(wrong(read(body + "A".repeat(128)))).containsExactly(damaged);
  }

  /** The last character of a part in base64 has bits that are always zero. */
  @Test
  void aPartThatNoEncoderWritesIsTold() {
    String[] parts =
        token("{\"alg\":\"ES384\",\"kid\":\"" + KID + "\" }", claims()).split("\\.", -1);
    assertThat(parts[0].length() % 4).isNotZero();
    char last = parts[0].charAt(parts[0].length() - 1);
    String changed = parts[0].substring(0, parts[0].length() - 1) + (char) (last + 1);

    assertThat(wrong(read(changed + "." + parts[1] + "." + parts[2])))
        .containsExactly(
            "A character in its header was changed, lost, or added. Copy the whole token again.");
  }

  @Test
  void aSignatureOfTheWrongFormIsTold() {
    assertThat(wrong(read(GOOD.substring(0, GOOD.lastIndexOf('.') + 1) + DER)))
        .singleElement()
        .asString()
        .contains("DER format", "96 bytes");
  }

  @ParameterizedTest
  @ValueSource(strings = {"HS256", "ES256", "RS256", "none", "es384", ""})
  void aTokenOfAnotherAlgorithmIsRefused(String algorithm) {
    TokenReading.Token token = read(token("{\"alg\":\"" + algorithm + "\"}", claims()));

    assertThat(token.isRefused()).isTrue();
    assertThat(wrong(token)).singleElement().asString().contains("self-signed ones with ES384");
  }

  @Test
  void aTokenOfAwsNeedsNoMoreThanItHas() {
    TokenReading.Token token =
        read(
            awsToken(
                """
                {"exp":1772406000,"jti":"jFpW_mveENolS","resource":"%s",\
                "events_url":"wss://us-east-1.events.live-video.net",\
                "capabilities":{"allow_publish":true,"allow_subscribe":true}}\
                """
                    .formatted(SetupSamples.ARN)));

    assertThat(token.isRefused()).isFalse();
    assertThat(token.remarks())
        .filteredOn(remark -> remark.weight() == Weight.UNUSUAL)
        .singleElement()
        .extracting(Remark::words)
        .asString()
        .contains("events_url is not this stage's events endpoint");
  }

  @Test
  void theKeyOfASelfSignedTokenIsOfTheStagesAccount() {
    assertThat(wrong(read(token("{\"alg\":\"ES384\"}", claims()))))
        .containsExactly(
            "Its header needs a kid: the ARN of the public key that was imported to AWS.");
    String elsewhere = KID.replace("us-east-1", "eu-west-1");
    assertThat(wrong(read(token("{\"alg\":\"ES384\",\"kid\":\"" + elsewhere + "\"}", claims()))))
        .containsExactly(
            "Its public key is not in the stage's region and account: " + elsewhere + ".");
  }

  @ParameterizedTest
  @CsvSource({
    "2013, “–” (U+2013) is in the place of a hyphen",
    "2011, “‑” (U+2011) is in the place of a hyphen",
    "2212, “−” (U+2212) is in the place of a hyphen",
    "200B, There are invisible characters (U+200B) inside",
    "00AD, There are invisible characters (U+00AD) inside",
    "FEFF, There are invisible characters (U+FEFF) inside",
    "00A0, There are spaces or line breaks inside",
    "2028, There are spaces or line breaks inside",
  })
  void whatAProgramMadeOfItIsTold(String character, String words) {
    String other = Character.toString(Integer.parseInt(character, 16));
    int at = AWS_TOKEN.lastIndexOf('-');
    String changed =
        words.contains("hyphen")
            ? AWS_TOKEN.substring(0, at) + other + AWS_TOKEN.substring(at + 1)
            : AWS_TOKEN.substring(0, at) + other + AWS_TOKEN.substring(at);

    assertThat(wrong(read(changed))).singleElement().asString().startsWith(words);
  }

  @Test
  void whatCannotBeReadForOneCharacterIsToldByIt() {
    assertThat(readAny(GOOD.substring(0, 150) + "Ј" + GOOD.substring(151)).toString())
        .contains("“Ј” (U+0408) doesn't belong in a token");
    assertThat(readAny(GOOD.substring(0, 50) + "…" + GOOD.substring(200)).toString())
        .contains("The middle of this token was left out");
    assertThat(readAny(GOOD.substring(0, 20) + "..." + GOOD.substring(200)).toString())
        .contains("The middle of this token was left out");
    assertThat(readAny(GOOD.substring(1)).toString())
        .contains("beginning of this token is missing");
    assertThat(wrong(read(GOOD + "==")))
        .containsExactly("There is a “=” in the token, which has none: remove it.");
    assertThat(wrong(read(AWS_TOKEN.replace('-', '+'))))
        .containsExactly("There is a “+” or “/” in the token, which has “-” and “_” instead.");
    assertThat(wrong(read(GOOD + ".AAAA"))).singleElement().asString().contains("4 parts");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"%s\n%s", "%s %s", "%s, %s", "first: %s\nsecond: “%s”", "[\"%s\",\"%s\"]", "%s%s"})
  void twoTokensAreCounted(String pasted) {
    assertThat(readAny(pasted.formatted(GOOD, AWS_TOKEN)))
        .isEqualTo(
            new TokenReading.NotAToken("There are 2 tokens in this text. Check one at a time."));
    assertThat(readAny(pasted.formatted(GOOD.substring(0, GOOD.length() - 9), AWS_TOKEN)))
        .isEqualTo(
            new TokenReading.NotAToken("There are 2 tokens in this text. Check one at a time."));
    assertThat(read(pasted.formatted(GOOD, GOOD)).isRefused()).isFalse();
  }

  @Test
  void aTokenAmongOtherWordsIsOnlyTheToken() {
    for (String token : List.of(GOOD, AWS_TOKEN)) {
      for (String text :
          List.of(
              "%s thanks in advance",
              "Here it is:\n%s\nand the server is https://global.whip.live-video.net",
              "wss://example.invalid/?token=%s&x=1",
              "https://example.invalid/%s/live",
              "token: %s.",
              "(%s)",
              "“%s”, as made today")) {
        assertThat(wrong(read(text.formatted(token))))
            .as(text)
            .noneMatch(words -> words.contains("signature") || words.contains("spaces"));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {10, 64, 72, 76})
  void aTokenThatAMailWrappedIsReadAndTold(int width) {
    for (String token : List.of(GOOD, AWS_TOKEN)) {
      String wrapped = token.replaceAll("(.{" + width + "})", "$1\r\n");

      assertThat(wrong(read("Your token:\n" + wrapped + "\nRegards, me")))
          .containsExactly("There are spaces or line breaks inside the token: remove them.");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"bearer_token\":\"Bearer %s\"}",
        "ffmpeg -f whip -authorization 'Bearer %s' x",
        "signaller::auth-token=\"bearer %s\""
      })
  void theWordBearerInAnEncodersFieldIsWrong(String setting) {
    assertThat(wrong(read(setting.formatted(GOOD))))
        .singleElement()
        .asString()
        .startsWith("“Bearer” is part of the token in this setting");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "https://9x0y8z7s6t5u.global-bm.whip.live-video.net|UNUSUAL|the stage's own WHIP endpoint",
        "https://live.twitch.example/app|WRONG|https://live.twitch.example, is not the WHIP server",
        "rtmps://abc.global-contribute.live-video.net:443/app/|WRONG|is an RTMP server",
        "wss://global.events.live-video.net|WRONG|is an events endpoint"
      })
  void theServerOfAPastedSettingIsJudgedToo(String server, Weight weight, String words) {
    TokenReading.Token token = read("server=" + server + " token=" + GOOD);

    assertThat(token.remarks())
        .anySatisfy(remark -> {
          assertThat(remark.weight()).isEqualTo(weight);
          assertThat(remark.words()).contains(words);
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"%s\n%s", "%s\r\n%s", "%s %s", "%s%s"})
  void aServerWithItsTokenIsReadAlsoWhenTheLineBreakIsLost(String pasted) {
    for (String token : List.of(GOOD, AWS_TOKEN)) {
      TokenReading.Token read = read(pasted.formatted(Setup.GLOBAL_WHIP, token));

      assertThat(read.verdict()).isEqualTo("Looks valid. Signature not verified.");
      assertThat(read.remarks())
          .extracting(Remark::words)
          .contains("The server in this setting is the right one for encoders.");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://other.example%s",
        "https://eyJ%s",
        "https://e%s",
        "https://user:%s@other.example",
        "https://%2$s token %1$s",
        "https://other.example%2$s token %1$s",
        "rtmps://other.example%s",
        "server https://other.exampley%3$s token %1$s"
      })
  void noPieceOfATokenIsInASentence(String pasted) {
    for (String token : List.of(GOOD, AWS_TOKEN)) {
      String spaced = token.replaceFirst("eyJ", "ey\u200bJ");
      TokenReading reading = readAny(pasted.formatted(token, spaced, token.substring(1)));
      String words =
          reading instanceof TokenReading.Token(var _, var remarks)
              ? remarks.toString()
              : reading.toString();

      assertThat(token.replaceAll("[^.]{12}(?=[^.])", "$0 ").split("[ .]"))
          .filteredOn(piece -> piece.length() > 10)
          .isNotEmpty()
          .noneMatch(words::contains);
    }
  }

  @Test
  void aTokenIsCutOutOfEverySentence() {
    assertThat(new TokenReading.NotAToken("It is " + GOOD + " here.").what())
        .isEqualTo("It is … here.");
    assertThat(new Remark(Weight.WRONG, "In https://a.example" + GOOD).words())
        .isEqualTo("In https://a.example…");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sk_us-west-2_ABCdef123456_secretpart|a channel's stream key",
        "rt_us-west-2_ABCdef123456_secretpart|stream key of an ingest configuration",
        "live_123456_secretpart|Twitch",
        "AKIAIOSFODNN7EXAMPLE|access key ID",
        "arn:aws:ivs:us-east-1:123456789012:stage/AbCdEf123456|an ARN",
        "https://global.whip.live-video.net|the WHIP server for encoders",
        "https://user:secretpart@host.example/secretpart?token=secretpart|a URL",
        "rtmps://x.global-contribute.live-video.net:443/app/secretpart|an RTMP server",
        "wss://global.events.live-video.net|an events endpoint",
        "Bearer|only the word “Bearer”",
        "{\"type\":\"whip_custom\"}|no participant token in these settings",
        "hello secretpart|three parts",
        "a.b.c|three parts",
        "eyJub3QganNvbg.eyJub3QganNvbg.secretpart|can't be read"
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
                "This is a playback token for a private channel, not a participant token."));
    assertThat(readAny(token("{\"sub\":\"me\",\"exp\":1}")).toString())
        .contains("names no stage and no capabilities");
  }

  @Test
  void aConnectionTokenIsNamed() {
    String claims =
        """
        {"exp":1772406000,"iat":1772362800,"jti":"Mx6_clRRHODPy","account_id":"123456789012",\
        "region":"us-east-1","events_url":"%s","version":"1.0"}\
        """
            .formatted(SetupSamples.EVENTS);

    assertThat(readAny(token(claims)).toString())
        .contains("connection token, not a participant token", "doesn't work with WHIP");
  }

  @Test
  void nothingPastedIsNothing() {
    assertThat(readAny(" \n\u200b")).isEqualTo(new TokenReading.Nothing());
  }

  static Stream<String> longTexts() {
    String addresses = " 10.20.30.40".repeat(400);
    return Stream.of(
        "eyJ".repeat(10_000),
        "eyJ".repeat(330_000),
        "eyJ".repeat(330_000) + ".",
        "eyJub3QganNvbg.eyJ" + " 10.20.30.40".repeat(80_000),
        "eyJub3QganNvbg." + "x ".repeat(400_000),
        "x" + " ".repeat(900_000) + "x",
        "x" + "\"".repeat(900_000) + "x",
        "a" + ".".repeat(900_000),
        "bearer" + " ".repeat(900_000) + "x" + addresses,
        "a.eyJ" + "[".repeat(900_000));
  }

  @ParameterizedTest
  @MethodSource("longTexts")
  @Timeout(20)
  void aLongTextWithoutATokenIsReadSoon(String pasted) {
    assertThat(readAny(pasted)).isInstanceOf(TokenReading.NotAToken.class);
  }

  static Stream<String> longRests() {
    return Stream.of(
        " 10.20.30.40".repeat(400),
        "\n2026-03-01T12:00:00Z INFO published 3 tracks to 10.20.30.40.".repeat(10_000),
        "\n" + "another ".repeat(100_000),
        "\n" + "\u200b".repeat(900_000) + "end",
        "\nend" + ".".repeat(900_000));
  }

  @ParameterizedTest
  @MethodSource("longRests")
  @Timeout(20)
  void aTokenBeforeALongTextIsReadSoon(String rest) {
    assertThat(wrong(read(GOOD + rest))).isEmpty();
    assertThat(wrong(read(GOOD.substring(0, GOOD.length() - 20) + rest)))
        .containsExactly("20 characters of its signature are missing. Copy the whole token again.");
  }

  @Test
  @Timeout(20)
  void theWordBearerIsFoundBeforeManyBlanks() {
    assertThat(read("bearer" + " ".repeat(20_000) + GOOD).remarks())
        .extracting(Remark::words)
        .anyMatch(words -> words.startsWith("“Bearer” comes before the token"));
  }

  @Test
  void aTextThatIsTooLongIsRefused() {
    assertThat(readAny(GOOD + " x".repeat(500_000)))
        .isEqualTo(new TokenReading.NotAToken("The pasted text is too long to check."));
  }

  @Test
  void theSignatureIsInNoReading() {
    String token = token(claims()).replace(SIGNATURE, "planted".repeat(20).substring(0, 128));

    assertThat(readAny(token).toString()).doesNotContain("planted");
  }

  private static List<String> wrong(TokenReading.Token token) {
    return token.remarks().stream()
        .filter(remark -> remark.weight() == Weight.WRONG)
        .map(Remark::words)
        .toList();
  }

  private static TokenReading.Token read(String pasted) {
    return (TokenReading.Token) readAny(pasted);
  }

  private static TokenReading readAny(String pasted) {
    return TokenReading.read(pasted, SetupSamples.FULL, NOW);
  }

  /** An hour old, good for eleven more. */
  private static String claims() {
    return """
    {"exp":1772406000,"iat":1772362800,"jti":"Mx6clRRHODPy","resource":"%s",\
    "topic":"AbCdEf123456","events_url":"%s","whip_url":"%s",\
    "capabilities":{"allow_publish":true},"version":"1.0"}\
    """
        .formatted(SetupSamples.ARN, SetupSamples.EVENTS, SetupSamples.WHIP);
  }

  private static String token(String claims) {
    return token("{\"alg\":\"ES384\",\"typ\":\"JWT\",\"kid\":\"" + KID + "\"}", claims);
  }

  private static String token(String header, String claims) {
    return part(header) + "." + part(claims) + "." + SIGNATURE;
  }

  private static String awsToken(String claims) {
    return part("{\"alg\":\"KMS\",\"typ\":\"JWT\"}") + "." + part(claims) + "." + DER;
  }

  private static String part(String json) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(json.getBytes(StandardCharsets.UTF_8));
  }
}
