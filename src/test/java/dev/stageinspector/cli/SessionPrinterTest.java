package dev.stageinspector.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.aws.failure.Reason;
import dev.stageinspector.cli.Command.InSession;
import dev.stageinspector.cli.Command.ListForm;
import dev.stageinspector.cli.Command.StageList;
import dev.stageinspector.ivs.Answer;
import dev.stageinspector.ivs.CallCost;
import dev.stageinspector.ivs.ProfileChoice;
import dev.stageinspector.ivs.Request;
import dev.stageinspector.ivs.SessionQuery;
import dev.stageinspector.ivs.StageArn;
import dev.stageinspector.ivs.StageQuery;
import dev.stageinspector.ivs.failure.Failure;
import dev.stageinspector.ivs.failure.LookupException;
import dev.stageinspector.ui.AnswerSamples;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is asked for, printed, and said for each list of a stage. */
class SessionPrinterTest {

  private static final StageQuery STAGE =
      new StageQuery(
          StageArn.of("arn:aws:ivs:us-east-1:123456789012:stage/abcdABCDefgh"),
          new ProfileChoice.Shared("work"));
  private static final SessionQuery NEW = new SessionQuery(STAGE, "st-new");
  private static final SessionQuery OPEN = new SessionQuery(STAGE, "st-open");

  private static final String OLD_SESSION =
      "{\"sessionId\":\"st-old\",\"startTime\":\"2026-01-01T10:00:00Z\",\"endTime\":\"2026-01-01T11:00:00+00:00\"}";
  private static final String NEW_SESSION =
      "{\"sessionId\":\"st-new\",\"startTime\":\"2026-01-02T10:00:00.5Z\",\"endTime\":\"2026-01-02T11:00:00Z\"}";
  private static final String OPEN_SESSION =
      "{\"sessionId\":\"st-open\",\"startTime\":\"2025-01-01T10:00:00Z\"}";

  private final Map<Request, Object> answers = new HashMap<>();
  private final List<String> asked = new ArrayList<>();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeEach
  void twoSessions() {
    sessions(OLD_SESSION, NEW_SESSION);
    answers.put(Request.getStage(STAGE), "{\"stage\":{\"name\":\"x\"}}");
  }

  @Test
  void tablesOfSessionsAreNewestFirstAndTheRestInAwssOrder() {
    assertThat(print(new StageList.Sessions(), ListForm.CSV)).isEqualTo(Exit.SHOWN);
    assertThat(text(out))
        .isEqualTo(
            """
            startTime,endTime,sessionId
            2026-01-02T10:00:00.5Z,2026-01-02T11:00:00Z,st-new
            2026-01-01T10:00:00Z,2026-01-01T11:00:00+00:00,st-old
            """);
    print(new StageList.Sessions(), ListForm.MARKDOWN);
    assertThat(text(out)).contains("| `2026-01-02T10:00:00.5Z` |");
    print(new StageList.Sessions(), ListForm.JSON);
    assertThat(text(out).indexOf("st-old")).isLessThan(text(out).indexOf("st-new"));
    assertThat(asked).containsOnly("ListStageSessions");
  }

  @Test
  void anEmptyListOfSessionsIsPrintedOnlyOfAStageThatExists() {
    sessions();
    assertThat(print(new StageList.Sessions(), ListForm.JSON)).isEqualTo(Exit.SHOWN);
    assertThat(text(out)).isEqualTo("{\n    \"stageSessions\": []\n}\n");
    assertThat(asked).containsExactly("ListStageSessions", "GetStage");

    answers.put(Request.getStage(STAGE), Reason.Kind.NOT_FOUND);
    assertThat(print(new StageList.Sessions(), ListForm.JSON)).isEqualTo(Exit.FAILED);
    assertThat(text(err)).contains("What to do: ");
  }

  @Test
  void withoutAnySessionNobodyWasThere() {
    sessions();
    for (StageList list : List.of(participants(latest()), timeLine(latest()))) {
      assertThat(print(list, ListForm.JSON)).isEqualTo(Exit.FAILED);
      assertThat(text(out)).isEmpty();
      assertThat(text(err)).isEqualTo("AWS lists no sessions for this stage.\n");
    }
  }

  @Test
  void latestIsTheOpenSessionElseTheNewest() {
    answers.put(NEW.participants(), people(person("a", "anna", true)));
    answers.put(OPEN.participants(), people(person("b", "ben", true)));

    assertThat(print(participants(latest()), ListForm.JSON)).isEqualTo(Exit.SHOWN);
    assertThat(text(out)).contains("anna");
    assertThat(text(err))
        .isEqualTo("Session st-new, started 2026-01-02T10:00:00.5Z, ended 2026-01-02T11:00:00Z\n");

    sessions(NEW_SESSION, OPEN_SESSION, OLD_SESSION);
    print(participants(latest()), ListForm.JSON);
    assertThat(text(out)).contains("ben");
    assertThat(text(err)).isEqualTo("Session st-open, started 2025-01-01T10:00:00Z, open\n");
  }

