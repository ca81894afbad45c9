package dev.stageinspector.property;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class FoldedJsonTest {

  private static final String TEXT =
      """
      {
          "tags": {
              "a": "1",
              "b": [
                  2
              ]
          },
          "on": true
      }\
      """;

  @Test
  void aFoldedBlockIsOnOneLine() {
    assertThat(folded(1).text()).isEqualTo("{\n    \"tags\": {…},\n    \"on\": true\n}");
    assertThat(folded(3).text()).contains("        \"b\": […]\n    },\n");
    assertThat(folded(1, 3).text()).as("a block in a folded one").isEqualTo(folded(1).text());
    assertThat(folded(0).text()).isEqualTo("{…}");
  }

  @Test
  void nothingFoldedIsTheTextItself() {
    assertThat(folded().text()).isEqualTo(TEXT);
    assertThat(folded(2, 99).text()).as("no block begins there").isEqualTo(TEXT);
    assertThat(FoldedJson.of("", JsonOutline.of(""), Set.of()).text()).isEmpty();
    assertThat(FoldedJson.of("{}\n", JsonOutline.of("{}\n"), Set.of()).text()).isEqualTo("{}\n");
  }

  @Test
  void linesAreThoseOfTheWholeText() {
    FoldedJson folded = folded(1);

    assertThat(folded.lineOf(0)).isZero();
    assertThat(folded.lineOf(1)).isEqualTo(1);
    assertThat(folded.lineOf(2)).isEqualTo(7);
    assertThat(folded.lineOf(3)).isEqualTo(8);
  }

  @Test
  void positionsAreTranslatedBothWays() {
    FoldedJson folded = folded(1);
    String shown = folded.text();

    for (String word : new String[] {"{", "\"tags\"", "\"on\"", "true"}) {
      assertThat(folded.wholeOf(shown.indexOf(word))).as(word).isEqualTo(TEXT.indexOf(word));
      assertThat(folded.shownOf(TEXT.indexOf(word))).as(word).isEqualTo(shown.indexOf(word));
    }
    assertThat(folded.wholeOf(shown.length())).isEqualTo(TEXT.length());
    assertThat(folded.shownOf(TEXT.indexOf("\"a\"")))
        .as("what is folded is at its sign")
        .isEqualTo(shown.indexOf("…"));
  }

  @Test
  void aSelectionOverAFoldedBlockHasAllOfIt() {
    FoldedJson folded = folded(1);
    String shown = folded.text();

    assertThat(
            TEXT.substring(
                folded.wholeOf(shown.indexOf("\"tags\"")), folded.wholeOf(shown.indexOf("},") + 1)))
        .startsWith("\"tags\": {\n")
        .contains("\"a\": \"1\"")
        .endsWith("    }");
  }

  private static FoldedJson folded(Integer... closed) {
    return FoldedJson.of(TEXT, JsonOutline.of(TEXT), Set.of(closed));
  }
}
