package dev.stageinspector.diagnosis;

import dev.stageinspector.ivs.Request;
import dev.stageinspector.ivs.SessionQuery;
import dev.stageinspector.property.FirstLetter;
import dev.stageinspector.property.Table;
import dev.stageinspector.property.Times;
import dev.stageinspector.sessions.StageSession;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * That a time is before a session or after it, so that nothing else need be asked.
 *
 * @param known what is known of the session
 * @param from when the time begins
 * @param to when it ends
 */
record OutsideSession(Case known, Instant from, Instant to) {

  /** The same of a moment. */
  OutsideSession(Case known, Instant at) {
    this(known, at, at);
  }

  boolean isOutside() {
    return isBefore() || isAfter();
  }

  /** A session begins at a fraction of a second; who asks, and most events, name whole ones. */
  private boolean isBefore() {
    return session()
        .start()
        .filter(start -> to.isBefore(start.truncatedTo(ChronoUnit.SECONDS)))
        .isPresent();
  }

  private boolean isAfter() {
    return session().end().filter(from::isAfter).isPresent();
  }

  private StageSession session() {
    return known.session();
  }

  Optional<Finding> finding() {
    if (isBefore()) {
      return session()
          .start()
          .map(start ->
              finding(
                  "startTime",
                  on(asked()) + "hadn't begun: it began " + Times.on(start, asked()) + "."));
    }
    return session()
        .end()
        .filter(from::isAfter)
        .map(end ->
            finding(
                "endTime", on(asked()) + "had ended: it ended " + Times.on(end, asked()) + "."));
  }

  /** The moment that was asked about: a period lies around it. */
  private Instant asked() {
    return from.plus(Duration.between(from, to).dividedBy(2));
  }

  private static String on(Instant time) {
    return FirstLetter.capital(Times.on(time)) + ", the session ";
  }

  private Finding finding(String field, String sentence) {
    Request sessions = SessionQuery.sessions(known.stage());
    return Finding.certain(
            Code.OUTSIDE_SESSION,
            sentence,
            known.has(sessions)
                ? List.of(Evidence.field(sessions, field, Table.cell(session().source(), field)))
                : List.of())
        .remedy("Look for the session of that time in the stage's list of sessions.");
  }
}
