package dev.stageinspector.property;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.ivs.catalogue.StageCatalogue;
import org.junit.jupiter.api.Test;

class TableTest {

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
  void aFilterKeepsTheRowsThatHaveTheText() {
    assertThat(STAGES.filtered(Filter.of("PROD")).rows()).hasSize(1);
    assertThat(STAGES.filtered(Filter.of("arn:")).rows()).hasSize(2);
    assertThat(STAGES.filtered(Filter.of("nobody")).rows()).isEmpty();
  }

  @Test
  void markdownLeavesOutColumnsWithNothingInThem() {
    Table table = table("{\"stages\": [{\"name\": \"a|b\", \"arn\": \"x\"}]}");

    assertThat(Markdown.of("Stages", table))
        .startsWith("# Stages\n\n| Name | ARN |\n| --- | --- |\n| ")
        .hasLineCount(5);
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
