package dev.stageinspector.ui.sidebar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.aws.failure.Reason;
import dev.stageinspector.aws.failure.Reason.Kind;
import dev.stageinspector.find.PastedForm;
import dev.stageinspector.find.Recognized;
import dev.stageinspector.ivs.Answer;
import dev.stageinspector.ivs.Ivs;
import dev.stageinspector.ivs.ProfileChoice;
import dev.stageinspector.ivs.Request;
import dev.stageinspector.ivs.StageQuery;
import dev.stageinspector.ivs.failure.Failure;
import dev.stageinspector.ivs.failure.LookupException;
import dev.stageinspector.store.History;
import dev.stageinspector.store.Visit;
import dev.stageinspector.ui.Fx;
import dev.stageinspector.ui.FxExtension;
import dev.stageinspector.ui.ListSamples;
import dev.stageinspector.ui.RoomView;
import dev.stageinspector.ui.View;
import dev.stageinspector.ui.kit.ClipboardWriter;
import dev.stageinspector.ui.kit.SignInContext;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.function.Predicate;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxExtension.class)
class SidebarTest implements Ivs, Sidebar.Actions {

  private static final ProfileChoice WORK = new ProfileChoice.Shared("work");
  private static final Visit HALL =
      Visit.of("arn:aws:ivs:us-east-1:123456789012:stage/hall", "hall", "support", Instant.EPOCH);

  private final List<Request> asked = new CopyOnWriteArrayList<>();
  private final List<String> done = new ArrayList<>();
  private final List<String> missed = new ArrayList<>();
  private final Map<ProfileChoice, String> chosen = new HashMap<>();

  /** One for each page that may be answered. */
  private final Semaphore pages = new Semaphore(0);

  /** What the next page fails with. */
  private final List<Kind> failures = new CopyOnWriteArrayList<>();

  private int stages = 1000;
  private Sidebar sidebar;
  private RoomView view;

  @Override
  public Answer ask(Request request) throws LookupException, InterruptedException {
    asked.add(request);
    pages.acquire();
    if (!failures.isEmpty()) {
      throw new LookupException(
          Failure.beforeCall(request, Reason.of(failures.removeFirst(), "Said by the service.")),
          new IOException("for the test"));
    }
    return ListSamples.stages(stages).ask(request);
  }

  @BeforeEach
  void build(Stage stage) {
    sidebar =
        Fx.get(
            () -> new Sidebar(this, SignInContext.NONE, new ClipboardWriter(_ -> {}), WORK, this));
    view = RoomView.of(stage, () -> sidebar);
  }

  @Test
  void nothingIsAskedBeforeItIsOpened() {
    Fx.run(() -> sidebar.show(new History(List.of(HALL))));
    Fx.painted();

    assertThat(view.words(".sidebar-title")).containsExactly("hall");
    assertThat(view.words(".list-cell")).contains("Not listed yet. Refresh to list them.");
    assertThat(asked).isEmpty();
  }

  @Test
  void theMenuSaysWhyAStageThatWasNeverOpenedCannotBePinned() {
    stages = 1;
    pages.release(1);
    open();
    settle();
    Fx.run(() -> sidebar.show(new History(List.of(HALL))));
    Fx.painted();

    assertThat(pin(row -> row.visit().isPresent())).isEqualTo("Pin");
    assertThat(pin(row -> row.visit().isEmpty())).isEqualTo("Pin (open the stage first)");
  }

  private String pin(Predicate<StageItem> wanted) {
    return Fx.get(() -> {
      StageList list = view.node("sidebar-stages", StageList.class);
      list.getItems().stream()
          .filter(row -> row instanceof SidebarRow.OfStage(StageItem item, _) && wanted.test(item))
          .findFirst()
          .ifPresent(list.getSelectionModel()::select);
      ContextMenu menu = list.getContextMenu();
      menu.getOnShowing().handle(new WindowEvent(menu, WindowEvent.WINDOW_SHOWING));
      return menu.getItems().stream()
          .filter(item -> "sidebar-pin".equals(item.getId()))
          .map(MenuItem::getText)
          .findFirst()
          .orElseThrow();
    });
  }

