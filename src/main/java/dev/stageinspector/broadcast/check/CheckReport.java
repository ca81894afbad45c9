package dev.stageinspector.broadcast.check;

import dev.stageinspector.property.Visible;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * The servers that were checked.
 *
 * @param when when it was begun
 * @param servers each server with the steps to it
 */
public record CheckReport(Instant when, List<Server> servers) {

  /**
   * One server that was checked.
   *
   * @param target the server
   * @param steps the steps, up to the first that failed
   */
  public record Server(Target target, List<Step> steps) {

    public Server {
      steps = List.copyOf(steps);
    }

    /** Whether every step went well enough. */
    public boolean open() {
      return !steps.isEmpty()
          && steps.stream().noneMatch(step -> step.outcome() == Step.Outcome.FAILED);
    }
  }

  public CheckReport {
    servers = List.copyOf(servers);
  }

  /** All of it as a text to be sent to somebody. */
  public String text() {
    StringBuilder text = new StringBuilder();
    text.append("Connection test from this computer, ")
        .append(when.truncatedTo(ChronoUnit.SECONDS));
    text.append('\n');
    for (Server server : servers) {
      text.append('\n').append(Visible.line(server.target().title()));
      text.append(": ").append(Visible.line(server.target().address())).append('\n');
      for (Step step : server.steps()) {
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
