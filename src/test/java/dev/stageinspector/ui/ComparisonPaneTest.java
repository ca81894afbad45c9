package dev.stageinspector.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.aws.failure.Reason.Kind;
import dev.stageinspector.comparison.Holdings;
import dev.stageinspector.comparison.Side;
import dev.stageinspector.comparison.Sides;
import dev.stageinspector.ivs.Answer;
import dev.stageinspector.ivs.Ivs;
import dev.stageinspector.ivs.ProfileChoice;
import dev.stageinspector.ivs.Request;
import dev.stageinspector.ivs.SessionQuery;
import dev.stageinspector.ivs.StageArn;
import dev.stageinspector.ivs.StageQuery;
import dev.stageinspector.ivs.failure.LookupException;
import dev.stageinspector.property.Difference;
import dev.stageinspector.snapshot.OpenSnapshots;
import dev.stageinspector.snapshot.Snapshot;
import dev.stageinspector.snapshot.SnapshotFile;
import dev.stageinspector.snapshot.SnapshotIvs;
import dev.stageinspector.ui.answer.DifferenceTreeView;
import dev.stageinspector.ui.kit.ClipboardWriter;
import dev.stageinspector.ui.kit.SignInContext;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import javafx.css.PseudoClass;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What is seen of a comparison, and what can be done with it. */
@ExtendWith(FxExtension.class)
class ComparisonPaneTest implements Ivs {

  private static final StageQuery ONE = AnswerSamples.TOWN_HALL;
  private static final StageQuery OTHER = AnswerSamples.REHEARSAL;

  private final Map<StageArn, String> bodies = new ConcurrentHashMap<>();
  private final List<String> said = new CopyOnWriteArrayList<>();
  @TempDir private Path folder;
  private Optional<ComparisonPane> opened = Optional.empty();

  @Override
  public Answer ask(Request request) throws LookupException {
    String body = bodies.get(request.stage().orElseThrow());
    if (body == null) {
      throw AnswerSamples.failure(request.query(), Kind.NOT_FOUND, "gone");
    }
    return AnswerSamples.of(request, body);
  }

  @Test
  void onlyWhatDiffersIsShownAtFirst(Stage stage) {
    View view =
        open(
            stage,
            "{\"stage\":{\"name\":\"hall\",\"tags\":{\"a\":\"1\",\"b\":\"2\"}}}",
            "{\"stage\":{\"name\":\"room\",\"tags\":{\"b\":\"2\"}}}");

    assertThat(paths()).containsExactly("stage", "stage.name", "stage.tags", "stage.tags.a");
    assertThat(view.text("comparison-title")).isEqualTo("hall ↔ room");
    assertThat(view.text("comparison-count")).isEqualTo("2 differences");
    assertThat(Fx.get(() -> pane().label().text())).isEqualTo("hall ↔ room (2)");
    assertThat(view.words(".badge")).containsExactlyInAnyOrder("different", "only in A");

    Fx.run(() -> view.node("show-all", ToggleButton.class).fire());
    assertThat(paths()).contains("stage.arn", "stage.tags.b");
  }

  @Test
  void sidesWithoutDifferencesSaySo(Stage stage) {
    View view = open(stage, "{\"stage\":{\"name\":\"x\"}}", "{\"stage\":{\"name\":\"x\"}}");

    assertThat(paths()).isEmpty();
    assertThat(view.text("differences-none")).isEqualTo("No differences");
    assertThat(Fx.get(() -> pane().label().text())).isEqualTo("x ↔ x (0)");
  }

  @Test
  void aSideThatCannotBeReadIsExplained(Stage stage) {
    bodies.put(ONE.arn(), "{\"stage\":{\"name\":\"x\"}}");
    View view = open(stage);

    assertThat(view.shows("failure")).isTrue();
    assertThat(view.shows("comparison-count")).isFalse();
    assertThat(view.text("differences-none")).isEqualTo("A side couldn't be read.");
    assertThat(Fx.get(() -> pane().label().mark())).isEqualTo(TabLabel.Mark.FAILED);

    bodies.put(OTHER.arn(), "{\"stage\":{\"name\":\"y\"}}");
    view.press("failure-retry");
    settle();
    assertThat(view.shows("failure")).isFalse();
    assertThat(paths()).containsExactly("stage", "stage.name");
  }

  @Test
  void theFilterFindsWhatEitherSideHas(Stage stage) {
    View view =
        open(
            stage,
            "{\"stage\":{\"name\":\"hall\",\"tags\":{\"a\":\"1\"}}}",
            "{\"stage\":{\"name\":\"room\"}}");

    view.paste("filter", "HALL");
    assertThat(paths()).containsExactly("stage", "stage.name");
    assertThat(view.words(".property-cell .hit")).containsExactly("hall");
    view.paste("filter", "al");
    assertThat(view.words(".property-cell .hit")).containsExactly("al");
    Fx.run(() -> assertThat(pane().escape()).isTrue());
    assertThat(paths()).hasSize(4);
    view.paste("filter", "no such thing");
    assertThat(view.text("differences-none")).isEqualTo("Nothing here matches the filter.");
  }

  @Test
  void bothFormsAndBothSidesAreCopied(Stage stage) {
    View view = open(stage, "{\"stage\":{\"name\":\"hall\"}}", "{\"stage\":{\"name\":\"room\"}}");

    view.press("comparison-text");
    assertThat(View.clipboard())
        .contains("--- " + ONE.arn(), "stage.name\n  - \"hall\"\n  + \"room\"\n", "1 difference");
    view.press("comparison-markdown");
    assertThat(View.clipboard()).contains("| different | Name | `stage.name` | `hall` | `room` |");

    Fx.run(() -> tree().getSelectionModel().select(1));
    Fx.run(pane()::copyValue);
    assertThat(View.clipboard()).isEqualTo("room");
    Fx.run(pane()::copyPath);
    assertThat(View.clipboard()).isEqualTo("stage.name");
    Fx.run(pane()::copyRow);
    assertThat(View.clipboard()).isEqualTo("stage.name\t\"hall\"\t\"room\"");
    assertThat(said).contains("Copied the value of Name on side B");
  }

