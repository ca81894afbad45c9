package dev.stageinspector.ui.sessions;

import java.text.BreakIterator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/** Measures texts, and cuts them to the room there is. It remembers both, for one font. */
final class Fitted {

  private static final String CUT = "…";

  private final Text ruler = new Text();
  private final Map<String, Double> widths = new HashMap<>();
  private final Map<String, String> cut = new HashMap<>();
  private double room;

  Fitted(Font font) {
    ruler.setFont(font);
  }

  Font font() {
    return ruler.getFont();
  }

  /** In pixels. */
  double width(String text) {
    return widths.computeIfAbsent(text, this::measure);
  }

  /** The text, or as much of it as there is room for, with the sign of a cut. */
  String cut(String text, double newRoom) {
    if (room != newRoom) {
      room = newRoom;
      cut.clear();
    }
    return cut.computeIfAbsent(text, this::cut);
  }

  private String cut(String text) {
    if (width(text) <= room) {
      return text;
    }
    BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    characters.setText(text);
    int low = 0;
    int high = text.length();
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (measure(text.substring(0, middle) + CUT) <= room) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    int end = low == text.length() || low == 0 ? low : characters.preceding(low + 1);
    return text.substring(0, Math.max(0, end)).stripTrailing() + CUT;
  }

  private double measure(String text) {
    ruler.setText(text);
    return ruler.getLayoutBounds().getWidth();
  }
}
