package dev.stageinspector.ui;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** A part of the set-up with a heading of its own. */
class SetupSection extends VBox {

  SetupSection(String title, Node... content) {
    getStyleClass().add("setup-section");
    Label heading = Controls.label(title, "setup-heading");
    heading.setAccessibleRole(AccessibleRole.TEXT);
    getChildren().add(heading);
    getChildren().addAll(content);
  }

  /** A paragraph. */
  static Label words(String text, String... styleClasses) {
    Label label = Controls.label(text, styleClasses);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }
}
