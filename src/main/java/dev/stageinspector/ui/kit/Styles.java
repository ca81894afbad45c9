package dev.stageinspector.ui.kit;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/** Switches what the style sheet tells apart. */
public final class Styles {
  private Styles() {}

  /** Sets or takes off a pseudo-class of the style sheet. */
  public static void choose(Node node, boolean on, String pseudoClass) {
    node.pseudoClassStateChanged(PseudoClass.getPseudoClass(pseudoClass), on);
  }

  /** Shows a node or takes it out of the layout. */
  public static void show(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }

  /** Shows one of the nodes of a pane, and takes the others out of the layout. */
  public static void showOnly(Pane pane, Node shown) {
    pane.getChildren().forEach(one -> show(one, one.equals(shown)));
  }
}
