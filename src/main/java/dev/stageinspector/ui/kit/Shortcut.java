package dev.stageinspector.ui.kit;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** The keys of the window, in the order of their list. Controls name them in their tooltips. */
// Lists that nothing changes, which Error Prone cannot know.
@SuppressWarnings("ImmutableEnumChecker")
public enum Shortcut {
  ARN("Shortcut+L", "Go to the stage field"),
  REFRESH("F5 Shortcut+R", "Refresh"),
  WATCH("Shortcut+Shift+R", "Watch the stage for changes, or stop that"),
  ESCAPE("Esc", "Cancel the look-up, clear the filter, or leave the list"),
  SIDEBAR("F9", "Show or hide the sidebar, which finds stages"),
  LIST_STAGES("Shortcut+Shift+L", "List the stages of the region"),
  OPEN_SNAPSHOT("Shortcut+O", "Open a snapshot"),
  SAVE_SNAPSHOT("Shortcut+S", "Save a snapshot of what the tab holds"),
  FILTER("Shortcut+F", "Filter the properties or search the JSON"),
  COPY_VALUE("Shortcut+C", "Copy the selected value"),
  COPY_PATH("Shortcut+Shift+C", "Copy the path of the selected property"),
  COPY_ROW("Shortcut+Alt+C", "Copy the selected row of a list"),
  COPY_COLUMN("Shortcut+Alt+Shift+C", "Copy the selected column of a list"),
  COPY_ARN("Shortcut+Shift+A", "Copy the stage ARN"),
  COPY_WHIP("Shortcut+Shift+W", "Copy the stage WHIP endpoint"),
  COPY_EVENTS("Shortcut+Shift+E", "Copy the events endpoint"),
  JSON("Shortcut+J", "Switch between tree or table and JSON"),
  EXPAND_ALL("Shortcut+Shift+X", "Expand all"),
  COLLAPSE_ALL("Shortcut+Shift+K", "Collapse all"),
  OPEN_LINK("Shortcut+Enter", "Open the link in the selected value"),
  SESSIONS("Shortcut+E", "Go to Sessions, or back"),
  DIAGNOSE("Shortcut+D", "Ask why something went wrong in a session"),
  TICKET("Shortcut+Shift+M", "Write a ticket about the stage in sight"),
  BROADCAST("Shortcut+B", "Go to Broadcast, or back"),
  COMPARE("Shortcut+Shift+D", "Compare the stage with another one"),
  NEW_TAB("Shortcut+T", "Open a new tab"),
  CLOSE_TAB("Shortcut+W", "Close the tab"),
  REOPEN_TAB("Shortcut+Shift+T", "Reopen the last closed tab"),
  NEXT_TAB("Ctrl+Tab", "Go to the next tab"),
  PREVIOUS_TAB("Ctrl+Shift+Tab", "Go to the previous tab"),
  CHOOSE_TAB(
      IntStream.rangeClosed(1, 9)
          .mapToObj(place -> "Shortcut+" + place)
          .collect(Collectors.joining(" ")),
      "Go to a tab by its position; 9 is the last tab"),
  ZOOM_IN("Shortcut+Plus", "Zoom in", "Shortcut+Equals", "Shortcut+Shift+Equals", "Shortcut+Add"),
  ZOOM_OUT("Shortcut+Minus", "Zoom out", "Shortcut+Subtract"),
  ZOOM_RESET("Shortcut+0", "Zoom back to 100%", "Shortcut+Numpad 0"),
  ERRORS("F2", "Look up an error code"),
  MENU("F10", "Open the menu"),
  HELP("F1", "Show this list"),
  QUIT("Shortcut+Q", "Quit");

  private final List<String> combinations;
  private final String what;

  /** Other keys for the same sign, which go without saying. */
  private final List<String> alike;

  /**
   * @param combinations as in {@code KeyCombination.valueOf}, with a space between two
   * @param alike more combinations, of other keys for the same sign; they are not named
   */
  Shortcut(String combinations, String what, String... alike) {
    this.combinations = List.of(combinations.split(" "));
    this.what = what;
    this.alike = List.of(alike);
  }

  /** What it does, for the list of keys. */
  public String what() {
    return what;
  }

  /** The keys as they are written on this system: "F5 or Ctrl+R", "Ctrl+1 to Ctrl+9". */
  public String keys() {
    List<String> names =
        combinations.stream().map(KeyCombination::valueOf).map(Shortcut::name).toList();
    return names.size() > 2
        ? names.getFirst() + " to " + names.getLast()
        : String.join(" or ", names);
  }

  /** What a control does, and by which keys: "Refresh (F5 or Ctrl+R)". */
  public String hint(String action) {
    return action + " (" + keys() + ")";
  }

  /** Which of its keys was pressed, counted from 0; empty if none. */
  public OptionalInt pressed(KeyEvent event) {
    List<KeyCombination> keys = all().toList();
    return IntStream.range(0, keys.size()).filter(key -> keys.get(key).match(event)).findFirst();
  }

  /** JavaFX's "Ctrl++" and "Ctrl+-" are hard to read. */
  private static String name(KeyCombination keys) {
    return keys.getDisplayText().replaceAll("\\+$", "Plus").replaceAll("-$", "Minus");
  }

  private Stream<KeyCombination> all() {
    return Stream.concat(combinations.stream(), alike.stream()).map(KeyCombination::valueOf);
  }
}
