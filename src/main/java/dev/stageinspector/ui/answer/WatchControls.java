package dev.stageinspector.ui.answer;

import dev.stageinspector.ui.kit.ClipboardWriter;
import dev.stageinspector.ui.kit.Controls;
import dev.stageinspector.ui.kit.Flyout;
import dev.stageinspector.ui.kit.Glyph;
import dev.stageinspector.ui.kit.Hint;
import dev.stageinspector.ui.kit.Shortcut;
import dev.stageinspector.ui.kit.Styles;
import java.util.function.Supplier;
import javafx.event.ActionEvent;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** Turns the watch on and off, says how it is, and opens what it has seen. */
public final class WatchControls extends HBox {

  private final ToggleButton watch = new ToggleButton("", Glyph.EYE.node());
  private final Button state;
  private final Flyout flyout = new Flyout();
  private final Supplier<WatchPanel.Shown> shown;
  private final WatchPanel.Choices choices;
  private final ClipboardWriter clipboard;
  private @Nullable WatchPanel panel;

  /**
   * @param toggle turns the watch on or off
   * @param shown what there is to show of it
   */
  public WatchControls(
      ClipboardWriter clipboard,
      Runnable toggle,
      Supplier<WatchPanel.Shown> shown,
      WatchPanel.Choices choices) {
    this.clipboard = clipboard;
    this.shown = shown;
    this.choices = choices;
    state = Controls.button("watch-changes", "", this::open);
    arrange();
    // It shows whether the stage is watched, not whether it was pressed.
    watch.addEventFilter(
        ActionEvent.ACTION,
        press -> {
          press.consume();
          toggle.run();
        });
  }

  /** Shows how the watch is now. Nothing moves as long as the words stay the same. */
  public void show() {
    WatchPanel.Shown now = shown.get();
    watch.setSelected(now.on());
    String action = Shortcut.WATCH.hint(now.on() ? "Stop watching" : "Watch for changes");
    Hint.set(watch, action);
    watch.setAccessibleText(action);
    int changes = now.log().size();
    Styles.show(state, now.on() || changes > 0);
    state.setText(
        now.words()
            + (changes == 0 ? "" : ", " + changes + (changes == 1 ? " change" : " changes")));
    Styles.choose(state, now.isTroubled(), "old");
    Hint.set(state, () -> now.sentence() + "\nShow what has changed");
    if (panel != null && panel.getScene() != null) {
      panel.show(now);
    }
  }

  private void open() {
    panel = new WatchPanel(shown.get(), choices, clipboard);
    flyout.toggle(state, panel);
  }

  private void arrange() {
    getStyleClass().add("watch-controls");
    setMinWidth(USE_PREF_SIZE);
    watch.setId("watch");
    watch.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    watch.getStyleClass().addAll("button-icon", "flat");
    state.getStyleClass().addAll("flat", "small", "watch-state");
    getChildren().addAll(state, watch);
  }
}
