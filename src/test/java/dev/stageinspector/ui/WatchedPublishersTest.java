package dev.stageinspector.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.aws.failure.Reason;
import dev.stageinspector.ivs.Answer;
import dev.stageinspector.ivs.Ivs;
import dev.stageinspector.ivs.Operation;
import dev.stageinspector.ivs.Request;
import dev.stageinspector.ivs.failure.Failure;
import dev.stageinspector.ivs.failure.LookupException;
import dev.stageinspector.ui.kit.NoSignIns;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.css.PseudoClass;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The publishers of the live session are watched, whatever is in sight. */
@ExtendWith(FxExtension.class)
class WatchedPublishersTest {

  @TempDir private Path folder;
  private final WatchTime time = new WatchTime();
  private final List<Operation> asked = new CopyOnWriteArrayList<>();
  private final List<Operation> attended = new CopyOnWriteArrayList<>();
  private volatile String live = "st-1";
  private volatile boolean joined = true;
  private volatile boolean denied;
  private volatile String state = "CONNECTED";
  private volatile String recording = "ACTIVE";

  @Test
  void dropAndFailedRecordingAreToldAndMarkedWhereTheyAreInSight(Stage stage) {
    Screen screen = watching(stage);
    screen.keys("Shortcut+E");
    beat();
    assertThat(asked).containsExactly(Operation.GET_STAGE, Operation.LIST_PARTICIPANTS);

    state = "DISCONNECTED";
    recording = "FAILED";
    beat();

    Fx.until("both are told", () -> !time.told.isEmpty());
    assertThat(time.told)
        .singleElement()
        .asString()
        .startsWith("hall: publisher disconnected: anna; recording failed: anna (");
    assertThat(screen.text("status")).startsWith("hall: publisher disconnected: anna; ");
    assertThat(screen.text("watch-changes")).isEqualTo("every 5 s, 2 changes");
    Fx.until(
        "the table shows it",
        () ->
            screen.words().contains("DISCONNECTED")
                || screen.words(".table-cell").contains("DISCONNECTED"));
    Fx.until("its row is marked", () -> marked(screen) == 1);
    Fx.run(() -> {
      TableView<?> rows = screen.node("rows", TableView.class);
      rows.requestFocus();
      rows.getSelectionModel().clearSelection();
      rows.getSelectionModel().select(0);
    });
    Fx.until("it was seen", () -> marked(screen) == 0);
  }

  @Test
  void whoComesAndGoesIsToldWhateverIsInSight(Stage stage) {
    joined = false;
    Screen screen = watching(stage);
    beat();
    assertThat(asked).containsExactly(Operation.GET_STAGE, Operation.LIST_PARTICIPANTS);

    joined = true;
    beat();
    assertThat(time.told).singleElement().asString().startsWith("hall: started publishing: anna");
    assertThat(screen.text("watch-changes")).isEqualTo("every 5 s, 1 change");

    screen.keys("Shortcut+T");
    state = "DISCONNECTED";
    beat();

    assertThat(time.told.getLast()).startsWith("hall: publisher disconnected: anna");
    assertThat(asked).containsExactly(Operation.GET_STAGE, Operation.LIST_PARTICIPANTS);
  }

  @Test
  void oneCallIsMadeWhereNoSessionIsLive(Stage stage) {
    live = "";
    watching(stage);
    beat();

    assertThat(asked).containsExactly(Operation.GET_STAGE);
  }

  @Test
  void whoMayNotListThemIsToldSoAndAskedOnce(Stage stage) {
    denied = true;
    Screen screen = watching(stage);
    beat();
    assertThat(asked).containsExactly(Operation.GET_STAGE);

    screen.press("watch-changes");

    assertThat(screen.text("watch-now"))
        .contains("Publishers not known since ", "lacks permission");
  }

  @Test
  void sessionsAreListedAgainOnceTheyAreInSight(Stage stage) {
    Screen screen = watching(stage);
    screen.keys("Shortcut+E");
    beat();
    screen.keys("Shortcut+T");
    attended.clear();

    live = "st-2";
    beat();
    assertThat(attended).isEmpty();
    screen.keys("Shortcut+1");

    Fx.until("they are listed", () -> attended.contains(Operation.LIST_STAGE_SESSIONS));
  }

  private static long marked(Screen screen) {
    return screen.node("rows", TableView.class).lookupAll(".table-row-cell").stream()
        .filter(row -> row.getPseudoClassStates().contains(PseudoClass.getPseudoClass("changed")))
        .count();
  }

  private void beat() {
    Fx.until("the watch rests", time::isSet);
    asked.clear();
    time.pass();
    Fx.until("the watch rests", time::isSet);
  }

  private Screen watching(Stage stage) {
    Ivs ivs =
        request -> {
          attended.add(request.operation());
          return answer(request);
        };
    Screen screen =
        Screen.watching(stage, folder, ivs, new NoSignIns(), time.context(this::watched))
            .lookUp(AnswerSamples.TOWN_HALL);
    screen.keys("Shortcut+Shift+R");
    return screen;
  }

  private Answer watched(Request request) throws LookupException {
    asked.add(request.operation());
    if (denied && request.operation() == Operation.LIST_PARTICIPANTS) {
      throw new LookupException(
          Failure.beforeCall(request, Reason.of(Reason.Kind.ACCESS_DENIED, "For the test.")));
    }
    return answer(request);
  }

  private Answer answer(Request request) {
    return AnswerSamples.of(
        request,
        switch (request.operation()) {
          case GET_STAGE ->
              "{\"stage\":{\"name\":\"hall\",\"activeSessionId\":\"%s\"}}".formatted(live);
          case LIST_STAGE_SESSIONS ->
              "{\"stageSessions\":[{\"sessionId\":\"st-1\",\"startTime\":\"2026-04-08T10:00:00Z\"}]}";
          case LIST_PARTICIPANTS ->
              joined
                  ? """
                  {"participants":[{"participantId":"p1","userId":"anna","published":true,
                   "state":"%s","recordingState":"%s","firstJoinTime":"2026-04-08T10:00:05Z"}]}\
                  """
                      .formatted(state, recording)
                  : "{\"participants\":[]}";
          case LIST_PARTICIPANT_EVENTS -> "{\"events\":[]}";
          case LIST_INGEST_CONFIGURATIONS -> "{\"ingestConfigurations\":[]}";
          case LIST_COMPOSITIONS -> "{\"compositions\":[]}";
          default -> throw new AssertionError(request);
        });
  }
}
