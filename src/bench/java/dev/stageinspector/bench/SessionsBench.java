package dev.stageinspector.bench;

import com.sun.javafx.perf.PerformanceTracker;
import dev.stageinspector.aws.http.ApiHttpClient;
import dev.stageinspector.aws.http.ProxyRules;
import dev.stageinspector.aws.http.Trust;
import dev.stageinspector.demo.DemoAccount;
import dev.stageinspector.demo.DemoEndpoint;
import dev.stageinspector.ivs.Access;
import dev.stageinspector.ivs.Answers;
import dev.stageinspector.ivs.AwsIvs;
import dev.stageinspector.ivs.CallBudget;
import dev.stageinspector.ivs.CallCost;
import dev.stageinspector.ivs.ProfileChoice;
import dev.stageinspector.ivs.SessionQuery;
import dev.stageinspector.ivs.StageArn;
import dev.stageinspector.ivs.StageQuery;
import dev.stageinspector.platform.Environment;
import dev.stageinspector.property.Table;
import dev.stageinspector.store.Theme;
import dev.stageinspector.ui.answer.PropertyTableView;
import dev.stageinspector.ui.kit.Appearance;
import dev.stageinspector.ui.kit.ClipboardWriter;
import dev.stageinspector.ui.kit.SignInContext;
import dev.stageinspector.ui.sessions.SessionsPage;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.IntConsumer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TableColumn;
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
 * SDK's loop, in turn; then the page in the window: first rows, scrolling, sorting, and memory.
 */
public final class SessionsBench {

  private static final int ROUNDS = 7;
  private static final int PARTICIPANTS = 25_000;
  private static final int MOVES = 300;
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
    double before = Heap.used();
    Stage window = BenchWindow.onFxThread(SessionsBench::open);
    use(window, before);
    System.out.printf("heap: %+.0f MB after it is closed%n", Heap.used() - before);
  }

  /** In a method of its own, so that nothing here keeps the page. */
  private void use(Stage window, double before) throws Exception {
    long start = System.nanoTime();
    SessionsPage page =
        BenchWindow.onFxThread(() ->
            new SessionsPage(
                ivs,
                new CallCost(CALLS_PER_SECOND),
                SignInContext.NONE,
                new ClipboardWriter(_ -> {})));
    BenchWindow.onFxThread(() -> {
      window.getScene().setRoot(page);
      page.show(stage);
      return page;
    });
    until(() -> table(page) != null && !table(page).getItems().isEmpty());
    System.out.printf("first rows after %.0f ms%n", (System.nanoTime() - start) / 1e6);
    until(() -> !page.lookup("#sessions-stop").getParent().isVisible());
    long all = System.nanoTime();
    BenchWindow.onFxThread(() -> {
      ((Button) page.lookup("#load-participants")).fire();
      return page;
    });
    until(() -> table(page).getItems().size() == PARTICIPANTS);
    System.out.printf("all rows after %.0f ms more%n", (System.nanoTime() - all) / 1e6);
    Semaphore frames = new Semaphore(0);
    PerformanceTracker.getSceneTracker(window.getScene()).setOnRenderedFrameTask(frames::release);
    measure("scroll", frames, move -> table(page).scrollTo(move * 73 % PARTICIPANTS), MOVES);
    measure("sort", frames, move -> sort(table(page), move), MOVES / 10);
    System.out.printf("heap: %+.0f MB with everyone%n", Heap.used() - before);
    BenchWindow.onFxThread(() -> {
      page.close();
      window.getScene().setRoot(new StackPane());
      return page;
    });
  }

  private static Stage open() {
    new Appearance(Theme.LIGHT);
    Stage stage = new Stage();
    Scene scene = new Scene(new StackPane(), WIDTH, HEIGHT);
    scene.getStylesheets().add(Appearance.styleSheet());
    stage.setScene(scene);
    stage.show();
    return stage;
  }

  private static PropertyTableView table(SessionsPage page) {
    return (PropertyTableView) page.lookup("#rows");
  }

  private static void sort(PropertyTableView table, int move) {
    TableColumn<?, ?> column = table.getVisibleLeafColumns().get(move % 6);
    column.setSortType(
        move % 2 == 0 ? TableColumn.SortType.ASCENDING : TableColumn.SortType.DESCENDING);
    table.getSortOrder().clear();
    table.getSortOrder().add(table.getVisibleLeafColumns().get(move % 6));
  }

  private static void measure(String what, Semaphore frames, IntConsumer move, int count)
      throws InterruptedException {
    long[] took = new long[count];
    for (int i = -20; i < count; i++) {
      int at = i + 20;
      frames.drainPermits();
      long start = System.nanoTime();
      BenchWindow.onFxThread(() -> {
        move.accept(at);
        return at;
      });
      frames.acquire();
      if (i >= 0) {
        took[i] = System.nanoTime() - start;
      }
    }
    long[] sorted = took.clone();
    Arrays.sort(sorted);
    System.out.printf(
        "%s: %.1f, %.1f, %.1f ms (median, 95th percentile, worst of %d; goal 33)%n",
        what,
        Median.milliseconds(took),
        sorted[count * 95 / 100] / 1e6,
        Median.largest(took),
        count);
  }

  private interface Condition {
    boolean holds();
  }

  private static void until(Condition condition) throws InterruptedException {
    while (!BenchWindow.onFxThread(condition::holds)) {
      Thread.sleep(1);
    }
  }
}
