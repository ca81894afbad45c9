package dev.stageinspector.find;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.Chance;
import dev.stageinspector.Generated;
import dev.stageinspector.ivs.catalogue.StageCatalogue;
import dev.stageinspector.property.MalformedJsonException;
import dev.stageinspector.property.Property;
import dev.stageinspector.property.PropertyReader;
import dev.stageinspector.property.Table;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StageFilterTest {

  private static final List<Property> STAGES =
      Stages.read(
          """
          {"stages": [
            {"arn": "arn:aws:ivs:us-east-1:123456789012:stage/One111111111", "name": "town-hall",
             "activeSessionId": "st-1", "tags": {"env": "prod", "Team": "Événements"}},
            {"arn": "arn:aws:ivs:us-east-1:123456789012:stage/Two222222222", "name": "live concert",
             "activeSessionId": "", "tags": {"env": "staging", "note": "a=b, is:live"}},
            {"arn": "arn:aws:ivs:us-east-1:123456789012:stage/Three3333333", "name": "",
             "activeSessionId": null, "tags": {"environment": "prod", "部署": "イベント", "Straße": ""}},
            {"arn": "arn:aws:ivs:us-east-1:123456789012:stage/Four44444444", "tags": null},
            {"later": 1}
          ]}
          """);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          town            | One
          TOWN hall       | One
          hall　town       | One
          town concert    |
          two222          | Two
          Two222222222    | Two
          prod            | One Three
          env=prod        | One
          ENV=PROD        | One
          env=pro         | One
          env=            | One Two
          env             | One Two Three
          env="prod"      | One
          "env=prod"      |
          "a=b"           | Two
          note="a=b, is"  | Two
          =b              | Two
          team=événements | One
          team=e\u0301ve\u0301nements | One
          部署=イベント     | Three
          イベ             | Three
          STRASSE         | Three
          straße=         | Three
          is:live         | One
          IS:Live         | One
          is:idle         | Two Three Four ?
          live            | One Two
          "live"          | Two
          liv             | Two
          idle            | Two Three Four ?
          "live concert"  | Two
          "live con       | Two
          live\\ concert  |
          "is:live"       | Two
          is:live env=prod town | One
          is:live idle    |
          nobody          |
          123456789012    |
          ""              | One Two Three Four ?
          "               | One Two Three Four ?
          """)
  void everyWordMustMatch(String filter, String ids) {
    assertThat(accepted(StageFilter.of(filter.replace("\\u0301", "\u0301"))))
        .isEqualTo(ids == null ? "" : ids);
  }

  @ParameterizedTest
  @CsvSource({"''", "' '", "'\t\u3000'"})
  void nothingLetsEveryStageThrough(String filter) {
    assertThat(StageFilter.of(filter).isEmpty()).isTrue();
    assertThat(accepted(StageFilter.of(filter))).isEqualTo("One Two Three Four ?");
  }

  @Generated
  void everyTextIsAFilter(Chance chance) {
    StageFilter filter = StageFilter.of(chance.text("\"= :aislve\u3000", 0, 12) + chance.text(8));

    assertThat(STAGES.stream().filter(filter::accepts)).isSubsetOf(STAGES);
  }

  @ParameterizedTest
  @ValueSource(strings = {"town", "town hall", "live", "IDLE", "is:live", "a=b", "=", "-", "ΟΔΟΣ"})
  void literalFindsTheTextAsItIs(String name) {
    StageFilter filter = StageFilter.of(StageFilter.literal(name));

    assertThat(filter.accepts(new StageFilter.Subject(name + "α", "1", Map.of(), false))).isTrue();
    assertThat(filter.accepts(new StageFilter.Subject("x", "1", Map.of("a", "b"), true))).isFalse();
  }

  private static String accepted(StageFilter filter) {
    return STAGES.stream()
        .filter(filter::accepts)
        .map(stage -> Table.cell(stage, "arn"))
        .map(arn -> arn.isEmpty() ? "?" : arn.replaceAll(".*/([A-Za-z]+).*", "$1"))
        .collect(Collectors.joining(" "));
  }

  /** Elements of an answer of ListStages. */
  static final class Stages {
    private Stages() {}

    static List<Property> read(String json) {
      try {
        return PropertyReader.read(json, StageCatalogue.LIST_STAGES)
            .at("stages")
            .orElseThrow()
            .children();
      } catch (MalformedJsonException e) {
        throw new AssertionError(e);
      }
    }
  }
}
