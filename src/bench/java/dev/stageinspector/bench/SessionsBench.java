package dev.stageinspector.bench;

import dev.stageinspector.aws.http.ApiHttpClient;
import dev.stageinspector.aws.http.ProxyRules;
import dev.stageinspector.aws.http.Trust;
import dev.stageinspector.demo.DemoAccount;
import dev.stageinspector.demo.DemoEndpoint;
import dev.stageinspector.ivs.Access;
import dev.stageinspector.ivs.Answer;
import dev.stageinspector.ivs.Answers;
import dev.stageinspector.ivs.AwsIvs;
import dev.stageinspector.ivs.CallBudget;
import dev.stageinspector.ivs.CallCost;
import dev.stageinspector.ivs.Ivs;
import dev.stageinspector.ivs.ProfileChoice;
import dev.stageinspector.ivs.Request;
import dev.stageinspector.ivs.SessionQuery;
import dev.stageinspector.ivs.StageArn;
import dev.stageinspector.ivs.StageQuery;
import dev.stageinspector.ivs.failure.LookupException;
import dev.stageinspector.platform.Environment;
import dev.stageinspector.property.Table;
import dev.stageinspector.ui.answer.PropertyTableView;
import dev.stageinspector.ui.kit.ClipboardWriter;
import dev.stageinspector.ui.kit.SignInContext;
import dev.stageinspector.ui.kit.SoftwareRendering;
import dev.stageinspector.ui.sessions.SessionsPage;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Button;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ivsrealtime.IvsRealTimeClient;
import software.amazon.awssdk.services.ivsrealtime.model.ListParticipantsResponse;

/**
 * A session of 25,000 participants on an endpoint that answers at once: all pages against the bare
 * SDK's loop, in turn; then the page in the window: first rows, loading, scrolling, sorting, and
 * memory.
 */
public final class SessionsBench {

  private static final int ROUNDS = 7;
  private static final int PARTICIPANTS = 25_000;
  private static final int OPENINGS = 15;
  private static final int WARM_UP = 60;
  private static final int MOVES = 300;
  private static final int SORTS = 60;
  private static final int BARE_ROWS = 20;
  private static final int BARE_COLUMNS = 8;
  private static final double CALLS_PER_SECOND = 1_000_000;
  private static final double WIDTH = 1_120;
  private static final double HEIGHT = 780;

  private final AwsIvs ivs;
  private final IvsRealTimeClient bare;
  private final StageQuery stage;
  private final SessionQuery session;

  private SessionsBench(AwsIvs ivs, IvsRealTimeClient bare) throws InterruptedException {
    this.ivs = ivs;
    this.bare = bare;
    stage =
        new StageQuery(
            StageArn.of(
                DemoAccount.STAGES.stream()
                    .filter(one -> one.name().equals("tags-of-the-world"))
                    .findFirst()
                    .orElseThrow()
                    .arn()),
            new ProfileChoice.Demo());
    Answers sessions = ivs.all(SessionQuery.sessions(stage), _ -> {});
    session =
        new SessionQuery(
            stage,
            sessions
                .items()
                .filter(one -> Table.cell(one, "endTime").isEmpty())
                .map(one -> Table.cell(one, "sessionId"))
                .findFirst()
                .orElseThrow());
  }

  public static void main(String[] args) throws Exception {
    System.setProperty("javafx.animation.fullspeed", "true");
    AwsBasicCredentials keys =
        AwsBasicCredentials.create(DemoAccount.ACCESS_KEY_ID, DemoAccount.SECRET_ACCESS_KEY);
    try (DemoEndpoint endpoint = DemoEndpoint.start(0);
        IvsRealTimeClient bare =
            IvsRealTimeClient.builder()
                .region(Region.EU_WEST_1)
                .endpointOverride(endpoint.uri())
                .httpClient(UrlConnectionHttpClient.create())
                .credentialsProvider(StaticCredentialsProvider.create(keys))
                .build()) {
      Environment environment = Environment.ofProcess();
      Access access =
          new Access(
              keys,
              Optional.of(endpoint.uri()),
              new ApiHttpClient(
                  ProxyRules.of(environment),
                  new Trust(environment, Optional.empty()),
                  ApiHttpClient.TimeLimits.USUAL),
              Optional.empty());
      SessionsBench bench =
          new SessionsBench(
              new AwsIvs(_ -> access, AwsIvs.Limits.DEFAULT, new CallBudget(CALLS_PER_SECOND)),
              bare);
      bench.pages();
      SoftwareRendering.prefer();
      Platform.startup(() -> {});
      bench.window();
    }
    Runtime.getRuntime().exit(0);
  }

