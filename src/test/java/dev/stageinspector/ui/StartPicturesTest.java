package dev.stageinspector.ui;

import dev.stageinspector.store.Visit;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The start page as a newcomer sees it, and as everybody else does. */
@ExtendWith(FxExtension.class)
class StartPicturesTest {

  @TempDir private Path folder;

  @Test
  void newcomer(Stage stage) {
    Screen.open(stage, folder, new HeldStages(), Scenes.SAMPLES, _ -> List.of());

    Pictures.ofWindows("start-newcomer", stage);
  }

  @Test
  void recentStages(Stage stage) {
    Instant now = Instant.now();
    Screen screen =
        Screen.open(stage, folder, AnswerSamples.always(AnswerSamples.body("friday-town-hall")));
    screen.lookUp(AnswerSamples.TOWN_HALL);
    screen
        .history()
        .change(history ->
            history
                .visited(
                    Visit.of(
                        "arn:aws:ivs:eu-central-1:210987654321:stage/Hq3LnZ8vKpXe",
                        "Fernsehgarten Außenübertragung Süd",
                        "support-eu",
                        now.minus(Duration.ofHours(3))))
                .visited(
                    Visit.of(
                        AnswerSamples.REHEARSAL.arn().toString(),
                        "",
                        "work",
                        now.minus(Duration.ofDays(2))))
                .pinned(AnswerSamples.REHEARSAL.arn().toString()));
    screen.keys("Shortcut+T");

    Pictures.ofWindows("start-recent", stage);
  }
}
