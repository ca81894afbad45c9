package dev.stageinspector.ui.kit;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** A part of the broadcast settings with a heading of its own. */
public class TitledSection extends VBox {

  private final Label heading = Controls.label("", "setup-heading");

  // Nothing that the constructor calls is overridden.
  @SuppressWarnings("this-escape")
  public TitledSection(String title, Node... content) {
    getStyleClass().add("setup-section");
    title(title);
    heading.setAccessibleRole(AccessibleRole.TEXT);
    getChildren().add(heading);
    getChildren().addAll(content);
  }

  /** Sets the heading. */
  public final void title(String title) {
    heading.setText(title);
  }
}
