package dev.stageinspector.ui.sidebar;

import dev.stageinspector.find.Found;
import dev.stageinspector.find.StageFilter;
import dev.stageinspector.ivs.Ivs;
import dev.stageinspector.ivs.ProfileChoice;
import dev.stageinspector.ivs.Regions;
import dev.stageinspector.ivs.StageQuery;
import dev.stageinspector.store.History;
import dev.stageinspector.store.Visit;
import dev.stageinspector.ui.kit.CallState;
import dev.stageinspector.ui.kit.ClipboardWriter;
import dev.stageinspector.ui.kit.Controls;
import dev.stageinspector.ui.kit.FailureView;
import dev.stageinspector.ui.kit.Glyph;
import dev.stageinspector.ui.kit.Hint;
import dev.stageinspector.ui.kit.PendingCall;
import dev.stageinspector.ui.kit.Shortcut;
import dev.stageinspector.ui.kit.SignInContext;
import dev.stageinspector.ui.kit.Styles;
import dev.stageinspector.ui.kit.Ticker;
import dev.stageinspector.ui.sidebar.SidebarRows.Order;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.textfield.TextFields;

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

  private static final Duration BETWEEN_AGES = Duration.ofSeconds(5);

  private final Actions actions;
  private final PendingCall<StagesQuery, RegionalStages> call;
  private final Map<StagesQuery, RegionalStages> known = new HashMap<>();
  private final TextField filter = TextFields.createClearableTextField();
  private final ComboBox<List<String>> regions =
      Controls.choice("sidebar-region", "Region", Sidebar::described);
  private final Button refresh;
  private final Button stop;
  private final Label status = Controls.label("", "sidebar-status");
  private final ToggleGroup orders = new ToggleGroup();
  private final ToggleButton byName = Controls.pill("sidebar-by-name", "Name", "left-pill", orders);
  private final ToggleButton liveFirst =
      Controls.pill("sidebar-live-first", "Live first", "right-pill", orders);
  private final FailureView failure;
  private final StageList list;

  /** A stage that is looked for, and what takes it. */
  private record Awaited(String text, Consumer<StageQuery> found) {}

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
    refresh =
        Controls.pictureButton(
            "sidebar-refresh", Glyph.REFRESH, "List the stages again (F5)", this::refresh);
    stop = Controls.button("sidebar-stop", "Stop", this::cancel);
    failure = FailureView.ofPart("sidebar-failure", clipboard, call::signIn);
    list = new StageList(actions, clipboard);
    arrange();
    wire();
    draw();
  }

  /** The user has opened it: lists the stages, unless that is done. */
  public void open() {
    filter.requestFocus();
    filter.selectAll();
    if (shown().isEmpty() && !call.state().get().isRunning()) {
      refresh();
    }
  }

  /**
   * Looks for a stage by its name or ID: filters the stages of its region by that, lists them if
   * that is not done, and gives the one that is meant, if it is clear which one is.
   *
   * @param found takes that stage
   */
  public void find(Found.Named stage, ProfileChoice profile, Consumer<StageQuery> found) {
    StagesQuery wanted =
        StagesQuery.of(profile, stage.region().orElseGet(() -> actions.region(profile)));
    if (!query.equals(wanted)) {
      show(wanted);
    }
    filter.setText(StageFilter.literal(stage.text()));
    awaited = Optional.of(new Awaited(stage.text(), found));
    if (shown().filter(RegionalStages::isComplete).isPresent()) {
      decide();
    } else {
      refresh();
    }
  }

  /** Gives the stage that is looked for, or brings the keyboard to those that it may be. */
  private void decide() {
    Optional<Awaited> now = awaited;
    awaited = Optional.empty();
    now.ifPresent(looked ->
        shown()
            .flatMap(stages -> stages.meant(looked.text()))
            .ifPresentOrElse(looked.found(), list::requestFocus));
  }

  /** Lists the stages again. */
  public void refresh() {
    call.ask(query);
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
    filter.requestFocus();
    filter.selectAll();
  }

  /** Copies the ARN of the selected stage. */
  public void copyArn() {
    list.copyArn();
  }

  /** Stops listing, or clears the filter; tells whether there was one of them. */
  public boolean escape() {
    boolean filtered = !filter.getText().isEmpty();
    if (!cancel() && filtered) {
      filter.clear();
      return true;
    }
    return filtered || call.state().get().isRunning();
  }

  /** Ends what is under way. */
  public void close() {
    call.clear();
  }

  private boolean cancel() {
    return call.cancel();
  }

  private void show(StagesQuery other) {
    call.clear();
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

  private void draw() {
    CallState<StagesQuery, RegionalStages> state = call.state().get();
    regions.setValue(query.regions());
    failure.show(state.failure().or(() -> shown().flatMap(RegionalStages::failure)));
    Styles.show(stop, state.isRunning());
    refresh.setDisable(state.isRunning());
    drawStatus();
    SidebarRows rows =
        new SidebarRows(
            history,
            shown(),
            StageFilter.of(filter.getText()),
            liveFirst.isSelected() ? Order.LIVE_FIRST : Order.BY_NAME);
    list.show(rows.rows("Stages in " + query.where(), SidebarWords.silence(state, shown(), query)));
  }

  private void drawStatus() {
    status.setText(SidebarWords.status(call.state().get(), shown(), Instant.now()));
  }

  private void chooseRegion(List<String> chosen) {
    if (!chosen.equals(query.regions())) {
      if (chosen.size() == 1) {
        actions.choose(query.profile(), chosen.getFirst());
      }
      show(new StagesQuery(query.profile(), chosen));
      if (shown().isEmpty()) {
        refresh();
      }
    }
  }

  private static String described(List<String> regions) {
    return regions.size() == 1 ? Regions.described(regions.getFirst()) : "All regions";
  }

  private void arrange() {
    setId("sidebar");
    getStyleClass().add("sidebar");
    filter.setId("sidebar-filter");
    filter.setPromptText("Filter stages");
    filter.setAccessibleText("Filter stages");
    Hint.set(filter, "Name, ID, or tag such as env=prod; is:live or is:idle");
    List<String> all = Regions.known().stream().sorted().toList();
    regions.getItems().setAll(Stream.concat(all.stream().map(List::of), Stream.of(all)).toList());
    regions.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(regions, Priority.ALWAYS);
    Hint.set(regions, () -> described(query.regions()));
    orders.selectToggle(byName);
    status.setId("sidebar-status");
    status.setMinWidth(0);
    status.setMaxWidth(Double.MAX_VALUE);
    Hint.set(status, status::getText);
    HBox.setHgrow(status, Priority.ALWAYS);
    HBox where = new HBox(regions, refresh);
    where.getStyleClass().add("sidebar-line");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox sorting = new HBox(Controls.label("Sort", "sidebar-status"), byName, liveFirst);
    sorting.getStyleClass().add("sidebar-line");
    HBox state = new HBox(status, stop);
    state.getStyleClass().add("sidebar-line");
    VBox head = new VBox(filter, where, sorting, state, failure);
    head.getStyleClass().add("sidebar-head");
    head.setMinHeight(USE_PREF_SIZE);
    VBox.setVgrow(list, Priority.ALWAYS);
    Hint.set(stop, Shortcut.ESCAPE.hint("Stop listing"));
    setMinWidth(0);
    getChildren().addAll(head, list);
  }

  private void wire() {
    call.state()
        .addListener((_, _, now) -> {
          draw();
          if (now instanceof CallState.Found(_, RegionalStages found) && found.isComplete()) {
            decide();
          }
        });
    filter
        .textProperty()
        .addListener((_, _, _) -> {
          awaited = Optional.empty();
          draw();
        });
    filter.setOnAction(_ -> list.openFirst());
    orders.selectedToggleProperty().addListener((_, _, _) -> draw());
    regions.setOnAction(_ -> Optional.ofNullable(regions.getValue()).ifPresent(this::chooseRegion));
    list.leadFrom(filter);
    Ticker.follow(status, BETWEEN_AGES, this::drawStatus);
  }
}
