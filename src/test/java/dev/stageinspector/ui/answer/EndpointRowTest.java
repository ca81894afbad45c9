package dev.stageinspector.ui.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.store.Theme;
import dev.stageinspector.ui.AnswerSamples;
import dev.stageinspector.ui.Fx;
import dev.stageinspector.ui.FxExtension;
import dev.stageinspector.ui.kit.Appearance;
import dev.stageinspector.ui.kit.ClipboardWriter;
import dev.stageinspector.ui.kit.Controls;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(FxExtension.class)
class EndpointRowTest {

  private final EndpointRow row =
      Fx.get(() -> new EndpointRow(new ClipboardWriter(_ -> {}), () -> {}));

  @ParameterizedTest
  @ValueSource(doubles = {1120, 700})
  void takesItsLinesInTheFirstLayoutSoThatNothingBelowMoves(double width) {
    double first = Fx.get(() -> height(width));

    assertThat(Fx.get(() -> height(width))).isEqualTo(first);
  }

  @Test
  void takesMoreLinesWhereItsChipsFitIntoNone() {
    double wide = Fx.get(() -> height(1120));
    double narrow =
        Fx.get(() -> {
          height(380);
          return height(380);
        });

    assertThat(narrow).isGreaterThan(wide);
    assertThat(
            Fx.get(() ->
                Controls.parts(row, ".chip", Button.class)
                    .mapToDouble(chip -> chip.localToScene(chip.getBoundsInLocal()).getMaxX())
                    .max()
                    .orElseThrow()))
        .isLessThanOrEqualTo(380);
  }

  /** Its height after one more layout at this width. */
  private double height(double width) {
    if (row.getScene() == null) {
      new Appearance(Theme.LIGHT);
      Scene scene = new Scene(new VBox(row));
      scene.getStylesheets().add(Appearance.styleSheet());
      row.show(AnswerSamples.of(AnswerSamples.TOWN_HALL, AnswerSamples.body("friday-town-hall")));
    }
    VBox all = (VBox) row.getParent();
    all.applyCss();
    all.resize(width, 700);
    all.layout();
    return row.getHeight();
  }
}
