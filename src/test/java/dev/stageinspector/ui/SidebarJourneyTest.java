package dev.stageinspector.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import dev.stageinspector.ivs.Ivs;
import dev.stageinspector.ivs.Operation;
import dev.stageinspector.ivs.failure.Failure;
import dev.stageinspector.ivs.failure.LookupException;
import dev.stageinspector.store.SidebarPlace;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TabPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The sidebar in the window: by the keyboard, and from one start to the next. */
@ExtendWith(FxExtension.class)
class SidebarJourneyTest {

  @TempDir private Path folder;
  private final AtomicInteger lists = new AtomicInteger();
  private final Ivs stages =
      request -> {
        if (request.operation() == Operation.LIST_STAGES) {
          lists.incrementAndGet();
        }
        return ListSamples.withStages(50).ask(request);
      };

  @Test
  void stageIsFoundAndOpenedWithoutAMouse(Stage stage) {
    Screen screen = listed(stage);
    screen.paste("sidebar-filter", "room-17");

    screen.keys("Enter");

    Fx.until("it is looked up", () -> titles(stage).equals(List.of("a")));
    assertThat(screen.text("arn")).endsWith("stage/CrowdedStage0017");
    assertThat(screen.shows("properties")).isTrue();
  }

  @Test
  void stageThatIsOpenIsBroughtIntoSightAndNotAskedAgain(Stage stage) {
    Screen screen = listed(stage);
    screen.paste("sidebar-filter", "room-17");
    screen.keys("Enter");
    Fx.until("it is looked up", () -> titles(stage).equals(List.of("a")));
    screen.keys("Shortcut+T");

    screen.paste("sidebar-filter", "room-1");
    screen.paste("sidebar-filter", "room-17");
    screen.keys("Enter");
    assertThat(titles(stage)).hasSize(2);
    assertThat(screen.text("arn")).endsWith("stage/CrowdedStage0017");

    screen.paste("sidebar-filter", "room-18");
    screen.keys("Shortcut+Enter");
    Fx.until("it is looked up", () -> titles(stage).equals(List.of("a", "a", "New tab")));
    assertThat(screen.text("arn")).endsWith("stage/CrowdedStage0018");
  }

  @Test
  void nameInTheAddressIsFoundInTheListAndLookedUpInTheSameTab(Stage stage) {
    Screen screen = Screen.open(stage, folder, stages);

    screen.paste("arn", "video-room-7");
    screen.keys("Enter");

    Fx.until("it is looked up", () -> titles(stage).equals(List.of("a")));
    assertThat(screen.text("arn")).endsWith("stage/CrowdedStage0007");
    assertThat(screen.shows("sidebar")).isFalse();

    screen.paste("arn", "room");
    screen.keys("Enter");
    Fx.until(
        "the keyboard is in the list",
        () -> Fx.get(() -> screen.node("sidebar-stages").isFocused()));
    assertThat(screen.text("arn")).isEqualTo("room");
    assertThat(screen.text("arn-hint"))
        .endsWith(
            "has exactly the name or ID “room”, but some contain it. Choose one in the sidebar.");
    screen.paste("arn", "rooms");
    assertThat(screen.text("arn-hint")).startsWith("Press Enter to look for ");
  }

  @Test
  void tabIsCalledByTheNameThatWasTypedAlsoIfTheLookUpFails(Stage stage) {
    Screen screen =
        Screen.open(
            stage,
            folder,
            request -> {
              if (request.operation() == Operation.LIST_STAGES) {
                return stages.ask(request);
              }
              throw new LookupException(Failure.defect(request), new AssertionError());
            });

    screen.paste("arn", "video-room-7");
    screen.keys("Enter");
    Fx.until("it has failed", () -> screen.shows("failure"));

    assertThat(titles(stage)).containsExactly("video-room-7");
    assertThat(screen.text("arn")).endsWith("stage/CrowdedStage0007");

    screen.paste("arn", "CROWDEDSTAGE0008");
    screen.keys("Enter");
    Fx.until("another has failed", () -> screen.text("arn").endsWith("stage/CrowdedStage0008"));
    assertThat(titles(stage)).as("an ID is not a name").containsExactly("CrowdedStage0008");
  }

