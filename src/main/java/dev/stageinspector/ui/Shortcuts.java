package dev.stageinspector.ui;

import dev.stageinspector.ui.kit.Shortcut;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.IntConsumer;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;

/** What the keys of the window do. They work wherever the focus is. */
final class Shortcuts {

  /**
   * Does something, and tells whether there was something to do; if not, the key goes on to where
   * the focus is.
   */
  interface Action {
    boolean run();
  }

  /** An action that depends on which of its keys was pressed, counted from 0. */
  private interface Choice {
    boolean run(int key);
  }

  private final Map<Shortcut, Choice> actions = new EnumMap<>(Shortcut.class);

  /** A key that always has something to do. */
  Shortcuts on(Shortcut shortcut, Runnable action) {
    return onEach(shortcut, _ -> action.run());
  }

  /** A key that may have nothing to do. */
  Shortcuts onIf(Shortcut shortcut, Action action) {
    actions.put(shortcut, _ -> action.run());
    return this;
  }

  /** A row of keys; the action takes which of them was pressed, counted from 0. */
  Shortcuts onEach(Shortcut shortcut, IntConsumer action) {
    actions.put(
        shortcut,
        key -> {
          action.accept(key);
          return true;
        });
    return this;
  }

  /** Makes them work in a scene. */
  void install(Scene scene) {
    scene.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
  }

  /** Whether text is selected where the focus is, so that Ctrl+C means that text. */
  static boolean textIsSelected(Scene scene) {
    return scene.getFocusOwner() instanceof TextInputControl text
        && !text.getSelectedText().isEmpty();
  }

  private void pressed(KeyEvent event) {
    actions.forEach((shortcut, action) -> {
      OptionalInt key = shortcut.pressed(event);
      if (!event.isConsumed() && key.isPresent() && action.run(key.getAsInt())) {
        event.consume();
      }
    });
  }
}
