package dev.stageinspector.sessions;

import dev.stageinspector.ivs.Answer;
import dev.stageinspector.ivs.Answers;
import dev.stageinspector.ivs.CallCost;
import dev.stageinspector.ivs.Fetched;
import dev.stageinspector.ivs.Operation;
import dev.stageinspector.ivs.Plan;
import dev.stageinspector.ivs.Plan.Step;
import dev.stageinspector.ivs.Request;
import dev.stageinspector.ivs.SessionQuery;
import dev.stageinspector.ivs.StageQuery;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * In which order a session's answers are asked for: first what is cheap and tells most. What takes
 * more calls than {@link #UNASKED} is left to the user.
 */
public final class SessionPlans {

  /** How many calls are made for something without asking the user. */
  public static final int UNASKED = 10;

  private SessionPlans() {}

  /** Whether a user is told what so many calls take before they are made. */
  public static boolean isToldFirst(int calls, CallCost cost) {
    return calls > UNASKED && !cost.isNothing();
  }

  /**
   * What a session that is opened needs: the first participants, all publishers and their events if
   * these are few, then as many participants as are worth no question.
   */
  public static Plan opening(SessionQuery query) {
    return (known, asked) ->
        someParticipants(query, known, asked, 1)
            .or(() -> publishers(query, known, asked))
            .or(() -> publishersEvents(query, known, asked))
            .or(() -> ingestConfigurations(query, known, asked))
            .or(() -> someParticipants(query, known, asked, UNASKED));
  }

  /**
   * The sessions of a stage; once they are listed, what one of them needs. It goes on with that one
   * even if another is opened meanwhile, which may only be passed.
   *
   * @param opened the session that is open by then; else it is the latest
   */
  public static Plan start(StageQuery stage, Supplier<Optional<SessionQuery>> opened) {
    Request list = SessionQuery.sessions(stage);
    return Plan.of(List.of(Step.rest(list)))
        .then((known, asked) ->
            begun(stage, asked)
                .or(opened)
                .or(() ->
                    StageSession.latest(known.items(list).map(StageSession::of))
                        .map(session -> new SessionQuery(stage, session.id())))
                .flatMap(query -> opening(query).next(known, asked)));
  }

  /** The session whose participants were asked for. */
  private static Optional<SessionQuery> begun(StageQuery stage, Set<Request> asked) {
    return asked.stream()
        .filter(request -> request.operation() == Operation.LIST_PARTICIPANTS)
        .flatMap(request -> request.session().stream())
        .map(id -> new SessionQuery(stage, id))
        .findFirst();
  }

  /** All participants that have not been listed. */
  public static Plan everyone(SessionQuery query) {
    return Plan.of(List.of(Step.rest(query.participants())));
  }

  /** The events of participants that have not been asked for. */
  public static Plan events(SessionQuery query, List<String> participants) {
    return Plan.of(participants.stream().map(query::events).map(Step::rest).toList());
  }

  /** Everything that is known of participants. */
  public static Plan details(SessionQuery query, List<String> participants) {
    return Plan.of(participants.stream().map(query::participant).map(Step::rest).toList());
  }

  /**
   * What can have changed since it was asked: the participants, if they are few, the publishers,
   * their events, and those of viewers, if they are few; then what has come up new.
   */
  public static Plan refresh(SessionQuery query, Fetched known) {
    return Plan.of(changing(query, known).stream().map(Step::again).toList()).then(opening(query));
  }

  /** What a refresh asks again. */
  public static List<Answers> changing(SessionQuery query, Fetched known) {
    Set<String> publishers =
        new SessionAnswers(query, known)
            .publishers().stream().map(Participant::id).collect(Collectors.toSet());
    boolean viewers = viewersEvents(query, known, publishers).size() <= UNASKED;
    return known.answers().values().stream()
        .filter(answers -> query.isAsked(answers.request()))
        .filter(answers ->
            switch (answers.request().operation()) {
              case LIST_PARTICIPANTS -> true;
              case LIST_PARTICIPANT_EVENTS -> viewers || isOf(publishers, answers);
              default -> false;
            })
        .filter(answers -> !answers.pages().isEmpty() && answers.pages().size() <= UNASKED)
        .toList();
  }

  /**
   * The events of viewers that are too many for a refresh, and that were listed before the
   * participants were listed last.
   */
  public static List<Answers> oldViewersEvents(SessionQuery query, Fetched known) {
    Instant listed =
        Stream.of(query.participants(), query.publishers())
            .flatMap(request -> known.to(request).stream())
            .flatMap(answers -> answers.pages().stream())
            .map(Answer::time)
            .max(Comparator.naturalOrder())
            .orElse(Instant.MIN);
    Set<String> publishers =
        new SessionAnswers(query, known)
            .publishers().stream().map(Participant::id).collect(Collectors.toSet());
    List<Answers> viewers = viewersEvents(query, known, publishers);
    return viewers.size() <= UNASKED
        ? List.of()
        : viewers.stream()
            .filter(answers -> answers.pages().getLast().time().isBefore(listed))
            .toList();
  }

  private static List<Answers> viewersEvents(
      SessionQuery query, Fetched known, Set<String> publishers) {
    return known.answers().values().stream()
        .filter(answers -> answers.request().operation() == Operation.LIST_PARTICIPANT_EVENTS)
        .filter(answers -> query.isAsked(answers.request()) && !answers.pages().isEmpty())
        .filter(answers -> !isOf(publishers, answers))
        .toList();
  }

  private static boolean isOf(Set<String> participants, Answers events) {
    return events.request().participant().filter(participants::contains).isPresent();
  }

  /** How many calls it takes to list the events of these participants, at one page each. */
  public static int calls(List<Participant> participants, SessionAnswers answers) {
    return (int) participants.stream().filter(one -> !answers.hasEvents(one.id())).count();
  }

  private static Optional<Step> someParticipants(
      SessionQuery query, Fetched known, Set<Request> asked, int pages) {
    Request request = query.participants();
    Optional<Answers> there = known.to(request);
    boolean enough =
        there
            .filter(answers -> answers.isComplete() || answers.pages().size() >= pages)
            .isPresent();
    // One that failed now is not tried again at once.
    boolean failed = asked.contains(request) && there.flatMap(Answers::failure).isPresent();
    return enough || failed ? Optional.empty() : Optional.of(Step.page(request));
  }

  private static Optional<Step> publishers(SessionQuery query, Fetched known, Set<Request> asked) {
    return new SessionAnswers(query, known).hasPublishers()
        ? Optional.empty()
        : missing(query.publishers(), known, asked);
  }

  private static Optional<Step> publishersEvents(
      SessionQuery query, Fetched known, Set<Request> asked) {
    SessionAnswers answers = new SessionAnswers(query, known);
    List<Participant> publishers = answers.publishers();
    return calls(publishers, answers) > UNASKED
        ? Optional.empty()
        : publishers.stream()
            .flatMap(one -> missing(query.events(one.id()), known, asked).stream())
            .findFirst();
  }

  /** Viewers of a redundant pair subscribe to what only its ingest configuration names. */
  private static Optional<Step> ingestConfigurations(
      SessionQuery query, Fetched known, Set<Request> asked) {
    return new SessionAnswers(query, known)
        .publishers().stream()
            .filter(Participant::redundant)
            .findFirst()
            .flatMap(
                _ -> missing(Request.attachedIngestConfigurations(query.stage()), known, asked));
  }

  private static Optional<Step> missing(Request request, Fetched known, Set<Request> asked) {
    return asked.contains(request) || known.has(request)
        ? Optional.empty()
        : Optional.of(Step.rest(request));
  }
}
