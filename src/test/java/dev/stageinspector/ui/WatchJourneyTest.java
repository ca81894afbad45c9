package dev.stageinspector.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.aws.failure.Reason;
import dev.stageinspector.ivs.Answer;
import dev.stageinspector.ivs.Operation;
import dev.stageinspector.ivs.Request;
import dev.stageinspector.ivs.failure.Failure;
import dev.stageinspector.ivs.failure.LookupException;
import dev.stageinspector.ui.answer.PropertyCell;
import dev.stageinspector.ui.answer.PropertyTreeView;
import dev.stageinspector.ui.kit.NoSignIns;
import java.nio.file.Path;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A watch, from its beginning to its end, whose time passes when the test says so. */
@ExtendWith(FxExtension.class)
class WatchJourneyTest {

  private static final String LIVE = AnswerSamples.body("friday-town-hall");
  private static final String IDLE =
      LIVE.replaceFirst("\"activeSessionId\": \"[^\"]*\"", "\"activeSessionId\": \"\"");
  private static final String RENAMED = LIVE.replace("\"production\"", "\"rehearsal\"");
  private static final PseudoClass CHANGED = PseudoClass.getPseudoClass("changed");

  @TempDir private Path folder;
  private final HeldStages watched = new HeldStages();
  private final WatchTime time = new WatchTime();
  private final FakeSignIns signIns = new FakeSignIns();

  @Test
  void changeIsMarkedListedAndCountedAndNothingElseMoves(Stage stage) throws Exception {
    Screen screen = watching(stage);
    watched.next().answer(LIVE);
    screen.paste("filter", "e");
    Fx.run(() -> {
      tree(screen).getSelectionModel().select(5);
      tree(screen).requestFocus();
      tree(screen).scrollTo(12);
    });
    Fx.painted();
    Object selected = Fx.get(() -> tree(screen).getSelectionModel().getSelectedItem());
    double scrolled = scrolled(screen);

    time.pass();
    watched.next().answer(RENAMED);

    Fx.until("the change is counted", () -> screen.text("watch-changes").contains("1 change"));
    Fx.painted();
    assertThat(screen.text("watch-changes")).isEqualTo("every 5 s, 1 change");
    assertThat(Fx.get(() -> tree(screen).getSelectionModel().getSelectedItem())).isSameAs(selected);
    assertThat(Fx.get(() -> stage.getScene().getFocusOwner())).isSameAs(tree(screen));
    assertThat(scrolled(screen)).isEqualTo(scrolled);
    assertThat(screen.text("filter")).isEqualTo("e");
    Fx.run(() -> tree(screen).scrollTo(tree(screen).getExpandedItemCount() - 1));
    Fx.painted();
    assertThat(marked(screen))
        .isNotEmpty()
        .allMatch(help ->
            help == null
                || help.startsWith("Changed from \"production\" to \"rehearsal\", seen at "))
        .anyMatch(help -> help != null);

    screen.press("watch-changes");
    assertThat(Fx.get(() -> screen.node("watch-entries", ListView.class).getItems().size()))
        .isEqualTo(1);
    screen.press("copy-changes");
    assertThat(View.clipboard())
        .isEqualTo(
            AnswerSamples.THEN + "  stage.tags.environment: \"production\" -> \"rehearsal\"\n");
  }

  @Test
  void markStaysUntilTheRowIsSelected(Stage stage) throws Exception {
    Screen screen = watching(stage);
    watched.next().answer(IDLE);
    Fx.until("it is marked", () -> !markedNow(screen).isEmpty());

    Fx.run(() -> {
      tree(screen).requestFocus();
      for (int row = 0; row < tree(screen).getExpandedItemCount(); row++) {
        tree(screen).getSelectionModel().clearAndSelect(row);
      }
    });

    assertThat(marked(screen)).isEmpty();
  }

  @Test
  void nothingIsDrawnForTheSameAnswer(Stage stage) throws Exception {
    Screen screen = watching(stage);
    watched.next().answer(LIVE);
    Object state = Fx.get(() -> screen.window().state().get());
    for (int beat = 0; beat < 3; beat++) {
      time.pass();
      watched.next().answer(LIVE);
    }
    Fx.until("the last is there", time::isSet);

    assertThat(Fx.get(() -> screen.window().state().get())).isSameAs(state);
    assertThat(screen.text("watch-changes")).isEqualTo("every 5 s");
    assertThat(time.told).isEmpty();
  }

