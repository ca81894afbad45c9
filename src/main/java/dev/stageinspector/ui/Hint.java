package dev.stageinspector.ui;

import java.util.Objects;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;

/**
 * What a control says when the pointer rests on it. All share one tooltip, which is a window with a
 * scene of its own: one for each control would take longer to build than the controls.
 */
final class Hint {

  /** What a control has its words under. */
  private static final Object WORDS = new Object();

  /** In pixels. */
  private static final double WIDEST = 520;

  private static final Tooltip TOOLTIP = tooltip();

  private Hint() {}

  /** Gives a control words that never change. */
  static void set(Control control, String words) {
    set(control, () -> words);
  }

  /** Gives a control words that are asked for each time when they are to be seen. */
  static void set(Control control, Supplier<String> words) {
    control.getProperties().put(WORDS, words);
    control.setTooltip(TOOLTIP);
  }

  /** Takes the words away. */
  static void clear(Control control) {
    control.setTooltip(null);
    control.getProperties().remove(WORDS);
  }

  /** What a control would say now; empty if nothing. */
  static String words(Node node) {
    return node.getProperties().get(WORDS) instanceof Supplier<?> words
        ? Objects.toString(words.get())
        : "";
  }

  private static Tooltip tooltip() {
    Tooltip tooltip = new Tooltip();
    tooltip.setWrapText(true);
    tooltip.setMaxWidth(WIDEST);
    tooltip.setOnShowing(_ -> tooltip.setText(words(tooltip.getOwnerNode())));
    return tooltip;
  }
}
