package dev.stageinspector.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.store.Visit;
import dev.stageinspector.ui.AnswerSamples;
import dev.stageinspector.ui.Fx;
import dev.stageinspector.ui.FxExtension;
import dev.stageinspector.ui.Screen;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is drawn is bounded, and what is copied is whole. */
@ExtendWith(FxExtension.class)
class DrawnTest {

  /** Far above what the window takes, and far below the seconds that an unbounded text takes. */
  private static final Duration AT_ONCE = Duration.ofSeconds(8);

  @TempDir private Path folder;

  static List<String> monstrous() {
    return List.of(
        "a" + "\u0301".repeat(10_000),
        "a" + "\u0301".repeat(200_000),
        ("a" + "\u0301".repeat(15)).repeat(5_000),
        "\u0e49".repeat(50_000),
        "x".repeat(7_000_000),
        "\u202e".repeat(200_000),
        "\ud83d\udc69\u200d".repeat(50_000));
  }

  @ParameterizedTest
  @MethodSource("monstrous")
  void monstrousNameIsShownAtOnceAndCopiedWhole(String name, Stage stage) {
    String body = AnswerSamples.body("friday-town-hall").replace("friday-town-hall", name);
    Screen screen =
        Screen.open(
            stage,
            folder,
            AnswerSamples.always(body),
            List.of(
                Visit.of(
                    AnswerSamples.TOWN_HALL.arn().toString(), name, "dev", AnswerSamples.THEN)),
            _ -> List.of(name));
    long start = System.nanoTime();

    screen.lookUp(AnswerSamples.TOWN_HALL);
    screen.keys("Shortcut+J");
    screen.paste("arn", "a");
    Fx.painted();

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(AT_ONCE);
    assertThat(Fx.get(stage::getTitle).length()).isLessThan(500);
    assertThat(screen.words()).allSatisfy(words -> assertThat(words.length()).isLessThan(12_000));
    screen.press("copy-stage");
    assertThat(Screen.clipboard()).contains(name);
  }

  @ParameterizedTest
  @MethodSource("monstrous")
  void isCutOnce(String text) {
    assertThat(Drawn.head(text)).endsWith("…").containsOnlyOnce("…");
    assertThat(Drawn.head(text).length()).isLessThanOrEqualTo(Drawn.LONGEST + 1);
    assertThat(text).startsWith(Drawn.head(text).replace("…", ""));
  }

  @Test
  void usualTextIsDrawnWhole() {
    String thai = "\u0e19\u0e49\u0e33\u0e15\u0e49\u0e19 \u0e17\u0e35\u0e48";

    assertThat(Drawn.line(thai)).isEqualTo(thai);
    assertThat(Drawn.block("{\n  a\n}\n", "more")).isEqualTo("{\n  a\n}\n");
    assertThat(Drawn.block("", "more")).isEmpty();
    assertThat(Drawn.head("\ud83d\ude00".repeat(600))).endsWith("\ud83d\ude00…");
  }

  @Test
  void blockOfManyLinesSaysThatThereAreMore() {
    String block = Drawn.block("line\n".repeat(200_000), "and more.");

    assertThat(block.length()).isLessThan(510_000);
    assertThat(block).endsWith("\n… and more.");
  }
}