  @Test
  void aSessionThatIsNamedIsLookedForOnlyIfNothingComes() {
    answers.put(NEW.participants(), people(person("a", "anna", true)));
    print(participants(named("st-new")), ListForm.JSON);
    assertThat(asked).containsExactly("ListParticipants");

    answers.put(NEW.participants(), people());
    assertThat(print(participants(named("st-new")), ListForm.JSON)).isEqualTo(Exit.SHOWN);
    assertThat(text(out)).isEqualTo("{\n    \"participants\": []\n}\n");
    assertThat(text(err)).isEqualTo("AWS lists no participants for this session.\n");

    answers.put(new SessionQuery(STAGE, "st-x").participants(), people());
    answers.put(new SessionQuery(STAGE, "st-x").publishers(), people());
    for (StageList list : List.of(participants(named("st-x")), timeLine(named("st-x")))) {
      assertThat(print(list, ListForm.JSON)).isEqualTo(Exit.FAILED);
      assertThat(text(out)).isEmpty();
      assertThat(text(err)).isEqualTo("The session “st-x” isn't in AWS's list for this stage.\n");
    }
  }

  @Test
  void usersAndParticipantsAreOneListWithoutListingAnybodyElse() {
    answers.put(NEW.participants("anna"), people(person("a", "anna", true)));
    answers.put(NEW.participant("a"), "{\"participant\":" + person("a", "anna", true) + "}");
    answers.put(NEW.participant("b"), "{\"participant\":" + person("b", "ben", false) + "}");

    InSession who = new InSession(Optional.of("st-new"), List.of("a", "b"), List.of("anna"));
    assertThat(print(participants(who), ListForm.CSV)).isEqualTo(Exit.SHOWN);

    assertThat(asked).containsExactly("ListParticipants", "GetParticipant", "GetParticipant");
    assertThat(text(out).lines().map(line -> line.split(",", -1)[1]))
        .containsExactly("participantId", "a", "b");
  }

  @Test
  void whoIsNotThereIsSaidAndTheListIsEmpty() {
    answers.put(NEW.participants("zoe"), people());
    answers.put(NEW.participant("z"), Reason.Kind.NOT_FOUND);
    answers.put(NEW.events("z"), events());

    InSession who = new InSession(Optional.of("st-new"), List.of("z"), List.of("zoe"));
    for (StageList list : List.of(participants(who), timeLine(who))) {
      assertThat(print(list, ListForm.JSON)).isEqualTo(Exit.FAILED);
      assertThat(text(out)).endsWith("\": []\n}\n");
      assertThat(text(err))
          .isEqualTo(
              "No participant of this session has the user ID “zoe”.\n"
                  + "No participant of this session has the ID “z”.\n");
    }
  }

  @Test
  void theTimeLineIsThatOfPublishersInItsOrderAndAsSent() {
    answers.put(
        NEW.publishers(),
        people(person("b", "ben", true), person("a", "anna", true), person("c", "", false)));
    answers.put(
        NEW.events("a"),
        events(
            event("LEFT", "a", "2026-01-02T10:00:05Z", ",\"later\":1.10"),
            event("JOINED", "a", "2026-01-02T10:00:05Z", "")));
    answers.put(NEW.events("b"), events(event("JOINED", "b", "2026-01-02T10:00:04.5+00:00", "")));

    assertThat(print(timeLine(latest()), ListForm.JSON)).isEqualTo(Exit.SHOWN);
    assertThat(text(out).lines().filter(line -> line.contains("name") || line.contains("later")))
        .map(String::strip)
        .containsExactly(
            "\"name\": \"JOINED\",",
            "\"name\": \"JOINED\",",
            "\"name\": \"LEFT\",",
            "\"later\": 1.10");
    assertThat(asked)
        .containsExactly(
            "ListStageSessions",
            "ListParticipants",
            "ListParticipantEvents",
            "ListParticipantEvents");

    print(timeLine(latest()), ListForm.CSV);
    assertThat(text(out))
        .isEqualTo(
            """
            eventTime,userId,participantId,name,remoteParticipantId,errorCode,later
            2026-01-02T10:00:04.5+00:00,ben,b,JOINED,,,
            2026-01-02T10:00:05Z,anna,a,JOINED,,,
            2026-01-02T10:00:05Z,anna,a,LEFT,,,1.10
            """);
  }

