package dev.stageinspector.ui.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.ivs.ProfileChoice;
import dev.stageinspector.store.History;
import dev.stageinspector.store.LastState;
import dev.stageinspector.store.Visit;
import dev.stageinspector.ui.Fx;
import dev.stageinspector.ui.FxExtension;
import dev.stageinspector.ui.RoomView;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxExtension.class)
class StartPaneTest {

  private static final Visit HALL = visit("hall", LastState.LIVE, Duration.ofMinutes(3));
  private static final Visit STUDIO = visit("studio", LastState.IDLE, Duration.ofHours(5));

  private final List<String> done = new ArrayList<>();
  private StartPane pane;
  private RoomView page;

  @BeforeEach
  void open(Stage stage) {
    pane = Fx.get(() -> new StartPane(new Recorded()));
    page = RoomView.of(stage, () -> pane);
  }

  @Test
  void newcomerReadsWhatToDoAndIsOfferedTheDemoStages() {
    show(History.EMPTY, List.of(HALL), List.of(new ProfileChoice.Demo()));

    assertThat(page.words()).contains("Or open a demo stage", "aws configure sso", "hall");
    assertThat(page.shows("start-paste")).isTrue();
    assertThat(page.shows("start-profiles")).isFalse();
    assertThat(page.shows("start-search")).isFalse();
    page.press("start-paste");
    page.press("start-copy-command");
    assertThat(done).containsExactly("paste", "command");
  }

  @Test
  void profilesThatAreThereAreNamed() {
    show(History.EMPTY, List.of(), List.of(new ProfileChoice.Shared("support")));

    assertThat(page.words()).anyMatch(words -> words.endsWith("AWS profiles found: support."));
    assertThat(page.shows("start-copy-command")).isFalse();
    page.press("start-profiles");
    assertThat(done).containsExactly("profiles");
  }

  @Test
  void recentStagesSayWhatWasSeenOfThem() {
    show(new History(List.of(HALL, STUDIO)), List.of(), List.of());

    assertThat(page.words())
        .contains("Recent stages", "hall", "live", "123456789012 · work · 3 min ago")
        .contains("studio", "idle", "123456789012 · work · 5 h ago")
        .doesNotContain("Or open a demo stage");
  }

  @Test
  void onlyWhatIsInTheHistoryCanBePinnedOrRemoved() {
    show(History.EMPTY, List.of(HALL), List.of());
    assertThat(menu()).containsExactly("recent-open", "recent-copy");

    show(new History(List.of(HALL)), List.of(), List.of());
    assertThat(menu()).containsExactly("recent-open", "recent-copy", "recent-pin", "recent-remove");
  }

  private List<String> menu() {
    return Fx.get(() -> {
      ContextMenu menu = list().getContextMenu();
      menu.getOnShowing().handle(new WindowEvent(menu, WindowEvent.WINDOW_SHOWING));
      return menu.getItems().stream().filter(MenuItem::isVisible).map(MenuItem::getId).toList();
    });
  }

  @Test
  void searchLeavesWhatMatches() {
    show(new History(List.of(HALL, STUDIO)), List.of(), List.of());

    page.paste("start-search", "stud");
    assertThat(rows()).containsExactly(STUDIO);
    page.paste("start-search", "nothing like it");
    assertThat(rows()).isEmpty();
    page.paste("start-search", "");
    assertThat(rows()).containsExactly(HALL, STUDIO);
  }

  @Test
  void oneClickOpens() {
    show(new History(List.of(HALL, STUDIO)), List.of(), List.of());

    Fx.run(() -> click(page.node("recent").lookup(".visit-row").getParent()));

    assertThat(done).containsExactly("open hall");
  }

  @Test
  void keyboardOpensPinsAndRemoves() {
    show(new History(List.of(HALL, STUDIO)), List.of(), List.of());
    Fx.run(() -> {
      list().requestFocus();
      list().getSelectionModel().select(1);
    });

    page.keys("Enter");
    page.keys("Delete");
    Fx.run(() -> list().getContextMenu().getItems().get(2).fire());
    Fx.run(() -> list().getContextMenu().getItems().get(1).fire());

    assertThat(done).containsExactly("open studio", "remove studio", "pin studio", "copy studio");
  }

  @Test
  void whatWasRemovedCanBePutBack() {
    show(new History(List.of(HALL, STUDIO)), List.of(), List.of());
    Fx.run(() -> {
      list().requestFocus();
      list().getSelectionModel().select(0);
    });
    page.keys("Delete");
    assertThat(page.words()).contains("Removed hall from the history.");

    page.press("start-undo");

    assertThat(done).containsExactly("remove hall", "put back hall");
    assertThat(page.shows("start-undo")).isFalse();
  }

  @Test
  void demoStagesCannotBeRemoved() {
    show(History.EMPTY, List.of(HALL), List.of());
    Fx.run(() -> {
      list().requestFocus();
      list().getSelectionModel().select(0);
    });

    page.keys("Delete");

    assertThat(done).isEmpty();
  }

  private void show(History recent, List<Visit> samples, List<ProfileChoice> profiles) {
    Fx.run(() -> {
      pane.show(profiles);
      pane.show(recent, samples);
    });
    Fx.painted();
  }

  @SuppressWarnings("unchecked")
  private ListView<Visit> list() {
    return page.node("recent", ListView.class);
  }

  private List<Visit> rows() {
    return Fx.get(() -> List.copyOf(list().getItems()));
  }

  private static void click(javafx.scene.Node node) {
    node.fireEvent(
        new MouseEvent(
            MouseEvent.MOUSE_CLICKED,
            1,
            1,
            1,
            1,
            MouseButton.PRIMARY,
            1,
            false,
            false,
            false,
            false,
            true,
            false,
            false,
            false,
            false,
            true,
            null));
  }

  private static Visit visit(String name, LastState state, Duration age) {
    return Visit.of(
            "arn:aws:ivs:us-east-1:123456789012:stage/" + name,
            name,
            "work",
            Instant.now().minus(age))
        .withState(state);
  }

  private final class Recorded implements StartPane.Actions {
    @Override
    public void open(Visit visit) {
      done.add("open " + visit.name());
    }

    @Override
    public void pin(Visit visit, boolean pinned) {
      done.add((pinned ? "pin " : "unpin ") + visit.name());
    }

    @Override
    public void remove(Visit visit) {
      done.add("remove " + visit.name());
    }

    @Override
    public void putBack(Visit visit) {
      done.add("put back " + visit.name());
    }

    @Override
    public void copyArn(Visit visit) {
      done.add("copy " + visit.name());
    }

    @Override
    public void paste() {
      done.add("paste");
    }

    @Override
    public void chooseProfile() {
      done.add("profiles");
    }

    @Override
    public boolean copyCommand() {
      return done.add("command");
    }
  }
}
