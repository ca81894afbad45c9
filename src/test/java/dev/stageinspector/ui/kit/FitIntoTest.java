package dev.stageinspector.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.ui.Fx;
import dev.stageinspector.ui.FxExtension;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** {@link Controls#fitInto} lets a long text take more lines where its row is narrow. */
@ExtendWith(FxExtension.class)
class FitIntoTest {

  private static final double NARROW = 200;

  private final Label text = Controls.paragraph("A text that is much wider than its row can be");
  private final FlowPane row = new FlowPane(text);

  @Test
  void aTextIsAsWideAsItsRowAndIsWrapped() {
    Fx.run(() -> {
      Controls.fitInto(row, text);
      StackPane outer = new StackPane(row);
      outer.setMinWidth(0);
      new Scene(outer);
      for (int time = 0; time < 2; time++) {
        outer.applyCss();
        outer.resize(NARROW, NARROW);
        outer.layout();
      }
    });

    assertThat(row.getWidth()).isEqualTo(NARROW);
    assertThat(text.getWidth()).isLessThanOrEqualTo(NARROW);
    assertThat(text.getHeight()).isGreaterThan(1.5 * text.getFont().getSize());
  }
}
