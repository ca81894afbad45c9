package dev.stageinspector.ui.kit;

import java.util.Arrays;
import java.util.stream.Collectors;
import javafx.scene.input.KeyCombination;

/**
 * The keys that controls name in their tooltips, for the window that listens to them as well: as in
 * {@code KeyCombination.valueOf}, with a space between two for the same.
 */
public final class Keys {

  public static final String ARN = "Shortcut+L";
  public static final String REFRESH = "F5 Shortcut+R";
  public static final String CANCEL = "Esc";
  public static final String FILTER = "Shortcut+F";
  public static final String COPY_VALUE = "Shortcut+C";
  public static final String COPY_PATH = "Shortcut+Shift+C";
  public static final String COPY_WHIP = "Shortcut+Shift+W";
  public static final String COPY_EVENTS = "Shortcut+Shift+E";
  public static final String JSON = "Shortcut+J";
  public static final String BROADCAST = "Shortcut+B";

  private Keys() {}

  /** What a control does, and by which keys: "Refresh (F5 or Ctrl+R)". */
  public static String hint(String action, String keys) {
    return action + " (" + words(keys) + ")";
  }

  /** The keys as they are written on this system. */
  private static String words(String keys) {
    return Arrays.stream(keys.split(" ", -1))
        .map(key -> KeyCombination.valueOf(key).getDisplayText())
        .collect(Collectors.joining(" or "));
  }
}
