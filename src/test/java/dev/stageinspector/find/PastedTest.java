package dev.stageinspector.find;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.stageinspector.Chance;
import dev.stageinspector.Generated;
import dev.stageinspector.ivs.StageArn;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PastedTest {

  private static final String ARN = "arn:aws:ivs:us-east-1:123456789012:stage/AbCdEf123456";
  private static final String WEST = "arn:aws:ivs:us-west-2:123456789012:stage/WestStage001";
  private static final String ENCODED =
      "arn%3Aaws%3Aivs%3Aus-east-1%3A123456789012%3Astage%2FAbCdEf123456";
  private static final String TWICE = ENCODED.replace("%", "%25");
  private static final String TOKEN = Tokens.of(ARN);
  private static final String CONSOLE = "https://us-east-1.console.aws.amazon.com/ivs/";
  private static final String COMPOSITION =
      "arn:aws:ivs:us-east-1:123456789012:composition/CoMp12345678";
  private static final String EVENT =
      """
      {
        "version": "0",
        "detail-type": "IVS Composition State Change",
        "source": "aws.ivs",
        "account": "123456789012",
        "region": "us-east-1",
        "resources": ["RESOURCE"],
        "detail": {"event_name": "Session Failure", "stage_arn": "STAGE"}
      }
      """;

  private static Stream<Arguments> stages() {
    return Stream.of(
        of("the ARN", ARN, PastedForm.PLAIN),
        of("spaces and a line break", "  " + ARN + "\r\n", PastedForm.PLAIN),
        of("quotes and a comma", "\"" + ARN + "\",", PastedForm.PLAIN),
        of("back ticks", "`" + ARN + "`", PastedForm.PLAIN),
        of("a block of code", "```\n" + ARN + "\n```", PastedForm.PLAIN),
        of("angle brackets", "<" + ARN + ">", PastedForm.PLAIN),
        of("bold", "*" + ARN + "*", PastedForm.PLAIN),
        of("bold in Markdown", "**" + ARN + "**", PastedForm.PLAIN),
        of("italics", "_" + ARN + "_", PastedForm.PLAIN),
        of("struck out", "~" + ARN + "~", PastedForm.PLAIN),
        of("unseen characters around", "\u2066" + ARN + "\u2069\u200b", PastedForm.PLAIN),
        of("a sentence", "The stage " + ARN + ", it fails.", PastedForm.TEXT),
        of("bold words", "*the stage " + ARN + "* is down", PastedForm.TEXT),
        of("italic words", "_stage " + ARN + "_", PastedForm.TEXT),
        of("a quote in a mail", "> see\n> " + ARN + "\n> thanks", PastedForm.TEXT),
        of("an option", "aws ivs-realtime get-stage --arn " + ARN + " | jq", PastedForm.TEXT),
        of("an option's value", "--stage-arn=" + ARN, PastedForm.TEXT),
        of("Chinese words", "舞台：" + ARN + "，请看", PastedForm.TEXT),
        of("twice the same", ARN + " and " + ARN, PastedForm.TEXT),
        of("without arn:", "aws:ivs:us-east-1:123456789012:stage/AbCdEf123456", PastedForm.TEXT),
        of("without its first letter", ARN.substring(1), PastedForm.TEXT),
        of("from the region on", "us-east-1:123456789012:stage/AbCdEf123456", PastedForm.TEXT),
        of(
            "from the region on, in words",
            "at us-east-1:123456789012:stage/AbCdEf123456 now",
            PastedForm.TEXT),
        of(
            "a refusal",
            "User: arn:aws:iam::111122223333:user/me is not authorized to perform: ivs:GetStage on"
                + " resource: "
                + ARN
                + " because no identity-based policy",
            PastedForm.TEXT),
        of("a terminal's colors", "\u001b[32m" + ARN + "\u001b[0m", PastedForm.TEXT),
        of("HTML", "<td>" + ARN.replace("/", "&#x2F;") + "</td>", PastedForm.TEXT),
        of("CLI's text output", "STAGE\tst-1\t" + ARN + "\tfriday\nTAGS\tprod", PastedForm.TEXT),
        of("CLI's table", "|  arn  |  " + ARN + "  |", PastedForm.TEXT),
        of("YAML", "stage:\n  arn: " + ARN + "\n  name: x", PastedForm.TEXT),
        of("a line of a log", "\"message\": \"Stage\\n" + ARN + "\\nfailed\"", PastedForm.TEXT),
        of("a Slack link", "<https://x.example/" + ARN + "|the stage>", PastedForm.LINK),
        of(
            "a Markdown link",
            "[the stage](https://x.example/?arn=" + ENCODED + ")",
            PastedForm.LINK),
        of(
            "a Markdown link with the ARN as its words",
            "[" + ARN + "](https://x.example)",
            PastedForm.TEXT),
        of("a console link", CONSOLE + "real-time/stages/" + ENCODED, PastedForm.LINK),
        of("a console link, twice encoded", CONSOLE + "home#/stages/" + TWICE, PastedForm.LINK),
        of(
            "a console link, not encoded",
            CONSOLE + "home?region=us-east-1#/stages/" + ARN,
            PastedForm.LINK),
        of(
            "a console link to a page of the stage",
            CONSOLE + "stages/" + ENCODED + "/sessions/st-1",
            PastedForm.LINK),
        of(
            "a console link in words",
            "see " + CONSOLE + "stages/" + ENCODED + ", thanks",
            PastedForm.LINK),
        of(
            "a console link without a scheme",
            "us-east-1.console.aws.amazon.com/ivs/stages/" + ENCODED + " ",
            PastedForm.TEXT),
        of(
            "a sign-in link to the console",
            "https://signin.aws.amazon.com/oauth?redirect_uri="
                + (CONSOLE + "stages/" + TWICE).replace(":", "%3A").replace("/", "%2F"),
            PastedForm.LINK),
        of(
            "a console link of one session among several",
            "https://123456789012-abc123.us-east-1.console.aws.amazon.com/ivs/stages/AbCdEf123456",
            PastedForm.LINK),
        of(
            "a portal's link",
            "https://x.awsapps.com/start/#/console?account_id=123456789012&role_name=R&destination="
                + "https%3A%2F%2Fus-east-1.console.aws.amazon.com%2Fivs%2Fstages%2FAbCdEf123456",
            PastedForm.LINK),
        of("JSON", "{\"stage\": {\"arn\": \"" + ARN + "\", \"name\": \"x\"}}", PastedForm.JSON),
        of("JSON in a list", "[\"" + ARN + "\"]", PastedForm.PLAIN),
        of(
            "JSON with escaped slashes",
            "{\"arn\":\"" + ARN.replace("/", "\\/") + "\"}",
            PastedForm.JSON),
        of(
            "JSON with escaped characters",
            "{\"arn\":\"" + ARN.replace(":", "\\u003a").replace("/", "\\u002F") + "\"}",
            PastedForm.JSON),
        of(
            "JSON in JSON",
            "{\"Body\":\"{\\\"arn\\\":\\\"" + ARN.replace("/", "\\\\/") + "\\\"}\"}",
            PastedForm.JSON),
        of(
            "an event about a stage",
            EVENT.replace("RESOURCE", ARN).replace("STAGE", ARN),
            PastedForm.EVENT),
        of(
            "an event about a composition",
            EVENT.replace("RESOURCE", COMPOSITION).replace("STAGE", ARN),
            PastedForm.EVENT),
        of(
            "an event in a queue's message",
            "{\"Body\": \""
                + EVENT.replace("RESOURCE", ARN).replace("STAGE", ARN).replace("\"", "\\\"")
                + "\"}",
            PastedForm.EVENT),
        of("a token", TOKEN, PastedForm.TOKEN),
        of("a token in a header", "Authorization: Bearer " + TOKEN, PastedForm.TOKEN),
        of("a token over lines", TOKEN.replaceAll("(.{60})", "$1\n"), PastedForm.TOKEN),
        of("a token without its end", TOKEN.substring(0, TOKEN.length() - 40), PastedForm.TOKEN),
        of(
            "a token without its signature",
            TOKEN.substring(0, TOKEN.lastIndexOf('.')),
            PastedForm.TOKEN),
        of(
            "a created token",
            "{\"participantToken\": {\"participantId\": \"p\", \"token\": \""
                + TOKEN
                + "\", \"capabilities\": [\"PUBLISH\"]}}",
            PastedForm.TOKEN),
        of(
            "a WHIP server and a token",
            "https://global.whip.live-video.net\n" + TOKEN,
            PastedForm.TOKEN),
        of(
            "an encoder's command",
            "ffmpeg -f whip -authorization " + TOKEN + " https://global.whip.live-video.net",
            PastedForm.TOKEN),
        of("a stage and its token", ARN + " " + TOKEN, PastedForm.TOKEN),
        of(
            "a token that names only the stage's ARN",
            Tokens.with("{\"resource\":\"" + ARN + "\"}"),
            PastedForm.TOKEN));
  }

  private static Arguments of(String what, String pasted, PastedForm source) {
    return arguments(what, pasted, source);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("stages")
  void theStageIsFound(String what, String pasted, PastedForm source) {
    assertThat(Pasted.read(pasted))
        .as(what)
        .isEqualTo(new Recognized.OneStage(StageArn.of(ARN), Optional.empty(), source));
  }

  private static Stream<Arguments> choices() {
    return Stream.of(
        arguments(ARN + "\n" + WEST, List.of(ARN, WEST)),
        arguments(WEST + "," + ARN + "," + WEST, List.of(WEST, ARN)),
        arguments(
            "{\"stages\":[{\"arn\":\"" + ARN + "\"},{\"arn\":\"" + WEST + "\"}]}",
            List.of(ARN, WEST)),
        arguments(EVENT.replace("RESOURCE", WEST).replace("STAGE", ARN), List.of(WEST, ARN)),
        arguments("*" + ARN + "* or *" + WEST + "*", List.of(ARN, WEST)),
        arguments(TOKEN + "\n" + Tokens.of(WEST), List.of(ARN, WEST)),
        arguments(WEST + " " + TOKEN, List.of(WEST, ARN)));
  }

  @ParameterizedTest
  @MethodSource("choices")
  void severalStagesAreAChoiceInTheirOrder(String pasted, List<String> arns) {
    assertThat(Pasted.read(pasted))
        .isInstanceOfSatisfying(
            Recognized.SeveralStages.class,
            several -> assertThat(several.arns()).extracting(StageArn::toString).isEqualTo(arns));
  }

  private static Stream<Arguments> names() {
    return Stream.of(
        name("AbCdEf123456", "AbCdEf123456", ""),
        name("friday-town-hall", "friday-town-hall", ""),
        name(" \"friday_town_hall\", ", "friday_town_hall", ""),
        name("`_friday_`", "_friday_", ""),
        name("*friday*", "friday", ""),
        name("town hall", "town hall", ""),
        name("金曜日の集会", "金曜日の集会", ""),
        name("AbCd", "AbCd", ""),
        name("stage/AbCdEf123456", "AbCdEf123456", ""),
        name("123456789012:stage/AbCdEf123456", "AbCdEf123456", ""),
        name("Stage ID: AbCdEf123456", "AbCdEf123456", ""),
        name("name = friday", "friday", ""),
        name("AbCdEf123456 us-west-2", "AbCdEf123456", "us-west-2"),
        name("us-west-2: friday", "friday", "us-west-2"),
        name("friday in us-west-2", "friday", "us-west-2"),
        name("friday (us-west-2)", "friday", "us-west-2"),
        name("eyJohnny-stage", "eyJohnny-stage", ""),
        name("live_show", "live_show", ""),
        name("x".repeat(128), "x".repeat(128), ""),
        name(CONSOLE + "stages/AbCdEf123456", "AbCdEf123456", "us-east-1"),
        name(
            "https://console.aws.amazon.com/ivs/home?region=eu-west-1#/stages/AbCdEf123456",
            "AbCdEf123456",
            "eu-west-1"),
        name(
            "<https://eu-west-1.console.aws.amazon.com/ivs/real-time/stage/AbCdEf123456?x=1|this>",
            "AbCdEf123456",
            "eu-west-1"),
        name("https://console.aws.amazon.com/ivs/home#/stages/AbCdEf123456/a", "AbCdEf123456", ""),
        name(Tokens.with("{\"topic\":\"AbCdEf123456\",\"capabilities\":{}}"), "AbCdEf123456", ""));
  }

  private static Arguments name(String pasted, String name, String region) {
    return arguments(pasted, name, region);
  }

  @ParameterizedTest
  @MethodSource("names")
  void whatMayBeANameOrAnIdIsToBeLookedFor(String pasted, String name, String region) {
    assertThat(Pasted.read(pasted))
        .isInstanceOfSatisfying(
            Recognized.Named.class,
            named -> {
              assertThat(named.text()).isEqualTo(name);
              assertThat(named.region()).isEqualTo(Optional.of(region).filter(r -> !r.isEmpty()));
            });
  }

  private static Stream<Arguments> problems() {
    return Stream.of(
        arguments(COMPOSITION, "This is the ARN of a composition, not of a stage."),
        arguments("Look: " + COMPOSITION + ", see", "This is the ARN of a composition"),
        arguments(COMPOSITION + " fails", "This is the ARN of a composition"),
        arguments("{\"arn\":\"" + COMPOSITION + "\"}", "This is the ARN of a composition"),
        arguments(
            "arn:aws:iam::111122223333:role/r can't view"
                + " arn:aws:ivs:us-east-1:123456789012:channel/AbC",
            "This is the ARN of a channel of IVS Low-Latency Streaming, not of a stage."),
        arguments("arn:aws:s3:::bucket/key", "This is an ARN of “s3”, not of an IVS stage."),
        arguments(ARN.replace("12:", ":"), "An account ID has 12 digits; this one has 10."),
        arguments(ARN.replace("arn:", "ARN:"), "ARNs are case-sensitive"),
        arguments("arn:aws:ivs:us-east-1", "it has 4 of 6 parts"),
        arguments(ARN.replace("AbC", "Ab\u200bC"), "an invisible character (U+200B)"),
        arguments(ARN.replace("AbC", "Ab…"), "doesn't belong in an ARN"),
        arguments(ENCODED.replace("stage", "channel"), "This is the ARN of a channel"),
        arguments("https://global.whip.live-video.net", "This URL doesn't name a stage."),
        arguments(CONSOLE + "home?region=us-east-1#/stages", "This URL doesn't name a stage."),
        arguments(CONSOLE + "real-time/stages/create", "This URL doesn't name a stage."),
        arguments(CONSOLE + "stages/AbCdEf123456 " + CONSOLE + "stages/OtherStage12", "2 links"),
        arguments("{\"stages\": []}", "This JSON doesn't name a stage."),
        arguments(
            "hello\nworld", "This text doesn't name a stage. Paste a stage's ARN, ID, or name"),
        arguments("x".repeat(129), "too long for a stage's name"),
        arguments("x".repeat(300), "This text doesn't name a stage."),
        arguments("rt_123456789012_us-east-1_AbCd_x7y8z9", "This looks like a stream key."),
        arguments("sk_us-west-2_AbCdEf_x7y8z9", "This looks like a stream key."),
        arguments("AKIAIOSFODNN7EXAMPLE", "This is an AWS access key ID."),
        arguments("Bearer eyJhbGciOiJFUzM4NCIsInR5cCI6", "a part of a participant token"),
        arguments(TOKEN.substring(5), "a part of a participant token"),
        arguments(TOKEN.substring(0, 60) + "…" + TOKEN.substring(90), "The middle of this token"),
        arguments(Tokens.with("{\"aws:channel-arn\":\"x\"}"), "This is a playback token"),
        arguments(Tokens.with("{\"account_id\":\"1\",\"region\":\"r\"}"), "a connection token"),
        arguments(
            Tokens.with("{\"capabilities\":{}}"), "This participant token doesn't name a stage."),
        arguments(Tokens.of("arn:x"), "The stage in this participant token can't be read."));
  }

  @ParameterizedTest
  @MethodSource("problems")
  void whatLeadsToNoStageIsToldInWordsThatFit(String pasted, String problem) {
    assertThat(Pasted.read(pasted))
        .isInstanceOfSatisfying(
            Recognized.Wrong.class,
            wrong -> assertThat(wrong.problem()).contains(problem).endsWith("."));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n", "\u200b", "\"\"", "<>", "**"})
  void nothingIsNothing(String pasted) {
    assertThat(Pasted.read(pasted)).isEqualTo(new Recognized.Empty());
  }

  @Test
  void anotherRegionIsAWarning() {
    assertThat(Pasted.read("see " + ARN.replace("us-east-1", "eu-north-1")))
        .isInstanceOfSatisfying(
            Recognized.OneStage.class, one -> assertThat(one.warning()).isPresent());
  }

  @Test
  void whatWasRecognisedIsSaidInOneLine() {
    assertThat(Pasted.read(ARN).said()).isEmpty();
    assertThat(Pasted.read("see " + ARN).said())
        .contains("Stage AbCdEf123456 in us-east-1, found in the text.");
    assertThat(Pasted.read(TOKEN).said())
        .contains(
            "Stage AbCdEf123456 in us-east-1, found in a participant token. The token is not"
                + " kept.");
    assertThat(Pasted.read(ARN + WEST + TOKEN).said()).isPresent();
    assertThat(Pasted.read(ARN + " " + WEST).said()).contains("There are 2 stages in this text.");
    assertThat(Pasted.read("friday").said()).contains("“friday” could be a stage's name or ID.");
    assertThat(Pasted.read(CONSOLE + "stages/AbCdEf123456").said())
        .contains("Stage ID AbCdEf123456 in us-east-1, found in a link.");
  }

  @Generated
  void aStageIsFoundInAnyMix(Chance chance) {
    List<String> pieces = new ArrayList<>(chance.list(6, () -> noise(chance)));
    String arn = chance.from(() -> ARN, () -> ENCODED, () -> TWICE, () -> TOKEN);
    pieces.add(chance.between(0, pieces.size()), arn);

    assertThat(Pasted.read(String.join(chance.oneOf(" ", "\n", " | "), pieces)))
        .isInstanceOfSatisfying(
            Recognized.OneStage.class, one -> assertThat(one.arn()).hasToString(ARN));
  }

  private static String noise(Chance chance) {
    return chance.oneOf(
        "the stage",
        "*bold*",
        "_italics_",
        "<@U123>",
        "https://x.example/a?b=c%20d",
        "arn:aws:iam::111122223333:user/me",
        "{\"a\": [1, \"b\"]}",
        "\\u0041\\n",
        "C:\\new\\table",
        "100%",
        "ey",
        COMPOSITION,
        "舞台",
        "**");
  }

  @Generated
  void noTextIsTooStrange(Chance chance) {
    String text =
        chance.text(30)
            + chance.oneOf(ARN.substring(0, chance.between(0, 50)), TOKEN.substring(0, 70), "")
            + chance.text(30);

    assertThatCode(() -> Pasted.read(text).said()).doesNotThrowAnyException();
  }

  @Generated
  void aTokenIsInNothingThatIsTold(Chance chance) {
    String token =
        chance.oneOf(
            TOKEN,
            TOKEN.substring(chance.between(0, 40)),
            TOKEN.substring(0, chance.between(100, TOKEN.length())),
            Tokens.of(COMPOSITION),
            Tokens.with("{}"));
    String text =
        chance.oneOf("", "token: ", "arn:aws:ivs:", "stage/", "{\"token\":\"", CONSOLE)
            + token
            + chance.oneOf("", "\"}", " " + WEST);

    assertThat(Pasted.read(text).toString() + Pasted.read(text).said())
        .doesNotContain(token.substring(0, 12), token.substring(token.length() - 12));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        " ",
        "arn:",
        "%25",
        "\\\\",
        "*_~",
        "arn:aws:ivs:",
        "https://",
        "eyJ.",
        "-a",
        "stage/",
        "us-east-1:",
        "console.aws.amazon.com/",
        "=\"",
        "arn:aws:ivs:us-east-1:123456789012:stage/A* ",
        "arn:aws:ivs:us-east-1:123456789012:stage/Abc\n",
        "{\"",
        "&#47;",
        "a ",
        "eyJhbGciOiJFUzM4NCJ9."
      })
  void aTextBuiltOnPurposeCostsNoSeconds(String piece) {
    String text = piece.repeat(7_000_000 / piece.length());

    Assertions.assertTimeout(Duration.ofSeconds(5), () -> Pasted.read(text).said());
  }
}