  private void pages() throws InterruptedException {
    long[] sdk = new long[ROUNDS];
    long[] ours = new long[ROUNDS];
    for (int round = -2; round < ROUNDS; round++) {
      long start = System.nanoTime();
      int listed = bareLoop();
      long between = System.nanoTime();
      long items = ivs.all(session.participants(), _ -> {}).items().count();
      long end = System.nanoTime();
      if (listed != PARTICIPANTS || items != PARTICIPANTS) {
        throw new IllegalStateException(listed + " and " + items);
      }
      if (round >= 0) {
        sdk[round] = between - start;
        ours[round] = end - between;
      }
    }
    System.out.printf(
        "25,000 participants: bare SDK loop %.0f ms, all pages as answers %.0f ms, ratio %.2f (goal"
            + " 1.1), medians of %d%n",
        Median.milliseconds(sdk),
        Median.milliseconds(ours),
        Median.milliseconds(ours) / Median.milliseconds(sdk),
        ROUNDS);
  }

  private int bareLoop() {
    int listed = 0;
    String token = null;
    do {
      String next = token;
      ListParticipantsResponse page =
          bare.listParticipants(request ->
              request
                  .stageArn(stage.arn().toString())
                  .sessionId(session.id())
                  .maxResults(100)
                  .nextToken(next));
      listed += page.participants().size();
      token = page.nextToken();
    } while (token != null && !token.isEmpty());
    return listed;
  }

  private void window() throws Exception {
    Stage window = BenchWindow.onFxThread(() -> BenchWindow.show(new StackPane(), WIDTH, HEIGHT));
    FrameClock clock = new FrameClock(window.getScene());
    firstRows(window, clock);
    bareTable(window, clock);
    double before = Heap.used();
    use(window, clock, before);
    System.out.printf("heap: %+.0f MB after it is closed%n", Heap.used() - before);
  }

  /** From the stage, whose sessions are not known yet, to the frame with the first rows. */
  private void firstRows(Stage window, FrameClock clock) throws InterruptedException {
    long[] passed = new long[OPENINGS];
    long[] beyond = new long[OPENINGS];
    long[] worked = new long[OPENINGS];
    for (int opening = -OPENINGS; opening < OPENINGS; opening++) {
      List<Long> calls = Collections.synchronizedList(new ArrayList<>());
      SessionsPage page = page(request -> timed(request, calls), window);
      clock.nextFrame();
      long before = fxTime();
      long start = System.nanoTime();
      BenchWindow.onFxThread(() -> {
        page.show(stage);
        return page;
      });
      until(() -> table(page) != null && !table(page).getItems().isEmpty());
      clock.nextFrame();
      if (opening >= 0) {
        passed[opening] = System.nanoTime() - start;
        // The list of sessions, and the first page of participants.
        beyond[opening] = passed[opening] - calls.get(0) - calls.get(1);
        worked[opening] = fxTime() - before;
      }
      close(page, window);
    }
    System.out.printf(
        "first rows: %s; beyond the calls: %s; CPU time of the FX thread: %s (median, 95th"
            + " percentile, worst of %d; goal 50)%n",
        Median.summary(passed), Median.summary(beyond), Median.summary(worked), OPENINGS);
  }

  /** What JavaFX takes for about as many cells as the tables of the page have in sight. */
  private static void bareTable(Stage window, FrameClock clock) throws InterruptedException {
    System.out.printf(
        "a bare table of %d rows and %d columns: %s%n",
        BARE_ROWS,
        BARE_COLUMNS,
        clock.measureMoves(
            OPENINGS,
            OPENINGS,
            _ -> {
              StackPane page = new StackPane();
              FrameClock.Frame frame =
                  clock.frame(() -> {
                    window.getScene().setRoot(page);
                    page.getChildren().add(bareTable());
                  });
              BenchWindow.onFxThread(() -> page.getChildren().removeAll(page.getChildren()));
              return frame;
            }));
  }

