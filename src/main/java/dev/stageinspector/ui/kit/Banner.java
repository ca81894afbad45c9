package dev.stageinspector.ui.kit;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * Sentences above the answer that hold for as long as it is shown: that it is demo data, that an
 * endpoint is not safe.
 */
public final class Banner extends VBox {

  /**
   * One of them.
   *
   * @param action what can be done about it, as a button
   */
  public record Line(Glyph glyph, String words, Optional<Button> action) {
    public Line(Glyph glyph, String words) {
      this(glyph, words, Optional.empty());
    }
  }

  private List<Line> shown = List.of();

  public Banner() {
    getStyleClass().add("banner");
    setId("banner");
    Styles.show(this, false);
  }

  /** Shows these lines in place of those before. */
  public void show(List<Line> lines) {
    if (lines.equals(shown)) {
      return;
    }
    shown = lines;
    getChildren().setAll(lines.stream().map(Banner::node).toList());
    Styles.show(this, !lines.isEmpty());
  }

  private static HBox node(Line line) {
    Label words = Controls.label(Drawn.head(line.words()), "banner-words");
    words.setWrapText(true);
    words.setMinHeight(USE_PREF_SIZE);
    HBox.setHgrow(words, Priority.ALWAYS);
    words.setMaxWidth(Double.MAX_VALUE);
    HBox node = new HBox(line.glyph().node(), words);
    line.action()
        .ifPresent(button -> {
          button.setMinWidth(USE_PREF_SIZE);
          node.getChildren().add(button);
        });
    node.getStyleClass().add("banner-line");
    if (line.glyph() == Glyph.WARNING) {
      node.getStyleClass().add("caution");
    }
    return node;
  }
}
