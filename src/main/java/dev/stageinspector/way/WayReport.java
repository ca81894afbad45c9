package dev.stageinspector.way;

import dev.stageinspector.property.Visible;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * The ways that were checked.
 *
 * @param when when it was begun
 * @param ways each server with the steps to it
 */
public record WayReport(Instant when, List<Way> ways) {

  /**
   * The way to one server.
   *
   * @param target the server
   * @param steps the steps, up to the first that failed
   */
  public record Way(Target target, List<Step> steps) {

    public Way {
      steps = List.copyOf(steps);
    }

    /** Whether every step went well enough. */
    public boolean open() {
      return !steps.isEmpty()
          && steps.stream().noneMatch(step -> step.outcome() == Step.Outcome.FAILED);
    }
  }

  public WayReport {
    ways = List.copyOf(ways);
  }

  /** All of it as a text to be sent to somebody. */
  public String text() {
    StringBuilder text = new StringBuilder();
    text.append("Connection test from this computer, ")
        .append(when.truncatedTo(ChronoUnit.SECONDS));
    text.append('\n');
    for (Way way : ways) {
      text.append('\n').append(Visible.line(way.target().title()));
      text.append(": ").append(Visible.line(way.target().address())).append('\n');
      for (Step step : way.steps()) {
        text.append("  ")
            .append(mark(step.outcome()))
            .append(step.name())
            .append(" (")
            .append(step.took().toMillis())
            .append(" ms): ")
            .append(Visible.line(step.words()))
            .append('\n');
      }
    }
    return text.toString();
  }

  private static String mark(Step.Outcome outcome) {
    return switch (outcome) {
      case GOOD -> "ok      ";
      case UNUSUAL -> "unusual ";
      case FAILED -> "FAILED  ";
    };
  }
}
