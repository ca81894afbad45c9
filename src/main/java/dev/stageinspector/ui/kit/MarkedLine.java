package dev.stageinspector.ui.kit;

import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

/**
 * A line with a mark before it, in the color of what the mark says: a check is good, a cross is
 * wrong. The words of several lines begin below each other.
 */
public final class MarkedLine extends HBox {

  public MarkedLine(Glyph mark, Node... words) {
    StackPane place = new StackPane(mark.node());
    place.getStyleClass().add("line-mark");
    getStyleClass().add("marked-line");
    Styles.choose(this, mark == Glyph.CHECK, "good");
    Styles.choose(this, mark == Glyph.CROSS, "wrong");
    getChildren().add(place);
    getChildren().addAll(words);
  }
}
