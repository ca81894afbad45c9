package dev.stageinspector.ui;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** A part of the set-up with a heading of its own. */
class SetupSection extends VBox {

  private final Label heading = Controls.label("", "setup-heading");

  SetupSection(String title, Node... content) {
    getStyleClass().add("setup-section");
    title(title);
    heading.setAccessibleRole(AccessibleRole.TEXT);
    getChildren().add(heading);
    getChildren().addAll(content);
  }

  /** Sets the heading. */
  final void title(String title) {
    heading.setText(title);
  }

  /** A line with a mark before it; the words of several lines begin below each other. */
  static HBox finding(Glyph mark, Node... words) {
    StackPane place = new StackPane(mark.node());
    place.getStyleClass().add("finding-mark");
    HBox line = new HBox(place);
    line.getChildren().addAll(words);
    line.getStyleClass().add("finding");
    return line;
  }

  /** A paragraph. */
  static Label words(String text, String... styleClasses) {
    Label label = Controls.label(text, styleClasses);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }
}
