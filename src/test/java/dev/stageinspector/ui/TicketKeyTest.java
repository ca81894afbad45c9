package dev.stageinspector.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.aws.failure.Reason;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
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
  void aFailedLookUpHasATicket(Stage stage) {
    Screen screen =
        Screen.open(
                stage,
                folder,
                request -> {
                  throw AnswerSamples.failure(
                      request.query(), Reason.Kind.ACCESS_DENIED, "user/anna isn't authorized");
                })
            .lookUp(AnswerSamples.TOWN_HALL);
    assertThat(Fx.get(() -> screen.item("write-ticket").isDisable())).isFalse();

    screen.keys("Shortcut+Shift+M");
    Fx.until("it is written", () -> !screen.isDisabled("ticket-copy-text"));
    screen.press("ticket-copy-text");

    assertThat(View.clipboard())
        .startsWith("Look-up of stage fK3mT9wQzR4v failed\n")
        .contains("Stage ARN: " + AnswerSamples.TOWN_HALL.arn(), "Request ID: none\n")
        .doesNotContain("anna");
  }

  @Test
  void theTicketOfAnOldAnswerHasTheFailureOfTheNewLookUp(Stage stage) {
    AtomicBoolean fails = new AtomicBoolean();
    Screen screen =
        Screen.open(
                stage,
                folder,
                request -> {
                  if (fails.get()) {
                    throw AnswerSamples.failure(request.query(), Reason.Kind.THROTTLED, "Slowly.");
                  }
                  return AnswerSamples.of(request.query(), AnswerSamples.body("friday-town-hall"));
                })
            .lookUp(AnswerSamples.TOWN_HALL);
    fails.set(true);
    screen.lookUp(AnswerSamples.TOWN_HALL);

    screen.keys("Shortcut+Shift+M");
    Fx.until("it is written", () -> !screen.isDisabled("ticket-copy-text"));
    screen.press("ticket-copy-text");

    assertThat(View.clipboard())
        .startsWith("Stage friday-town-hall\n")
        .containsPattern("GetStage .*throttled.* none\n");
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
