package dev.stageinspector.ui.sessions;

import dev.stageinspector.ivs.Fetched;
import dev.stageinspector.ivs.SessionQuery;
import dev.stageinspector.property.Property;
import dev.stageinspector.property.Table;
import dev.stageinspector.sessions.Attendance;
import dev.stageinspector.sessions.SessionAnswers;
import dev.stageinspector.sessions.SessionLog;
import dev.stageinspector.sessions.SessionSummary;
import dev.stageinspector.sessions.StageSession;
import java.time.Instant;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * What is shown of one session, as far as it follows from what has been answered. Nothing here
 * needs the window: with many participants, it is worked out beside it.
 *
 * @param answers what has been answered
 * @param log what is known of the session
 * @param summary the session in one line
 * @param attendance who was there
 * @param rows the rows of the participants by what they were made from; they serve again
 * @param table the participants as a table
 */
record SessionFacts(
    SessionAnswers answers,
    SessionLog log,
    SessionSummary summary,
    Attendance attendance,
    Map<Property, Property> rows,
    Table table) {

  /** What follows for a session that has just been opened. */
  static SessionFacts of(SessionQuery query, StageSession session, Fetched fetched) {
    return of(new SessionAnswers(query, fetched), session, Map.of());
  }

  /** The same session, by what has been answered now. */
  SessionFacts with(Fetched now) {
    return now.equals(answers.fetched())
        ? this
        : of(new SessionAnswers(answers.query(), now), log.session(), rows);
  }

  /** Whether others are about the same session, as AWS listed it last. */
  boolean isSame(SessionFacts other) {
    return answers.query().equals(other.answers.query())
        && log.session().equals(other.log.session());
  }

  private static SessionFacts of(
      SessionAnswers answers, StageSession session, Map<Property, Property> before) {
    SessionLog log = answers.log(session, Instant.now());
    IdentityHashMap<Property, Property> rows = new IdentityHashMap<>();
    return new SessionFacts(
        answers,
        log,
        SessionSummary.of(log),
        Attendance.of(log),
        rows,
        Table.of(
            ParticipantRows.ELEMENT,
            ParticipantRows.of(log.participants(), answers, before, rows)));
  }
}
