package dev.stageinspector.property;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.Chance;
import dev.stageinspector.Generated;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {

  private static final Parser READER =
      Parser.builder().extensions(List.of(TablesExtension.create())).build();

  @Test
  void aLongTextOfManyWordsIsWrittenWhole() throws MalformedJsonException {
    String words = "b b".repeat(20_000);

    assertThat(markdown(words, "x", "")).startsWith("# " + words + "\n");
  }

  @Test
  void everyLeafIsARowBelowTheFacts() {
    SequencedMap<String, String> facts = new LinkedHashMap<>();
    facts.put("Session", "Idle: no live session");
    facts.put("Endpoint", "https://example.com");

    assertThat(
            Markdown.of(
                "main hall",
                facts,
                JsonSamples.stage(
                    "{\"stage\": {\"name\": \"a|b\", \"activeSessionId\": null, \"tags\": {},"
                        + " \"endpoints\": {\"whip\": \"\"}, \"list\": []}}")))
        .startsWith(
            """
            # main hall

            - Session: Idle: no live session
            - Endpoint: `https://example.com`

            | Field | Path | Value |
            |---|---|---|
            | Name | `stage.name` | `a\\|b` |
            | ARN | `stage.arn` | *not set:\
            """)
        .contains(
            """
            | `stage.activeSessionId` | *null* |
            """,
            """
            | `stage.endpoints.whip` | *empty text* |
            """,
            "| `stage.endpoints.rtmp` | *not set: ",
            "| `stage.autoParticipantRecordingConfiguration` | *not set: ",
            """
            | Tags | `stage.tags` | *empty object* |
            """,
            """
            | list | `stage.list` | *empty list* |
            """);
  }

  /** As micromark, marked, markdown-it and cmark-gfm all read them. */
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '\0',
      delimiterString = " => ",
      textBlock =
          """
          a|b => `a\\|b`
          a\\b => `a\\b`
          a\\|b => `a\\`&#124;`b`
          \\| => `\\`&#124;
          \\|| => `\\`&#124;`\\|`
          \\\\|b => `\\\\`&#124;`b`
          \\|\\| => `\\`&#124;`\\`&#124;
          `a\\|b`` => `` `a\\ ``&#124;``` b`` ```
          a`b => ``a`b``
          ` => `` ` ``
          <img src=x onerror=alert(1)> => `<img src=x onerror=alert(1)>`
          &#124;&lt; => `&#124;&lt;`
          www.x<img src=x> => `www.x<img src=x>`
          me@example.com @user #1 => `me@example.com @user #1`
          ~~a~~ **b** [c](d) ![e](f) => `~~a~~ **b** [c](d) ![e](f)`
          """)
  void aValueIsReadAsItWasSent(String value, String cell) throws MalformedJsonException {
    assertThat(markdown("x", "name", value)).contains("| name | `name` | " + cell + " |\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "main_hall",
        "www.x<img src=x>",
        "www.example.com",
        "https://example.com",
        "mailto:me@example.com",
        "me@example.com",
        "@user",
        "#1",
        "a # ",
        "<b>",
        "<https://example.com>",
        "&lt;b&gt;",
        "*a* _b_ ~~c~~",
        "[a](b)",
        "![a](b)",
        "[^1]",
        ":tada:",
        "a\\b",
        "a  b",
        "- a",
        "1. a",
      })
  void aHeadingOrALabelThatMeansSomethingIsCode(String text) throws MalformedJsonException {
    String code = "`" + text + "`";
    assertThat(markdown(text, text, ""))
        .startsWith("# " + code + "\n")
        .contains("| " + code + " |");
  }

  @ParameterizedTest
  @ValueSource(strings = {"friday-town-hall", "Main hall 2", "金曜日の全社集会", "Größe", "Idle: none, a"})
  void wordsStayWords(String text) throws MalformedJsonException {
    assertThat(markdown(text, text, ""))
        .startsWith("# " + text + "\n")
        .contains("| " + text + " |");
  }

  /** A reader of Markdown finds in each place what AWS sent, whatever that was. */
  @Generated
  void noTextLeavesItsPlace(Chance chance) throws MalformedJsonException {
    String heading = RandomJson.text(chance) + ".";
    String name = RandomJson.name(chance);
    String value = RandomJson.text(chance) + chance.oneOf("", "\\|", "|", "\\");

    Node document = READER.parse(markdown(heading, name, value));

    assertThat(cells(document))
        .containsExactly(
            "Field",
            "Path",
            "Value",
            Visible.line(name),
            Visible.line(PropertyPath.member("", name)),
            value.isEmpty() ? "empty text" : Visible.line(value));
    assertThat(document.getFirstChild()).isInstanceOf(Heading.class);
    assertThat(text(document.getFirstChild())).isEqualTo(Visible.line(heading));
    assertThat(document.getFirstChild().getNext()).isInstanceOf(BulletList.class);
    assertThat(text(document.getFirstChild().getNext()))
        .isEqualTo("Fact: " + Visible.line(heading));
    assertThat(document.getFirstChild().getNext().getNext()).isSameAs(document.getLastChild());
  }

  @Test
  void onlyWhatMeansSomethingIsCodeInASentence() {
    assertThat(Markdown.prose("It is live since 27 Nov, 00:37:19 (2 publishing: anna, a.b). Done?"))
        .isEqualTo("It is live since 27 Nov, 00:37:19 (2 publishing: anna, `a.b`). Done?");
    assertThat(Markdown.prose("1. began")).isEqualTo("`1. began`");
  }

  @Generated
  void noSentenceLeavesItsPlace(Chance chance) throws MalformedJsonException {
    String sentence = "“" + RandomJson.text(chance) + "” " + RandomJson.text(chance) + ".";

    Node paragraph = READER.parse(Markdown.prose(sentence)).getFirstChild();

    assertThat(paragraph).isInstanceOf(Paragraph.class);
    assertThat(paragraph.getNext()).isNull();
    assertThat(text(paragraph)).isEqualTo(Visible.line(sentence));
  }

  private static String markdown(String heading, String name, String value)
      throws MalformedJsonException {
    String body = "{" + Json.quoted(name) + ":" + Json.quoted(value) + "}";
    return Markdown.of(
        heading,
        new LinkedHashMap<>(Map.of("Fact", heading)),
        PropertyReader.read(body, Field.known("Answer", "An answer.")));
  }

  private static List<String> cells(Node document) {
    List<String> cells = new ArrayList<>();
    document.accept(
        new AbstractVisitor() {
          @Override
          public void visit(CustomNode node) {
            if (node instanceof TableCell) {
              assertThat(node.getParent()).isInstanceOf(TableRow.class);
              cells.add(text(node));
            } else {
              visitChildren(node);
            }
          }
        });
    return cells;
  }

  private static String text(Node node) {
    StringBuilder text = new StringBuilder();
    node.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Text literal) {
            text.append(literal.getLiteral());
          }

          @Override
          public void visit(Code code) {
            text.append(code.getLiteral());
          }
        });
    return text.toString();
  }
}
