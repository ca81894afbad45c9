package dev.stageinspector.ui.kit;

import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.shape.SVGPath;

/** The window's own small pictures, drawn with lines on a field of 16 by 16. */
public enum Glyph {
  COPY("M5.5 5.5h8v8h-8z M10.5 5.5v-3h-8v8h3"),
  REFRESH("M13 8.2a5 5 0 1 1-1.5-3.8 M12.6 1.6v3.2h-3.2"),
  SEARCH("M7 2.5a4.5 4.5 0 1 0 0.01 0z M10.4 10.4 14 14"),
  MENU("M2.5 4h11 M2.5 8h11 M2.5 12h11"),
  CHECK("M3 8.5 6.5 12 13 4.5"),
  PLUS("M8 3v10 M3 8h10"),
  CROSS("M4 4l8 8 M12 4l-8 8"),
  WARNING("M8 2 14.5 13.5h-13z M8 6.2v3.6 M8 11.4v.6"),
  INFO("M8 1.8a6.2 6.2 0 1 0 .01 0z M8 7.2v4 M8 4.6v.6"),
  CLOCK("M8 1.8a6.2 6.2 0 1 0 .01 0z M8 4.6v3.6l2.4 1.6"),
  LIVE("M8 5.6a2.4 2.4 0 1 0 .01 0z M4 3.4a6.4 6.4 0 0 0 0 9.2 M12 3.4a6.4 6.4 0 0 1 0 9.2"),
  IDLE("M8 2.6a5.4 5.4 0 1 0 .01 0z"),
  RECORD("M8 1.8a6.2 6.2 0 1 0 .01 0z M8 5.4a2.6 2.6 0 1 0 .01 0z"),
  CHEVRON("M6 3.5 10.5 8 6 12.5"),
  FILE("M4 1.8h5.5L12.5 5v9.2H4z M9.2 1.8V5.2h3.3"),
  EYE("M1.6 8C4 3.9 12 3.9 14.4 8 12 12.1 4 12.1 1.6 8z M8 6.1a1.9 1.9 0 1 0 .01 0z"),
  PIN("M6 2h4 M6.8 2v4.4L4.6 9.2h6.8L9.2 6.4V2 M8 9.2V14");

  private final String path;

  Glyph(String path) {
    this.path = path;
  }

  /** A new node of it, in the color of the text around it. */
  public Node node() {
    SVGPath shape = new SVGPath();
    shape.setContent(path);
    shape.getStyleClass().add("glyph-shape");
    // A group has the room that its shape takes at each zoom.
    Group node = new Group(shape);
    node.getStyleClass().add("glyph");
    return node;
  }
}
