package dev.stageinspector.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.aws.failure.Reason.Kind;
import dev.stageinspector.ivs.Answer;
import dev.stageinspector.ivs.Answers;
import dev.stageinspector.ivs.Ivs;
import dev.stageinspector.ivs.Operation;
import dev.stageinspector.ivs.ProfileChoice;
import dev.stageinspector.ivs.Request;
import dev.stageinspector.ivs.SessionQuery;
import dev.stageinspector.ivs.StageArn;
import dev.stageinspector.ivs.StageQuery;
import dev.stageinspector.ivs.failure.Failure;
import dev.stageinspector.ivs.failure.LookupException;
import dev.stageinspector.property.Table;
import dev.stageinspector.ui.AnswerSamples;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A snapshot answers like the service that it was saved from. */
class SnapshotIvsTest {

  private static final StageArn STAGE =
      StageArn.of("arn:aws:ivs:us-east-1:123456789012:stage/fK3mT9wQzR4v");
  private static final StageArn OTHER =
      StageArn.of("arn:aws:ivs:us-east-1:123456789012:stage/Jd7XnP2sLbYc");
  private static final ProfileChoice WORK = new ProfileChoice.Shared("work");
  private static final StageQuery QUERY = new StageQuery(STAGE, WORK);
  private static final SessionQuery SESSION = new SessionQuery(QUERY, "st-1");

  @TempDir private Path folder;
  private final HeldAnswers held = new HeldAnswers();
  private final List<Request> asked = new ArrayList<>();
  private final Ivs ivs = held.of(this::service);
  private int lastPage = 3;

  /** Lists of three pages, and a stage. */
  private Answer service(Request request) {
    asked.add(request);
    if (request.operation().pageSize().isEmpty()) {
      return AnswerSamples.of(request, "{\"stage\":{\"name\":\"a\"}}");
    }
    int page =
        Integer.parseInt(
            new String(
                    Base64.getDecoder()
                        .decode(request.input().getOrDefault("nextToken", token(1)).toString()),
                    StandardCharsets.UTF_8)
                .replaceAll("\\D", ""));
    String next = page < lastPage ? ",\"nextToken\":\"" + token(page + 1) + "\"" : "";
    return AnswerSamples.of(
        request,
        "{\"%s\":[{\"participantId\":\"%d of %d\",\"userId\":\"user-%d\",\"published\":%s}]%s}"
            .formatted(request.operation().member(), page, lastPage, page, page == 2, next));
  }