  @Test
  void goesOnAfterTheNetworkWasLostAndSaysSo(Stage stage) throws Exception {
    Screen screen = watching(stage);
    watched.next().answer(LIVE);
    time.pass();
    watched
        .next()
        .fail(AnswerSamples.failure(AnswerSamples.TOWN_HALL, Reason.Kind.UNREACHABLE, "No route."));
    Fx.until("it is said", () -> screen.text("watch-changes").startsWith("not known since "));
    assertThat(screen.shows("failure")).isFalse();

    time.pass();
    watched.next().answer(IDLE);

    Fx.until("it is back", () -> screen.text("watch-changes").equals("every 5 s, 2 changes"));
    assertThat(time.told).singleElement().asString().startsWith("friday-town-hall: has ended (");
    assertThat(screen.words(".verdict")).contains("Idle: no live session");
  }

  @Test
  void goesOnAfterALapsedSignIn(Stage stage) throws Exception {
    Screen screen = watching(stage);
    watched.next().answer(LIVE);
    time.pass();
    Reason lapsed =
        new Reason.SignInNeeded("work", Reason.Login.SSO, "The sign-in of “work” has expired.");
    watched
        .next()
        .fail(
            new LookupException(
                Failure.beforeCall(Request.getStage(AnswerSamples.TOWN_HALL), lapsed)));
    Fx.until("it is said", () -> screen.text("watch-changes").startsWith("not known since "));
    assertThat(Fx.get(time::isSet)).isFalse();

    signIns.terminal.add("signed in");

    watched.next().answer(LIVE);
    Fx.until("it goes on", () -> screen.text("watch-changes").startsWith("every 5 s"));
    assertThat(Fx.get(time::isSet)).isTrue();
  }

  @Test
  void tabOutOfSightIsMarkedUntilItIsLookedAt(Stage stage) throws Exception {
    Screen screen = watching(stage);
    watched.next().answer(LIVE);
    Fx.until("it rests", time::isSet);
    screen.keys("Shortcut+T");

    time.pass();
    watched.next().answer(IDLE);

    Fx.until("the tab is marked", () -> title(screen).equals("● friday-town-hall"));
    screen.keys("Shortcut+1");
    assertThat(Fx.get(() -> title(screen))).isEqualTo("friday-town-hall");
    assertThat(screen.words(".verdict")).contains("Idle: no live session");
  }

  @Test
  void closedTabAsksNoMore(Stage stage) throws Exception {
    Screen screen = watching(stage);
    HeldStages.Call call = watched.next();

    screen.keys("Shortcut+W");

    assertThat(call.wasInterrupted()).isTrue();
    assertThat(Fx.get(time::isSet)).isFalse();
  }

  @Test
  void sameKeysEndItAndTheLogStays(Stage stage) throws Exception {
    Screen screen = watching(stage);
    watched.next().answer(IDLE);
    Fx.until("it rests", time::isSet);

    screen.keys("Shortcut+Shift+R");

    assertThat(Fx.get(time::isSet)).isFalse();
    assertThat(screen.text("watch-changes")).isEqualTo("watch off, 1 change");
  }

  @Test
  void anotherStageEndsIt(Stage stage) throws Exception {
    Screen screen = watching(stage);
    watched.next().answer(LIVE);
    Fx.until("it rests", time::isSet);

    screen.start(AnswerSamples.REHEARSAL);

    Fx.until("it is over", () -> !time.isSet());
  }

  @Test
  void anotherStageHasALogOfItsOwn(Stage stage) throws Exception {
    Screen screen = watching(stage);
    watched.next().answer(IDLE);
    Fx.until("it is counted", () -> screen.text("watch-changes").contains("1 change"));

    screen.start(AnswerSamples.REHEARSAL);
    Fx.until("it is over", () -> !time.isSet() && !screen.shows("watch-changes"));

    screen.keys("Shortcut+Shift+R");
    watched.next().answer(LIVE);
    Fx.until("it rests", time::isSet);
    assertThat(screen.text("watch-changes")).isEqualTo("every 5 s");
  }

  /** A live stage that is there, and whose watch has just begun. */
  private Screen watching(Stage stage, HeldStages stages) throws Exception {
    Screen screen = Screen.watching(stage, folder, stages, signIns, time.context(this::watched));
    screen.start(AnswerSamples.TOWN_HALL);
    stages.next().answer(LIVE);
    Fx.until("it is there", () -> !screen.window().state().get().isRunning());
    screen.keys("Shortcut+Shift+R");
    return screen;
  }

