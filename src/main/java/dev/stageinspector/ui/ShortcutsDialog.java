package dev.stageinspector.ui;

import dev.stageinspector.ui.kit.Controls;
import dev.stageinspector.ui.kit.Shortcut;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.layout.GridPane;
import javafx.stage.Window;

/** The list of keys. */
final class ShortcutsDialog {
  private ShortcutsDialog() {}

  static Dialog<ButtonType> of(Window owner) {
    GridPane list = new GridPane();
    list.getStyleClass().add("keys");
    int row = 0;
    for (Shortcut shortcut : Shortcut.values()) {
      list.addRow(row++, Controls.label(shortcut.keys(), "key"), Controls.label(shortcut.what()));
    }
    list.addRow(
        row,
        Controls.label("Enter", "key"),
        Controls.label("Look up the stage (in the ARN field)"));
    Dialog<ButtonType> dialog = Controls.dialog(owner, "Keyboard shortcuts");
    dialog.getDialogPane().setId("keys");
    dialog.getDialogPane().setContent(list);
    dialog.getDialogPane().getButtonTypes().add(ButtonType.CLOSE);
    return dialog;
  }
}