  private static TableView<String> bareTable() {
    TableView<String> table = new TableView<>();
    table.getItems().setAll(Collections.nCopies(BARE_ROWS, "2026-11-25 14:05"));
    for (int number = 0; number < BARE_COLUMNS; number++) {
      TableColumn<String, String> column = new TableColumn<>("Column " + number);
      column.setPrefWidth(WIDTH / (BARE_COLUMNS + 1));
      column.setCellValueFactory(row -> new ReadOnlyStringWrapper(row.getValue()));
      table.getColumns().add(column);
    }
    return table;
  }

  private static long fxTime() {
    return BenchWindow.onFxThread(
        () -> ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime());
  }

  private Answer timed(Request request, List<Long> calls)
      throws LookupException, InterruptedException {
    long start = System.nanoTime();
    Answer answer = ivs.ask(request);
    calls.add(System.nanoTime() - start);
    return answer;
  }

  /** In a method of its own, so that nothing here keeps the page. */
  private void use(Stage window, FrameClock clock, double before) throws Exception {
    SessionsPage page = page(ivs, window);
    BenchWindow.onFxThread(() -> {
      page.show(stage);
      return page;
    });
    until(() -> table(page) != null && !table(page).getItems().isEmpty());
    until(() -> !page.lookup("#sessions-stop").getParent().isVisible());
    long all = System.nanoTime();
    BenchWindow.onFxThread(() -> {
      ((Button) page.lookup("#load-participants")).fire();
      return page;
    });
    long longest = until(() -> table(page).getItems().size() == PARTICIPANTS);
    System.out.printf(
        "all rows after %.0f ms more; the window is busy for at most %.0f ms at once%n",
        (System.nanoTime() - all) / 1e6, longest / 1e6);
    System.out.printf(
        "scroll: %s%n",
        clock.measure(
            WARM_UP,
            MOVES,
            move -> table(page).scrollTo((move + WARM_UP + 1) * 73 % PARTICIPANTS)));
    System.out.printf(
        "sort: %s%n",
        clock.measureMoves(
            WARM_UP,
            SORTS,
            move ->
                clock.costliest(
                    () -> sort(table(page), move + WARM_UP),
                    BenchWindow.onFxThread(() -> table(page).getItems()))));
    System.out.printf("heap: %+.0f MB with everyone%n", Heap.used() - before);
    close(page, window);
  }

  private static SessionsPage page(Ivs answers, Stage window) {
    return BenchWindow.onFxThread(() -> {
      SessionsPage page =
          new SessionsPage(
              answers,
              new CallCost(CALLS_PER_SECOND),
              SignInContext.NONE,
              new ClipboardWriter(_ -> {}));
      window.getScene().setRoot(page);
      return page;
    });
  }

  private static void close(SessionsPage page, Stage window) {
    BenchWindow.onFxThread(() -> {
      page.close();
      window.getScene().setRoot(new StackPane());
      return page;
    });
  }

  private static PropertyTableView table(SessionsPage page) {
    return (PropertyTableView) page.lookup("#rows");
  }

  /** As a click on a heading does it. */
  private static void sort(PropertyTableView table, int move) {
    TableColumn<?, ?> column = table.getVisibleLeafColumns().get(move % 6);
    column.setSortType(
        move % 2 == 0 ? TableColumn.SortType.ASCENDING : TableColumn.SortType.DESCENDING);
    table.getSortOrder().clear();
    table.getSortOrder().add(table.getVisibleLeafColumns().get(move % 6));
  }

  private interface Condition {
    boolean holds();
  }

  /** Waits; the longest time that the FX thread took to answer, in nanoseconds. */
  private static long until(Condition condition) throws InterruptedException {
    long longest = 0;
    boolean holds = false;
    while (!holds) {
      Thread.sleep(1);
      long start = System.nanoTime();
      holds = BenchWindow.onFxThread(condition::holds);
      longest = Math.max(longest, System.nanoTime() - start);
    }
    return longest;
  }
}
