package dev.stageinspector.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.ivs.Ivs;
import dev.stageinspector.ivs.Operation;
import dev.stageinspector.property.WebLink;
import dev.stageinspector.ui.kit.LinkEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Node;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** Snapshots in the window: saved, opened, and refused. */
@ExtendWith(FxExtension.class)
class SnapshotJourneyTest {

  @TempDir private Path folder;
  private final AtomicInteger asked = new AtomicInteger();
  private final Ivs stages =
      request -> {
        asked.incrementAndGet();
        return request.operation() == Operation.GET_STAGE
            ? AnswerSamples.of(request, AnswerSamples.body("friday-town-hall"))
            : AnswerSamples.of(request, "{\"" + request.operation().member() + "\":[]}");
      };

  @Test
  void whatATabHoldsIsSavedAndOpenedInATabOfItsOwn(Stage stage) {
    Screen screen = saved(stage);
    int before = asked.get();

    screen.keys("Shortcut+O");
    Fx.until("it is open", () -> titles(stage).size() == 2);
    Fx.until("it is shown", () -> screen.shows("properties"));

    assertThat(titles(stage)).containsExactly("friday-town-hall", "friday-town-hall");
    assertThat(screen.words(".banner-words").getFirst())
        .startsWith("Snapshot of ")
        .endsWith("read-only. It shows what was loaded then and doesn't call AWS.");
    assertThat(screen.words(".verdict")).anyMatch(words -> words.startsWith("Was live"));
    assertThat(asked.get()).isEqualTo(before);
    assertThat(screen.history().current().visits()).hasSize(1);
  }

  @Test
  void sessionsAreShownFromItAndWhatItLacksIsTold(Stage stage) {
    Screen screen = saved(stage);
    screen.keys("Shortcut+O");
    Fx.until("it is open", () -> titles(stage).size() == 2);
    Fx.until("it is shown", () -> screen.shows("properties"));
    int before = asked.get();

    screen.keys("Shortcut+E");

    Fx.until("it is told", () -> screen.shows("sessions-failure"));
    assertThat(screen.words(".failure-headline"))
        .contains("The snapshot doesn't hold the sessions.");
    assertThat(List.of(screen.text("sessions-none")))
        .containsExactly("It isn't known whether there are sessions.");
    assertThat(asked.get()).isEqualTo(before);
  }

  @Test
  void noTokenIsCreatedForItAndNoLinkInItIsOpened(Stage stage) {
    Screen screen = saved(stage);
    screen.keys("Shortcut+O");
    Fx.until("it is open", () -> titles(stage).size() == 2);
    Fx.until("it is shown", () -> screen.shows("properties"));

    assertThat(screen.shows("create-token")).isFalse();
    assertThat(screen.shows("watch")).isFalse();
    screen.keys("Shortcut+B");
    Fx.run(() -> screen.window().openLinksWith(_ -> {}));

    assertThat(screen.shows("token-create")).isFalse();
    assertThat(screen.words(".setting-note"))
        .contains("A snapshot is read-only: choose a profile to create a token.");
    Fx.run(() -> stage.fireEvent(new LinkEvent(WebLink.in("https://example.com/").orElseThrow())));
    assertThat(Fx.get(() -> Window.getWindows().size())).isEqualTo(1);
    assertThat(screen.text("status")).startsWith("Links in a snapshot aren't opened.");
  }

  @Test
  void pathInTheAddressOpensIt(Stage stage) {
    Screen screen = saved(stage);
    screen.keys("Shortcut+T");

    screen.paste("arn", "\"" + file() + "\"");
    assertThat(screen.text("arn-hint")).isEqualTo("Press Enter to open this snapshot.");
    screen.keys("Enter");

    Fx.until("it is shown", () -> screen.shows("properties"));
    assertThat(asked.get()).isEqualTo(1);
  }

  @Test
  void damagedFileIsToldInOneSentenceAndNothingIsLost(Stage stage) throws IOException {
    Screen screen = saved(stage);
    Files.writeString(file(), "{\"format\": \"stage-inspector-snapshot\", \"version\": 1,");

    screen.keys("Shortcut+O");
    Fx.until("it is told", () -> problem().isPresent());

    assertThat(Fx.get(() -> problem().orElseThrow().getHeaderText()))
        .isEqualTo("Can't open a.stage.json: it is damaged at line 1.");
    new FxRobot().type(KeyCode.ESCAPE);
    Fx.until("it is put away", () -> problem().isEmpty());
    assertThat(titles(stage)).containsExactly("friday-town-hall");
    assertThat(screen.shows("properties")).isTrue();
  }

  @Test
  void withoutAnAnswerThereIsNothingToSave(Stage stage) {
    Screen screen = Screen.open(stage, folder, stages);
    screen.answerFile(file());

    screen.keys("Shortcut+S");

    assertThat(screen.text("status")).contains("there is nothing to save");
    assertThat(file()).doesNotExist();
  }

  private Screen saved(Stage stage) {
    Screen screen = Screen.open(stage, folder, stages).lookUp(AnswerSamples.TOWN_HALL);
    screen.answerFile(file());
    screen.keys("Shortcut+S");
    Fx.until(
        "it is saved", () -> screen.text("status").startsWith("Saved a.stage.json (1 response)"));
    return screen;
  }

  private Path file() {
    return folder.resolve("a.stage.json");
  }

  private static List<String> titles(Stage stage) {
    return Fx.get(() ->
        ((TabPane) stage.getScene().lookup("#tabs")).getTabs().stream().map(Tab::getText).toList());
  }

  private static Optional<DialogPane> problem() {
    return Window.getWindows().stream()
        .map(window -> window.getScene().getRoot())
        .filter(root -> "snapshot-problem".equals(root.getId()))
        .map((Node root) -> (DialogPane) root)
        .findFirst();
  }
}
