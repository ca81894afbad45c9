package dev.stageinspector.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.ui.Fx;
import dev.stageinspector.ui.FxExtension;
import java.lang.ref.WeakReference;
import javafx.event.Event;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is kept of a control that the pointer was on. */
@ExtendWith(FxExtension.class)
class HintTest {

  private static final int COLLECTIONS = 50;

  /** Else a closed tab would stay in memory until the pointer is on something else. */
  @Test
  void aControlThatIsGoneIsNotKept() {
    WeakReference<Control> gone = new WeakReference<>(Fx.get(HintTest::pointedAt));

    for (int i = 0; i < COLLECTIONS && gone.get() != null; i++) {
      System.gc();
    }

    assertThat(gone.refersTo(null)).isTrue();
  }

  private static Control pointedAt() {
    Button button = new Button("Copy");
    Hint.set(button, () -> button.getText() + " it");
    Event.fireEvent(button, entered());
    assertThat(button.getTooltip()).isNotNull();
    return button;
  }

  private static MouseEvent entered() {
    return new MouseEvent(
        MouseEvent.MOUSE_ENTERED,
        0,
        0,
        0,
        0,
        MouseButton.NONE,
        0,
        false,
        false,
        false,
        false,
        false,
        false,
        false,
        false,
        false,
        true,
        null);
  }
}
