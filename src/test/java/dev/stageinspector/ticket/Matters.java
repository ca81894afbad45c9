package dev.stageinspector.ticket;

import dev.stageinspector.aws.failure.Reason;
import dev.stageinspector.diagnosis.Case;
import dev.stageinspector.diagnosis.Question;
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
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Makes what a ticket is about, for a test: exactly the answers that the test names, in JSON. */
public final class Matters {

  static final StageQuery STAGE =
      new StageQuery(
          StageArn.of("arn:aws:ivs:us-east-1:123456789012:stage/fK3mT9wQzR4v"),
          new ProfileChoice.Shared("acme-customer"));
  static final SessionQuery SESSION = new SessionQuery(STAGE, "st-1234567890abc");

  private final List<String> participants = new ArrayList<>();
  private String stage = "\"name\": \"Main hall\"";
  private Fetched fetched = Fetched.NOTHING;

  /** The members of the stage beside its ARN. */
  public Matters stage(String members) {
    stage = members;
    return this;
  }

  /** A participant in the list of everyone, with its events as {@link EventJson} reads them. */
  public Matters participant(String id, String user, String... events) {
    return listed(id, user, /* published= */ true)
        .events(
            id,
            Arrays.stream(events)
                .map(text -> EventJson.of(id, text))
                .collect(Collectors.joining(", ")));
  }

  /** A participant in the list of everyone, whose events weren't asked for. */
  public Matters listed(String id, String user, boolean published) {
    participants.add(
        "{\"participantId\": \"%s\", \"userId\": %s, \"published\": %s, \"state\": \"CONNECTED\","
                .formatted(id, quoted(user), published)
            + " \"firstJoinTime\": \""
            + EventJson.iso("10:00:10")
            + "\"}");
    return answer(
        SESSION.participants(), "{\"participants\": [" + String.join(", ", participants) + "]}");
  }

  public Matters events(String id, String events) {
    return answer(SESSION.events(id), "{\"events\": [" + events + "]}");
  }

  /** GetParticipant was answered with these members. */
  public Matters details(String id, String members) {
    return answer(
        SESSION.participant(id),
        "{\"participant\": {\"participantId\": \"" + id + "\", " + members + "}}");
  }

  public Matters answer(Request request, String body) {
    fetched = fetched.with(Answers.of(read(request, body)));
    return this;
  }

  /** A call failed. */
  public Matters failed(Request request, Failure why) {
    fetched = fetched.with(new Answers(request, List.of(), new Answers.End.Broken(why)));
    return this;
  }

  /**
   * A failure that AWS sent.
   *
   * @param code its code; nothing if no service answered
   */
  static Failure failure(String headline, Optional<String> code, Optional<String> requestId) {
    return new Failure(
        Reason.Kind.THROTTLED,
        headline,
        Optional.of(headline),
        headline,
        code,
        requestId,
        Optional.empty(),
        headline,
        Optional.empty(),
        Instant.parse("2026-11-25T12:00:01.250Z"));
  }

  /** Only GetStage was answered. */
  public Matter onlyStage() {
    return Matter.of(stageAnswer());
  }

  /** All of it, without a question. */
  public Matter all() {
    return new Matter(stageAnswer(), listed(), session(), Optional.empty());
  }

  /** The same with a question. */
  public Matter asked(Question question) {
    Case known = new Case(STAGE, session(), listed(), Instant.parse("2026-11-25T12:00:00Z"));
    return new Matter(
        stageAnswer(), listed(), session(), Optional.of(new Matter.Asked(question, known)));
  }

  private Answer stageAnswer() {
    return read(
        Request.getStage(STAGE), "{\"stage\": {\"arn\": \"" + STAGE.arn() + "\", " + stage + "}}");
  }

  private Fetched listed() {
    return fetched.with(
        Answers.of(
            read(
                SessionQuery.sessions(STAGE),
                "{\"stageSessions\": [{\"sessionId\": \"%s\", \"startTime\": \"%s\"}]}"
                    .formatted(SESSION.id(), EventJson.iso("10:00:00.250")))));
  }

  private Optional<StageSession> session() {
    return listed().items(SessionQuery.sessions(STAGE)).map(StageSession::of).findFirst();
  }

  /** A text in JSON. */
  static String quoted(String text) {
    return "\""
        + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n").replace("\t", "\\t")
        + "\"";
  }

  private static Answer read(Request request, String body) {
    try {
      return new Answer(
          request,
          PropertyReader.read(body, request.operation().catalogue()),
          body,
          Optional.of("c0ffee00-1234-4678-9abc-def012345678"),
          Instant.parse("2026-11-25T12:00:00Z"),
          Duration.ofMillis(20),
          URI.create("https://ivsrealtime.us-east-1.amazonaws.com"));
    } catch (MalformedJsonException e) {
      throw new AssertionError(body, e);
    }
  }
}
