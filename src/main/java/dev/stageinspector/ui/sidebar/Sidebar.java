package dev.stageinspector.ui.sidebar;

import dev.stageinspector.find.Recognized;
import dev.stageinspector.find.StageFilter;
import dev.stageinspector.ivs.Ivs;
import dev.stageinspector.ivs.ProfileChoice;
import dev.stageinspector.ivs.StageQuery;
import dev.stageinspector.store.History;
import dev.stageinspector.store.Visit;
import dev.stageinspector.ui.kit.CallState;
import dev.stageinspector.ui.kit.ClipboardWriter;
import dev.stageinspector.ui.kit.FailureView;
import dev.stageinspector.ui.kit.PendingCall;
import dev.stageinspector.ui.kit.SignInContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * Finds a stage: lists those of a region with the profile that is chosen, below the pinned and the
 * recent ones, and filters all of them. It asks AWS only when its user wants that: when it is
 * opened, refreshed, or given another region.
 */
public final class Sidebar extends VBox {

  /** What the user wants done. */
  public interface Actions {

    /** Opens a stage in a tab. */
    void open(StageQuery stage);

    /** Opens a stage in a new tab beside the one in sight. */
    void openBeside(StageQuery stage);

    /** The region in which stages are looked for with a profile. */
    String region(ProfileChoice profile);

    /** Another region is chosen for a profile. */
    void choose(ProfileChoice profile, String region);

    /** Pins a stage of the history, or takes the pin away. */
    void pin(Visit visit, boolean pinned);

    /** Takes a stage out of the history. */
    void remove(Visit visit);
  }

  private final Actions actions;
  private final PendingCall<StagesQuery, RegionalStages> call;
  private final Map<StagesQuery, RegionalStages> known = new HashMap<>();
  private final SidebarHead head = new SidebarHead(new HeadActions());
  private final FailureView failure;
  private final StageList list;

  /**
   * A stage that is looked for, and what takes it, or why it isn't found.
   *
   * @param known what was listed before, which says nothing about a newer stage
   */
  private record Awaited(
      String text,
      Optional<RegionalStages> known,
      Consumer<StageQuery> found,
      Consumer<String> missed,
      @Nullable Node focused) {

    /** A new answer can be equal to the one before. */
    @SuppressWarnings("ReferenceEquality")
    boolean isNews(RegionalStages stages) {
      return known.filter(before -> before == stages).isEmpty();
    }
  }

  private Optional<Awaited> awaited = Optional.empty();
  private History history = History.EMPTY;
  private StagesQuery query;

  /**
   * @param profile that is chosen at first
   */
  public Sidebar(
      Ivs ivs,
      SignInContext signIns,
      ClipboardWriter clipboard,
      ProfileChoice profile,
      Actions actions) {
    this.actions = actions;
    query = StagesQuery.of(profile, actions.region(profile));
    call =
        new PendingCall<>(new StagesCall(ivs), signIns, found -> known.put(found.query(), found));
    failure = FailureView.ofPart("sidebar-failure", clipboard, this::retry, call::signIn);
    list = new StageList(actions, clipboard);
    arrange();
    wire();
  }

  /** The user has opened it: lists the stages, unless that is done. */
  public void open() {
    focusFilter();
    if (shown().isEmpty() && !call.state().get().isRunning()) {
      refresh();
    }
  }

  /**
   * Looks for a stage by its name or ID: filters the stages of its region by that, lists them if
   * that is not done, and gives the one that is meant, if it is clear which one is.
   *
   * @param found takes that stage
   * @param missed takes why it isn't clear, and what to do
   */
  public void find(
      Recognized.Named stage,
      ProfileChoice profile,
      Consumer<StageQuery> found,
      Consumer<String> missed) {
    StagesQuery wanted =
        StagesQuery.of(profile, stage.region().orElseGet(() -> actions.region(profile)));
    if (!query.equals(wanted)) {
      show(wanted);
    }
    head.field().setText(StageFilter.literal(stage.text()));
    awaited = Optional.of(new Awaited(stage.text(), shown(), found, missed, focusOwner()));
    // A stage that is newer than the list is in none.
    if (shown().flatMap(stages -> stages.meant(stage.text())).isPresent()) {
      decide();
    } else if (!call.state().get().isRunning()) {
      refresh();
    }
  }

  /** Gives the stage that is looked for, or brings the keyboard to those that it may be. */
  private void decide() {
    awaited()
        .ifPresent(looked ->
            shown()
                .flatMap(stages -> stages.meant(looked.text()))
                .ifPresentOrElse(
                    stage -> {
                      head.clear();
                      looked.found().accept(stage);
                    },
                    () -> miss(looked)));
  }

