package dev.stageinspector.sessions;

import dev.stageinspector.ivs.Answers;
import dev.stageinspector.ivs.Fetched;
import dev.stageinspector.ivs.Operation;
import dev.stageinspector.ivs.Request;
import dev.stageinspector.ivs.SessionQuery;
import dev.stageinspector.ivs.failure.Failure;
import dev.stageinspector.property.Property;
import dev.stageinspector.property.Table;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The answers that are about one session.
 *
 * @param query which session
 * @param fetched what has been answered, about this session and others
 */
public record SessionAnswers(SessionQuery query, Fetched fetched) {

  /**
   * Those of its participants that have been listed, in AWS's order, each once and as the newer of
   * two lists has it.
   */
  public List<Participant> participants() {
    Map<String, Participant> found = new LinkedHashMap<>();
    Stream.of(query.participants(), query.publishers())
        .flatMap(request -> fetched.to(request).stream())
        .filter(answers -> !answers.pages().isEmpty())
        .sorted(Comparator.comparing(answers -> answers.pages().getLast().time()))
        .flatMap(Answers::items)
        .map(Participant::of)
        .forEach(participant -> found.put(participant.id(), participant));
    return List.copyOf(found.values());
  }

  /** Whether everyone has been listed. */
  public boolean hasEveryone() {
    return fetched.has(query.participants());
  }

  /** Whether all who have ever published have been listed. */
  public boolean hasPublishers() {
    return hasEveryone() || fetched.has(query.publishers());
  }

  /** Those who have ever published, as far as they have been listed. */
  public List<Participant> publishers() {
    return participants().stream().filter(Participant::published).toList();
  }

  private SessionLog.Listed listed() {
    return hasEveryone()
        ? SessionLog.Listed.EVERYONE
        : hasPublishers() ? SessionLog.Listed.PUBLISHERS : SessionLog.Listed.SOME;
  }

  /**
   * The ARNs of the stage's ingest configurations by their participant IDs, as far as they have
   * been listed. Viewers of a redundant pair subscribe to such a participant, who is in no session.
   */
  public Map<String, String> ingestConfigurations() {
    Map<String, String> arns = new LinkedHashMap<>();
    fetched
        .items(Request.attachedIngestConfigurations(query.stage()))
        .forEach(one -> arns.put(Table.cell(one, "participantId"), Table.cell(one, "arn")));
    return arns;
  }

  /** Whether a participant's events have been listed whole. */
  public boolean hasEvents(String participant) {
    return fetched.has(query.events(participant));
  }

  /** What is known of a participant beyond the list; nothing if it was not asked for. */
  public Optional<Property> details(String participant) {
    return fetched.one(query.participant(participant));
  }

  /** What is known of participants beyond the list, by their IDs; only of those asked for. */
  public Map<String, Property> details() {
    Map<String, Property> details = new LinkedHashMap<>();
    fetched.answers().keySet().stream()
        .filter(request -> request.operation() == Operation.GET_PARTICIPANT)
        .filter(query::isAsked)
        .forEach(request ->
            fetched.one(request).ifPresent(one -> details.put(participant(request), one)));
    return details;
  }

  /**
   * What is known of the session.
   *
   * @param now when it was, by AWS's clock, if nothing has been answered yet
   */
  public SessionLog log(StageSession session, Instant now) {
    return log(session, participants(), now);
  }

  /** What is known of the session, of these participants. */
  public SessionLog log(StageSession session, List<Participant> participants, Instant now) {
    Map<String, List<Event>> events = new LinkedHashMap<>();
    // Half a list would show ends that are none.
    eventLists()
        .filter(Answers::isComplete)
        .forEach(answers -> {
          String id = participant(answers.request());
          events.put(id, answers.items().map(one -> Event.of(one, id)).toList());
        });
    Instant asOf = asOf(now);
    return new SessionLog(session, participants, listed(), events, asOf, listedAt().orElse(asOf));
  }

  /** The participants whose events have been listed whole, by their IDs. */
  public Set<String> withEvents() {
    return eventLists()
        .filter(Answers::isComplete)
        .map(answers -> participant(answers.request()))
        .collect(Collectors.toSet());
  }

  /** Why a participant's events could not be listed, where that is so. */
  public Optional<Failure> eventsFailure() {
    return eventLists().flatMap(answers -> answers.failure().stream()).findFirst();
  }

  private Stream<Answers> eventLists() {
    return fetched.answers().values().stream()
        .filter(answers -> answers.request().operation() == Operation.LIST_PARTICIPANT_EVENTS)
        .filter(answers -> query.isAsked(answers.request()));
  }

  private static String participant(Request request) {
    return request.participant().orElseThrow();
  }

  /** What lasts is only known to last until the oldest of the lists was read. */
  private Instant asOf(Instant now) {
    return fetched.answers().values().stream()
        .filter(answers -> query.isAsked(answers.request()) && !answers.pages().isEmpty())
        .filter(answers -> answers.request().operation() != Operation.GET_PARTICIPANT)
        .map(answers -> answers.pages().getFirst().time())
        .min(Instant::compareTo)
        .orElse(now);
  }

  /** When AWS listed the session, if it is out of a list. */
  private Optional<Instant> listedAt() {
    return fetched
        .to(SessionQuery.sessions(query.stage()))
        .filter(answers -> !answers.pages().isEmpty())
        .map(answers -> answers.pages().getLast().time());
  }
}
