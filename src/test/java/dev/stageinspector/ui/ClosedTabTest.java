package dev.stageinspector.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.HotSpotDiagnosticMXBean.ThreadDumpFormat;
import dev.stageinspector.ivs.Answer;
import dev.stageinspector.ivs.Request;
import dev.stageinspector.ui.kit.NoSignIns;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Whatever was done in a tab: once it is closed, nothing keeps it, and no work of it goes on. */
@ExtendWith(FxExtension.class)
class ClosedTabTest {

  private static final int PARTICIPANTS = 25_000;
  private static final int PAGE = 5_000;

  @TempDir private Path folder;
  private final WatchTime time = new WatchTime();
  private Screen screen;
  private int works;
  private int windows;

  @BeforeEach
  void open(Stage stage) {
    screen =
        Screen.watching(
            stage,
            folder,
            ClosedTabTest::answer,
            new NoSignIns(),
            time.context(ClosedTabTest::answer));
    screen.lookUp(AnswerSamples.TOWN_HALL);
    works = works();
    windows = Fx.get(() -> Window.getWindows().size());
    screen.keys("Shortcut+T");
    screen.lookUp(AnswerSamples.REHEARSAL);
  }

  @Test
  void stageIsGone() {
    screen.paste("filter", "arn");
    screen.keys("Shortcut+J");
    screen.keys("Shortcut+J");

    assertGoneOnceClosed();
  }

  @Test
  void everyoneOfALargeSessionIsGone() {
    openSession();
    screen.press("load-participants");
    Fx.until("all are there", () -> rows() == PARTICIPANTS);
    Fx.run(() -> {
      TableView<?> rows = screen.node("rows", TableView.class);
      rows.scrollTo(PARTICIPANTS / 2);
      rows.getSelectionModel().select(PARTICIPANTS / 2);
    });
    Fx.painted();

    assertGoneOnceClosed();
  }

  @Test
  void timeLineAndDiagnosisAreGone() {
    openSession();
    screen.press("view-timeline");
    screen.keys("Shortcut+D");
    Fx.painted();

    assertGoneOnceClosed();
  }

  @Test
  void broadcastSettingsAreGone() {
    screen.keys("Shortcut+B");
    Fx.painted();

    assertGoneOnceClosed();
  }

  @Test
  void listOfTheRegionIsGone() {
    screen.keys("Shortcut+Shift+L");
    Fx.painted();

    assertGoneOnceClosed();
  }

  @Test
  void comparisonIsGone() {
    screen.keys("Shortcut+Shift+D");
    screen.press("compare-ok");
    Fx.until("it is compared", () -> screen.shows("differences"));

    assertGoneOnceClosed();
  }

  @Test
  void watchHasEnded() {
    screen.keys("Shortcut+Shift+R");
    Fx.until("the watch rests", time::isSet);
    time.pass();
    Fx.until("the watch rests", time::isSet);

    assertGoneOnceClosed();
    assertThat(Fx.get(time::isSet)).isFalse();
  }

  @Test
  void stageWithADialogAndAHiddenTabIsGone() {
    screen.keys("Shortcut+Shift+M");
    Fx.run(() -> Window.getWindows().getLast().hide());
    screen.keys("F9");
    screen.keys("F9");
    screen.keys("Shortcut+1");
    screen.keys("Shortcut+2");

    assertGoneOnceClosed();
  }

  private void openSession() {
    screen.keys("Shortcut+E");
    Fx.until("its session is there", () -> screen.shows("load-participants") && rows() > 0);
  }

  private int rows() {
    return screen.node("rows", TableView.class).getItems().size();
  }

  private void assertGoneOnceClosed() {
    WeakReference<Node> tab = Fx.get(() -> new WeakReference<>(content()));

    screen.keys("Shortcut+W");

    Fx.until("its work has ended", () -> works() <= works);
    assertThat(Fx.get(() -> Window.getWindows().size())).isEqualTo(windows);
    Fx.gone(tab, screen.stage().getScene());
  }

  /** What the tab in sight shows. */
  private Node content() {
    Node inside = screen.stage().getScene().getFocusOwner();
    Parent outer = inside.getParent();
    while (!(outer instanceof TabContent)) {
      outer = outer.getParent();
    }
    return outer;
  }

  /** How much goes on beside the window, each on a virtual thread of its own. */
  private int works() {
    try {
      Path dump = Files.createTempDirectory(folder, "threads").resolve("dump.json");
      ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
          .dumpThreads(dump.toString(), ThreadDumpFormat.JSON);
      return (int)
          Pattern.compile("\"name\": *\"call\"").matcher(Files.readString(dump)).results().count();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Answer answer(Request request) {
    return AnswerSamples.of(
        request,
        switch (request.operation()) {
          case GET_STAGE ->
              AnswerSamples.body(
                  request.query().equals(AnswerSamples.TOWN_HALL)
                      ? "friday-town-hall"
                      : "evening-rehearsal");
          case LIST_STAGES -> "{\"stages\": [{\"arn\": \"a\"}]}";
          case LIST_STAGE_SESSIONS ->
              "{\"stageSessions\": [{\"sessionId\": \"st-1\","
                  + " \"startTime\": \"2026-04-08T10:00:00Z\"}]}";
          case LIST_PARTICIPANTS -> participants(request);
          case LIST_PARTICIPANT_EVENTS -> "{\"events\": []}";
          case LIST_COMPOSITIONS -> "{\"compositions\": []}";
          default -> throw new AssertionError(request);
        });
  }

  private static String participants(Request request) {
    int first = Integer.parseInt(request.input().getOrDefault("nextToken", "0").toString());
    int end = request.input().containsKey("filterByPublished") ? 1 : first + PAGE;
    return IntStream.range(first, end)
        .mapToObj(
            ("{\"participantId\": \"p%d\", \"userId\": \"user\", \"state\": \"CONNECTED\","
                    + " \"published\": true, \"firstJoinTime\": \"2026-04-08T10:00:05Z\"}")
                ::formatted)
        .collect(
            Collectors.joining(
                ",",
                "{\"participants\": [",
                end < PARTICIPANTS && end > 1 ? "], \"nextToken\": \"" + end + "\"}" : "]}"));
  }
}
