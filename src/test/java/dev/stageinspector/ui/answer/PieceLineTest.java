package dev.stageinspector.ui.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.ui.Fx;
import dev.stageinspector.ui.FxExtension;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxExtension.class)
class PieceLineTest {

  /** A marked piece without a text would be an empty colored box. */
  @Test
  void everyPieceInSightShowsATextAndACutIsSignedOnce() {
    List<Label> pieces =
        List.of(new Label("auto"), new Label("re"), new Label("c"), new Label("ordingMode"));
    PieceLine line = Fx.get(() -> in(new Scene(new PieceLine(pieces))));
    double whole = line.prefWidth(-1);
    int room = Fx.get(() -> cut(pieces.getFirst()));

    assertThat(IntStream.rangeClosed(room, (int) whole + 5))
        .allSatisfy(width -> {
          List<String> shown = Fx.get(() -> shown(line, width));

          assertThat(shown).as("%d pixels", width).noneMatch(String::isBlank);
          assertThat(shown.stream().filter(text -> text.endsWith("...")))
              .as("%d pixels: %s", width, shown)
              .hasSize(width < whole ? 1 : 0);
          assertThat(shown.getLast().endsWith("...")).isEqualTo(width < whole);
        });
  }

  private static int cut(Label piece) {
    Text sign = new Text("...");
    sign.setFont(piece.getFont());
    return (int) Math.ceil(sign.getLayoutBounds().getWidth());
  }

  private static PieceLine in(Scene scene) {
    scene.getRoot().applyCss();
    return (PieceLine) scene.getRoot();
  }

  /** What is painted of the pieces in sight. */
  private static List<String> shown(PieceLine line, double width) {
    line.resize(width, line.prefHeight(width));
    line.layout();
    return line.getChildrenUnmodifiable().stream()
        .filter(piece -> piece.isVisible())
        .map(Label.class::cast)
        .peek(Label::layout)
        .map(piece -> ((Text) piece.lookup(".text")).getText())
        .toList();
  }
}
