package dev.stageinspector.property;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.property.JsonOutline.Block;
import dev.stageinspector.property.JsonOutline.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonOutlineTest {

  private static final String TEXT =
      """
      {
          "name": "a \\"b\\": {",
          "list": [
              1.10,
              -2e+3
          ],
          "deep": {
              "on": true,
              "off": null
          },
          "empty": {}
      }
      """;

  @Test
  void everyTokenIsOfItsKind() {
    assertThat(texts(Kind.NAME))
        .containsExactly("\"name\"", "\"list\"", "\"deep\"", "\"on\"", "\"off\"", "\"empty\"");
    assertThat(texts(Kind.TEXT)).containsExactly("\"a \\\"b\\\": {\"");
    assertThat(texts(Kind.NUMBER)).containsExactly("1.10", "-2e+3");
    assertThat(texts(Kind.LITERAL)).containsExactly("true", "null");
    assertThat(String.join("", texts(Kind.PUNCTUATION))).isEqualTo("{:,:[,],:{:,:},:{}}");
  }

  @Test
  void blocksAreObjectsAndListsWithSomethingToHide() {
    JsonOutline outline = JsonOutline.of(TEXT);

    assertThat(outline.blocks())
        .containsExactly(new Block(0, 11), new Block(2, 5), new Block(6, 9));
    assertThat(outline.blockAt(2)).contains(new Block(2, 5));
    assertThat(outline.blockAt(1)).isEmpty();
    assertThat(outline.around(3)).contains(new Block(2, 5));
    assertThat(outline.around(9)).contains(new Block(6, 9));
    assertThat(outline.around(10)).contains(new Block(0, 11));
    assertThat(outline.around(12)).isEmpty();
  }

  @Test
  void aBlockHidesWhatIsBetweenItsBrackets() {
    Block block = new Block(2, 5);

    assertThat(List.of(1, 2, 3, 4, 5)).filteredOn(block::hides).containsExactly(3, 4);
  }

  @Test
  void ofTwoBlocksThatBeginOnOneLineTheOuterOneCounts() {
    assertThat(JsonOutline.of("[{\n1\n},\n2\n]").blocks()).containsExactly(new Block(0, 4));
  }

  @Test
  void whatIsNoJsonHasNoTokensAndACutStringEndsWithItsLine() {
    assertThat(JsonOutline.of("<html>?").tokens()).isEmpty();
    assertThat(JsonOutline.of("]]}").blocks()).isEmpty();
    String cut = "{\n\"a\": \"long…\n\"b\": 1\n}";
    assertThat(JsonOutline.of(cut).tokens())
        .extracting(token -> cut.substring(token.start(), token.end()))
        .contains("\"long…", "\"b\"", "1");
  }

  @Test
  void aLongStringNeedsNoDeepStack() {
    String text = "\"" + "\\u0000a".repeat(500_000) + "\"";

    assertThat(JsonOutline.of(text).tokens()).hasSize(1);
  }

  private static List<String> texts(Kind kind) {
    return JsonOutline.of(TEXT).tokens().stream()
        .filter(token -> token.kind() == kind)
        .map(token -> TEXT.substring(token.start(), token.end()))
        .toList();
  }
}