  @Test
  void aLineOfTextTellsTheErrorAndWhatToDo() {
    answers.put(NEW.publishers(), people(person("a", "an\\u202ena", true), person("b", "", true)));
    answers.put(
        NEW.events("a"),
        events(
            event(
                "PUBLISH_ERROR",
                "a",
                "2026-01-02T10:00:05Z",
                ",\"errorCode\":\"STREAM_DURATION_EXCEEDED\"")));
    answers.put(
        NEW.events("b"),
        events(
            event(
                "SUBSCRIBE_STARTED",
                "b",
                "2026-01-02T10:00:06Z",
                ",\"remoteParticipantId\":\"a\"")));

    assertThat(print(timeLine(latest()), ListForm.TEXT)).isEqualTo(Exit.SHOWN);
    assertThat(text(out))
        .isEqualTo(
            "2026-01-02T10:00:05Z an\\u202ena (a) couldn't publish: STREAM_DURATION_EXCEEDED. The"
                + " participant published for 24 hours, the longest time that AWS allows. Publish"
                + " again. To stream around the clock, use redundant ingest.\n"
                + "2026-01-02T10:00:06Z (no user ID) (b) subscribed to an\\u202ena\n");

    print(timeLine(latest()), ListForm.MARKDOWN);
    assertThat(text(out))
        .startsWith("# Time line\n\n- Session: st-new\n- Start: `2026-01-02T10:00:00.5Z`\n")
        .contains("\nEnded after 59 min 59 s · 2 publishers · ", "| Time | User |")
        .endsWith(
            "\n- `STREAM_DURATION_EXCEEDED`: The participant published for 24 hours, the"
                + " longest time that AWS allows. Publish again. To stream around the clock, use"
                + " redundant ingest.\n");
  }

  @Test
  void oneParticipantTakesNoList() {
    answers.put(NEW.events("a"), events(event("JOINED", "a", "2026-01-02T10:00:05Z", "")));
    answers.put(NEW.participant("a"), "{\"participant\":" + person("a", "anna", true) + "}");
    InSession who = new InSession(Optional.of("st-new"), List.of("a"), List.of());

    print(timeLine(who), ListForm.JSON);
    assertThat(asked).containsExactly("ListParticipantEvents");

    print(timeLine(who), ListForm.TEXT);
    assertThat(text(out)).isEqualTo("2026-01-02T10:00:05Z anna (a) joined\n");
    assertThat(asked).containsExactly("ListParticipantEvents", "GetParticipant");
  }

  @Test
  void whereNobodyPublishedTheTimeLineSaysSo() {
    answers.put(NEW.publishers(), people());

    assertThat(print(timeLine(latest()), ListForm.JSON)).isEqualTo(Exit.SHOWN);
    assertThat(text(out)).isEqualTo("{\n    \"events\": []\n}\n");
    assertThat(text(err))
        .endsWith(
            "Nobody has published in this session. Choose others with --participant or --user.\n");
  }

  @Test
  void manyCallsAreAnnouncedAndTold() {
    String[] people =
        IntStream.range(0, 20).mapToObj(at -> person("p" + at, "u", true)).toArray(String[]::new);
    answers.put(NEW.publishers(), people(people));
    IntStream.range(0, 20).forEach(at -> answers.put(NEW.events("p" + at), events()));

    print(timeLine(latest()), ListForm.JSON);

    assertThat(text(err).lines().skip(1))
        .containsExactly(
            "Listing the events of 20 participants: 20 calls, about 6 s.",
            "Events of 10 of 20 participants so far");
  }

  @Test
  void whatCameBeforeAFailureIsPrinted() {
    answers.put(NEW.publishers(), people(person("a", "anna", true), person("b", "ben", true)));
    answers.put(NEW.events("a"), events(event("JOINED", "a", "2026-01-02T10:00:05Z", "")));
    answers.put(NEW.events("b"), Reason.Kind.THROTTLED);

    assertThat(print(timeLine(latest()), ListForm.TEXT)).isEqualTo(Exit.FAILED);
    assertThat(text(out)).isEqualTo("2026-01-02T10:00:05Z anna (a) joined\n");
    assertThat(text(err))
        .contains(
            "Events are missing for 1 of 2 participants: b.\nThe list is incomplete.\n",
            "\nWhat to do: ");
  }

  @Test
  void whoMayNotSeeEventsIsToldOnce() {
    answers.put(NEW.publishers(), people(person("a", "anna", true), person("b", "ben", true)));
    answers.put(NEW.events("a"), Reason.Kind.ACCESS_DENIED);
    answers.put(NEW.events("b"), Reason.Kind.ACCESS_DENIED);

    assertThat(print(timeLine(latest()), ListForm.JSON)).isEqualTo(Exit.FAILED);
    assertThat(text(out)).isEmpty();
    assertThat(text(err)).containsOnlyOnce("What to do: ").contains("ivs:ListParticipantEvents");
    assertThat(asked.stream().filter("ListParticipantEvents"::equals)).hasSize(1);
  }

