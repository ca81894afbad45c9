package dev.stageinspector.broadcast.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.broadcast.check.CheckReport.Server;
import dev.stageinspector.broadcast.check.CheckReport.Server.State;
import dev.stageinspector.broadcast.check.Step.Outcome;
import dev.stageinspector.broadcast.check.Target.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CheckReportTest {

  private static final Instant THEN = Instant.parse("2026-03-01T12:00:00.123Z");

  @Test
  void whatWasNotTestedIsNeverCalledReachable() {
    CheckReport report =
        report(
            server("WHIP", State.TESTED, Outcome.GOOD),
            server("Events", State.TESTED, Outcome.UNUSUAL),
            server("RTMPS", State.SKIPPED));

    assertThat(report.verdict()).isEqualTo("Reachable: WHIP, Events. Not tested: RTMPS.");
  }

  @Test
  void whatCantBeReachedComesFirst() {
    CheckReport report =
        report(
            server("WHIP", State.TESTED, Outcome.GOOD),
            server("Events", State.TESTED, Outcome.GOOD, Outcome.FAILED));

    assertThat(report.verdict()).isEqualTo("Not reachable: Events. Reachable: WHIP.");
  }

  @Test
  void aServerThatIsBeingTestedIsNotReachableYet() {
    CheckReport report =
        report(
            server("WHIP", State.TESTED, Outcome.GOOD),
            server("Events", State.TESTING, Outcome.GOOD),
            server("RTMPS", State.WAITING));

    assertThat(report.verdict()).isEqualTo("Reachable: WHIP. Not tested: Events, RTMPS.");
  }

  @Test
  void withoutAServerNothingIsSaidToBeReachable() {
    assertThat(report().verdict()).isEqualTo("No server was tested.");
    assertThat(report(server("RTMPS", State.SKIPPED)).verdict()).isEqualTo("No server was tested.");
  }

  @Test
  void theTextBeginsWithTheTimeInUtcAndTheVerdict() {
    assertThat(report(server("WHIP", State.TESTED, Outcome.GOOD), skipped()).text())
        .isEqualTo(
            """
            Connection test from this computer, 2026-03-01T12:00:00Z
            Reachable: WHIP. Not tested: RTMPS.

            WHIP: https://WHIP.example
              ok      TLS (3 ms): It works.

            RTMPS: rtmps://x
              not tested: There is none here.
            """);
  }

  private static CheckReport report(Server... servers) {
    return new CheckReport(THEN, List.of(servers));
  }

  private static Server server(String title, State state, Outcome... outcomes) {
    return new Server(
        new Target(title, Kind.WHIP, "https://" + title + ".example"),
        state,
        Stream.of(outcomes)
            .map(outcome -> new Step("TLS", outcome, "It works.", Duration.ofMillis(3)))
            .toList());
  }

  private static Server skipped() {
    return Server.of(
        new Target("RTMPS", Kind.RTMPS, "rtmps://x", Optional.of("There is none here.")));
  }
}
