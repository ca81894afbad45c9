package dev.stageinspector.property;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretValuesTest {

  private static final String LETTERS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "eyJhbGciOiJLTVMiLCJ0eXAiOiJKV1QifQ.eyJleHAiOjE3ODB9.MGQCMEXAMPLE",
        "eyJhbGciOiJFUzM4NCJ9.eyJqdGkiOiJ4In0",
        "eyAiYWxnIjogIktNUyIgfQ.eyAianRpIjogIngiIH0.MGQCMEXAMPLE",
        "ewogICJhbGciOiAiS01TIgp9.ewogICJqdGkiOiAieCIKfQ.MGQCMEXAMPLE",
        "eyJhbGciOiJLTVMi",
        "sk_us-east-1_AbCdEf123456",
        "sk_us-west-2_abcdABCDefgh_1234567890",
        "rt_234567890_us-east-1_AbCdEf_x",
        "live_123456789_AbCdEfGhIjKl",
        "AKIAIOSFODNN7EXAMPLE",
        "ASIAIOSFODNN7EXAMPLE",
        "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
        "IQoJb3JpZ2luX2VjEJr//////////wEaCXVzLWVhc3QtMSJHMEUCIQ==",
        "aoaAAAAAGlXyZ0123456789abcdefABCDEF:MGUCMQ",
        "-----BEGIN EC PRIVATE KEY-----\nMIGkAgEBBDBq\n-----END EC PRIVATE KEY-----"
      })
  void secretIsTakenOutAndTheTextAroundItStays(String secret) {
    assertThat(SecretValues.isSecret(secret)).isTrue();
    assertThat(SecretValues.without("before " + secret + " after"))
        .isEqualTo("before (secret removed) after");
    assertThat(SecretValues.without("{\"token\":\"" + secret + "\"}"))
        .isEqualTo("{\"token\":\"(secret removed)\"}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          password=hunter2, user=anna               | password=(secret removed), user=anna
          Authorization: Bearer a1b2c3d4            | Authorization: Bearer (secret removed)
          {"clientSecret":"correct-horse"}          | {"clientSecret":"(secret removed)"}
          aws_secret_access_key = abcdefgh          | aws_secret_access_key = (secret removed)
          sent with bearer abc123def                | sent with bearer (secret removed)
          ?X-Amz-Signature=0123456789abcdef0123456789abcdef&x=1 | ?X-Amz-Signature=(secret removed)&x=1
          """)
  void whatATextCallsASecretIsOne(String text, String without) {
    assertThat(SecretValues.without(text)).isEqualTo(without);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "anna",
        "arn:aws:ivs:us-east-1:123456789012:stage/fK3mT9wQzR4v",
        "5d1f0f3e-8a0b-4c7e-9c55-0d2f3a4b5c6d",
        "st-AbCdEfGhIjKl",
        "https://fK3mT9wQzR4v.whip.live-video.net",
        "2026-07-20T10:20:30Z",
        "123456789012/fK3mT9wQzR4v/st1AbCdEfGhIjKl/x",
        "da39a3ee5e6b4b0d3255bfef95601890afd80709",
        "keyJournalEntries and monkeyJungleBooks",
        "risk_assessment_2026 desk_lamp1234",
        "The participant token has expired. Create a new token.",
        "A secret: nothing. Bearer of good news",
        "TOKEN_EXCHANGED previousToken newToken",
        "100 % of 5%20 &amp; \\u00e4\nnext line"
      })
  void otherTextStaysAsItIs(String text) {
    boolean named = text.startsWith("A secret:");
    assertThat(SecretValues.without(text))
        .isEqualTo(named ? text.replace("nothing.", "(secret removed)") : text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\n    ", "\\n", "\\\\n", " \\\n  ", "\" +\n  \"", "\n> "})
  void secretThatIsSplitOverLinesIsTakenOut(String lineBreak) {
    String text =
        "Token:"
            + lineBreak
            + "eyJhbGciOi"
            + lineBreak
            + "JLTVMifQ.eyJleHAiOjE3O"
            + lineBreak
            + "DB9.MGQCMEXAMPLE"
            + lineBreak
            + "Then it failed";

    assertThat(SecretValues.without(text))
        .isEqualTo("Token:" + lineBreak + "(secret removed)" + lineBreak + "Then it failed");
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void noPlantedSecretStaysInAnyForm(long seed) {
    Random random = new Random(seed);
    String secret = secret(random);
    String planted = secret;
    List<String> forms = new ArrayList<>();
    for (int layers = random.nextInt(3); layers > 0; layers--) {
      int form = random.nextInt(FORMS.size());
      forms.add(String.valueOf(form));
      planted = FORMS.get(form).apply(planted);
    }
    if (random.nextBoolean()) {
      forms.add("lines");
      planted = split(planted, random);
    }
    String text = "The client said: " + planted + " and then it dropped.";
    String without = SecretValues.without(text);

    assertThat(without)
        .as("%s as %s in %s", secret, forms, text)
        .isEqualTo("The client said: (secret removed) and then it dropped.");
    assertThat(SecretValues.without(without)).isEqualTo(without);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\n", "\\n", "\\", " ", "\" +\n", "eyJ", "sk_", "%25", "a\n", "<br>", "A1b/"})
  void longTextsAreReadToTheEnd(String piece) {
    String secret = "sk_us-east-1_AbCdEf123456";

    assertThat(SecretValues.without(piece.repeat(30_000) + " " + secret)).doesNotContain(secret);
    assertThat(SecretValues.without("-----BEGIN PRIVATE KEY-----" + piece.repeat(30_000)))
        .isEqualTo("(secret removed)");
  }

  /** Takes seconds; what reads a text again for each of its letters takes hours. */
  @ParameterizedTest
  @ValueSource(strings = {"xsk_1", "xAKIA1", "xIQoJ", "sk_A1234567\n", "%25"})
  @Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void noLongTextIsReadAgainAndAgain(String piece) {
    isRead(piece, 200_000);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "aoaAAA",
        "AKIA1234567890123\n",
        "eyJ",
        "eyJhbGci.",
        "A1b/",
        "A\n",
        "\"",
        "\\",
        "\" ",
        "\"\\\n",
        "\\n",
        "a \n",
        "=\t",
        "&#0",
        "&amp;",
        "-----BEGIN PRIVATE KEY----------END ",
        "password=",
        "bearer ",
        "secret-",
        "a-"
      })
  @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void noTextIsReadAgainAndAgain(String piece) {
    isRead(piece, 20_000);
  }

  /** The line that ends far behind is looked for, too. */
  private static void isRead(String piece, int length) {
    String secret = "sk_us-east-1_AbCdEf123456";
    String text = piece.repeat(length / piece.length()) + "\nx " + secret;

    assertThat(SecretValues.without(text)).doesNotContain(secret);
  }

  @Test
  @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void whatIsTooMuchToLookIntoGoesAsASecret() {
    String escapes = "\"%2525\\u0025\n sk_1 ".repeat(500);
    String layers = base64(escapes);
    for (int layer = 0; layer < 3; layer++) {
      layers = base64(escapes + layers);
    }

    assertThat(SecretValues.without("before " + layers + " after"))
        .isEqualTo("before (secret removed) after");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "token",
        "streamKey",
        "accessKeyId",
        "secretAccessKey",
        "sessionToken",
        "securityToken",
        "aws_access_key_id",
        "AWS_SECRET_ACCESS_KEY",
        "aws-session-token",
        "X-Amz-Security-Token",
        "Authorization",
        "password",
        "passwd",
        "passphrase",
        "secret",
        "client-secret",
        "apiKey",
        "private_key"
      })
  void nameOfASecretIsKnownInAnySpelling(String name) {
    assertThat(SecretValues.isSecretName(name)).isTrue();
    assertThat(SecretValues.isSecretName(name.toUpperCase(Locale.ROOT))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "nextToken", "tokens", "secretary", "attributes", "keyId", "name"})
  void otherNamesAreNone(String name) {
    assertThat(SecretValues.isSecretName(name)).isFalse();
  }

  static IntStream seeds() {
    return IntStream.range(0, 500);
  }

  private static final List<UnaryOperator<String>> FORMS =
      List.of(
          SecretValuesTest::base64,
          text ->
              Base64.getUrlEncoder()
                  .withoutPadding()
                  .encodeToString(text.getBytes(StandardCharsets.UTF_8)),
          text -> URLEncoder.encode(text, StandardCharsets.UTF_8),
          SecretValuesTest::everyCharacterInPercent,
          text -> text.replace("/", "\\/").replace("e", "\\u0065"),
          text -> text.replace("_", "&#95;").replace("e", "&#x65;"));

  private static String everyCharacterInPercent(String text) {
    StringBuilder encoded = new StringBuilder();
    text.chars().forEach(c -> encoded.append(String.format("%%%02x", c)));
    return encoded.toString();
  }

  private static String secret(Random random) {
    return switch (random.nextInt(6)) {
      case 0, 1 ->
          url("{\"alg\":\"KMS\",\"typ\":\"JWT\"}")
              + "."
              + url("{\"exp\":1780000000,\"jti\":\"" + letters(random, 12) + "\"}")
              + "."
              + letters(random, 40 + random.nextInt(90));
      case 2 -> "sk_us-west-2_" + letters(random, 12) + "_" + letters(random, 20) + "7";
      case 3 -> "rt_234567890_us-east-1_" + letters(random, 12) + "_" + letters(random, 9) + "Q4";
      case 4 -> "IQoJb3JpZ2luX2Vj" + letters(random, 200) + "==";
      default -> "aB3" + letters(random, 17) + "/" + letters(random, 19);
    };
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String url(String json) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(json.getBytes(StandardCharsets.UTF_8));
  }

  private static String letters(Random random, int count) {
    return Stream.generate(() -> LETTERS.charAt(random.nextInt(LETTERS.length())))
        .limit(count)
        .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
        .toString();
  }

  private static String split(String text, Random random) {
    StringBuilder lines = new StringBuilder(text);
    int width = 20 + random.nextInt(56);
    for (int at = width; at < text.length(); at += width) {
      lines.insert(lines.length() - (text.length() - at), "\n");
    }
    return lines.toString();
  }
}
