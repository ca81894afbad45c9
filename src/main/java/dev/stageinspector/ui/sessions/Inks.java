package dev.stageinspector.ui.sessions;

import java.util.EnumMap;
import java.util.Map;
import javafx.scene.Group;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/**
 * The colors and the font of a drawing, which a style sheet cannot reach: it styles these nodes,
 * which take no room, and the drawing reads them.
 */
final class Inks extends Group {

  private final Map<Ink, Rectangle> samples = new EnumMap<>(Ink.class);
  private final Text text = new Text();

  /**
   * @param changed is called when the theme, the zoom, or anything else changes them
   */
  Inks(Runnable changed) {
    setManaged(false);
    setMouseTransparent(true);
    for (Ink ink : Ink.values()) {
      Rectangle sample = new Rectangle();
      sample.getStyleClass().add(ink.style());
      sample.fillProperty().subscribe(changed);
      samples.put(ink, sample);
      getChildren().add(sample);
    }
    text.fontProperty().subscribe(changed);
    getChildren().add(text);
  }

  Paint of(Ink ink) {
    Rectangle sample = samples.get(ink);
    return sample == null || sample.getFill() == null ? Color.TRANSPARENT : sample.getFill();
  }

  Font font() {
    return text.getFont();
  }
}