  /** As services make them, which looks like the beginning of a signed token. */
  private static String token(int page) {
    return Base64.getEncoder()
        .encodeToString("{\"page\":%d}".formatted(page).getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void everythingThatWasAskedIsAnswered() throws Exception {
    ivs.ask(Request.getStage(QUERY));
    Answers all = ivs.all(SESSION.participants(), _ -> {});
    ivs.all(Request.list(Operation.LIST_STORAGE_CONFIGURATIONS, WORK, "us-east-1"), _ -> {});
    StageQuery saved = saved();
    asked.clear();

    Ivs snapshots = snapshots();

    assertThat(snapshots.ask(Request.getStage(saved)).tree())
        .isEqualTo(service(Request.getStage(QUERY)).tree());
    Answers again = snapshots.all(new SessionQuery(saved, "st-1").participants(), _ -> {});
    assertThat(again.isComplete()).isTrue();
    assertThat(again.joined().tree()).isEqualTo(all.joined().tree());
    assertThat(
            snapshots
                .all(
                    Request.list(
                        Operation.LIST_STORAGE_CONFIGURATIONS, saved.profile(), "us-east-1"),
                    _ -> {})
                .pages())
        .hasSize(3);
    assertThat(asked).hasSize(1);
  }

  /** The window lists everyone, the terminal only those whom it needs. */
  @Test
  void somePeopleAreFoundAmongAllWhoWereListed() throws Exception {
    ivs.ask(Request.getStage(QUERY));
    ivs.all(SESSION.participants(), _ -> {});
    SessionQuery session = new SessionQuery(saved(), "st-1");

    assertThat(ids(session.publishers())).containsExactly("2 of 3");
    assertThat(ids(session.participants("user-3"))).containsExactly("3 of 3");
    assertThat(ids(session.participants("nobody"))).isEmpty();
    assertThat(ids(session.participants())).hasSize(3);
  }

  @Test
  void nobodyIsFoundAmongThoseWhoWereListedInPart() throws Exception {
    ivs.ask(Request.getStage(QUERY));
    ivs.more(Answers.none(SESSION.participants()), 2, _ -> {});

    assertThat(failure(new SessionQuery(saved(), "st-1").publishers()).kind())
        .isEqualTo(Kind.NOT_IN_SNAPSHOT);
  }

  private List<String> ids(Request request) throws InterruptedException {
    return snapshots()
        .all(request, _ -> {})
        .items()
        .map(one -> Table.cell(one, "participantId"))
        .toList();
  }

  @Test
  void whatWasNeverAskedIsToldAsThat() throws Exception {
    ivs.ask(Request.getStage(QUERY));
    StageQuery saved = saved();

    Failure events = failure(new SessionQuery(saved, "st-1").events("p1"));
    Failure other = failure(Request.getStage(new StageQuery(OTHER, saved.profile())));

    assertThat(events.kind()).isEqualTo(Kind.NOT_IN_SNAPSHOT);
    assertThat(events.headline())
        .isEqualTo("The snapshot doesn't hold the events of participant p1.");
    assertThat(other.headline()).isEqualTo("The snapshot doesn't hold this stage.");
  }

  @Test
  void listThatWasStoppedKeepsItsPagesAndSaysThatMoreWereNotLoaded() throws Exception {
    ivs.ask(Request.getStage(QUERY));
    ivs.more(Answers.none(SESSION.participants()), 2, _ -> {});
    StageQuery saved = saved();

    Answers again = snapshots().all(new SessionQuery(saved, "st-1").participants(), _ -> {});

    assertThat(again.pages()).hasSize(2);
    assertThat(again.failure()).map(Failure::kind).contains(Kind.NOT_IN_SNAPSHOT);
  }

  @Test
  void listThatWasReadAgainHasOnlyItsNewPages() throws Exception {
    ivs.ask(Request.getStage(QUERY));
    ivs.all(SESSION.participants(), _ -> {});
    lastPage = 2;
    ivs.all(SESSION.participants(), _ -> {});

    assertThat(held.snapshot(QUERY, Instant.EPOCH).size()).isEqualTo(3);
  }

  @Test
  void onlyWhatIsAboutTheStageAndWasAskedWithTheSameCredentialsIsHeld() throws Exception {
    ivs.ask(Request.getStage(QUERY));
    ivs.ask(Request.getStage(new StageQuery(OTHER, WORK)));
    ivs.ask(Request.getStage(new StageQuery(STAGE, new ProfileChoice.Demo())));
    ivs.ask(SessionQuery.replicas(new StageQuery(OTHER, WORK), "p1"));

    assertThat(held.snapshot(QUERY, Instant.EPOCH).requests(WORK))
        .extracting(Request::operation)
        .containsExactly(Operation.GET_STAGE, Operation.LIST_PARTICIPANT_REPLICAS);

    held.keepOnly(new StageQuery(OTHER, WORK));
    assertThat(held.snapshot(QUERY, Instant.EPOCH).requests(WORK))
        .extracting(Request::operation)
        .containsExactly(Operation.LIST_PARTICIPANT_REPLICAS);
  }

  @Test
  void fileThatIsReplacedIsReadAgain() throws Exception {
    ivs.ask(Request.getStage(QUERY));
    StageQuery saved = saved();
    Ivs snapshots = snapshots();
    snapshots.ask(Request.getStage(saved));
    Path file = ((ProfileChoice.Saved) saved.profile()).file();

    Files.writeString(file, "{}");

    assertThat(failure(snapshots, Request.getStage(saved)).reason().orElseThrow())
        .contains("Can't open a.stage.json: it isn't a Stage Inspector snapshot.");
  }

  @Test
  void whatIsNoAnswerOfTheOperationIsNotShown() throws Exception {
    ivs.ask(Request.getStage(QUERY));
    StageQuery saved = saved();
    Path file = ((ProfileChoice.Saved) saved.profile()).file();
    Files.writeString(file, Files.readString(file).replace("\"stage\": {", "\"moon\": {"));

    assertThat(failure(Request.getStage(saved)).kind()).isEqualTo(Kind.UNREADABLE_SNAPSHOT);
  }

  private StageQuery saved() throws SnapshotException {
    Path file = folder.resolve("a.stage.json");
    new SnapshotFile(file).write(held.snapshot(QUERY, Instant.EPOCH));
    return new StageQuery(STAGE, new ProfileChoice.Saved(file));
  }

  private Ivs snapshots() {
    return new SnapshotIvs(new OpenSnapshots(), this::service);
  }

  private Failure failure(Request request) {
    return failure(snapshots(), request);
  }

  private static Failure failure(Ivs ivs, Request request) {
    return Assertions.catchThrowableOfType(LookupException.class, () -> ivs.ask(request)).failure();
  }
}
