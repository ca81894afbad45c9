package dev.stageinspector.ui;

import dev.stageinspector.ui.kit.Hint;
import dev.stageinspector.ui.kit.Segments;
import dev.stageinspector.ui.kit.Segments.Segment;
import dev.stageinspector.ui.kit.Shortcut;
import java.util.stream.Stream;
import javafx.scene.layout.Region;

/** The pages of an answer, of which one is in sight. */
enum AnswerPart {
  /** The endpoints and the properties. */
  OVERVIEW("view-overview", "Overview"),

  /** The sessions and what happened in them. */
  SESSIONS("view-sessions", "Sessions"),

  /** The broadcast settings. */
  BROADCAST("view-setup", "Broadcast");

  private final String id;
  private final String label;

  AnswerPart(String id, String label) {
    this.id = id;
    this.label = label;
  }

  /** Buttons that choose one. */
  static Segments<AnswerPart> buttons() {
    Segments<AnswerPart> parts =
        new Segments<>(
            Stream.of(values()).map(one -> new Segment<>(one.id, one.label, one)).toList());
    parts.setMinWidth(Region.USE_PREF_SIZE);
    Hint.set(parts.button(OVERVIEW), "Endpoints and properties");
    Hint.set(parts.button(SESSIONS), Shortcut.SESSIONS.hint("What happened in the stage"));
    Hint.set(parts.button(BROADCAST), Shortcut.BROADCAST.hint("Set up an encoder"));
    return parts;
  }
}