  @Test
  void progressIsToldAndThenTheAge() {
    open();
    pages.release(3);
    Fx.until(
        "three pages came",
        () -> view.text("sidebar-status").equals("Listing… 3 pages, 300 stages"));
    pages.release(7);
    settle();

    assertThat(asked).hasSize(10).allMatch(request -> request.region().equals("us-east-1"));
    assertThat(view.text("sidebar-status")).startsWith("1,000 stages · ").contains(" ago");
    Fx.run(sidebar::open);
    assertThat(asked).hasSize(10);
  }

  @Test
  void pagesBeforeAFailureStayAndAreSaidNotToBeAll() {
    open();
    pages.release(6);
    Fx.until("six pages came", () -> view.text("sidebar-status").contains("600"));
    failures.add(Kind.TIME_OUT);
    pages.release(1);
    settle();

    assertThat(view.text("sidebar-status")).startsWith("600 stages · ").endsWith("AWS has more");
    assertThat(view.shows("sidebar-failure")).isTrue();
    assertThat(rows()).hasSize(601);
  }

  @Test
  void whoMayNotListStillHasPinnedAndRecentStagesAndReadsWhatIsNeeded() {
    Fx.run(() -> sidebar.show(new History(List.of(HALL))));
    open();
    failures.add(Kind.ACCESS_DENIED);
    pages.release(1);
    settle();

    assertThat(view.words(".sidebar-title")).containsExactly("hall");
    assertThat(view.words("#sidebar-failure .label")).anyMatch(text -> text.contains("ListStages"));
    assertThat(view.words(".list-cell"))
        .contains("Couldn't list the stages: it isn't known whether there are any.");
    view.keys("Down");
    view.keys("Enter");
    assertThat(done).containsExactly("open hall support");
  }

  @Test
  void stageIsFoundAndOpenedByKeysAlone() {
    listed();
    view.paste("sidebar-filter", "CrowdedStage1000 team=events");
    assertThat(rows()).hasSize(1 + 1);

    view.keys("Enter");
    view.keys("Shortcut+Enter");
    view.keys("Down");
    Fx.run(sidebar::copyArn);

    assertThat(done).containsExactly("open CrowdedStage1000 work", "beside CrowdedStage1000 work");
    assertThat(View.clipboard())
        .isEqualTo("arn:aws:ivs:us-west-2:123456789012:stage/CrowdedStage1000");
    assertThat(Fx.get(sidebar::escape)).isTrue();
    assertThat(view.text("sidebar-filter")).isEmpty();
    assertThat(rows()).hasSize(1001);
    assertThat(Fx.get(sidebar::escape)).isFalse();
  }

  @Test
  void arrowKeysPassOverHeadings() {
    Fx.run(() -> sidebar.show(new History(List.of(HALL))));
    listed();
    Fx.run(() -> view.node("sidebar-stages").requestFocus());

    view.keys("Down");
    view.keys("Down");
    view.keys("Up");
    view.keys("Up");
    view.keys("Up");

    assertThat(Fx.get(() -> list().getSelectionModel().getSelectedIndex())).isEqualTo(1);
  }

  @Test
  void anotherProfileShowsWhatItHasListedAndAsksNothing() {
    listed();
    Fx.run(() -> sidebar.show(new ProfileChoice.Shared("other")));
    assertThat(rows()).hasSize(2);
    assertThat(view.text("sidebar-status")).isEmpty();

    Fx.run(() -> sidebar.show(WORK));

    assertThat(rows()).hasSize(1001);
    assertThat(asked).hasSize(10);
  }

  @Test
  void chosenRegionIsListedAndKeptForTheProfile() {
    listed();
    pages.release(10);
    Fx.run(() -> regions().setValue(List.of("eu-west-1")));
    settle();

    assertThat(asked).hasSize(20);
    assertThat(asked.getLast().region()).isEqualTo("eu-west-1");
    assertThat(chosen).containsEntry(WORK, "eu-west-1");
  }

