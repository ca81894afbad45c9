package dev.stageinspector.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.ivs.Ivs;
import dev.stageinspector.ivs.ProfileChoice;
import dev.stageinspector.ivs.StageQuery;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.control.DialogPane;
import javafx.scene.control.MenuButton;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What the menu offers to take out of the program. */
@ExtendWith(FxExtension.class)
class WaysOutTest {

  private static final String ARN = AnswerSamples.TOWN_HALL.arn().toString();
  private static final StageQuery AT_WORK =
      new StageQuery(AnswerSamples.TOWN_HALL.arn(), new ProfileChoice.Shared("at work"));

  @TempDir private Path folder;

  @Test
  void theCallThatWasAnsweredAsACommand(Stage stage) {
    Screen screen = shown(stage, AT_WORK);

    screen.press("copy-cli");

    assertThat(View.clipboard())
        .isEqualTo(
            "aws ivs-realtime get-stage --arn " + ARN + " --region us-east-1 --profile 'at work'");
    assertThat(screen.text("status")).isEqualTo("Copied the AWS CLI command get-stage");
  }

  @Test
  void theCommandForTheDemoAccountSaysWhenItWorks(Stage stage) {
    Screen screen = shown(stage, AnswerSamples.TOWN_HALL);

    screen.press("copy-cli");

    assertThat(screen.text("status"))
        .isEqualTo(
            "Copied the AWS CLI command get-stage. It works with any credentials while Stage Inspector is open");
  }

  @Test
  void theListInSightAsACommandForItsFirstPage(Stage stage) {
    Screen screen = Screen.open(stage, folder, ListSamples.stages(250));
    Fx.run(() ->
        screen
            .window()
            .prepare(new ProfileChoice.Shared("work"), Optional.empty(), Optional.empty()));
    assertThat(Fx.get(() -> screen.item("copy-cli").isDisable())).isTrue();
    screen.paste("arn", ARN);
    screen.keys("Shortcut+Shift+L");
    Fx.until("it is listed", () -> screen.text("list-status").startsWith("3 pages"));

    screen.press("copy-cli");

    assertThat(View.clipboard())
        .isEqualTo(
            "aws ivs-realtime list-stages --max-results 100 --region us-east-1 --profile work");
    assertThat(screen.text("status"))
        .isEqualTo("Copied the AWS CLI command list-stages for the first page");
    Fx.run(() -> screen.node("menu", MenuButton.class).show());
    assertThat(Fx.get(() -> screen.item("copy-cli").isDisable())).isFalse();
    assertThat(Fx.get(() -> screen.item("open-console").isDisable())).isTrue();
    assertThat(Fx.get(() -> screen.item("copy-stage-arn").isDisable())).isTrue();
  }

  @Test
  void theArnByMenuAndByKey(Stage stage) {
    Screen screen = shown(stage, AT_WORK);

    screen.press("copy-cli");
    screen.press("copy-stage-arn");
    assertThat(View.clipboard()).isEqualTo(ARN);
    screen.press("copy-cli");
    screen.keys("Shortcut+Shift+A");

    assertThat(View.clipboard()).isEqualTo(ARN);
    assertThat(screen.text("status")).isEqualTo("Copied the stage ARN");
  }

  @Test
  void theConsoleOnceTheUserHasSeenWhereThatIs(Stage stage) {
    Screen screen = shown(stage, AT_WORK);
    List<URI> opened = new ArrayList<>();
    Fx.run(() -> screen.window().openLinksWith(opened::add));
    String link = "https://console.aws.amazon.com/go/view?arn=" + ARN;

    screen.press("open-console");
    assertThat(screen.text("link-address")).isEqualTo(link);
    assertThat(dialog().getHeaderText()).contains("123456789012");
    Pictures.ofWindows("console", stage);
    assertThat(opened).isEmpty();
    screen.press("link-open");

    assertThat(opened).containsExactly(URI.create(link));
  }

  @Test
  void theConsoleHasNoDemoAccountAndTheMenuSaysSo(Stage stage) {
    Screen screen = shown(stage, AnswerSamples.TOWN_HALL);

    assertThat(Fx.get(() -> screen.item("open-console").isDisable())).isTrue();
    assertThat(Fx.get(() -> screen.item("open-console").getText()))
        .isEqualTo("Open in AWS console (not for the demo account)");
  }

  private Screen shown(Stage stage, StageQuery query) {
    Ivs ivs = AnswerSamples.always(AnswerSamples.body("friday-town-hall"));
    Screen screen = Screen.open(stage, folder, ivs).lookUp(query);
    Fx.run(() -> {
      // The headless screen is no larger.
      stage.setX(0);
      stage.setY(0);
      stage.setWidth(990);
    });
    return screen;
  }

  private static DialogPane dialog() {
    return Fx.get(() ->
        Window.getWindows().stream()
            .map(window -> window.getScene().lookup("#link"))
            .filter(Objects::nonNull)
            .map(DialogPane.class::cast)
            .findFirst()
            .orElseThrow());
  }
}
