package dev.stageinspector.property;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stageinspector.Chance;
import dev.stageinspector.Generated;
import dev.stageinspector.ivs.catalogue.StageCatalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonTest {

  private static final JsonMapper MAPPER = new JsonMapper();

  /** What {@code json.dumps(value, indent=4, ensure_ascii=False)} of Python prints. */
  @Test
  void theLayoutIsThatOfTheAwsCli() throws MalformedJsonException {
    String body =
        """
        {"a":[],"b":{},"c":[1.10,{"x":null}],"d":"é/\\u001b\\u007f\\n\\"\\\\😀\","e":[[true]]}\
        """;

    assertThat(Json.pretty(body))
        .isEqualTo(
            """
            {
                "a": [],
                "b": {},
                "c": [
                    1.10,
                    {
                        "x": null
                    }
                ],
                "d": "é/\\u001b\177\\n\\"\\\\😀",
                "e": [
                    [
                        true
                    ]
                ]
            }\
            """);
  }

  @Generated
  void prettyIsTheSameValue(Chance chance) throws MalformedJsonException {
    String body = RandomJson.body(chance);

    assertThat(tree(Json.pretty(body))).isEqualTo(tree(body));
  }

  @Generated
  void prettyAgainChangesNothing(Chance chance) throws MalformedJsonException {
    String pretty = Json.pretty(RandomJson.body(chance));

    assertThat(Json.pretty(pretty)).isEqualTo(pretty);
  }

  /** Known fields may be put in another order, and nothing else happens to them. */
  @Generated
  void aPropertyIsTheValueThatItWasReadFrom(Chance chance) throws MalformedJsonException {
    String body = RandomJson.body(chance);

    assertThat(Json.of(PropertyReader.read(body, Field.known("Answer", "An answer."))))
        .isEqualTo(Json.pretty(body));
  }

  @Test
  void halfACharacterIsEscapedAndAWholeOneIsNot() throws MalformedJsonException {
    assertThat(Json.pretty("\"\\ud83d\\ude00 \\ud83d \\ude00\""))
        .isEqualTo("\"😀 \\ud83d \\ude00\"");
    assertThat(Json.quoted("😀\ud83d")).isEqualTo("\"😀\\ud83d\"");
  }

  @Test
  void everyRowHasItsJson() {
    Property stage = JsonSamples.full();

    assertThat(Json.of(stage.at("stage.name").orElseThrow())).isEqualTo("\"main-hall\"");
    assertThat(Json.of(stage.at("stage.endpoints.whip").orElseThrow()))
        .isEqualTo("\"https://9x0y8z7s6t5u.global-bm.whip.live-video.net\"");
    assertThat(
            Json.of(
                stage.at("stage.autoParticipantRecordingConfiguration.mediaTypes").orElseThrow()))
        .isEqualTo("[\n    \"AUDIO_VIDEO\"\n]");
  }

  @Test
  void whatIsAbsentHasNoJson() {
    Property stage = JsonSamples.stage(JsonSamples.LEAST);

    assertThat(Json.of(stage.at("stage.name").orElseThrow())).isEmpty();
    assertThat(Json.of(stage.at("stage").orElseThrow()))
        .isEqualTo(
            """
            {
                "arn": "arn:aws:ivs:us-east-1:123456789012:stage/AbCdEf123456"
            }\
            """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "[",
        "[1,",
        "[1 2]",
        "[1,]",
        "{\"a\"}",
        "{\"a\":}",
        "{\"a\":1,}",
        "{a:1}",
        "{'a':1}",
        "{\"a\" 1}",
        "{\"a\":1 \"b\":2}",
        "<html>",
        "nul",
        "truex",
        "NaN",
        "Infinity",
        "-",
        "01",
        "1.",
        ".5",
        "+1",
        "1e",
        "\"abc",
        "\"a\nb\"",
        "\"\\x\"",
        "\"\\u12\"",
        "\"\\",
        "]",
        "}",
        "[}",
        "{]",
        "{} x",
        "{} {}",
        "1 2",
        "[] ]",
        "/* c */ 1",
        "\u0000",
        "\ufeff{}"
      })
  void whatIsNotJsonIsRefused(String body) {
    assertRefused(body);
  }

  @Test
  void aHostileDepthOrLengthIsRefused() {
    assertRefused("[".repeat(100_000));
    assertRefused("{\"a\":".repeat(100_000) + "1" + "}".repeat(100_000));
    assertRefused("[" + "9".repeat(100_000) + "]");
    assertRefused("{\"" + "n".repeat(100_000) + "\": 1}");
  }

  @Test
  void theMessageSaysWhere() {
    assertThatThrownBy(() -> Json.pretty("{\n  \"a\": oops\n}"))
        .hasMessage("line 2, column 8: this is not JSON");
    assertThatThrownBy(() -> Json.pretty("{\"a\": ["))
        .hasMessage("line 1, column 8: the text ends in the middle of the JSON value");
  }

  private static void assertRefused(String body) {
    assertThatThrownBy(() -> Json.pretty(body))
        .isInstanceOf(MalformedJsonException.class)
        .message()
        .matches("(line \\d+, column \\d+: )?[a-zJSON0-9 ,]+");
    assertThatThrownBy(() -> PropertyReader.read(body, StageCatalogue.GET_STAGE))
        .isInstanceOf(MalformedJsonException.class)
        .message()
        .matches("(line \\d+, column \\d+: )?[a-zJSON0-9 ,]+");
  }

  private static JsonNode tree(String json) {
    return MAPPER
        .reader()
        .with(tools.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .readTree(json);
  }
}