  @Test
  void markdownHasTheSummaryAlsoWithoutEvents() {
    answers.put(NEW.publishers(), people(person("a", "anna", true)));
    answers.put(NEW.events("a"), Reason.Kind.ACCESS_DENIED);

    assertThat(print(timeLine(latest()), ListForm.MARKDOWN)).isEqualTo(Exit.FAILED);
    assertThat(text(out))
        .startsWith("# Time line\n")
        .contains("st-new", "Publishers' events not loaded", "The events couldn't be listed.");
    assertThat(text(err)).contains("Events are missing for 1 of 1 participant: a.");
  }

  @Test
  void theIdThatStandsForARedundantPairIsSaidToBeOne() {
    answers.put(NEW.publishers(), people(person("a", "anna", true)));
    answers.put(
        NEW.events("a"),
        events(
            event(
                "SUBSCRIBE_STARTED",
                "a",
                "2026-01-02T10:00:05Z",
                ",\"remoteParticipantId\":\"pair\"")));
    answers.put(
        Request.attachedIngestConfigurations(STAGE),
        "{\"ingestConfigurations\":[{\"participantId\":\"pair\",\"userId\":\"camera\","
            + "\"redundantIngest\":true}]}");

    print(timeLine(latest()), ListForm.TEXT);
    assertThat(text(out)).endsWith("subscribed to camera (redundant pair)\n");

    answers.put(Request.attachedIngestConfigurations(STAGE), Reason.Kind.ACCESS_DENIED);
    assertThat(print(timeLine(latest()), ListForm.TEXT)).isEqualTo(Exit.SHOWN);
    assertThat(text(out)).endsWith("subscribed to participant pair\n");
  }

  @Test
  void aWaitThatIsEndedPrintsWhatCame() {
    answers.put(NEW.publishers(), people(person("a", "anna", true), person("b", "", true)));
    answers.put(NEW.events("a"), events(event("JOINED", "a", "2026-01-02T10:00:05Z", "")));
    answers.put(NEW.events("b"), new InterruptedException());

    assertThat(print(timeLine(latest()), ListForm.TEXT)).isEqualTo(Exit.FAILED);
    assertThat(text(out)).contains("anna (a) joined");
    assertThat(text(err)).endsWith("The list is incomplete.\nCanceled.\n");
  }

  @Test
  void aCompositionThatIsGoneWasPerhapsThere() {
    answers.put(SessionQuery.compositions(STAGE), "{\"compositions\":[]}");

    assertThat(print(new StageList.Compositions(), ListForm.JSON)).isEqualTo(Exit.SHOWN);
    assertThat(text(err))
        .isEqualTo(
            "AWS lists no compositions now. AWS removes a composition 5 minutes after it ends.\n");
  }

  private int print(StageList list, ListForm form) {
    out.reset();
    err.reset();
    asked.clear();
    return new SessionPrinter(
            this::answer,
            new CallCost(2.5),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8))
        .print(STAGE, list, form);
  }

  private Answer answer(Request page) throws LookupException, InterruptedException {
    Map<String, Object> input = new HashMap<>(page.input());
    input.remove("maxResults");
    Request request =
        new Request(page.operation(), page.profile(), page.region(), page.stage(), input);
    asked.add(request.operation().apiName());
    return switch (answers.get(request)) {
      case String body -> AnswerSamples.of(page, body);
      case Reason.Kind kind ->
          throw new LookupException(
              Failure.beforeCall(request, Reason.of(kind, "told")), new IOException());
      case InterruptedException e -> throw e;
      case null, default -> throw new AssertionError(request);
    };
  }

  private void sessions(String... sessions) {
    answers.put(
        SessionQuery.sessions(STAGE), "{\"stageSessions\":[" + String.join(",", sessions) + "]}");
  }

  private static StageList participants(InSession who) {
    return new StageList.Participants(who);
  }

  private static StageList timeLine(InSession who) {
    return new StageList.TimeLine(who);
  }

  private static InSession latest() {
    return new InSession(Optional.empty(), List.of(), List.of());
  }

  private static InSession named(String session) {
    return new InSession(Optional.of(session), List.of(), List.of());
  }

  private static String people(String... people) {
    return "{\"participants\":[" + String.join(",", people) + "]}";
  }

  private static String person(String id, String user, boolean published) {
    return "{\"participantId\":\"%s\",\"userId\":\"%s\",\"published\":%s}"
        .formatted(id, user, published);
  }

  private static String events(String... events) {
    return List.of(events).stream().collect(Collectors.joining(",", "{\"events\":[", "]}"));
  }

  private static String event(String name, String participant, String time, String more) {
    return "{\"name\":\"%s\",\"participantId\":\"%s\",\"eventTime\":\"%s\"%s}"
        .formatted(name, participant, time, more);
  }

  private static String text(ByteArrayOutputStream stream) {
    return stream.toString(StandardCharsets.UTF_8);
  }
}
