package dev.stageinspector.ui;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * Sentences above the answer that hold for as long as it is shown: that it is demo data, that an
 * endpoint is not safe.
 */
final class Banner extends VBox {

  /** One of them. */
  record Line(Glyph glyph, String words, List<Node> actions) {
    Line(Glyph glyph, String words) {
      this(glyph, words, List.of());
    }
  }

  Banner() {
    getStyleClass().add("banner");
    setId("banner");
    show(List.of());
  }

  void show(List<Line> lines) {
    getChildren().setAll(lines.stream().map(Banner::node).toList());
    Styles.show(this, !lines.isEmpty());
  }

  private static HBox node(Line line) {
    Label words = Controls.label(line.words(), "banner-words");
    words.setWrapText(true);
    words.setMinHeight(USE_PREF_SIZE);
    HBox.setHgrow(words, Priority.ALWAYS);
    words.setMaxWidth(Double.MAX_VALUE);
    HBox node = new HBox(line.glyph().node(), words);
    node.getChildren().addAll(line.actions());
    node.getStyleClass().add("banner-line");
    return node;
  }
}
