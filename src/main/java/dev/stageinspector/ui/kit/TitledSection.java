package dev.stageinspector.ui.kit;

import javafx.geometry.Bounds;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** A part of the broadcast settings with a heading of its own. */
public class TitledSection extends VBox {

  /** Kept free around what is brought into sight. */
  private static final double AROUND = 12;

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

  /**
   * Brings what has just appeared here into sight, where the user is at work here; as much of it as
   * there is room for, from its top.
   */
  public final void reveal(Node node) {
    if (!isFocusWithin()) {
      return;
    }
    for (Parent at = getParent(); at != null; at = at.getParent()) {
      if (at instanceof ScrollPane pane) {
        reveal(node, pane);
      }
    }
  }

  private static void reveal(Node node, ScrollPane pane) {
    pane.applyCss();
    pane.layout();
    Node content = pane.getContent();
    Bounds there = content.sceneToLocal(node.localToScene(node.getLayoutBounds()));
    double seen = pane.getViewportBounds().getHeight();
    double hidden = content.getLayoutBounds().getHeight() - seen;
    double top = pane.getVvalue() * hidden;
    double down = Math.max(top, there.getMaxY() + AROUND - seen);
    if (hidden > 0) {
      pane.setVvalue(Math.clamp(Math.min(down, there.getMinY() - AROUND) / hidden, 0, 1));
    }
  }

  /** A line with a mark before it; the words of several lines begin below each other. */
  public static HBox finding(Glyph mark, Node... words) {
    StackPane place = new StackPane(mark.node());
    place.getStyleClass().add("finding-mark");
    HBox line = new HBox(place);
    line.getChildren().addAll(words);
    line.getStyleClass().add("finding");
    return line;
  }
}
