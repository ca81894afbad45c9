package dev.stageinspector.ui.sessions;

import javafx.scene.input.KeyEvent;

/**
 * The keys of a time line. The window has Ctrl+Plus, Ctrl+Minus, and Ctrl+0; here these keys are
 * pressed without Ctrl.
 */
final class TimeLineKeys {

  /** What the keys do, for a screen reader. */
  static final String HELP =
      "Up and Down choose a participant. Left and Right go to the previous and the next event, Home"
          + " and End to the first and the last. Enter selects the event. Plus and Minus zoom, 0"
          + " shows the whole session, Shift+Left and Shift+Right move in time.";

  private final TimeLineActions actions;

  TimeLineKeys(TimeLineActions actions) {
    this.actions = actions;
  }

  void listen(TimeLineView view) {
    view.addEventHandler(
        KeyEvent.KEY_PRESSED,
        key -> {
          if (isPlain(key) && press(key)) {
            key.consume();
          }
        });
    // Where a sign is on the keyboard differs from country to country.
    view.addEventHandler(
        KeyEvent.KEY_TYPED,
        key -> {
          if (isPlain(key) && type(key.getCharacter())) {
            key.consume();
          }
        });
  }

  private boolean press(KeyEvent key) {
    boolean shift = key.isShiftDown();
    switch (key.getCode()) {
      case UP, KP_UP -> actions.enterLane(-1);
      case DOWN, KP_DOWN -> actions.enterLane(1);
      case PAGE_UP -> actions.enterPage(-1);
      case PAGE_DOWN -> actions.enterPage(1);
      case LEFT, KP_LEFT -> sideways(-1, shift);
      case RIGHT, KP_RIGHT -> sideways(1, shift);
      case HOME -> actions.stepToFirst();
      case END -> actions.stepToLast();
      case ENTER, SPACE -> actions.choose();
      default -> {
        return false;
      }
    }
    return true;
  }

  private void sideways(int direction, boolean shift) {
    if (shift) {
      actions.pan(direction);
    } else {
      actions.step(direction);
    }
  }

  private boolean type(String sign) {
    switch (sign) {
      case "+", "=" -> actions.zoom(1);
      case "-", "_" -> actions.zoom(-1);
      case "0" -> actions.showAll();
      default -> {
        return false;
      }
    }
    return true;
  }

  private static boolean isPlain(KeyEvent key) {
    return !key.isShortcutDown() && !key.isControlDown() && !key.isAltDown() && !key.isMetaDown();
  }
}
