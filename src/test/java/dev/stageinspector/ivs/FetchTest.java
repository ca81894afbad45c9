package dev.stageinspector.ivs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stageinspector.aws.failure.Reason;
import dev.stageinspector.ivs.failure.Failure;
import dev.stageinspector.ivs.failure.LookupException;
import dev.stageinspector.property.MalformedJsonException;
import dev.stageinspector.property.PropertyReader;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How several questions are asked, of which some fail. */
class FetchTest {

  private static final SessionQuery SESSION =
      new SessionQuery(
          new StageQuery(
              StageArn.of("arn:aws:ivs:us-east-1:123456789012:stage/abcdABCDefgh"),
              new ProfileChoice.Shared("work")),
          "st-1");

  private final List<Request> asked = new ArrayList<>();
  private final List<Fetched> progress = new ArrayList<>();

  /** What is answered: a body, or the kind of a failure. */
  private final Map<Request, Object> answers = new HashMap<>();

  @Test
  void questionsAreAskedInTheirOrderAndEachAnswerIsTold() throws Exception {
    answers.put(SESSION.events("a"), events("JOINED"));
    answers.put(SESSION.events("b"), events("LEFT"));

    Fetched known = run(Fetched.NOTHING, "a", "b");

    assertThat(asked).extracting(one -> one.input().get("participantId")).containsExactly("a", "b");
    assertThat(known.has(SESSION.events("a"))).isTrue();
    assertThat(progress.getFirst().to(SESSION.events("b"))).isEmpty();
    assertThat(progress.getLast()).isEqualTo(known);
  }

  @Test
  void aQuestionThatFailsTakesNothingFromTheOthers() throws Exception {
    answers.put(SESSION.events("a"), Reason.Kind.NOT_FOUND);
    answers.put(SESSION.events("b"), events("LEFT"));

    Fetched known = run(Fetched.NOTHING, "a", "b");

    assertThat(known.to(SESSION.events("a")).flatMap(Answers::failure)).isPresent();
    assertThat(known.has(SESSION.events("b"))).isTrue();
  }

  @Test
  void whatIsDeniedForOneIsNotAskedForTheNext() throws Exception {
    answers.put(SESSION.events("a"), Reason.Kind.ACCESS_DENIED);
    answers.put(SESSION.participant("b"), "{\"participant\":{\"participantId\":\"b\"}}");

    Fetched known =
        Fetch.run(
            this::answer,
            plan("a", "b").then(Plan.of(List.of(Plan.Step.rest(SESSION.participant("b"))))),
            Fetched.NOTHING,
            progress::add);

    assertThat(asked).hasSize(2);
    assertThat(known.to(SESSION.events("a")).flatMap(Answers::failure).map(Failure::kind))
        .contains(Reason.Kind.ACCESS_DENIED);
    assertThat(known.to(SESSION.events("b"))).isEmpty();
    assertThat(known.has(SESSION.participant("b"))).isTrue();
  }

  @Test
  void whatFailsForAllEndsThePlanAndKeepsWhatHasCome() {
    answers.put(SESSION.events("a"), events("JOINED"));
    answers.put(SESSION.events("b"), Reason.Kind.CONNECTION_REFUSED);
    answers.put(SESSION.events("c"), events("LEFT"));

    assertThatThrownBy(() -> run(Fetched.NOTHING, "a", "b", "c"))
        .isInstanceOf(LookupException.class);
    assertThat(asked).hasSize(2);
    assertThat(progress.getLast().has(SESSION.events("a"))).isTrue();
  }

  @Test
  void ofAListThatBreaksOffForAllItsPagesAreToldWithTheReason() {
    Request list = SESSION.events("a");
    answers.put(list, "{\"events\":[{\"name\":\"JOINED\"}],\"nextToken\":\"2\"}");
    Map<String, Object> second = new HashMap<>(list.input());
    second.put("nextToken", "2");
    answers.put(
        new Request(list.operation(), list.profile(), list.region(), list.stage(), second),
        Reason.Kind.CONNECTION_REFUSED);

    assertThatThrownBy(() -> run(Fetched.NOTHING, "a")).isInstanceOf(LookupException.class);

    Answers told = progress.getLast().to(list).orElseThrow();
    assertThat(told.items()).hasSize(1);
    assertThat(told.failure().map(Failure::kind)).contains(Reason.Kind.CONNECTION_REFUSED);
  }

  @Test
  void whatIsKnownIsAskedAgainOnlyWherePlanned() throws Exception {
    answers.put(SESSION.events("a"), events("JOINED"));
    Fetched known = run(Fetched.NOTHING, "a");
    answers.put(SESSION.events("a"), events("LEFT"));

    assertThat(run(known, "a")).isEqualTo(known);
    assertThat(asked).hasSize(1);

    Answers before = known.to(SESSION.events("a")).orElseThrow();
    Fetched anew =
        Fetch.run(this::answer, Plan.of(List.of(Plan.Step.again(before))), known, progress::add);
    assertThat(anew.to(SESSION.events("a")).orElseThrow().pages().getFirst().body())
        .contains("LEFT");
  }

  @Test
  void anOldAnswerStaysWhereANewOneFails() throws Exception {
    answers.put(SESSION.events("a"), events("JOINED"));
    Fetched known = run(Fetched.NOTHING, "a");
    answers.put(SESSION.events("a"), Reason.Kind.THROTTLED);

    Answers before = known.to(SESSION.events("a")).orElseThrow();
    Fetched anew =
        Fetch.run(this::answer, Plan.of(List.of(Plan.Step.again(before))), known, progress::add);

    Answers kept = anew.to(SESSION.events("a")).orElseThrow();
    assertThat(kept.pages()).isEqualTo(before.pages());
    assertThat(kept.failure()).isPresent();
    assertThat(kept.isComplete()).isTrue();
  }

  private Fetched run(Fetched known, String... participants) throws Exception {
    return Fetch.run(this::answer, plan(participants), known, progress::add);
  }

  private static Plan plan(String... participants) {
    return Plan.of(
        List.of(participants).stream().map(SESSION::events).map(Plan.Step::rest).toList());
  }

  private static String events(String name) {
    return "{\"events\":[{\"name\":\"" + name + "\"}]}";
  }

  private Answer answer(Request page) throws LookupException {
    Map<String, Object> input = new HashMap<>(page.input());
    input.remove("maxResults");
    Request request =
        new Request(page.operation(), page.profile(), page.region(), page.stage(), input);
    asked.add(request);
    return switch (answers.get(request)) {
      case String body -> answer(page, body);
      case Reason.Kind kind -> throw new LookupException(failure(request, kind), new IOException());
      case null, default -> throw new AssertionError(request);
    };
  }

  private static Answer answer(Request request, String body) {
    try {
      return new Answer(
          request,
          PropertyReader.read(body, request.operation().catalogue()),
          body,
          Optional.of("request"),
          Instant.EPOCH,
          Duration.ZERO,
          URI.create("http://127.0.0.1"));
    } catch (MalformedJsonException e) {
      throw new AssertionError(e);
    }
  }

  private static Failure failure(Request request, Reason.Kind kind) {
    return Failure.beforeCall(request, Reason.of(kind, "told"));
  }
}
