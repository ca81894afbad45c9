package dev.stageinspector.broadcast.check;

import dev.stageinspector.property.Times;
import dev.stageinspector.property.Visible;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The servers of a test, each with what is known of it.
 *
 * @param when when it was begun
 * @param servers all of them, in the order in which they are tested
 */
public record CheckReport(Instant when, List<Server> servers) {

  /**
   * One server.
   *
   * @param target the server
   * @param state how far its test is
   * @param steps the steps, up to the first that failed
   */
  public record Server(Target target, State state, List<Step> steps) {

    /** How far the test of a server is. */
    public enum State {
      /** Its turn has not come. */
      WAITING,
      TESTING,
      TESTED,
      /** It is not tested at all. */
      SKIPPED
    }

    public Server {
      steps = List.copyOf(steps);
    }

    static Server of(Target target) {
      return new Server(
          target, target.skipped().isPresent() ? State.SKIPPED : State.WAITING, List.of());
    }

    Server begun() {
      return new Server(target, State.TESTING, steps);
    }

    Server with(Step step) {
      return new Server(target, state, Stream.concat(steps.stream(), Stream.of(step)).toList());
    }

    Server ended() {
      return new Server(target, State.TESTED, steps);
    }

    /** Whether it was tested and every step went well enough. */
    public boolean isReachable() {
      return state == State.TESTED && !steps.isEmpty() && !hasFailed();
    }

    /** Whether a step failed. */
    public boolean hasFailed() {
      return steps.stream().anyMatch(step -> step.outcome() == Step.Outcome.FAILED);
    }

    /** Whether an encoder may stumble over a step that went well. */
    public boolean isUnusual() {
      return steps.stream().anyMatch(step -> step.outcome() == Step.Outcome.UNUSUAL);
    }
  }

  public CheckReport {
    servers = List.copyOf(servers);
  }

  /** What is left of a test that was canceled: no server is being tested any more. */
  public CheckReport canceled() {
    return new CheckReport(
        when,
        servers.stream()
            .map(one ->
                one.state() == Server.State.TESTING
                    ? new Server(one.target(), Server.State.WAITING, one.steps())
                    : one)
            .toList());
  }

  /** What the test shows, in sentences that name every server: what was not tested is not good. */
  public String verdict() {
    List<Server> reachable = servers.stream().filter(Server::isReachable).toList();
    List<Server> failed = servers.stream().filter(Server::hasFailed).toList();
    List<Server> untested =
        servers.stream().filter(one -> !one.isReachable() && !one.hasFailed()).toList();
    if (reachable.isEmpty() && failed.isEmpty()) {
      return "No server was tested.";
    }
    return Stream.of(
            sentence("Not reachable: ", failed),
            sentence("Reachable: ", reachable),
            sentence("Not tested: ", untested))
        .filter(sentence -> !sentence.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private static String sentence(String what, List<Server> those) {
    return those.isEmpty()
        ? ""
        : those.stream()
            .map(server -> server.target().title())
            .collect(Collectors.joining(", ", what, "."));
  }

  /** All of it as a text to be sent to somebody. */
  public String text() {
    StringBuilder text = new StringBuilder();
    text.append("Connection test from this computer, ")
        .append(Times.utc(when.truncatedTo(ChronoUnit.SECONDS)))
        .append('\n')
        .append(Visible.line(verdict()))
        .append('\n');
    for (Server server : servers) {
      text.append('\n').append(Visible.line(server.target().title()));
      text.append(": ").append(Visible.line(server.target().address())).append('\n');
      if (server.steps().isEmpty()) {
        text.append("  not tested");
        server.target().skipped().ifPresent(why -> text.append(": ").append(why));
        text.append('\n');
      }
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
