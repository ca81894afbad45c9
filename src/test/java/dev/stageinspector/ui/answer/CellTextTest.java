package dev.stageinspector.ui.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.property.Filter;
import dev.stageinspector.ui.Fx;
import dev.stageinspector.ui.FxExtension;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TableCell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxExtension.class)
class CellTextTest {

  private static final String ARN = "arn:aws:ivs:us-east-1:123456789012:stage/fK3mT9wQzR4v";

  @Test
  void arnIsCutInItsMiddleAndOtherTextAtItsEnd() {
    TableCell<String, String> cell = Fx.get(TableCell::new);
    CellText text = Fx.get(() -> new CellText(cell));

    Fx.run(() -> text.text(ARN, "value", Filter.of(""), Optional.empty()));
    assertThat(Fx.get(cell::getTextOverrun)).isEqualTo(OverrunStyle.CENTER_ELLIPSIS);
    Fx.run(() -> text.text("a long name", "value", Filter.of(""), Optional.empty()));
    assertThat(Fx.get(cell::getTextOverrun)).isEqualTo(OverrunStyle.ELLIPSIS);
  }

  @Test
  void arnBesideItsNameIsCutInItsMiddleToo() {
    TableCell<String, String> cell = Fx.get(TableCell::new);
    CellText text = Fx.get(() -> new CellText(cell));
    Label name = Fx.get(() -> new Label("recordings"));

    Fx.run(() -> text.text(Optional.of(name), ARN, "value", Filter.of(""), Optional.empty()));

    assertThat(
            Fx.get(() ->
                ((PieceLine) cell.getGraphic())
                    .getChildrenUnmodifiable().stream()
                        .map(piece -> ((Label) piece).getTextOverrun())
                        .toList()))
        .containsExactly(OverrunStyle.ELLIPSIS, OverrunStyle.CENTER_ELLIPSIS);
  }
}
