package dev.stageinspector.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxExtension.class)
class StatusLineTest {

  @Test
  void aNameInTheStatusLineCanNeitherTurnNorBreakIt(Stage stage) {
    StatusLine line = View.show(stage, () -> new StatusLine(() -> {}));

    Fx.run(() -> line.rest("Using the profile “a\u202Eb\nc”."));

    assertThat(new View(stage).text("status")).doesNotContain("\u202E", "\n").contains("202e");
  }

  @Test
  void whatIsSaidInPassingCoversWhatRests(Stage stage) {
    StatusLine line = View.show(stage, () -> new StatusLine(() -> {}));

    Fx.run(() -> {
      line.rest("Using the profile “work”.");
      line.say("Copied the value");
      line.rest("Using the profile “other”.");
    });

    assertThat(new View(stage).text("status")).isEqualTo("Copied the value");
  }
}
