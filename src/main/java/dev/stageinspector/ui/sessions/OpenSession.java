package dev.stageinspector.ui.sessions;

import dev.stageinspector.ivs.Answers;
import dev.stageinspector.ivs.Fetched;
import dev.stageinspector.ivs.SessionQuery;
import dev.stageinspector.sessions.Counted;
import dev.stageinspector.sessions.Event;
import dev.stageinspector.sessions.NewEvents;
import dev.stageinspector.sessions.Participant;
import dev.stageinspector.sessions.SessionLog;
import dev.stageinspector.sessions.StageSession;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which session is open, what is known of it, what of that is new, and whose lanes are chosen. */
final class OpenSession {

  private @Nullable SessionQuery query;

  /** Also read beside the window, by the call that works out the next ones. */
  private volatile @Nullable SessionFacts facts;

  private Fetched known = Fetched.NOTHING;

  /** Whose lanes were chosen in the sessions of the stage that have been opened. */
  private final Map<SessionQuery, ChosenLanes> chosen = new HashMap<>();

  /** What was known before the last refresh. */
  private @Nullable SessionLog before;

  /** The events that have come with it. */
  private Set<Event> fresh = Set.of();

  /** Which session is open. */
  Optional<SessionQuery> query() {
    return Optional.ofNullable(query);
  }

  /** What follows for it. */
  Optional<SessionFacts> facts() {
    return Optional.ofNullable(facts);
  }

  Optional<SessionLog> log() {
    return facts().map(SessionFacts::log);
  }

  /** What is known of all sessions of the stage. */
  Fetched known() {
    return known;
  }

  /** Opens a session, as far as it is known; tells whether it is another. */
  boolean open(SessionQuery newQuery, StageSession newSession, Fetched newKnown) {
    boolean other = !newQuery.equals(query);
    if (other) {
      before = null;
    }
    query = newQuery;
    known = newKnown;
    SessionFacts old = facts;
    SessionFacts now = SessionFacts.of(newQuery, newSession, Fetched.NOTHING);
    facts = (old != null && old.isSame(now) ? old : now).with(newKnown);
    return other;
  }

  /**
   * Takes what is known by now.
   *
   * @param made what follows from it, if that was worked out already
   */
  void know(Fetched newKnown, Optional<SessionFacts> made) {
    known = newKnown;
    SessionFacts old = facts;
    if (old != null) {
      facts = made.filter(old::isSame).orElseGet(() -> old.with(newKnown));
    }
  }

  /** As if no session had been opened. */
  void clear() {
    query = null;
    facts = null;
    known = Fetched.NOTHING;
    chosen.clear();
    before = null;
  }

  /** Whose lanes are shown; a session keeps them while another one is open. */
  ChosenLanes lanes() {
    return query == null
        ? new ChosenLanes()
        : chosen.computeIfAbsent(query, _ -> new ChosenLanes());
  }

  /** Those of whom it isn't known what happened. */
  List<String> withoutEvents(List<String> participants) {
    return query == null
        ? List.of()
        : participants.stream().filter(id -> !known.has(query.events(id))).toList();
  }

  /** The participants; while only the publishers are listed, these. */
  Optional<Answers> participants() {
    return query()
        .flatMap(asked ->
            known
                .to(asked.participants())
                .filter(all -> !all.pages().isEmpty())
                .or(() -> known.to(asked.publishers()).filter(some -> !some.pages().isEmpty())));
  }

  /** The events of a participant. */
  Optional<Answers> events(String participant) {
    return query().flatMap(asked -> known.to(asked.events(participant)));
  }

  /** The events that are not known now will count as new, if anything is known. */
  void remember() {
    before = log().filter(_ -> participants().isPresent()).orElse(null);
  }

  /** The events that have come with the last refresh, as they were when they were found. */
  Set<Event> fresh() {
    return fresh;
  }

  /** Finds the new events in what is known now. */
  void findFresh(SessionLog log) {
    fresh = before == null ? Set.of() : since(before, log);
  }

  private static Set<Event> since(SessionLog before, SessionLog log) {
    Set<Event> found = new HashSet<>();
    Set<String> listed =
        before.participants().stream().map(Participant::id).collect(Collectors.toSet());
    for (Map.Entry<String, List<Event>> now : log.events().entrySet()) {
      String id = now.getKey();
      // Whose events had not been loaded has none that are known to be new.
      List<Event> unknown = listed.contains(id) ? now.getValue() : List.of();
      found.addAll(NewEvents.of(before.events().getOrDefault(id, unknown), now.getValue()));
    }
    return found;
  }

  /** What a refresh has brought, in words. */
  String refreshed() {
    return query == null || before == null
        ? "Refreshed"
        : fresh.isEmpty()
            ? "Refreshed: no new events"
            : "Refreshed: " + Counted.of(fresh.size(), "new event");
  }
}
