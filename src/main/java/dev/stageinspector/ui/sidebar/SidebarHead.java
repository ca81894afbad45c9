package dev.stageinspector.ui.sidebar;

import dev.stageinspector.find.StageFilter;
import dev.stageinspector.ivs.Regions;
import dev.stageinspector.ui.kit.CallState;
import dev.stageinspector.ui.kit.Controls;
import dev.stageinspector.ui.kit.Glyph;
import dev.stageinspector.ui.kit.Hint;
import dev.stageinspector.ui.kit.Segments;
import dev.stageinspector.ui.kit.Segments.Segment;
import dev.stageinspector.ui.kit.Shortcut;
import dev.stageinspector.ui.kit.Styles;
import dev.stageinspector.ui.kit.Ticker;
import dev.stageinspector.ui.sidebar.SidebarRows.Order;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.controlsfx.control.textfield.TextFields;

/** What stands above the sidebar's list: the filter, the region, the order, and how old it is. */
final class SidebarHead extends VBox {

  /** What the user wants done. */
  interface Actions {

    /** Lists the stages again. */
    void refresh();

    /** Stops listing. */
    void stop();

    /** Lists the stages of other regions. */
    void choose(List<String> regions);

    /** Another filter is typed. */
    void filter();

    /** Another order is chosen. */
    void sort();
  }

  private static final Duration BETWEEN_AGES = Duration.ofSeconds(1);

  private final Actions actions;
  private final TextField filter = TextFields.createClearableTextField();
  private final ComboBox<List<String>> regions =
      Controls.choice("sidebar-region", "Region", SidebarHead::described);
  private final Button refresh;
  private final Segments<Order> orders =
      new Segments<>(
          List.of(
              new Segment<>("sidebar-by-name", "Name", Order.BY_NAME),
              new Segment<>("sidebar-live-first", "Live first", Order.LIVE_FIRST)));
  private final Label status = Controls.label("", "sidebar-status");
  private final Button stop;
  private CallState<StagesQuery, RegionalStages> state = new CallState.Idle<>();
  private Optional<RegionalStages> shown = Optional.empty();
  private int matching;

  SidebarHead(Actions actions) {
    this.actions = actions;
    refresh =
        Controls.pictureButton(
            "sidebar-refresh", Glyph.REFRESH, "List the stages again (F5)", actions::refresh);
    stop = Controls.button("sidebar-stop", "Stop", actions::stop);
    arrange();
    wire();
  }

  /** Shows what is asked, how far that is, and how much of it the filter leaves. */
  void show(
      StagesQuery query,
      CallState<StagesQuery, RegionalStages> newState,
      Optional<RegionalStages> newShown,
      int newMatching) {
    state = newState;
    shown = newShown;
    matching = newMatching;
    regions.setValue(query.regions());
    Styles.show(stop, state.isRunning());
    refresh.setDisable(state.isRunning());
    tell();
  }

  /** Where the filter is typed. */
  TextField field() {
    return filter;
  }

  /** Which stages the user wants to see. */
  StageFilter filter() {
    return StageFilter.of(filter.getText());
  }

  /** In which order. */
  Order order() {
    return orders.chosen().get();
  }

  /** Brings the keyboard to the filter. */
  void focus() {
    filter.requestFocus();
    filter.selectAll();
  }

  /** Clears the filter; tells whether there was one. */
  boolean clear() {
    boolean filtered = !filter.getText().isEmpty();
    filter.clear();
    return filtered;
  }

  private void tell() {
    status.setText(SidebarWords.status(state, shown, matching, Instant.now()));
  }

  private static String described(List<String> regions) {
    return regions.size() == 1 ? Regions.described(regions.getFirst()) : "All regions";
  }

  private void arrange() {
    getStyleClass().add("sidebar-head");
    setMinHeight(USE_PREF_SIZE);
    filter.setId("sidebar-filter");
    filter.setPromptText("Filter stages");
    filter.setAccessibleText("Filter stages");
    Hint.set(filter, "Name, ID, or tag such as env=prod; is:live or is:idle");
    List<String> all = Regions.known().stream().sorted().toList();
    regions.getItems().setAll(Stream.concat(all.stream().map(List::of), Stream.of(all)).toList());
    regions.setMaxWidth(Double.MAX_VALUE);
    Hint.set(
        regions,
        () -> Optional.ofNullable(regions.getValue()).map(SidebarHead::described).orElse(""));
    status.setId("sidebar-status");
    status.setMinWidth(0);
    status.setMaxWidth(Double.MAX_VALUE);
    Hint.set(status, status::getText);
    Hint.set(stop, Shortcut.ESCAPE.hint("Stop listing"));
    HBox.setHgrow(regions, Priority.ALWAYS);
    HBox.setHgrow(status, Priority.ALWAYS);
    getChildren()
        .addAll(
            filter,
            line(new HBox(regions, refresh)),
            line(new HBox(Controls.label("Sort", "sidebar-status"), orders)),
            line(new HBox(status, stop)));
  }

  private static HBox line(HBox line) {
    line.getStyleClass().add("sidebar-line");
    return line;
  }

  private void wire() {
    filter.textProperty().addListener((_, _, _) -> actions.filter());
    orders.chosen().addListener((_, _, _) -> actions.sort());
    regions.setOnAction(_ -> Optional.ofNullable(regions.getValue()).ifPresent(actions::choose));
    Ticker.follow(status, BETWEEN_AGES, this::tell);
  }
}
