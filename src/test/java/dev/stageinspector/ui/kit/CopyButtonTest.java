package dev.stageinspector.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.ui.Fx;
import dev.stageinspector.ui.FxExtension;
import javafx.css.PseudoClass;
import javafx.util.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxExtension.class)
class CopyButtonTest {

  @Test
  void tickShowsThatItWasCopied() {
    CopyButton button = button(true, Duration.INDEFINITE);
    assertThat(isTicked(button)).isFalse();

    Fx.run(button::fire);

    assertThat(isTicked(button)).isTrue();
  }

  @Test
  void tickGoesByItself() {
    CopyButton button = button(true, Duration.millis(1));

    Fx.run(button::fire);

    Fx.until("the tick is gone", () -> !isTicked(button));
  }

  @Test
  void whatTheClipboardRefusesGetsNoTick() {
    CopyButton button = button(false, Duration.INDEFINITE);

    Fx.run(button::fire);

    assertThat(isTicked(button)).isFalse();
  }

  @Test
  void whatTakesLongerGetsItsTickLater() {
    CopyButton button = button(false, Duration.INDEFINITE);

    Fx.run(() -> button.copied(true));

    assertThat(isTicked(button)).isTrue();
  }

  private static CopyButton button(boolean copied, Duration ticked) {
    return Fx.get(() -> new CopyButton("copy", Glyph.COPY, "Copy", () -> copied, ticked));
  }

  private static boolean isTicked(CopyButton button) {
    return Fx.get(
        () -> button.getPseudoClassStates().contains(PseudoClass.getPseudoClass("copied")));
  }
}
