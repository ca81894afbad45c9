package dev.stageinspector.ui.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.ivs.Operation;
import dev.stageinspector.ui.AnswerSamples;
import dev.stageinspector.ui.Fx;
import dev.stageinspector.ui.FxExtension;
import dev.stageinspector.ui.Screen;
import dev.stageinspector.ui.View;
import java.nio.file.Path;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What Esc takes back first, in the whole window. */
@ExtendWith(FxExtension.class)
class EscTest {

  private final SessionSamples ivs = new SessionSamples();
  @TempDir private Path folder;

  @Test
  void suggestionsAreClosedBeforeALoadIsCanceled(Stage stage) {
    Screen screen =
        Screen.open(
                stage,
                folder,
                request ->
                    request.operation() == Operation.GET_STAGE
                        ? AnswerSamples.of(request, AnswerSamples.body("friday-town-hall"))
                        : ivs.ask(request))
            .lookUp(AnswerSamples.TOWN_HALL);
    screen.keys("Shortcut+D");
    Fx.until("it is loaded", () -> screen.shows("question") && !screen.shows("sessions-stop"));
    screen.paste("viewer", "v0");
    screen.paste("publisher", "host-3");
    ivs.held.drainPermits();
    screen.press("diagnose");

    suggest(screen, "viewer", "v");
    suggest(screen, "arn", "friday");
    screen.keys("Esc");

    assertThat(screen.shows("sessions-stop")).isFalse();
  }

  private static void suggest(Screen screen, String field, String text) {
    screen.paste(field, text);
    Fx.painted();
    assertThat(View.popups()).as(field).hasSize(1);

    screen.keys("Esc");

    assertThat(View.popups()).as(field).isEmpty();
    assertThat(screen.shows("sessions-stop")).as(field).isTrue();
  }
}
