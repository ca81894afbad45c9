package dev.stageinspector.diagnosis;

import dev.stageinspector.aws.failure.Reason;
import dev.stageinspector.ivs.Answer;
import dev.stageinspector.ivs.Answers;
import dev.stageinspector.ivs.Fetched;
import dev.stageinspector.ivs.ProfileChoice;
import dev.stageinspector.ivs.Request;
import dev.stageinspector.ivs.SessionQuery;
import dev.stageinspector.ivs.StageArn;
import dev.stageinspector.ivs.StageQuery;
import dev.stageinspector.ivs.failure.Failure;
import dev.stageinspector.property.MalformedJsonException;
import dev.stageinspector.property.PropertyReader;
import dev.stageinspector.sessions.EventJson;
import dev.stageinspector.sessions.StageSession;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Makes a case for a test: exactly the answers that the test names, in JSON as AWS sends it. All
 * times are of one day. A call that isn't named was not made.
 */
final class Cases {

  static final StageQuery STAGE =
      new StageQuery(
          StageArn.of("arn:aws:ivs:us-east-1:123456789012:stage/fK3mT9wQzR4v"),
          new ProfileChoice.Demo());
  static final SessionQuery SESSION = new SessionQuery(STAGE, "st-1234567890abc");

  private final Map<Request, String> bodies = new LinkedHashMap<>();
  private final Map<Request, Instant> read = new LinkedHashMap<>();
  private final Map<Request, Reason.Kind> failures = new LinkedHashMap<>();
  private final List<String> participants = new ArrayList<>();
  private String session = "\"startTime\": \"" + iso("10:00:00.250") + "\"";
  private Instant asOf = at("12:00:00");
  private Optional<Instant> reading = Optional.empty();

  /** The time of day as an instant. */
  static Instant at(String time) {
    return Instant.parse(iso(time));
  }

  static String iso(String time) {
    return EventJson.iso(time);
  }

  /** Ends the session. */
  Cases ended(String time) {
    session += ", \"endTime\": \"" + iso(time) + "\"";
    return this;
  }

  /** When the answers came that are named after this. */
  Cases read(String time) {
    reading = Optional.of(at(time));
    return this;
  }

  /** When all answers came of which nothing else is said. */
  Cases asOf(String time) {
    asOf = at(time);
    return this;
  }

  /** GetStage was answered; more members of the stage as JSON, or empty. */
  Cases stage(String members) {
    return answer(
        Request.getStage(STAGE),
        "{\"stage\": {\"arn\": \"" + STAGE.arn() + "\"" + more(members) + "}}");
  }

  /** GetStage was answered with this session as the active one. */
  Cases active() {
    return stage("\"activeSessionId\": \"" + SESSION.id() + "\"");
  }

  /**
   * Adds a participant to the list of everyone, which was read whole.
   *
   * @param members more of its members as JSON, or empty; these count instead of the usual ones
   */
  Cases participant(String id, String user, String members) {
    participants.add(element(id, user, members));
    return answer(
        SESSION.participants(), "{\"participants\": [" + String.join(", ", participants) + "]}");
  }

  /** Adds a publisher to the list of everyone, with its events. */
  Cases publisher(String id, String user, String... events) {
    return participant(id, user, "\"published\": true" + more(firstJoin(events)))
        .events(id, events);
  }

  /** Adds a viewer to the list of everyone, with its events. */
  Cases viewer(String id, String user, String... events) {
    return participant(id, user, firstJoin(events)).events(id, events);
  }

  /** When the first of some events says that somebody joined, as a member of the participant. */
  private static String firstJoin(String... events) {
    return Arrays.stream(events)
        .filter(event -> event.contains(" JOINED") && !event.startsWith("-"))
        .map(event -> event.substring(0, event.indexOf(' ')))
        .min(Comparator.naturalOrder())
        .map(time -> member("firstJoinTime", iso(time)))
        .orElse("");
  }

  /** GetParticipant was answered. */
  Cases details(String id, String user, String members) {
    return answer(SESSION.participant(id), "{\"participant\": " + element(id, user, members) + "}");
  }

  /** ListParticipants of a user was answered with these elements. */
  Cases user(String user, String... elements) {
    return answer(
        SESSION.participants(user), "{\"participants\": [" + String.join(", ", elements) + "]}");
  }

  /** A participant in JSON; who isn't said to be otherwise is connected and joined early. */
  static String element(String id, String user, String members) {
    String json = "{\"participantId\": \"%s\", \"userId\": \"%s\"".formatted(id, user);
    if (!members.contains("firstJoinTime")) {
      json += ", \"firstJoinTime\": \"" + iso("10:00:10") + "\"";
    }
    if (!members.contains("\"state\"")) {
      json += ", \"state\": \"CONNECTED\"";
    }
    return json + more(members) + "}";
  }

  /**
   * ListParticipantEvents of a participant was answered with these, such as {@code 10:05:00
   * SUBSCRIBE_STARTED host}; what follows the kind is the remote participant, then the code of an
   * error. A {@code -} is no time.
   */
  Cases events(String participant, String... texts) {
    return eventsAsJson(
        participant,
        Arrays.stream(texts)
            .map(text -> event(participant, text))
            .collect(Collectors.joining(", ")));
  }

  /** The same with the events in JSON, for members that are seldom there. */
  Cases eventsAsJson(String participant, String events) {
    return answer(SESSION.events(participant), "{\"events\": [" + events + "]}");
  }

  static String event(String participant, String text) {
    return EventJson.of(participant, text);
  }

  /** Some question was answered with this body. */
  Cases answer(Request request, String body) {
    bodies.put(request, body);
    reading.ifPresent(time -> read.put(request, time));
    return this;
  }

  /** Some question was asked, and the call failed. */
  Cases failed(Request request, Reason.Kind why) {
    failures.put(request, why);
    return this;
  }

  /** The case, with the answers in the order in which they were named. */
  Case known() {
    String listed = "{\"sessionId\": \"" + SESSION.id() + "\", " + session + "}";
    Request sessions = SessionQuery.sessions(STAGE);
    Answers list = answers(sessions, "{\"stageSessions\": [" + listed + "]}");
    Fetched fetched = Fetched.NOTHING.with(list);
    for (Map.Entry<Request, String> one : bodies.entrySet()) {
      fetched = fetched.with(answers(one.getKey(), one.getValue()));
    }
    for (Map.Entry<Request, Reason.Kind> one : failures.entrySet()) {
      Failure why =
          Failure.beforeCall(one.getKey(), Reason.of(one.getValue(), "Said by the service."));
      fetched = fetched.with(new Answers(one.getKey(), List.of(), new Answers.End.Broken(why)));
    }
    Optional<StageSession> chosen = list.items().map(StageSession::of).findFirst();
    return new Case(STAGE, chosen, fetched, asOf);
  }

  /** What the answers say of a question. */
  Diagnosis ask(Question question) {
    return Diagnosis.of(question, known());
  }

  private Answers answers(Request request, String body) {
    try {
      return Answers.of(
          new Answer(
              request,
              PropertyReader.read(body, request.operation().catalogue()),
              body,
              Optional.of("c0ffee00-1234-4678-9abc-def012345678"),
              read.getOrDefault(request, asOf),
              Duration.ofMillis(20),
              URI.create("https://ivsrealtime.us-east-1.amazonaws.com")));
    } catch (MalformedJsonException e) {
      throw new AssertionError(body, e);
    }
  }

  private static String more(String members) {
    return members.isEmpty() ? "" : ", " + members;
  }

  private static String member(String name, String value) {
    return "\"" + name + "\": \"" + value + "\"";
  }
}
