package dev.stageinspector.ui.sessions;

import java.util.Locale;

/** What has a color of its own in the drawing. The style sheet says which. */
enum Ink {
  BACK,
  CURRENT,
  GRID,
  EDGE,
  TEXT,
  MUTED,
  PRESENT,
  PUBLISHING,
  SUBSCRIBED,
  ERROR,
  NEW,
  FOCUS;

  /** Its style class. */
  String style() {
    return "time-line-" + name().toLowerCase(Locale.ROOT);
  }
}
