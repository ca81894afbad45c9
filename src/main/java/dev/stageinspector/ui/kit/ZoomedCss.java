package dev.stageinspector.ui.kit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;

/** A style sheet in which every length in pixels, and every shape, is of another size. */
final class ZoomedCss {

  private static final Pattern PIXELS = Pattern.compile("(?<![\\w.])(\\d+(?:\\.\\d+)?)px\\b");

  /** What is drawn as large as its path is, such as the arrow of a menu. */
  private static final String FIXED_SHAPE = "-fx-scale-shape: false;";

  private ZoomedCss() {}

  /** The rules with their sizes zoomed. */
  static String of(String css, Zoom zoom) {
    return PIXELS
        .matcher(css)
        .replaceAll(length -> zoom.of(Double.parseDouble(length.group(1))) + "px")
        .replace(FIXED_SHAPE, FIXED_SHAPE + scale(zoom.of(1)));
  }

  /** What draws a node in another size; the room around it stays as it is. */
  static String scale(double factor) {
    return " -fx-scale-x: %s; -fx-scale-y: %s;".formatted(factor, factor);
  }

  /** The address of a style sheet of the program, zoomed, with further rules. */
  static String address(URL sheet, Zoom zoom, String more) {
    try (InputStream in = sheet.openStream()) {
      String css = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return "data:text/css;charset=UTF-8;base64,"
          + Base64.getEncoder()
              .encodeToString((of(css, zoom) + more).getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
