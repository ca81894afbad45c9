package dev.stageinspector.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.ivs.ProfileChoice;
import dev.stageinspector.ui.kit.CallState;
import dev.stageinspector.ui.kit.Hint;
import dev.stageinspector.ui.lookup.ProfileChooser;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** That a look-up is under way, and that an answer is another's, is seen over an old answer too. */
@ExtendWith(FxExtension.class)
class RunningLookupTest {

  @TempDir private Path folder;
  private final HeldStages stages = new HeldStages();

  @ParameterizedTest
  @CsvSource({"720, 480", "720, 900", "990, 600", "990, 780", "990, 990"})
  void runningLookupIsSeenAndMovesNothing(int width, int height, Stage stage) throws Exception {
    Screen screen = answered(stage, width, height);
    List<Bounds> before = places(screen);

    screen.keys("F5");
    HeldStages.Call call = stages.next();
    Fx.until("progress shows", () -> screen.node("progress").isVisible());
    Fx.painted();

    assertThat(Fx.get(() -> screen.node("progress", Region.class).getHeight())).isEqualTo(4);
    assertThat(screen.shows("looking-up")).isTrue();
    assertThat(places(screen)).isEqualTo(before);
    call.answer(AnswerSamples.body("friday-town-hall"));
    Fx.until("the answer is there", () -> screen.window().state().get() instanceof CallState.Found);
    Fx.painted();
    assertThat(screen.shows("looking-up")).isFalse();
    assertThat(places(screen)).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource({"720, 900", "990, 780", "990, 990"})
  void openingTheSetUpMovesNothingAboveIt(int width, int height, Stage stage) throws Exception {
    Screen screen = answered(stage, width, height);
    List<Bounds> before = places(screen, "arn", "arn-hint", "filter", "status");

    screen.press("view-setup");

    assertThat(places(screen, "arn", "arn-hint", "filter", "status")).isEqualTo(before);
    assertThat(Fx.get(() -> screen.node("progress", Region.class).getHeight())).isEqualTo(4);
  }

  @Test
  void answerIsMarkedAsSoonAsAnotherStageIsChosen(Stage stage) throws Exception {
    Screen screen = answered(stage, 720, 480);
    assertThat(screen.shows("still-shown")).isFalse();
    List<Bounds> before = places(screen);

    screen.paste("arn", AnswerSamples.REHEARSAL.arn().toString());
    Fx.painted();

    assertThat(screen.text("still-shown")).isEqualTo("Still showing stage friday-town-hall");
    assertThat(Hint.words(screen.node("still-shown", javafx.scene.control.Label.class)))
        .contains(AnswerSamples.TOWN_HALL.arn().toString());
    assertThat(places(screen)).isEqualTo(before);
    screen.keys("Enter");
    stages.next().answer(AnswerSamples.body("evening-rehearsal"));
    Fx.until("the answer is there", () -> screen.window().state().get() instanceof CallState.Found);
    assertThat(screen.shows("still-shown")).isFalse();
  }

  @Test
  void answerIsMarkedWhileNothingOrNonsenseIsTypedAndNoMoreWhenItFitsAgain(Stage stage)
      throws Exception {
    Screen screen = answered(stage, 990, 780);

    for (String typed : List.of("", "arn:aws:ivs:", "nonsense")) {
      screen.paste("arn", typed);
      assertThat(screen.shows("still-shown")).as(typed).isTrue();
    }
    screen.paste("arn", " " + AnswerSamples.TOWN_HALL.arn() + " ");
    assertThat(screen.shows("still-shown")).isFalse();
  }

  @Test
  void answerIsMarkedWhenAnotherProfileIsChosen(Stage stage) throws Exception {
    Screen screen = answered(stage, 990, 780);

    Fx.run(() ->
        screen.node("profile", ProfileChooser.class).setValue(new ProfileChoice.Shared("another")));

    assertThat(screen.text("still-shown")).isEqualTo("Still showing the response for Demo account");
    screen.paste("arn", AnswerSamples.REHEARSAL.arn().toString());
    assertThat(screen.text("still-shown"))
        .isEqualTo("Still showing stage friday-town-hall with Demo account");
  }

  private Screen answered(Stage stage, int width, int height) throws Exception {
    Screen screen = Screen.open(stage, folder, stages);
    Fx.run(() -> {
      stage.setX(0);
      stage.setY(0);
      stage.setWidth(width);
      stage.setHeight(height);
    });
    screen.start(AnswerSamples.TOWN_HALL);
    stages.next().answer(AnswerSamples.body("friday-town-hall"));
    Fx.until("the answer is there", () -> screen.window().state().get() instanceof CallState.Found);
    Fx.painted();
    return screen;
  }

  private static List<Bounds> places(Screen screen) {
    return places(
        screen, "arn", "arn-hint", "progress", "banner", "filter", "properties", "status");
  }

  private static List<Bounds> places(Screen screen, String... ids) {
    return Fx.get(() ->
        Stream.of(ids)
            .map(screen::node)
            .map((Node node) -> node.localToScene(node.getLayoutBounds()))
            .map(RunningLookupTest::place)
            .toList());
  }

  /** A label is as wide as its words; where it stands does not depend on that. */
  private static Bounds place(Bounds bounds) {
    return new javafx.geometry.BoundingBox(
        bounds.getMinX(), bounds.getMinY(), 0, bounds.getHeight());
  }
}
