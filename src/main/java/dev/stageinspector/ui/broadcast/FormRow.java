package dev.stageinspector.ui.broadcast;

import dev.stageinspector.ui.kit.Controls;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A name, and beside it what is entered or chosen. */
final class FormRow extends HBox {

  FormRow(String name, Node... content) {
    getStyleClass().add("setting");
    Label label = Controls.paragraph(name, "setting-label", "form-label");
    label.setLabelFor(content[0]);
    VBox column = new VBox(content);
    column.getStyleClass().add("labeled");
    column.setMinWidth(0);
    HBox.setHgrow(column, Priority.ALWAYS);
    getChildren().addAll(label, column);
  }
}
