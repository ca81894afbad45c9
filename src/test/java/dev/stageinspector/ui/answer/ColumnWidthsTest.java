package dev.stageinspector.ui.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.ivs.ResourceNames;
import dev.stageinspector.property.Property;
import dev.stageinspector.ui.AnswerSamples;
import org.junit.jupiter.api.Test;

class ColumnWidthsTest {

  private static final double CHARACTER = 8;

  @Test
  void inAWideWindowEachColumnTakesWhatItNeeds() {
    ColumnWidths widths =
        ColumnWidths.of(tagged("k".repeat(100), "v".repeat(60)), ResourceNames.NONE, CHARACTER);

    assertThat(widths.names()).isBetween(800.0, 840.0);
    assertThat(widths.labels()).isBetween(800.0, 900.0);
    assertThat(widths.values()).isBetween(480.0, 620.0);
    assertThat(widths.labelsIn(3_800)).isEqualTo(widths.labels());
    assertThat(widths.namesIn(3_800)).isEqualTo(widths.names());
  }

  @Test
  void inANarrowWindowEachHasItsShare() {
    ColumnWidths widths =
        ColumnWidths.of(tagged("k".repeat(100), "v".repeat(60)), ResourceNames.NONE, CHARACTER);

    assertThat(widths.labelsIn(1_000)).isEqualTo(300);
    assertThat(widths.namesIn(1_000)).isEqualTo(220);
  }

  @Test
  void namesAreWholeWhereTheValuesAre() {
    ColumnWidths widths = ColumnWidths.of(tagged("k", "v"), ResourceNames.NONE, CHARACTER);

    double enough = widths.labels() + widths.values() + widths.names();
    assertThat(widths.namesIn(enough)).isEqualTo(widths.names());
    assertThat(widths.namesIn(enough - 1)).isLessThan(widths.names());
  }

  @Test
  void charactersOfEastAsiaTakeTwice() {
    double latin =
        ColumnWidths.of(tagged("k".repeat(80), "v"), ResourceNames.NONE, CHARACTER).names();
    double kanji =
        ColumnWidths.of(tagged("\u6771".repeat(40), "v"), ResourceNames.NONE, CHARACTER).names();

    assertThat(kanji).isEqualTo(latin);
  }

  private static Property tagged(String key, String value) {
    String body = "{\"stage\": {\"tags\": {\"" + key + "\": \"" + value + "\"}}}";
    return AnswerSamples.of(AnswerSamples.TOWN_HALL, body).tree();
  }
}