  @Test
  void allRegionsAreListedOneAfterTheOther() {
    stages = 5;
    listed();
    Fx.run(() -> regions().setValue(regions().getItems().getLast()));
    Fx.until("it asks", () -> asked.size() == 2);
    pages.release(1);
    Fx.until(
        "it goes on", () -> view.text("sidebar-status").equals("Listing… region 1 of 7, 5 stages"));
    pages.release(6);
    settle();

    assertThat(asked.stream().skip(1).map(Request::region)).hasSize(7).doesNotHaveDuplicates();
    assertThat(chosen).isEmpty();
  }

  @Test
  void whatIsStoppedKeepsWhatHasCome() {
    open();
    pages.release(1);
    Fx.until("a page came", () -> rows().size() == 101);

    view.press("sidebar-stop");

    assertThat(view.text("sidebar-status")).startsWith("100 stages · ").endsWith("AWS has more");
  }

  @Test
  void escStopsListingBeforeItClearsTheFilter() {
    open();
    view.paste("sidebar-filter", "hall");

    assertThat(Fx.get(sidebar::escape)).isTrue();
    assertThat(view.shows("sidebar-stop")).isFalse();
    assertThat(view.text("sidebar-filter")).isEqualTo("hall");
    assertThat(Fx.get(sidebar::escape)).isTrue();
    assertThat(view.text("sidebar-filter")).isEmpty();
  }

  @Test
  void nameThatIsLookedForIsGivenWhenAllAreListed() {
    find("video-room-7");
    pages.release(9);
    Fx.until("nine pages came", () -> view.text("sidebar-status").contains("900"));
    assertThat(done).isEmpty();
    pages.release(1);
    settle();

    assertThat(done).containsExactly("found CrowdedStage0007 work");
  }

  @Test
  void nameIsNotLookedForAnyMoreWithAnotherProfile() {
    find("video-room-7");
    Fx.run(() -> sidebar.show(new ProfileChoice.Shared("other")));
    pages.release(20);
    Fx.run(sidebar::refresh);
    settle();

    assertThat(done).isEmpty();
    assertThat(asked.getLast().profile()).isEqualTo(new ProfileChoice.Shared("other"));
  }

  @Test
  void nameIsNotLookedForAnyMoreAfterTheListWasStopped() {
    find("video-room-7");
    view.press("sidebar-stop");
    pages.release(10);
    Fx.run(sidebar::refresh);
    Fx.until("all are listed", () -> view.text("sidebar-status").contains("1,000 stages"));

    assertThat(done).isEmpty();
  }

  @Test
  void stageThatIsNewerThanTheListIsAskedFor() {
    stages = 5;
    listed();
    stages = 6;
    pages.release(1);
    find("sport-room-6");
    Fx.until("it is found", () -> !done.isEmpty());

    assertThat(done).containsExactly("found CrowdedStage0006 work");
    assertThat(asked).hasSize(2);
  }

  @Test
  void partOfAListIsStillThereAfterALookAtAnotherProfile() {
    open();
    pages.release(6);
    Fx.until("six pages came", () -> view.text("sidebar-status").contains("600"));

    Fx.run(() -> sidebar.show(new ProfileChoice.Shared("other")));
    Fx.run(() -> sidebar.show(WORK));

    assertThat(view.text("sidebar-status")).startsWith("600 stages").endsWith("AWS has more");
  }

  @Test
  void homeAndEndPassOverHeadings() {
    listed();
    Fx.run(() -> view.node("sidebar-stages").requestFocus());

    view.keys("End");
    assertThat(Fx.get(() -> list().getSelectionModel().getSelectedIndex())).isEqualTo(1000);
    view.keys("Home");
    assertThat(Fx.get(() -> list().getSelectionModel().getSelectedIndex())).isEqualTo(1);
  }