  private void miss(Awaited looked) {
    looked
        .missed()
        .accept(SidebarWords.missed(looked.text(), shown().filter(looked::isNews), query));
    // Who does something else by now is not disturbed, nor who has nothing to choose from.
    if (list.hasStages() && Objects.equals(looked.focused(), focusOwner())) {
      list.requestFocus();
    }
  }

  /** What is looked for, which from now on is not. */
  private Optional<Awaited> awaited() {
    Optional<Awaited> now = awaited;
    awaited = Optional.empty();
    return now;
  }

  private @Nullable Node focusOwner() {
    return getScene() == null ? null : getScene().getFocusOwner();
  }

  /** Lists the stages again. */
  public void refresh() {
    call.ask(query);
  }

  private void retry() {
    focusFilter();
    refresh();
  }

  /** Another profile is chosen: shows what it has listed before, and asks nothing. */
  public void show(ProfileChoice profile) {
    if (!profile.equals(query.profile())) {
      show(StagesQuery.of(profile, actions.region(profile)));
    }
  }

  /** Shows the pinned and the recent stages. */
  public void show(History recent) {
    history = recent;
    draw();
  }

  /** Brings the keyboard to the filter. */
  public void focusFilter() {
    head.focus();
  }

  /** Copies the ARN of the selected stage. */
  public void copyArn() {
    list.copyArn();
  }

  /** Stops listing, or clears the filter; tells whether there was one of them. */
  public boolean escape() {
    return call.cancel() || head.clear();
  }

  /** Ends what is under way. */
  public void close() {
    call.clear();
  }

  private void show(StagesQuery other) {
    shown().ifPresent(listed -> known.put(listed.query(), listed));
    call.clear();
    // Who goes on to something else waits for nothing any more.
    awaited = Optional.empty();
    query = other;
    draw();
  }

  /** What is known of what is asked now. */
  private Optional<RegionalStages> shown() {
    return call.state()
        .get()
        .found()
        .filter(found -> found.request().equals(query))
        .map(CallState.Found::answer)
        .or(() -> Optional.ofNullable(known.get(query)));
  }

  /** Only in sight: a hidden one would sort a thousand stages after each look-up. */
  private void draw() {
    if (getScene() == null) {
      return;
    }
    CallState<StagesQuery, RegionalStages> state = call.state().get();
    Optional<RegionalStages> shown = shown();
    SidebarRows rows = new SidebarRows(history, shown, head.filter(), head.order());
    head.show(query, state, shown, rows.stages().size());
    failure.show(state.failure().or(() -> shown.flatMap(RegionalStages::failure)));
    list.show(rows.rows("Stages in " + query.where(), SidebarWords.silence(state, shown, query)));
  }

  private void arrange() {
    setId("sidebar");
    getStyleClass().add("sidebar");
    setMinWidth(0);
    failure.setMinHeight(USE_PREF_SIZE);
    VBox.setVgrow(list, Priority.ALWAYS);
    head.getChildren().add(failure);
    getChildren().addAll(head, list);
  }

  private void wire() {
    call.state()
        .addListener((_, _, now) -> {
          draw();
          switch (now) {
            case CallState.Running(_, _, _), CallState.AwaitingSignIn(_, _, _) -> {}
            // A call that is canceled leaves what was there before: nothing was answered.
            case CallState.Found(_, RegionalStages found)
                when awaited.filter(looked -> !looked.isNews(found)).isPresent() ->
                awaited = Optional.empty();
            case CallState.Found(_, RegionalStages found) when found.isComplete() -> decide();
            case CallState.Found(_, RegionalStages found) when found.failure().isPresent() ->
                awaited().ifPresent(this::miss);
            case CallState.Failed(_, _, _) -> awaited().ifPresent(this::miss);
            case CallState.Idle(), CallState.Found(_, _) -> awaited = Optional.empty();
          }
        });
    sceneProperty().addListener((_, _, _) -> draw());
    head.field().setOnAction(_ -> list.openFirst());
    list.leadFrom(head.field());
  }

  /** What is wanted above the list. */
  private final class HeadActions implements SidebarHead.Actions {
    @Override
    public void refresh() {
      Sidebar.this.refresh();
    }

    @Override
    public void stop() {
      call.cancel();
    }

    @Override
    public void choose(List<String> regions) {
      if (!regions.equals(query.regions())) {
        if (regions.size() == 1) {
          actions.choose(query.profile(), regions.getFirst());
        }
        show(new StagesQuery(query.profile(), regions));
        if (shown().isEmpty()) {
          Sidebar.this.refresh();
        }
      }
    }

    @Override
    public void filter() {
      awaited = Optional.empty();
      draw();
    }

    @Override
    public void sort() {
      draw();
    }
  }
}
