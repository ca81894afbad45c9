package dev.stageinspector.diagnosis;

import dev.stageinspector.ivs.Answers;
import dev.stageinspector.ivs.Fetched;
import dev.stageinspector.ivs.Operation;
import dev.stageinspector.ivs.Request;
import dev.stageinspector.ivs.SessionQuery;
import dev.stageinspector.ivs.Stage;
import dev.stageinspector.ivs.StageQuery;
import dev.stageinspector.property.Property;
import dev.stageinspector.sessions.Counted;
import dev.stageinspector.sessions.Event;
import dev.stageinspector.sessions.Lane;
import dev.stageinspector.sessions.Participant;
import dev.stageinspector.sessions.SessionAnswers;
import dev.stageinspector.sessions.SessionLog;
import dev.stageinspector.sessions.StageSession;
import dev.stageinspector.sessions.TimeLine;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The answers that are there when a question is asked: the stage, one of its sessions, and whatever
 * has been fetched of both.
 *
 * @param stage the stage
 * @param chosen the session that the question is about, as AWS listed it; nothing if the stage has
 *     none
 * @param fetched the answers, also to questions that have nothing to do with this one
 * @param now when it is, by AWS's clock, if nothing has been answered yet
 */
public record Case(StageQuery stage, Optional<StageSession> chosen, Fetched fetched, Instant now) {

  private static final Comparator<Participant> BY_JOIN =
      Comparator.comparing((Participant one) -> one.firstJoin().orElse(Instant.MAX))
          .thenComparing(Participant::id);

  /** The same with these answers instead. */
  public Case with(Fetched answers) {
    return new Case(stage, chosen, answers, now);
  }

  /** The same about another session. */
  public Case in(StageSession session) {
    return new Case(stage, Optional.of(session), fetched, now);
  }

  /**
   * The session that the question is about.
   *
   * @throws java.util.NoSuchElementException if there is none: only {@link LiveNow} does without
   */
  public StageSession session() {
    return chosen.orElseThrow();
  }

  /** The questions that can be asked about the session. */
  public SessionQuery query() {
    return new SessionQuery(stage, session().id());
  }

  /** Whether a question was answered whole; that something doesn't exist is an answer. */
  public boolean has(Request request) {
    return fetched.has(request) || isNotFound(request);
  }

  /** Whether AWS said that what was asked for doesn't exist. */
  public boolean isNotFound(Request request) {
    return fetched.to(request).filter(Answers::isNotFound).isPresent();
  }

  /** The stage's settings of today; nothing if GetStage wasn't answered. */
  public Optional<Stage> settings() {
    return fetched
        .to(Request.getStage(stage))
        .filter(Answers::isComplete)
        .map(answers -> Stage.of(answers.pages().getFirst().tree()));
  }

  /**
   * The participants of the session that some answer has told of, each once and as the newest
   * answer has it, by when they first joined. The order in which the answers came doesn't matter.
   */
  public List<Participant> participants() {
    Map<String, Participant> found = new LinkedHashMap<>();
    fetched.answers().values().stream()
        .filter(answers -> query().isAsked(answers.request()) && !answers.pages().isEmpty())
        .sorted(Comparator.comparing(answers -> answers.pages().getLast().time()))
        .flatMap(Case::elements)
        .map(Participant::of)
        .filter(participant -> !participant.id().isEmpty())
        .forEach(participant -> found.put(participant.id(), participant));
    return found.values().stream().sorted(BY_JOIN).toList();
  }

  /** The participants that an answer tells of, as far as it has come. */
  Stream<Participant> listed(Request request) {
    return fetched.to(request).stream().flatMap(Case::elements).map(Participant::of);
  }

  private static Stream<Property> elements(Answers answers) {
    return switch (answers.request().operation()) {
      case LIST_PARTICIPANTS -> answers.items();
      case GET_PARTICIPANT ->
          answers.pages().stream()
              .flatMap(page -> page.tree().at(Operation.GET_PARTICIPANT.member()).stream());
      default -> Stream.empty();
    };
  }

  /** The participants of a person that are known to be in the session. */
  public List<Participant> participants(Person person) {
    return participants().stream().filter(person::is).toList();
  }

  /** What to call a person. */
  public String name(Person person) {
    return participants(person).stream().findFirst().map(Counted::name).orElseGet(person::words);
  }

  /** That an event says so. */
  Evidence evidence(Event event) {
    return Evidence.of(query().events(event.participant()), event);
  }

  /** Whether it is known which participants of the session a person has: perhaps none. */
  public boolean knows(Person person) {
    return answers().hasEveryone() || has(person.request(query()));
  }

  /** What to ask to know which participants a person has; nothing if the list has them all. */
  public List<Request> needs(Person person) {
    return readTimes().isListed(person) ? List.of() : List.of(person.request(query()));
  }

  /** The answer that says which participants a person has, for evidence. */
  public Request source(Person person) {
    return has(person.request(query())) || !answers().hasEveryone()
        ? person.request(query())
        : query().participants();
  }

  /** What to ask to know what happened to participants. */
  public List<Request> events(List<Participant> participants) {
    return participants.stream().map(one -> query().events(one.id())).toList();
  }

  /** Whether the events of all these participants are known. */
  public boolean hasEvents(List<Participant> participants) {
    return events(participants).stream().allMatch(this::has);
  }

  /** What is known of participants whose events are known; the others aren't in it. */
  public List<Lane> lanes(List<Participant> participants) {
    return TimeLine.of(
            log(),
            participants.stream()
                .map(Participant::id)
                .filter(id -> has(query().events(id)))
                .toList())
        .lanes();
  }

  /** When the answers were read. */
  ReadTimes readTimes() {
    return new ReadTimes(this);
  }

  /** All that is known of the session. */
  public SessionLog log() {
    return answers().log(session(), participants(), now);
  }

  /** The answers about the session. */
  public SessionAnswers answers() {
    return new SessionAnswers(query(), fetched);
  }

  /** When AWS was asked, by its clock: what goes on now is known to go on until then. */
  public Instant asOf() {
    return log().asOf();
  }
}