  @Test
  void whatIsNotComparedIsShownAndCopied(Stage stage) throws Exception {
    Path file = folder.resolve("a.stage.json");
    String body = "{\"stage\":{\"name\":\"hall\"}}";
    bodies.put(ONE.arn(), body);
    new SnapshotFile(file)
        .write(
            Snapshot.of(
                ONE.arn(),
                AnswerSamples.THEN,
                List.of(
                    AnswerSamples.of(Request.getStage(ONE), body),
                    AnswerSamples.of(SessionQuery.sessions(ONE), "{\"stageSessions\":[]}"))));
    StageQuery saved = new StageQuery(ONE.arn(), new ProfileChoice.Saved(file));
    String words = "Not compared: 1 response that only one side has";

    View view =
        open(stage, new Sides(new Side(saved, Optional.empty()), new Side(ONE, Optional.empty())));

    for (String id : List.of("comparison-count", "differences-none")) {
      assertThat(view.text(id)).isEqualTo("No differences in what was compared");
    }
    assertThat(Fx.get(() -> view.node("comparison-count").getPseudoClassStates()))
        .doesNotContain(PseudoClass.getPseudoClass("on"));
    assertThat(view.text("comparison-omission")).isEqualTo(words);
    view.press("comparison-swap");
    assertThat(view.text("comparison-omission")).isEqualTo(words);
    view.press("comparison-text");
    assertThat(View.clipboard()).startsWith("--- " + ONE.arn()).endsWith("\n" + words + "\n");
    view.press("comparison-markdown");
    assertThat(View.clipboard()).contains("- " + words + "\n");
  }

  @Test
  void swappedSidesNeedNoCall(Stage stage) {
    View view = open(stage, "{\"stage\":{\"name\":\"hall\"}}", "{\"stage\":{}}");
    bodies.clear();

    view.press("comparison-swap");

    assertThat(view.text("comparison-old")).startsWith("A: " + OTHER.arn());
    assertThat(Fx.get(() -> tree().getColumns().get(1).getText())).endsWith(" (A)");
    Difference name = Fx.get(() -> tree().getTreeItem(1).getValue());
    assertThat(name.kind()).isEqualTo(Difference.Kind.ADDED);
    assertThat(name.after().orElseThrow().value().raw()).isEqualTo("hall");
  }

  @Test
  void whatIsSelectedAndCollapsedStaysWhenBothAreReadAgain(Stage stage) {
    open(
        stage,
        "{\"stage\":{\"name\":\"hall\",\"tags\":{\"a\":\"1\"}}}",
        "{\"stage\":{\"name\":\"room\"}}");
    Fx.run(() -> {
      tree().getSelectionModel().select(1);
      tree().getTreeItem(2).setExpanded(false);
    });

    Fx.run(pane()::refresh);
    settle();

    assertThat(Fx.get(() -> tree().selected().orElseThrow().path())).isEqualTo("stage.name");
    assertThat(Fx.get(() -> tree().getTreeItem(2).isExpanded())).isFalse();
  }

  @Test
  void aNewElementIsOneRowAtFirst(Stage stage) {
    open(
        stage,
        "{\"stage\":{\"more\":[]}}",
        "{\"stage\":{\"more\":[{\"arn\":\"x\",\"size\":1}],\"tags\":{\"a\":\"1\"}}}");
    assertThat(paths())
        .containsExactly(
            "stage", "stage.tags", "stage.tags.a", "stage.more", "stage.more[?arn=='x']");

    Fx.run(pane()::expandAll);

    assertThat(paths()).contains("stage.more[?arn=='x'].size");
  }

  @Test
  void longNamesLeaveRoomForTheCount(Stage stage) {
    open(
        stage,
        "{\"stage\":{\"name\":\"friday-town-hall-of-everyone\"}}",
        "{\"stage\":{\"name\":\"b\"}}");

    assertThat(Fx.get(() -> pane().label().text())).isEqualTo("friday-town-ha… ↔ b (1)");
  }

  private View open(Stage stage, String one, String other) {
    bodies.put(ONE.arn(), one);
    bodies.put(OTHER.arn(), other);
    return open(stage);
  }

  private View open(Stage stage) {
    return open(
        stage, new Sides(new Side(ONE, Optional.empty()), new Side(OTHER, Optional.empty())));
  }

  private View open(Stage stage, Sides sides) {
    OpenSnapshots snapshots = new OpenSnapshots();
    View view =
        RoomView.of(
            stage,
            () -> {
              ComparisonPane pane =
                  new ComparisonPane(
                      sides,
                      _ -> "",
                      new SnapshotIvs(snapshots, this),
                      new Holdings(snapshots),
                      SignInContext.NONE,
                      new ClipboardWriter(said::add));
              opened = Optional.of(pane);
              return pane;
            });
    settle();
    return view;
  }

  private ComparisonPane pane() {
    return opened.orElseThrow();
  }

  private void settle() {
    Fx.until("both are read", () -> pane().label().mark() != TabLabel.Mark.RUNNING);
    Fx.painted();
  }

  private DifferenceTreeView tree() {
    return (DifferenceTreeView) pane().lookup("#differences");
  }

  private List<String> paths() {
    return Fx.get(() ->
        IntStream.range(0, tree().getExpandedItemCount())
            .mapToObj(row -> tree().getTreeItem(row).getValue().path())
            .toList());
  }
}
