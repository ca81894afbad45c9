package dev.stageinspector.property;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.Chance;
import dev.stageinspector.Generated;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;

class ComparisonTextTest {

  private static final String BEFORE =
      """
      {"name": "hall", "tags": {"env": "a|b", "team": "x"}, "off": null, "list": ["one", "two"],
       "text": "null"}\
      """;
  private static final String AFTER =
      """
      {"list": ["two"], "name": "", "tags": {"team": "x", "new": {}}, "text": null}\
      """;

  @Test
  void textHasBothSidesOfEachDifferenceAsJson() throws Exception {
    assertThat(text(ComparisonText.TEXT))
        .isEqualTo(
            """
            --- one
            +++ two

            list[]
              - "one"
              + (not in the list)

            name
              - "hall"
              + ""

            tags.new
              - (not set)
              + {}

            tags.env
              - "a|b"
              + (not set)

            text
              - "null"
              + null

            off
              - null
              + (not set)

            6 differences
            """);
  }

  @Test
  void aListedFieldSaysWhatItMeansThatItIsNotSet() {
    Comparison comparison =
        Comparison.of(
            JsonSamples.stage("{\"stage\": {}}"),
            JsonSamples.stage("{\"stage\": {\"activeSessionId\": \"st-1\"}}"),
            ComparisonTest.KEYS);

    assertThat(ComparisonText.TEXT.of(comparison, LeftOut.NOTHING, SideNames.OLD_AND_NEW, "a", "b"))
        .contains(
            """
            stage.activeSessionId
              - (not set: no live session)
              + "st-1"
            """);
  }

  @Test
  void markdownHasARowForEachDifference() throws Exception {
    assertThat(text(ComparisonText.MARKDOWN))
        .isEqualTo(
            """
            # Comparison

            - Old: one
            - New: two
            - Result: 6 differences

            | Change | Field | Path | Old | New |
            | --- | --- | --- | --- | --- |
            | removed | Element | `list[]` | `one` | *not in the list* |
            | changed | name | `name` | `hall` | *empty text* |
            | added | new | `tags.new` | *not set* | *empty object* |
            | removed | env | `tags.env` | `a\\|b` | *not set* |
            | changed | text | `text` | `null` | *null* |
            | removed | off | `off` | *null* | *not set* |
            """);
  }

  @Test
  void ofTwoThingsNoneIsTheOldOne() throws Exception {
    assertThat(
            ComparisonText.MARKDOWN.of(
                ComparisonTest.compared("{\"a\": 1, \"b\": 1}", "{\"a\": 2, \"c\": 1}"),
                LeftOut.NOTHING,
                SideNames.A_AND_B,
                "one",
                "two"))
        .contains("- A: one\n- B: two\n", "| Change | Field | Path | A | B |\n")
        .contains("| different | a |", "| only in A | b |", "| only in B | c |");
  }

  @Test
  void jsonHasTheValuesAsSentAndNoMemberForASideWithoutOne() throws Exception {
    assertThat(
            ComparisonText.JSON.of(
                ComparisonTest.compared(
                    "{\"a\": 1.10, \"b\": null, \"c\": [1]}",
                    "{\"a\": 1.1, \"d\": {\"x\": [1e400]}, \"c\": [1]}"),
                new LeftOut(1, 2),
                SideNames.A_AND_B,
                "one",
                "two"))
        .isEqualTo(
            """
            {
                "same": false,
                "old": "one",
                "new": "two",
                "notCompared": 3,
                "differences": [
                    {
                        "path": "a",
                        "kind": "changed",
                        "old": 1.10,
                        "new": 1.1
                    },
                    {
                        "path": "d",
                        "kind": "added",
                        "new": {
                            "x": [
                                1e400
                            ]
                        }
                    },
                    {
                        "path": "b",
                        "kind": "removed",
                        "old": null
                    }
                ]
            }
            """);
  }

  @Test
  void nothingThatDiffersIsSaid() throws Exception {
    Comparison same = ComparisonTest.compared("{}", "{}");

    assertThat(ComparisonText.TEXT.of(same, LeftOut.NOTHING, SideNames.OLD_AND_NEW, "a", "b"))
        .isEqualTo("--- a\n+++ b\n\nNo differences\n");
    assertThat(ComparisonText.MARKDOWN.of(same, LeftOut.NOTHING, SideNames.OLD_AND_NEW, "a", "b"))
        .isEqualTo("# Comparison\n\n- Old: a\n- New: b\n- Result: No differences\n");
    assertThat(ComparisonText.JSON.of(same, LeftOut.NOTHING, SideNames.OLD_AND_NEW, "a", "b"))
        .contains("\"same\": true", "\"notCompared\": 0", "\"differences\": []");
  }

  @Test
  void whatIsNotComparedIsSaidToReadersOfTheOutput() throws Exception {
    Comparison same = ComparisonTest.compared("{}", "{}");

    assertThat(ComparisonText.TEXT.of(same, new LeftOut(1, 2), SideNames.OLD_AND_NEW, "a", "b"))
        .endsWith(
            """
            No differences
            Not compared: 1 response that only one side has, 2 responses that a side has only in part
            """);
    assertThat(ComparisonText.MARKDOWN.of(same, new LeftOut(0, 1), SideNames.OLD_AND_NEW, "a", "b"))
        .endsWith("- Not compared: 1 response that a side has only in part\n");
  }

  @Generated
  void noValueBreaksAnyForm(Chance chance) throws Exception {
    Comparison comparison =
        ComparisonTest.compared(RandomJson.body(chance), RandomJson.body(chance));
    String name = RandomJson.text(chance);

    assertThat(
            rows(
                ComparisonText.MARKDOWN.of(
                    comparison, LeftOut.NOTHING, SideNames.A_AND_B, name, name)))
        .allMatch(cells -> cells == 5)
        .hasSize(comparison.isSame() ? 0 : (int) comparison.count() + 1);
    assertThat(
            ComparisonText.TEXT
                .of(comparison, LeftOut.NOTHING, SideNames.A_AND_B, name, name)
                .lines())
        .hasSize((int) comparison.count() * 4 + 4);
    assertThat(
            ComparisonTest.read(
                    ComparisonText.JSON.of(
                        comparison, LeftOut.NOTHING, SideNames.A_AND_B, name, name))
                .children())
        .hasSize(5);
  }

  private static List<Long> rows(String markdown) {
    List<Long> rows = new ArrayList<>();
    Parser.builder()
        .extensions(List.of(TablesExtension.create()))
        .build()
        .parse(markdown)
        .accept(
            new AbstractVisitor() {
              @Override
              public void visit(CustomNode node) {
                if (node instanceof TableRow) {
                  long cells = 0;
                  for (var cell = node.getFirstChild(); cell != null; cell = cell.getNext()) {
                    cells += cell instanceof TableCell ? 1 : 0;
                  }
                  rows.add(cells);
                }
                visitChildren(node);
              }
            });
    return rows;
  }

  private static String text(ComparisonText form) throws MalformedJsonException {
    return form.of(
        ComparisonTest.compared(BEFORE, AFTER),
        LeftOut.NOTHING,
        SideNames.OLD_AND_NEW,
        "one",
        "two");
  }
}
