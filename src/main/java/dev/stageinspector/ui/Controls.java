package dev.stageinspector.ui;

import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.Region;

/**
 * The controls that the views have many of, with everything that each needs to be reached and
 * understood.
 */
final class Controls {
  private Controls() {}

  /** A button that says its action. */
  static Button button(String id, String action, Runnable run) {
    Button button = new Button(action);
    button.setId(id);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(_ -> run.run());
    return button;
  }

  /** A button with a picture alone; its action is its tooltip and what a screen reader says. */
  static Button pictureButton(String id, Glyph glyph, String action, Runnable run) {
    Button button = button(id, action, run);
    button.setGraphic(glyph.node());
    button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    button.getStyleClass().addAll("button-icon", "flat");
    Hint.set(button, action);
    button.setAccessibleText(action);
    return button;
  }

  static MenuItem menuItem(String id, String action, Runnable run) {
    MenuItem item = new MenuItem(action);
    item.setId(id);
    // An underscore in a name is no mnemonic.
    item.setMnemonicParsing(false);
    item.setOnAction(_ -> run.run());
    return item;
  }

  static Label label(String text, String... styleClasses) {
    Label label = new Label(text);
    label.getStyleClass().addAll(styleClasses);
    return label;
  }
}
