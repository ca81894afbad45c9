package dev.stageinspector.ui.kit;

import java.lang.ref.WeakReference;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;

/**
 * What a control says when the pointer rests on it. All share one tooltip, which is a window with a
 * scene of its own: one for each control would take longer to build than the controls.
 */
public final class Hint {

  /** What a control has its words under. */
  private static final Object WORDS = new Object();

  /** In pixels at the usual size. */
  private static final double WIDEST = 520;

  /** A closed tab, whose control the pointer was on last, isn't kept by this. */
  private static WeakReference<Control> pointedAt = new WeakReference<>(null);

  private Hint() {}

  /** Gives a control words that never change. */
  public static void set(Control control, String words) {
    set(control, () -> words);
  }

  /** Gives a control words that are asked for each time when they are to be seen. */
  public static void set(Control control, Supplier<String> words) {
    boolean first = control.getProperties().put(WORDS, words) == null;
    if (first) {
      // JavaFX tells a tooltip which window it is shown over, not which control.
      control.addEventHandler(MouseEvent.MOUSE_ENTERED, _ -> pointAt(control));
    } else if (pointedAt.refersTo(control)) {
      pointAt(control);
    }
  }

  /** Takes the words away. */
  public static void clear(Control control) {
    control.setTooltip(null);
    control.getProperties().replace(WORDS, "");
  }

  /** What a control would say now; empty if nothing. */
  public static String words(Control control) {
    return control.getProperties().get(WORDS) instanceof Supplier<?> words
        ? Objects.toString(words.get())
        : "";
  }

  private static void pointAt(Control control) {
    pointedAt = new WeakReference<>(control);
    control.setTooltip(words(control).isEmpty() ? null : OnlyOne.TOOLTIP);
  }

  /** Built when the pointer is on a control that has words for the first time. */
  private static final class OnlyOne {
    static final Tooltip TOOLTIP = tooltip();

    private static Tooltip tooltip() {
      Tooltip tooltip = new Tooltip();
      tooltip.setWrapText(true);
      tooltip.setOnShowing(_ -> {
        tooltip.setMaxWidth(Appearance.zoom().of(WIDEST));
        tooltip.setText(Optional.ofNullable(pointedAt.get()).map(Hint::words).orElse(""));
      });
      return tooltip;
    }
  }
}
