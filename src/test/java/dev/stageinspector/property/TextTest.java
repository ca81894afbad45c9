package dev.stageinspector.property;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.Chance;
import dev.stageinspector.Generated;
import org.junit.jupiter.api.Test;

class TextTest {

  @Test
  void aStageIsWrittenInAwssOwnNames() {
    assertThat(
            Text.of(
                JsonSamples.stage(
                    """
                    {"stage": {"arn": "arn:x", "name": "", "activeSessionId": null, "more": [1.10, [], {}],
                      "tags": {"a": "b c", "empty": ""}}, "next": true}
                    """)))
        .isEqualTo(
            """
            stage:
              name: ""
              arn: arn:x
              activeSessionId: null
              endpoints: (not set) no endpoints in the response
              autoParticipantRecordingConfiguration: (not set) recording is off
              tags:
                a: b c
                empty: ""
              more:
                [0]: 1.10
                [1]: []
                [2]: {}
            next: true
            """);
  }

  @Generated
  void everyFieldIsOneLine(Chance chance) throws MalformedJsonException {
    Property root =
        PropertyReader.read(RandomJson.body(chance), Field.known("Answer", "An answer."));

    assertThat(Text.of(root).codePoints().filter(TextTest::endsLine).count())
        .isEqualTo(root.walk().count() - 1);
  }

  @Generated
  void onlyControlAndDirectionCharactersAreEscaped(Chance chance) throws MalformedJsonException {
    String text = RandomJson.text(chance);
    String line =
        Text.of(
            PropertyReader.read(
                "{\"a\":" + Json.quoted(text) + "}", Field.known("Answer", "An answer.")));

    String expected =
        text.codePoints()
            .mapToObj(character ->
                mustBeEscaped(character)
                    ? String.format("\\u%04x", character)
                    : Character.toString(character))
            .reduce("", String::concat);
    assertThat(line).isEqualTo("a: " + (text.isEmpty() ? "\"\"" : expected) + "\n");
  }

  private static boolean endsLine(int character) {
    return "\n\r\u000b\f\u0085\u2028\u2029".indexOf(character) >= 0;
  }

  private static boolean mustBeEscaped(int character) {
    return Character.toString(character).matches("[\\p{Cc}\\p{Zl}\\p{Zp}\\p{Cs}]")
        || "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
                .indexOf(character)
            >= 0;
  }
}
