package dev.stageinspector.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/**
 * The keys of the window. They work wherever the focus is, and are listed for the user from here.
 */
final class Shortcuts {

  /**
   * Does something, and tells whether there was something to do; if not, the key goes on to where
   * the focus is.
   */
  interface Action {
    boolean run();
  }

  /** An action that depends on which of its keys was pressed, counted from 0. */
  interface Choice {
    boolean run(int key);
  }

  /**
   * A key of the window.
   *
   * @param keys what is pressed; any of them
   * @param what what it does, for the list of keys
   * @param action does it
   */
  record Key(List<KeyCombination> keys, String what, Choice action) {

    /** The keys as they are written on this system. */
    String names() {
      return keys.size() > 2
          ? keys.getFirst().getDisplayText() + " to " + keys.getLast().getDisplayText()
          : String.join(" or ", keys.stream().map(KeyCombination::getDisplayText).toList());
    }
  }

  private final List<Key> keys = new ArrayList<>();

  /** Adds a key that always has something to do. */
  Shortcuts on(String combinations, String what, Runnable action) {
    return onIf(
        combinations,
        what,
        () -> {
          action.run();
          return true;
        });
  }

  /**
   * Adds a key; {@code combinations} as in {@code KeyCombination.valueOf}, with a blank between
   * two.
   */
  Shortcuts onIf(String combinations, String what, Action action) {
    return add(combinations, what, _ -> action.run());
  }

  /** Adds a row of keys; the action takes which of them was pressed, counted from 0. */
  Shortcuts onEach(String combinations, String what, IntConsumer action) {
    return add(
        combinations,
        what,
        key -> {
          action.accept(key);
          return true;
        });
  }

  private Shortcuts add(String combinations, String what, Choice action) {
    keys.add(
        new Key(
            Stream.of(combinations.split(" ")).map(KeyCombination::valueOf).toList(),
            what,
            action));
    return this;
  }

  /** An action with its keys, as a menu or a tooltip writes them on this system. */
  static String named(String action, String combination) {
    return action + " (" + KeyCombination.valueOf(combination).getDisplayText() + ")";
  }

  /** All of them, in the order in which they were added. */
  List<Key> all() {
    return List.copyOf(keys);
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
    for (Key key : keys) {
      for (int i = 0; i < key.keys().size(); i++) {
        if (key.keys().get(i).match(event) && key.action().run(i)) {
          event.consume();
          return;
        }
      }
    }
  }
}
