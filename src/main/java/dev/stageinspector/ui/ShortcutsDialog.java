package dev.stageinspector.ui;

import dev.stageinspector.ui.kit.Appearance;
import dev.stageinspector.ui.kit.Controls;
import dev.stageinspector.ui.kit.Scrolling;
import dev.stageinspector.ui.kit.Shortcut;
import javafx.scene.Node;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.stage.Screen;
import javafx.stage.Window;

/** The list of keys. */
final class ShortcutsDialog {
  private static final String TIME_LINE_KEYS = "Arrow keys, Enter, +, -, 0, Delete";
  private static final String TIME_LINE =
      "In the time line: choose a participant and an event, select it, zoom, show the whole"
          + " session, remove the lane";

  private ShortcutsDialog() {}

  static Dialog<ButtonType> of(Window owner) {
    GridPane list = new GridPane();
    list.getStyleClass().add("keys");
    int row = 0;
    for (Shortcut shortcut : Shortcut.values()) {
      list.addRow(row++, key(shortcut.keys()), Controls.label(shortcut.what()));
    }
    list.addRow(
        row,
        key("Enter"),
        Controls.label("Look up the stage (in the stage field), or open it (in the sidebar)"));
    list.addRow(row + 1, Controls.label(TIME_LINE_KEYS, "key"), Controls.label(TIME_LINE));
    Dialog<ButtonType> dialog = Controls.dialog(owner, "Keyboard shortcuts");
    dialog.getDialogPane().setId("keys");
    Scroll scroll = new Scroll(list);
    dialog.getDialogPane().setContent(scroll);
    Scrolling.byKeys(dialog.getDialogPane(), scroll);
    dialog.setOnShown(_ -> scroll.requestFocus());
    dialog.getDialogPane().getButtonTypes().add(ButtonType.CLOSE);
    return dialog;
  }

  /** Of the two columns, the keys are never cut off. */
  private static Label key(String keys) {
    Label key = Controls.label(keys, "key");
    key.setMinWidth(Region.USE_PREF_SIZE);
    return key;
  }

  /** No higher than a screen has room for, however large the list is. */
  private static final class Scroll extends ScrollPane {
    private static final double MOST_OF_SCREEN = 0.6;

    /** In pixels at the usual size. */
    private static final double SCROLL_BAR = 18;

    private static final double LEAST_HEIGHT = 360;

    Scroll(Node list) {
      super(list);
      setFitToWidth(true);
      setFocusTraversable(true);
      // The dialog is as high as this before its first layout.
      setMinViewportHeight(Appearance.zoom().of(LEAST_HEIGHT));
      getStyleClass().add("results");
    }

    @Override
    protected double computePrefWidth(double height) {
      return super.computePrefWidth(height) + Appearance.zoom().of(SCROLL_BAR);
    }

    @Override
    protected double computePrefHeight(double width) {
      double screen = Screen.getPrimary().getVisualBounds().getHeight();
      return Math.min(super.computePrefHeight(width), MOST_OF_SCREEN * screen);
    }
  }
}
