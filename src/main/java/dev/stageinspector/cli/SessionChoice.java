package dev.stageinspector.cli;

import dev.stageinspector.cli.Command.InSession;
import dev.stageinspector.ivs.Request;
import dev.stageinspector.ivs.SessionQuery;
import dev.stageinspector.ivs.StageQuery;
import dev.stageinspector.property.Table;
import dev.stageinspector.sessions.StageSession;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which session of a stage is meant, and whether there is such a one. */
final class SessionChoice {

  private final TerminalFetch fetch;
  private final StageQuery stage;
  private final PrintStream err;
  private final Request list;

  SessionChoice(TerminalFetch fetch, StageQuery stage, PrintStream err) {
    this.fetch = fetch;
    this.stage = stage;
    this.err = err;
    list = SessionQuery.sessions(stage);
  }

  /**
   * The session that is meant. One that is named isn't looked for: what is asked about it shows
   * whether it exists, save for what {@link #isMissing} asks. If there is none, that was said.
   */
  Optional<SessionQuery> session(InSession who) {
    return who.session()
        .or(() -> latest().map(StageSession::id))
        .map(id -> new SessionQuery(stage, id));
  }

  /**
   * Looks a session up in AWS's list; nothing if it isn't there, or if the list couldn't be had.
   */
  Optional<StageSession> find(String id) {
    fetch.ask(List.of(list));
    return sessions().filter(session -> session.id().equals(id)).findFirst();
  }

  /**
   * Whether a session that is named isn't in AWS's list, which is said then. AWS returns empty
   * lists for a session that doesn't exist.
   */
  boolean isMissing(Optional<String> session) {
    Optional<String> named = session.filter(id -> find(id).isEmpty());
    if (named.isEmpty() || !fetch.has(list)) {
      return false;
    }
    if (sessions().findAny().isEmpty()) {
      sayThatThereIsNone();
    } else {
      fetch.dismiss(named.get());
      Terminal.say("The session “" + named.get() + "” isn't in AWS's list for this stage.", err);
    }
    return true;
  }

  /** The open session, else the newest; nothing if that can't be told. */
  Optional<StageSession> latest() {
    fetch.ask(List.of(list));
    Optional<StageSession> latest =
        StageSession.latest(sessions()).filter(one -> one.isOpen() || fetch.has(list));
    latest.ifPresent(session -> Terminal.say(words(session), err));
    if (latest.isEmpty() && fetch.has(list)) {
      sayThatThereIsNone();
    }
    return latest;
  }

  /** AWS also returns an empty list for a stage that doesn't exist. */
  private void sayThatThereIsNone() {
    fetch.ask(List.of(Request.getStage(stage)));
    if (fetch.has(Request.getStage(stage))) {
      err.println("AWS lists no sessions for this stage.");
    }
  }

  private static String words(StageSession session) {
    String start = Table.cell(session.source(), "startTime");
    String end = Table.cell(session.source(), "endTime");
    return "Session "
        + session.id()
        + (start.isEmpty() ? "" : ", started " + start)
        + (session.isOpen() ? ", open" : ", ended " + end);
  }

  private Stream<StageSession> sessions() {
    return fetch.items(list).map(StageSession::of);
  }
}
