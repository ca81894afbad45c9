package dev.stageinspector.ivs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.Chance;
import dev.stageinspector.Generated;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StageArnTest {

  private static final String ARN = "arn:aws:ivs:us-east-1:123456789012:stage/AbCdEf123456";
  private static final String WRAPPING =
      " \t\r\n"
          + "\u00a0\u2003\u3000\u200b\u200c\u200d\u2060\ufeff\u00ad\u202e\u2066\u0000\"'`\\,;.<>()[]{}«»‹›“”„‘’";

  @Test
  void anArnIsUnderstood() {
    assertThat(StageArn.parse(ARN))
        .isEqualTo(
            new ArnReading.Understood(
                new StageArn("us-east-1", "123456789012", "AbCdEf123456"), Optional.empty()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "  arn:aws:ivs:us-east-1:123456789012:stage/AbCdEf123456\r\n",
        "\u00a0arn:aws:ivs:us-east-1:123456789012:stage/AbCdEf123456\u200b",
        "\ufeff\u2066arn:aws:ivs:us-east-1:123456789012:stage/AbCdEf123456\u2069",
        "\"arn:aws:ivs:us-east-1:123456789012:stage/AbCdEf123456\",",
        "\\\"arn:aws:ivs:us-east-1:123456789012:stage/AbCdEf123456\\\"",
        "'arn:aws:ivs:us-east-1:123456789012:stage/AbCdEf123456';",
        "`arn:aws:ivs:us-east-1:123456789012:stage/AbCdEf123456`",
        "<arn:aws:ivs:us-east-1:123456789012:stage/AbCdEf123456>.",
        "(arn:aws:ivs:us-east-1:123456789012:stage/AbCdEf123456)",
        "[\"arn:aws:ivs:us-east-1:123456789012:stage/AbCdEf123456\"]",
        "“arn:aws:ivs:us-east-1:123456789012:stage/AbCdEf123456”",
        "»arn:aws:ivs:us-east-1:123456789012:stage/AbCdEf123456«",
        "\udb40\udc41arn:aws:ivs:us-east-1:123456789012:stage/AbCdEf123456\udb40\udc7f",
      })
  void whatSurroundsAPastedArnIsTakenOff(String pasted) {
    assertThat(understood(pasted).arn()).hasToString(ARN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Stage ARN arn:aws:ivs:us-east-1:123456789012:stage/AbCdEf123456",
        "Stage: arn:aws:ivs:us-east-1:123456789012:stage/AbCdEf123456, please look",
        "arn:aws:ivs:us-east-1:123456789012:stage/AbCdEf123456 fails",
        "arn:aws:ivs:us-east-1:123456789012:stage/AbCdEf123456: it fails",
        "Hi,\nthe stage\narn:aws:ivs:us-east-1:123456789012:stage/AbCdEf123456\nis down.",
        "aws ivs-realtime get-stage --arn arn:aws:ivs:us-east-1:123456789012:stage/AbCdEf123456 |"
            + " jq",
        "{\"stage\":{\"arn\":\"arn:aws:ivs:us-east-1:123456789012:stage/AbCdEf123456\",\"name\":\"x\"}}",
        "{\"arn\":\"arn:aws:ivs:us-east-1:123456789012:stage\\/AbCdEf123456\"}",
        "arn=arn:aws:ivs:us-east-1:123456789012:stage/AbCdEf123456&x=1",
        "https://x.example/?arn=arn%3Aaws%3Aivs%3Aus-east-1%3a123456789012%3Astage%2fAbCdEf123456#/",
        "*arn:aws:ivs:us-east-1:123456789012:stage/AbCdEf123456*",
        "_the stage arn:aws:ivs:us-east-1:123456789012:stage/AbCdEf123456_",
        "[the stage](arn:aws:ivs:us-east-1:123456789012:stage/AbCdEf123456) of today",
        "User: arn:aws:iam::111122223333:user/me is not authorized to perform: ivs:GetStage on"
            + " resource: arn:aws:ivs:us-east-1:123456789012:stage/AbCdEf123456 because no",
        "arn:aws:ivs:us-east-1:123456789012:stage/AbCdEf123456,"
            + "arn:aws:ivs:us-east-1:123456789012:stage/AbCdEf123456",
      })
  void anArnAmongOtherWordsIsFound(String pasted) {
    assertThat(understood(pasted).arn()).hasToString(ARN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n", "\u200b", "\"\"", "<>", "\ufeff"})
  void nothingIsNothing(String pasted) {
    assertThat(StageArn.parse(pasted)).isEqualTo(new ArnReading.Empty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          arn:aws:ivs:us-east-1:123456789012:channel/AbC | a channel of IVS Low-Latency Streaming
          arn:aws:ivs:us-east-1:123456789012:stream-key/AbC | a channel's stream key
          arn:aws:ivs:us-east-1:123456789012:playback-key/AbC | a playback key pair
          arn:aws:ivs:us-east-1:123456789012:playback-restriction-policy/AbC | a playback restriction policy
          arn:aws:ivs:us-east-1:123456789012:recording-configuration/AbC | a channel's recording configuration
          arn:aws:ivs:us-east-1:123456789012:storage-configuration/AbC | a storage configuration
          arn:aws:ivs:us-east-1:123456789012:encoder-configuration/AbC | an encoder configuration
          arn:aws:ivs:us-east-1:123456789012:ingest-configuration/AbC | an ingest configuration
          arn:aws:ivs:us-east-1:123456789012:composition/AbC | a composition
          arn:aws:ivs:us-east-1:123456789012:public-key/AbC | a public key
          arn:aws:ivschat:us-west-2:123456789012:room/AbC | a chat room
          arn:aws:ivschat:us-west-2:123456789012:logging-configuration/AbC | a chat logging configuration
          """)
  void anotherResourceIsNamed(String arn, String what) {
    assertThat(problem(arn)).isEqualTo("This is the ARN of " + what + ", not of a stage.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          AbCdEf123456 | This is not a complete ARN. It needs the region and account too
          arn | The ARN is incomplete: it has 1 of 6 parts
          arn:aws:ivs:us-east-1 | it has 4 of 6 parts
          arnaws:ivs:us-east-1:123456789012:stage/AbC | An ARN starts with “arn:”
          ARN:aws:ivs:us-east-1:123456789012:stage/AbC | ARNs are case-sensitive
          aws:ivs:us-east-1:123456789012:stage/AbC | The beginning is missing
          ivs:us-east-1:123456789012:stage/AbC | The beginning is missing
          https://global.whip.live-video.net | This is a URL, not an ARN
          wss://global.events.live-video.net | This is a URL, not an ARN
          foo:bar | This is not an ARN
          arn::ivs:us-east-1:123456789012:stage/AbC | The partition is missing
          arn:aws-cn:ivs:cn-north-1:123456789012:stage/AbC | only in the partition “aws”; this ARN says “aws-cn”
          arn:AWS:ivs:us-east-1:123456789012:stage/AbC | this ARN says “AWS”
          arn:aws::us-east-1:123456789012:stage/AbC | The service is missing
          arn:aws:s3:::bucket/key | This is an ARN of “s3”, not of an IVS stage.
          arn:aws:IVS:us-east-1:123456789012:stage/AbC | This is an ARN of “IVS”
          arn:aws:ivschat:us-east-1:123456789012:stage/AbC | This is an ARN of “ivschat”
          arn:aws:ivs::123456789012:stage/AbC | The region is missing
          arn:aws:ivs:US-EAST-1:123456789012:stage/AbC | “US-EAST-1” is not a region
          arn:aws:ivs:us_east_1:123456789012:stage/AbC | “us_east_1” is not a region
          arn:aws:ivs:-:123456789012:stage/AbC | “-” is not a region
          arn:aws:ivs:us-east-1-:123456789012:stage/AbC | “us-east-1-” is not a region
          arn:aws:ivs:evil.example/:123456789012:stage/AbC | “evil.example/” is not a region
          arn:aws:ivs:us-east-1::stage/AbC | The account is missing
          arn:aws:ivs:us-east-1:12345678901:stage/AbC | An account ID has 12 digits; this one has 11.
          arn:aws:ivs:us-east-1:1234567890123:stage/AbC | An account ID has 12 digits; this one has 13.
          arn:aws:ivs:us-east-1:1234-5678-9012:stage/AbC | “1234-5678-9012” is not an account
          arn:aws:ivs:us-east-1:my-account:stage/AbC | “my-account” is not an account
          arn:aws:ivs:us-east-1:123456789012: | The stage is missing
          arn:aws:ivs:us-east-1:123456789012:stage | The stage ID is missing
          arn:aws:ivs:us-east-1:123456789012:stage/ | The stage ID is missing
          arn:aws:ivs:us-east-1:123456789012:Stage/AbC | This is an ARN of “ivs” for “Stage”
          arn:aws:ivs:us-east-1:123456789012:stage:AbC | This is an ARN of “ivs” for “stage:AbC”
          arn:aws:ivs:us-east-1:123456789012:stage/AbC/st-123 | “/st-123” after the stage ID doesn't belong
          arn:aws:ivs:us-east-1:123456789012:stage/Ab_C | “Ab_C” is not a stage ID
          arn:aws:ivs:us-east-1:123456789012:stage/* | “*” is not a stage ID
          arn:aws:ivs:us-east-1:123456789012:stage/AbC:x | “AbC:x” is not a stage ID
          hello world | This text contains no ARN.
          Channel: arn:aws:ivs:us-east-1:123456789012:channel/AbC, as seen | This is the ARN of a channel
          arn:aws:ivs:us-east-1:123456789012:channel/AbC fails | This is the ARN of a channel
          arn:aws:iam::111122223333:user/me may not view arn:aws:ivs:us-east-1:123456789012:channel/AbC | This is the ARN of a channel
          may view arn:aws:ivs:us-east-1:123456789012:stage/AbC* | “AbC*” is not a stage ID
          my bucket is arn:aws:s3:::bucket/key | This is an ARN of “s3”
          Stage arn:aws:ivs:us-east-1:12345:stage/AbC please | An account ID has 12 digits; this one has 5.
          Stage ARN:aws:ivs:us-east-1:123456789012:stage/AbC please | ARNs are case-sensitive
          https://x.example/ivs?arn=arn%3Aaws%3Aivs%3Aus-east-1%3A123456789012%3Achannel%2FAbC | This is the ARN of a channel
          arn:aws:ivs:us-east-1:123456789012:stage/AbCd 123456 | Contains a space after “2:stage/AbCd”
          arn:aws:ivs:us-east-1:123456789012:stage/AbC and arn:aws:ivs:us-east-1:123456789012:stage/Def | There are 2 stage ARNs
          arn:aws:ivs:us-east-1:1234 56789012:stage/AbC | Contains a space after “-east-1:1234”
          ärn:aws:ivs:us-east-1:123456789012:stage/AbC | “ä” (U+00E4) doesn't belong
          arn:aws:ivs:us-east-1:123456789012:stage/Аbc | “А” (U+0410) doesn't belong
          arn:aws:ivs:us–east–1:123456789012:stage/AbC | “–” (U+2013) doesn't belong
          """)
  void whatIsWrongIsSaid(String pasted, String problem) {
    assertThat(problem(pasted)).contains(problem).endsWith(".");
  }

  @ParameterizedTest
  @CsvSource({
    "200B, an invisible character (U+200B)",
    "00A0, an invisible character (U+00A0)",
    "202E, an invisible character (U+202E)",
    "001B, an invisible character (U+001B)",
    "E0041, an invisible character (U+E0041)",
    "0009, a tab",
    "000A, a line break",
    "000D, a line break",
  })
  void anUnseenCharacterInsideIsNamed(String character, String name) {
    String unseen = Character.toString(Integer.parseInt(character, 16));

    assertThat(problem("arn:aws:ivs:us-east-1:123456789012:stage/AbC" + unseen + "Def"))
        .isEqualTo("Contains " + name + " after “12:stage/AbC”.");
  }

  @Test
  void halfACharacterIsShownAsAnEscape() {
    assertThat(problem("arn:\ud83d:x")).isEqualTo("“\\ud83d” (U+D83D) doesn't belong in an ARN.");
  }

  @Test
  void anArnHasAtMost128Characters() {
    String most = ARN + "x".repeat(128 - ARN.length());

    assertThat(understood(most).arn()).hasToString(most);
    assertThat(problem(most + "x"))
        .isEqualTo("The ARN has 129 characters; at most 128 are allowed.");
  }

  @Test
  void aProblemStaysShortHoweverMuchWasPasted() {
    assertThat(problem("arn:aws:ivs:" + "US".repeat(100_000) + ":1:stage/a")).hasSizeLessThan(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "us-east-1",
        "us-west-2",
        "eu-west-1",
        "eu-central-1",
        "ap-south-1",
        "ap-northeast-1",
        "ap-northeast-2"
      })
  void theRegionsOfIvsRealTimeAreKnown(String region) {
    assertThat(understood(ARN.replace("us-east-1", region)).warning()).isEmpty();
  }

  @Test
  void anotherRegionIsAWarningThatCanBePassed() {
    assertThat(understood(ARN.replace("us-east-1", "eu-north-1")).warning())
        .contains("IVS Real-Time isn't known to be available in “eu-north-1”. You can try anyway.");
  }

  @Test
  void allStagesOfATextAreFoundOnceInTheirOrder() {
    String other = ARN.replace("east", "west");

    assertThat(StageArn.allIn(other + ", *" + ARN + "* and " + other + " not " + ARN + "*"))
        .extracting(StageArn::toString)
        .containsExactly(other, ARN);
    assertThat(StageArn.allIn("none")).isEmpty();
  }

  @Generated
  void noTextIsTooStrange(Chance chance) {
    assertThat(StageArn.parse(chance.text(40))).isNotNull();
  }

  @Generated
  void noTextBehindAnArnIsTooStrange(Chance chance) {
    assertThat(StageArn.parse(ARN.substring(0, 30) + chance.text(40))).isNotNull();
  }

  @Generated
  void anyArnIsUnderstoodInAnyWrapping(Chance chance) {
    StageArn arn =
        new StageArn(
            "r" + chance.text("abcz019-", 1, 12) + "1",
            chance.text("0123456789", 12, 12),
            chance.text("AZaz09-", 1, 24));
    String before = chance.text(WRAPPING, 0, 8);
    String after = chance.text(WRAPPING, 0, 8);

    assertThat(understood(before + arn + after).arn()).isEqualTo(arn);
  }

  private static ArnReading.Understood understood(String pasted) {
    return switch (StageArn.parse(pasted)) {
      case ArnReading.Understood understood -> understood;
      case ArnReading other -> throw new AssertionError(other);
    };
  }

  private static String problem(String pasted) {
    return switch (StageArn.parse(pasted)) {
      case ArnReading.Wrong(String problem) -> problem;
      case ArnReading other -> throw new AssertionError(other);
    };
  }
}