  @Test
  void nameOfSeveralStagesIsLeftToTheUser() {
    pages.release(10);
    find("room-77");
    settle();

    assertThat(done).isEmpty();
    assertThat(Fx.get(() -> list().isFocused())).isTrue();
    assertThat(rows()).hasSize(1 + 11);
    assertThat(missed)
        .containsExactly(
            "No stage in us-east-1 (N. Virginia) has exactly the name or ID “room-77”, but some"
                + " contain it. Choose one in the sidebar.");
  }

  @Test
  void nameOfNoStageIsAnsweredAndTheKeyboardStays() {
    stages = 5;
    Fx.run(() -> view.stage().setWidth(300));
    Fx.run(() -> view.node("sidebar-region").requestFocus());
    find("no-such-name");
    Fx.painted();
    pages.release(1);
    settle();

    assertThat(missed)
        .containsExactly(
            "No stage in us-east-1 (N. Virginia) has the name or ID “no-such-name”. Check it, or"
                + " choose another region in the sidebar.");
    assertThat(Fx.get(() -> view.node("sidebar-region").isFocused())).isTrue();
    assertThat(drawn())
        .anyMatch(text -> text.startsWith("None of these stages matches the filter. You can"))
        .noneMatch(text -> text.endsWith("..."));
  }

  @Test
  void nameThatCannotBeLookedForIsSaidNotToBeKnown() {
    find("room-77");
    failures.add(Kind.ACCESS_DENIED);
    pages.release(1);
    settle();

    assertThat(missed)
        .containsExactly(
            "Couldn't list the stages in us-east-1 (N. Virginia), so it isn't known which one has"
                + " the name or ID “room-77”. See the sidebar.");
  }

  @Test
  void liveStagesComeFirstOnRequest() {
    listed();

    view.press("sidebar-live-first");

    assertThat(rows().get(1))
        .isInstanceOfSatisfying(
            SidebarRow.OfStage.class,
            row -> assertThat(row.stage().title()).isEqualTo("events-room-100"));
  }

  @Override
  public void open(StageQuery stage) {
    note("open", stage);
  }

  @Override
  public void openBeside(StageQuery stage) {
    note("beside", stage);
  }

  private void note(String what, StageQuery stage) {
    done.add(what + " " + stage.arn().id() + " " + ((ProfileChoice.Shared) stage.profile()).name());
  }

  @Override
  public String region(ProfileChoice profile) {
    return chosen.getOrDefault(profile, "us-east-1");
  }

  @Override
  public void choose(ProfileChoice profile, String region) {
    chosen.put(profile, region);
  }

  @Override
  public void pin(Visit visit, boolean pinned) {
    done.add("pin " + visit.name());
  }

  @Override
  public void remove(Visit visit) {
    done.add("remove " + visit.name());
  }

  private void find(String name) {
    Fx.run(() ->
        sidebar.find(
            new Recognized.Named(name, Optional.empty(), PastedForm.PLAIN),
            WORK,
            stage -> note("found", stage),
            missed::add));
    Fx.until("it is asked", () -> !asked.isEmpty());
  }

  private void open() {
    Fx.run(sidebar::open);
    Fx.until("it is asked", () -> !asked.isEmpty());
  }

  private void listed() {
    pages.release((stages + 99) / 100);
    open();
    settle();
  }

  private void settle() {
    Fx.until("it is over", () -> !view.shows("sidebar-stop"));
    Fx.painted();
  }

  /** What the rows say with what is cut off. */
  private List<String> drawn() {
    return Fx.get(() ->
        list().lookupAll(".list-cell .text").stream()
            .map(Text.class::cast)
            .map(text -> text.getText().replace("\n", ""))
            .toList());
  }

  private List<SidebarRow> rows() {
    return Fx.get(() -> List.copyOf(list().getItems()));
  }

  @SuppressWarnings("unchecked")
  private ListView<SidebarRow> list() {
    return (ListView<SidebarRow>) view.node("sidebar-stages");
  }

  @SuppressWarnings("unchecked")
  private ComboBox<List<String>> regions() {
    return (ComboBox<List<String>>) view.node("sidebar-region");
  }
}
