package dev.stageinspector.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.ivs.ProfileChoice;
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
    StagePage page = answered(stage, width, height);
    List<Bounds> before = places(page);

    page.act(StagePane::refresh);
    HeldStages.Call call = stages.next();
    Fx.until("progress shows", () -> page.node("progress").isVisible());
    Fx.painted();

    assertThat(Fx.get(() -> page.node("progress", Region.class).getHeight())).isEqualTo(3);
    assertThat(page.shows("cancel")).isTrue();
    assertThat(page.shows("inspect")).isFalse();
    assertThat(places(page)).isEqualTo(before);
    page.answer(call, AnswerSamples.body("friday-town-hall"));
    assertThat(page.shows("cancel")).isFalse();
    assertThat(page.shows("inspect")).isTrue();
    assertThat(places(page)).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource({"720, 900", "990, 780", "990, 990"})
  void openingTheSetUpMovesNothingAboveIt(int width, int height, Stage stage) throws Exception {
    StagePage page = answered(stage, width, height);
    List<Bounds> before = places(page, "arn", "age", "view-setup");

    page.press("view-setup");

    assertThat(places(page, "arn", "age", "view-setup")).isEqualTo(before);
    assertThat(Fx.get(() -> page.node("progress", Region.class).getHeight())).isEqualTo(3);
  }

  @Test
  void answerIsMarkedAsSoonAsAnotherStageIsChosen(Stage stage) throws Exception {
    StagePage page = answered(stage, 720, 480);
    assertThat(page.shows("still-shown")).isFalse();
    List<Bounds> before = places(page);

    page.paste("arn", AnswerSamples.REHEARSAL.arn().toString());
    Fx.painted();

    assertThat(page.text("still-shown")).isEqualTo("Shown: stage friday-town-hall, demo account");
    assertThat(Hint.words(page.node("still-shown", javafx.scene.control.Label.class)))
        .contains(AnswerSamples.TOWN_HALL.arn().toString());
    assertThat(places(page)).isEqualTo(before);
    page.keys("Enter");
    page.answer(stages.next(), AnswerSamples.body("evening-rehearsal"));
    assertThat(page.shows("still-shown")).isFalse();
  }

  @Test
  void answerIsMarkedWhileNothingOrNonsenseIsTypedAndNoMoreWhenItFitsAgain(Stage stage)
      throws Exception {
    StagePage page = answered(stage, 990, 780);

    for (String typed : List.of("", "arn:aws:ivs:", "nonsense")) {
      page.paste("arn", typed);
      assertThat(page.shows("still-shown")).as(typed).isTrue();
    }
    page.paste("arn", " " + AnswerSamples.TOWN_HALL.arn() + " ");
    assertThat(page.shows("still-shown")).isFalse();
  }

  @Test
  void answerIsMarkedWhenAnotherProfileIsChosen(Stage stage) throws Exception {
    StagePage page = answered(stage, 990, 780);

    Fx.run(() ->
        page.node("profile", ProfileChooser.class).setValue(new ProfileChoice.Shared("another")));

    assertThat(page.shows("still-shown")).isTrue();
    assertThat(page.text("still-shown")).isEqualTo("Shown: stage friday-town-hall, demo account");
  }

  private StagePage answered(Stage stage, int width, int height) throws Exception {
    StagePage page = StagePage.open(stage, folder, stages);
    Fx.run(() -> {
      stage.setX(0);
      stage.setY(0);
      stage.setWidth(width);
      stage.setHeight(height);
    });
    page.start(AnswerSamples.TOWN_HALL);
    page.answer(stages.next(), AnswerSamples.body("friday-town-hall"));
    return page;
  }

  private static List<Bounds> places(StagePage page) {
    return places(page, "arn", "profile", "progress", "banner", "age", "filter", "properties");
  }

  private static List<Bounds> places(StagePage page, String... ids) {
    return Fx.get(() ->
        Stream.of(ids)
            .map(page::node)
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
