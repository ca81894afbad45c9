package dev.stageinspector.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** How the window comes to a ticket. */
@ExtendWith(FxExtension.class)
class TicketKeyTest {

  @TempDir private Path folder;

  @Test
  void withoutAnAnswerTheKeySaysWhatIsMissing(Stage stage) {
    Screen screen =
        Screen.open(stage, folder, AnswerSamples.always(AnswerSamples.body("friday-town-hall")));

    screen.keys("Shortcut+Shift+M");

    assertThat(screen.text("status"))
        .isEqualTo("Look up a stage first: there is nothing to write a ticket about");
    assertThat(Fx.get(() -> screen.item("write-ticket").isDisable())).isTrue();
  }

  @Test
  void theTicketIsAboutTheStageInSight(Stage stage) {
    Screen screen =
        Screen.open(stage, folder, AnswerSamples.always(AnswerSamples.body("friday-town-hall")))
            .lookUp(AnswerSamples.TOWN_HALL);

    screen.keys("Shortcut+Shift+M");
    Fx.until("it is written", () -> !screen.isDisabled("ticket-copy-text"));
    screen.press("ticket-copy-text");

    assertThat(View.clipboard())
        .startsWith("Stage friday-town-hall\n")
        .contains(AnswerSamples.TOWN_HALL.arn().toString(), "No session was looked at");
  }
}
