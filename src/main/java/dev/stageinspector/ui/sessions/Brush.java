package dev.stageinspector.ui.sessions;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;

/** Draws simple shapes and texts in the colors of the theme. Lengths are in pixels. */
final class Brush {

  private static final double SMALL = 0.88;

  private final GraphicsContext graphics;
  private final Inks inks;
  private final Fitted plain;
  private final Fitted small;
  private final Fitted bold;

  Brush(GraphicsContext graphics, Inks inks) {
    this.graphics = graphics;
    this.inks = inks;
    Font font = inks.font();
    double size = font.getSize() * SMALL;
    plain = new Fitted(font);
    small = new Fitted(Font.font(font.getFamily(), size));
    bold = new Fitted(Font.font(font.getFamily(), FontWeight.BOLD, size));
    graphics.setTextBaseline(VPos.CENTER);
  }

  /** For names. */
  Fitted plain() {
    return plain;
  }

  /** For times and the legend. */
  Fitted small() {
    return small;
  }

  /** For days. */
  Fitted bold() {
    return bold;
  }

  void clear(double width, double height) {
    graphics.clearRect(0, 0, width, height);
  }

  /** Draws only inside a rectangle. */
  void within(double x, double y, double width, double height, Runnable draw) {
    graphics.save();
    graphics.beginPath();
    graphics.rect(x, y, width, height);
    graphics.clip();
    draw.run();
    graphics.restore();
  }

  void rectangle(Ink ink, double x, double y, double width, double height) {
    graphics.setFill(inks.of(ink));
    graphics.fillRect(x, y, width, height);
  }

  /** A rectangle without its corners: arcs take the renderer ten times as long. */
  void rounded(Ink ink, double x, double y, double width, double height) {
    graphics.setFill(inks.of(ink));
    graphics.fillRect(x + 1, y, width - 2, height);
    graphics.fillRect(x, y + 1, 1, height - 2);
    graphics.fillRect(x + width - 1, y + 1, 1, height - 2);
  }

  /** A line from left to right, one pixel high. */
  void across(Ink ink, double x, double y, double width) {
    rectangle(ink, x, Math.rint(y), width, 1);
  }

  /** A line from top to bottom, one pixel wide. */
  void down(Ink ink, double x, double y, double height) {
    rectangle(ink, Math.rint(x), y, 1, height);
  }

  void frame(Ink ink, double x, double y, double width, double height, double line) {
    graphics.setStroke(inks.of(ink));
    graphics.setLineWidth(line);
    graphics.strokeRect(x + line / 2, y + line / 2, width - line, height - line);
  }

  /**
   * A filled shape.
   *
   * @param corners x and y of each corner in turn
   */
  void shape(Ink ink, double... corners) {
    graphics.setFill(inks.of(ink));
    graphics.fillPolygon(every(corners, 0), every(corners, 1), corners.length / 2);
  }

  void outline(Ink ink, double line, double... corners) {
    graphics.setStroke(inks.of(ink));
    graphics.setLineWidth(line);
    graphics.strokePolygon(every(corners, 0), every(corners, 1), corners.length / 2);
  }

  void dot(Ink ink, double x, double y, double radius) {
    graphics.setFill(inks.of(ink));
    graphics.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
  }

  void text(Ink ink, Fitted font, String text, double x, double middle, TextAlignment alignment) {
    graphics.setFill(inks.of(ink));
    graphics.setFont(font.font());
    graphics.setTextAlign(alignment);
    graphics.fillText(text, x, Math.rint(middle));
  }

  private static double[] every(double[] corners, int first) {
    double[] one = new double[corners.length / 2];
    for (int index = 0; index < one.length; index++) {
      one[index] = corners[2 * index + first];
    }
    return one;
  }
}