  @Test
  void answerFromBeforeACanceledRefreshIsNoNews(Stage stage) throws Exception {
    HeldStages stages = new HeldStages();
    Screen screen = watching(stage, stages);
    watched.next().answer(LIVE);
    Fx.until("it rests", time::isSet);
    screen.keys("F5");
    HeldStages.Call refresh = stages.next();
    time.pass();
    watched.next().answer(IDLE);
    Fx.until("it is counted", () -> screen.text("watch-changes").contains("1 change"));

    screen.keys("Esc");
    assertThat(refresh.wasInterrupted()).isTrue();
    assertThat(screen.text("watch-changes")).isEqualTo("every 5 s, 1 change");
    time.pass();
    watched.next().answer(IDLE);

    Fx.until("it rests", time::isSet);
    assertThat(screen.text("watch-changes")).isEqualTo("every 5 s, 1 change");
    assertThat(screen.words(".verdict")).contains("Idle: no live session");
  }

  @Test
  void beatThatWasOvertakenByARefreshIsNoNews(Stage stage) throws Exception {
    HeldStages stages = new HeldStages();
    Screen screen = watching(stage, stages);
    HeldStages.Call beat = watched.next();
    screen.keys("F5");
    stages.next().answer(IDLE);
    Fx.until("it is counted", () -> screen.text("watch-changes").contains("1 change"));

    beat.answer(LIVE);

    Fx.until("it rests", time::isSet);
    assertThat(screen.text("watch-changes")).isEqualTo("every 5 s, 1 change");
    assertThat(screen.words(".verdict")).contains("Idle: no live session");
  }

  @Test
  void withoutAStageItSaysWhatIsMissing(Stage stage) {
    Screen screen =
        Screen.watching(
            stage,
            folder,
            AnswerSamples.always(LIVE),
            new NoSignIns(),
            time.context(this::watched));

    screen.keys("Shortcut+Shift+R");

    assertThat(screen.text("status")).isEqualTo("Look up a stage to watch it");
  }

  @Test
  void whatIsNotChosenIsNotTold(Stage stage) throws Exception {
    Screen screen = watching(stage);
    watched.next().answer(LIVE);
    screen.press("watch-changes");
    Fx.run(() -> screen.node("watch-tell-ends", CheckBox.class).fire());

    time.pass();
    watched.next().answer(IDLE);
    Fx.until("it is counted", () -> screen.text("watch-changes").contains("1 change"));
    assertThat(time.told).isEmpty();
    assertThat(screen.text("status")).startsWith("friday-town-hall has ended (");

    time.pass();
    watched.next().answer(LIVE);
    Fx.until("it is counted", () -> screen.text("watch-changes").contains("2 changes"));
    assertThat(time.told).singleElement().asString().startsWith("friday-town-hall: is live (");
    assertThat(Fx.get(() -> screen.settings().current().watch().silenced())).containsOnly("ENDS");
  }

  /** Nobody publishes. */
  private Answer watched(Request request) throws LookupException, InterruptedException {
    return request.operation() == Operation.LIST_PARTICIPANTS
        ? AnswerSamples.of(request, "{\"participants\":[]}")
        : watched.ask(request);
  }

  private Screen watching(Stage stage) {
    Screen screen =
        Screen.watching(
                stage, folder, AnswerSamples.always(LIVE), signIns, time.context(this::watched))
            .lookUp(AnswerSamples.TOWN_HALL);
    screen.keys("Shortcut+Shift+R");
    return screen;
  }

  private static PropertyTreeView tree(Screen screen) {
    return screen.node("properties", PropertyTreeView.class);
  }

  private static double scrolled(Screen screen) {
    return Fx.get(() ->
        tree(screen).lookupAll(".scroll-bar").stream()
            .map(ScrollBar.class::cast)
            .mapToDouble(ScrollBar::getValue)
            .sum());
  }

  private static List<String> marked(Screen screen) {
    return Fx.get(() -> markedNow(screen));
  }

  /** What a screen reader says of the rows that are marked. */
  private static List<String> markedNow(Screen screen) {
    return tree(screen).lookupAll(".property-cell").stream()
        .filter(PropertyCell.class::isInstance)
        .filter(cell -> cell.getPseudoClassStates().contains(CHANGED))
        .map(Node::getAccessibleHelp)
        .toList();
  }

  private static String title(Screen screen) {
    return screen.node("tabs", TabPane.class).getTabs().stream()
        .map(Tab::getText)
        .findFirst()
        .orElseThrow();
  }
}
