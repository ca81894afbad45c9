package dev.stageinspector.property;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.ivs.catalogue.StageCatalogue;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableTest {

  private static final Field TAG = Field.known("", "A tag.").free();
  private static final Table STAGES =
      table(
          """
          {"stages": [
            {"arn": "arn:a", "name": "one", "tags": {"env": "prod", "a,b": "say <hi>"}, "later": [1.10]},
            {"arn": "arn:b", "name": "", "activeSessionId": null, "tags": {}}
          ]}
          """);

  @Test
  void theColumnsAreTheCataloguesAndThenWhatItDoesNotKnow() {
    assertThat(STAGES.columns().keySet())
        .containsExactly("name", "activeSessionId", "tags", "arn", "later");
    assertThat(STAGES.columns()).containsEntry("later", Field.unknown("later"));
  }

  @Test
  void aColumnOfFreeKeysHasItsKeyAsItsHeading() throws MalformedJsonException {
    Field tags = Field.known("", "The tags.").withEach(TAG);
    Property list = PropertyReader.read("[{\"env\": 1}]", Field.known("", "").withEach(tags));

    assertThat(Table.of(list).columns()).containsEntry("env", TAG.labeled("env"));
  }

  @Test
  void csvHasEveryValueAsAwsSentIt() {
    assertThat(STAGES.csv())
        .isEqualTo(
            """
            name,activeSessionId,tags,arn,later
            one,,"{""a,b"":""say <hi>"",""env"":""prod""}",arn:a,[1.10]
            ,,{},arn:b,
            """);
  }

  @Test
  void aCellForReadersHasTheMembersOfAnObject() {
    assertThat(Table.readable(STAGES.rows().getFirst(), "tags"))
        .isEqualTo("a,b=say <hi>, env=prod");
  }

  @Test
  void tabsAndLineEndsCannotBreakARow() {
    Table table = table("{\"stages\": [{\"name\": \"a\\tb\\nc\", \"arn\": \"x\"}]}");

    assertThat(table.tsv(table.rows().getFirst())).isEqualTo("a\\u0009b\\u000ac\t\t\tx");
    assertThat(table.tsv("name")).isEqualTo("a\\u0009b\\u000ac");
  }

  @Test
  void aFilterKeepsTheRowsThatShowTheTextInACell() {
    assertThat(STAGES.filtered(Filter.of("ENV=prod")).rows()).hasSize(1);
    assertThat(STAGES.filtered(Filter.of("arn:")).rows()).hasSize(2);
    assertThat(STAGES.filtered(Filter.of("nobody")).rows()).isEmpty();
    // The names of fields are the columns', not the rows'.
    assertThat(STAGES.filtered(Filter.of("name")).rows()).isEmpty();
  }

  /** Each line: the column's values in AWS's order, and how they are sorted. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "10, 9, 1.5e1, -2 | -2, 9, 10, 1.5e1",
        "\"b\", \"A\", \"a\", \"B\" | A, a, B, b",
        "true, false, true | false, true, true",
        "\"2026-04-08T10:11:12.5Z\", \"2026-04-08T10:11:12Z\", \"2026-04-08T12:11:11+02:00\""
            + "| 2026-04-08T12:11:11+02:00, 2026-04-08T10:11:12Z, 2026-04-08T10:11:12.5Z",
        "\"b\", 2, null, \"\", true, \"2026-04-08T10:11:12Z\""
            + "| 2, 2026-04-08T10:11:12Z, true, b, , ",
        "\"2026-04-08Today's show\", 1e99999999999, \"10\""
            + "| 10, 1e99999999999, 2026-04-08Today's show",
        "{\"b\":\"1\"}, {\"a\":\"2\"}, {} | {\"a\":\"2\"}, {\"b\":\"1\"}, {}",
      })
  void aColumnIsSortedByValue(String values, String sorted) {
    Table table = table(rows(values));

    assertThat(cells(table.sorted("v", false)))
        .isEqualTo(sorted + (sorted.endsWith(",") ? " " : ""));
  }

  @Test
  void rowsWithNothingComeLastEitherWayAndEqualOnesStayInTheirOrder() {
    Table table =
        table(
            """
            {"stages": [{"v": 1, "n": "a"}, {"n": "b"}, {"v": 2, "n": "c"},
              {"v": 1.0, "n": "d"}, {"v": null, "n": "e"}]}
            """);

    assertThat(table.sorted("v", false).tsv("n")).isEqualTo("a\nd\nc\nb\ne");
    assertThat(table.sorted("v", true).tsv("n")).isEqualTo("c\na\nd\nb\ne");
  }

  @Test
  void columnsAreChosenAndCopiedInTheirOrder() {
    Table table = STAGES.withColumns(List.of("arn", "name"));

    assertThat(table.tsv(table.rows().getFirst())).isEqualTo("arn:a\tone");
  }

  @Test
  void aRowIsKnownByItsArnThenItsIdThenItsPlace() {
    Table table =
        table(
            """
            {"stages": [{"name": "a", "participantId": "p", "arn": "x"},
              {"name": "a", "participantId": "p"}, {"name": "a"}]}
            """);

    assertThat(table.rows().stream().map(table::key)).containsExactly("x", "p", "stages[2]");
  }

  @Test
  void markdownLeavesOutColumnsWithNothingInThem() {
    Table table = table("{\"stages\": [{\"name\": \"a|b\", \"arn\": \"x\"}]}");

    assertThat(Markdown.of("Stages", table))
        .startsWith("# Stages\n\n| Name | ARN |\n| --- | --- |\n| ")
        .hasLineCount(5);
  }

  private static String rows(String values) {
    return Stream.of(values.split(", "))
        .map(value -> "{\"v\": " + value + "}")
        .collect(Collectors.joining(",", "{\"stages\": [", "]}"));
  }

  private static String cells(Table table) {
    return table.rows().stream().map(row -> Table.cell(row, "v")).collect(Collectors.joining(", "));
  }

  private static Table table(String body) {
    try {
      return Table.of(
          PropertyReader.read(body, StageCatalogue.LIST_STAGES).at("stages").orElseThrow());
    } catch (MalformedJsonException e) {
      throw new AssertionError(e);
    }
  }
}