  @Test
  void narrowWindowIsCoveredInPartAndTheWidthComesBack(Stage stage) {
    Screen screen = listed(stage);
    double before = width(screen);
    assertThat(before).isCloseTo(SidebarPlace.DEFAULT.width(), offset(8.0));

    Fx.run(() -> stage.setWidth(760));
    Fx.painted();
    assertThat(width(screen)).isCloseTo(before, offset(8.0));
    assertThat(Fx.get(() -> screen.node("arn").getScene().getWidth())).isLessThan(800);
    Fx.run(() -> stage.setWidth(1120));
    Fx.painted();

    assertThat(width(screen)).isCloseTo(before, offset(8.0));
  }

  /** A window that its desktop has made a little smaller was shown in halves. */
  @Test
  void sidebarIsAsWideAsItWasInAWindowOfAnySize(Stage stage) {
    Screen screen = Screen.open(stage, folder, stages).lookUp(AnswerSamples.TOWN_HALL);

    for (double width : List.of(1118.0, 1300.0, 1001.0)) {
      Fx.run(() -> stage.setWidth(width));
      Fx.painted();
      screen.keys("F9");
      Fx.painted();
      Fx.painted();
      assertThat(width(screen))
          .as("%s", width)
          .isCloseTo(SidebarPlace.DEFAULT.width(), offset(8.0));
      screen.keys("F9");
    }
  }

  @Test
  void closedSidebarGivesTheKeyboardBack(Stage stage) {
    Screen screen = Screen.open(stage, folder, stages).lookUp(AnswerSamples.TOWN_HALL);
    Fx.run(() -> screen.node("filter").requestFocus());

    screen.keys("F9");
    assertThat(Fx.get(() -> screen.node("sidebar-filter").isFocused())).isTrue();
    assertThat(width(screen)).isCloseTo(SidebarPlace.DEFAULT.width(), offset(8.0));
    screen.keys("F9");

    assertThat(Fx.get(() -> screen.node("filter").isFocused())).isTrue();
  }

  @Test
  void f5ListsAgainWhereTheKeyboardIsInTheSidebar(Stage stage) {
    Screen screen = listed(stage);

    screen.keys("F5");
    Fx.until("it is listed again", () -> lists.get() == 2);
    screen.keys("Esc");
    screen.keys("F5");

    assertThat(lists).hasValue(2);
  }

  @Test
  void sidebarIsThereAtTheNextStartAsWideAsItWasAndAsksNothing(Stage stage) {
    Screen screen = listed(stage);
    Fx.run(() ->
        ((SplitPane) screen.node("sidebar").getParent().getParent()).setDividerPosition(0, 0.4));
    Fx.painted();
    double width = Fx.get(() -> screen.node("sidebar").getLayoutBounds().getWidth());
    Fx.run(stage::hide);

    Screen again = Screen.open(Fx.get(Stage::new), folder, stages);

    assertThat(again.shows("sidebar")).isTrue();
    assertThat(Fx.get(() -> again.node("sidebar").getLayoutBounds().getWidth()))
        .isCloseTo(width, offset(8.0));
    assertThat(lists).hasValue(1);
    again.keys("F9");
    assertThat(again.shows("sidebar")).isFalse();
    assertThat(again.settings().current().sidebar())
        .extracting(SidebarPlace::shown)
        .isEqualTo(false);
  }

  private Screen listed(Stage stage) {
    Screen screen = Screen.open(stage, folder, stages);
    screen.keys("F9");
    Fx.until("all are listed", () -> screen.text("sidebar-status").contains("50 stages"));
    return screen;
  }

  private static double width(Screen screen) {
    return Fx.get(() -> screen.node("sidebar").getLayoutBounds().getWidth());
  }

  private static List<String> titles(Stage stage) {
    return Fx.get(() ->
        ((TabPane) stage.getScene().lookup("#tabs"))
            .getTabs().stream().map(javafx.scene.control.Tab::getText).toList());
  }
}
