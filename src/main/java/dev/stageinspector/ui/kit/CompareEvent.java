package dev.stageinspector.ui.kit;

import dev.stageinspector.comparison.Sides;
import java.io.Serial;
import javafx.event.Event;
import javafx.event.EventType;

/** Wants two sides to be compared, for which the window opens a tab. */
public final class CompareEvent extends Event {

  public static final EventType<CompareEvent> COMPARE = new EventType<>(Event.ANY, "COMPARE");

  @Serial private static final long serialVersionUID = 1L;

  private final transient Sides sides;

  public CompareEvent(Sides sides) {
    super(COMPARE);
    this.sides = sides;
  }

  /** What is to be compared. */
  public Sides sides() {
    return sides;
  }
}
