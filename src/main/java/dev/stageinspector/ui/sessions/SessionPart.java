package dev.stageinspector.ui.sessions;

import dev.stageinspector.ui.kit.Hint;
import dev.stageinspector.ui.kit.Segments;
import dev.stageinspector.ui.kit.Segments.Segment;
import dev.stageinspector.ui.kit.Shortcut;
import java.util.stream.Stream;
import javafx.scene.layout.Region;

/** The parts of what is shown of a session, of which one is in sight. */
enum SessionPart {
  PARTICIPANTS("view-participants", "Participants"),
  TIME_LINE("view-timeline", "Time line"),
  COMPOSITIONS("view-compositions", "Compositions"),
  DIAGNOSIS("view-diagnosis", "Diagnose");

  private final String id;
  private final String label;

  SessionPart(String id, String label) {
    this.id = id;
    this.label = label;
  }

  /** Buttons that choose one. */
  static Segments<SessionPart> buttons() {
    Segments<SessionPart> parts =
        new Segments<>(
            Stream.of(values()).map(one -> new Segment<>(one.id, one.label, one)).toList());
    parts.setMinWidth(Region.USE_PREF_SIZE);
    Hint.set(parts.button(DIAGNOSIS), Shortcut.DIAGNOSE.hint("Ask why something went wrong"));
    return parts;
  }
}
