package dev.stageinspector.ui;

import dev.stageinspector.ivs.ProfileChoice;
import dev.stageinspector.ivs.StageQuery;
import dev.stageinspector.store.OpenTab;
import dev.stageinspector.store.OpenTabs;
import dev.stageinspector.ui.kit.Controls;
import dev.stageinspector.ui.kit.Shortcut;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TabPane.TabClosingPolicy;
import javafx.scene.control.TabPane.TabDragPolicy;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * The tabs of a window: which stages and comparisons are open, in which order, and which one is in
 * sight.
 */
final class StageTabs extends VBox {

  /** Past this, the oldest closed tab can't be reopened. */
  private static final int MOST_CLOSED = 20;

  private static final int LAST = 8;

  /** A tab that can be reopened where it was. */
  private record Closed(OpenTab tab, int index) {}

  private final Supplier<StagePane> panes;
  private final Runnable changed;
  private final Deque<Closed> recentlyClosed = new ArrayDeque<>();

  /**
   * Only the tabs: what is in the one in sight stands below, so that menus can stand beside them.
   */
  private final TabPane strip = new TabPane();

  private final TabReveal reveal = new TabReveal(strip);

  private final StackPane content = new StackPane();
  private final Consumer<StageQuery> compare;
  private final Supplier<ProfileChoice> usual;
  private TabContent current;

  /**
   * With one empty tab.
   *
   * @param menus stand at the end of the tabs
   * @param panes builds the pane of a tab
   * @param compare takes the stage of a tab that is to be compared
   * @param usual the profile of a new tab, where the one in sight has none that asks AWS
   * @param changed is told when another tab is in sight, or what one of them shows has changed
   */
  StageTabs(
      Node menus,
      Supplier<StagePane> panes,
      Consumer<StageQuery> compare,
      Supplier<ProfileChoice> usual,
      Runnable changed) {
    this.panes = panes;
    this.usual = usual;
    this.compare = compare;
    this.changed = changed;
    StageTab first = tab(Optional.empty());
    current = first.enter();
    arrange(menus);
    strip.getTabs().add(first);
    content.getChildren().setAll(current);
    wire();
  }

  /** What is in sight. */
  TabContent current() {
    return current;
  }

  /** The open stage in sight; where a comparison is, an empty tab takes its place. */
  StagePane stage() {
    if (!(current instanceof StagePane)) {
      add(strip.getTabs().size(), tab(Optional.empty()));
    }
    return (StagePane) current;
  }

  /** The stages that are open, in the order of their tabs. */
  List<StageQuery> stages() {
    return tabs().stream().flatMap(tab -> tab.query().stream()).toList();
  }

  /** What was ever in sight. */
  List<TabContent> all() {
    return tabs().stream().flatMap(tab -> tab.pane().stream()).toList();
  }

  /** Opens an empty tab, with the profile of the one in sight. */
  void open() {
    ProfileChoice profile =
        current.profile() instanceof ProfileChoice.Saved ? usual.get() : current.profile();
    add(strip.getTabs().size(), tab(Optional.empty()));
    stage().address().bar().set(profile);
  }

  /** Brings an empty tab into sight: the one that is there, or else a new one. */
  void openEmpty() {
    if (!selected().isEmpty()) {
      open();
    }
  }

  /**
   * Brings the tab with a stage, looked up with a profile, into sight. Where there is none, the
   * stage is looked up in an empty tab, and where that failed, again.
   */
  void show(StageQuery query) {
    Optional<StageTab> there = tabs().stream().filter(tab -> tab.isOf(query)).findFirst();
    there.ifPresentOrElse(strip.getSelectionModel()::select, this::openEmpty);
    if (there.isEmpty() || stage().lookup().now().failure().isPresent()) {
      stage().inspect(query);
    }
  }

  /** Looks a stage up in a new tab to the right of the one in sight. */
  void openBeside(StageQuery stage) {
    add(strip.getSelectionModel().getSelectedIndex() + 1, tab(Optional.empty()));
    stage().inspect(stage);
  }

  /** Opens a comparison to the right of the tab in sight. */
  void openBeside(Supplier<ComparisonPane> comparison) {
    add(
        strip.getSelectionModel().getSelectedIndex() + 1,
        tab(new StageTab(Optional.empty(), comparison, changed)));
  }

  /**
   * Opens the tabs of an earlier start in place of an empty one. Of their stages, only the one that
   * was in sight then is looked up.
   */
  void restore(OpenTabs kept) {
    List<StageTab> restored = unseen(kept);
    if (!restored.isEmpty()) {
      List<StageTab> empty = tabs().stream().filter(StageTab::isEmpty).toList();
      strip.getTabs().addAll(restored);
      strip.getSelectionModel().select(restored.get(kept.selected()));
      strip.getTabs().removeAll(empty);
    }
  }

  /** Opens the tabs of an earlier start to the left of the one in sight, which stays there. */
  void restoreBehind(OpenTabs kept) {
    strip.getTabs().addAll(0, unseen(kept));
  }

  /** Closes the tab in sight; an empty one takes the place of the last. */
  void close() {
    close(selected());
  }

  /** Closes all tabs but the one in sight. */
  void closeOthers() {
    tabs().stream().filter(tab -> tab != selected()).forEach(this::close);
    selected().focus();
  }

  /** Opens the tab that was closed last; tells whether there was one. */
  boolean reopen() {
    Optional<Closed> last = Optional.ofNullable(recentlyClosed.poll());
    last.ifPresent(closed ->
        add(Math.min(closed.index(), strip.getTabs().size()), tab(Optional.of(closed.tab()))));
    return last.isPresent();
  }

  /** Whether there are other tabs than the one in sight. */
  boolean hasOthers() {
    return strip.getTabs().size() > 1;
  }

  /** Whether a closed tab can be reopened. */
  boolean hasClosed() {
    return !recentlyClosed.isEmpty();
  }

  /** Goes to the tab that is so many places to the right, around the end. */
  void move(int places) {
    strip
        .getSelectionModel()
        .select(
            Math.floorMod(
                strip.getSelectionModel().getSelectedIndex() + places, strip.getTabs().size()));
  }

  /** Goes to a tab by its index; 8 means the last tab, as the ninth key does in browsers. */
  void choose(int key) {
    int index = key == LAST ? strip.getTabs().size() - 1 : key;
    if (index < strip.getTabs().size()) {
      strip.getSelectionModel().select(index);
    }
  }

  /** What is kept of the tabs for another start. */
  OpenTabs kept() {
    List<StageTab> full = tabs().stream().filter(tab -> tab.kept().isPresent()).toList();
    return new OpenTabs(
        full.stream().flatMap(tab -> tab.kept().stream()).toList(),
        Math.max(0, full.indexOf(selected())));
  }

  /** Ends what is under way in all of them. */
  void closeAll() {
    tabs().forEach(StageTab::close);
  }

  private StageTab tab(Optional<OpenTab> unseen) {
    return tab(new StageTab(unseen, panes, changed));
  }

  private StageTab tab(StageTab tab) {
    tab.textProperty().addListener((_, _, _) -> reveal.later());
    tab.graphicProperty().addListener((_, _, _) -> reveal.later());
    MenuItem close = Controls.menuItem("tab-close", "Close", () -> close(tab));
    MenuItem others = Controls.menuItem("tab-close-others", "Close others", () -> closeAllBut(tab));
    MenuItem again =
        Controls.menuItem(
            "tab-reopen", Shortcut.REOPEN_TAB.hint("Reopen closed tab"), this::reopen);
    MenuItem compared =
        Controls.menuItem("tab-compare", "Compare with…", () -> tab.query().ifPresent(compare));
    ContextMenu menu = new ContextMenu(close, others, again, new SeparatorMenuItem(), compared);
    menu.setOnShowing(_ -> {
      // The key closes the tab in sight.
      close.setText(tab.equals(selected()) ? Shortcut.CLOSE_TAB.hint("Close") : "Close");
      others.setDisable(!hasOthers());
      again.setDisable(!hasClosed());
      compared.setDisable(tab.query().isEmpty());
    });
    tab.setContextMenu(menu);
    tab.setOnCloseRequest(request -> {
      request.consume();
      close(tab);
    });
    return tab;
  }

  private List<StageTab> unseen(OpenTabs kept) {
    return kept.tabs().stream().map(tab -> tab(Optional.of(tab))).toList();
  }

  private void add(int index, StageTab tab) {
    strip.getTabs().add(index, tab);
    strip.getSelectionModel().select(tab);
  }

  private void closeAllBut(StageTab tab) {
    strip.getSelectionModel().select(tab);
    closeOthers();
  }

  private void close(StageTab tab) {
    int index = strip.getTabs().indexOf(tab);
    if (strip.getTabs().size() == 1) {
      if (tab.isEmpty()) {
        return;
      }
      open();
    }
    tab.kept().ifPresent(kept -> recentlyClosed.push(new Closed(kept, index)));
    if (recentlyClosed.size() > MOST_CLOSED) {
      recentlyClosed.removeLast();
    }
    strip.getTabs().remove(tab);
    forgetMenu(tab);
    tab.close();
    changed.run();
  }

  /** JavaFX keeps the menu of a closed tab as long as the others: it must not keep the tab. */
  private static void forgetMenu(StageTab tab) {
    ContextMenu menu = tab.getContextMenu();
    menu.setOnShowing(null);
    menu.getItems().clear();
    tab.setContextMenu(null);
  }

  private List<StageTab> tabs() {
    return strip.getTabs().stream().map(StageTab.class::cast).toList();
  }

  private StageTab selected() {
    return (StageTab) strip.getSelectionModel().getSelectedItem();
  }

  private void arrange(Node menus) {
    strip.setId("tabs");
    strip.setTabDragPolicy(TabDragPolicy.REORDER);
    strip.setTabClosingPolicy(TabClosingPolicy.ALL_TABS);
    // Tab goes to the fields: the keys of the tabs are the window's.
    strip.setFocusTraversable(false);
    strip.setMinWidth(0);
    HBox.setHgrow(strip, Priority.ALWAYS);
    HBox top = new HBox(strip, menus);
    top.getStyleClass().add("stage-tabs");
    top.setMinHeight(USE_PREF_SIZE);
    content.setMinHeight(0);
    content.setPrefHeight(0);
    VBox.setVgrow(content, Priority.ALWAYS);
    getChildren().addAll(top, content);
  }

  private void wire() {
    strip
        .getSelectionModel()
        .selectedItemProperty()
        .addListener((_, before, now) -> {
          if (before instanceof StageTab left) {
            left.leave();
          }
          if (now instanceof StageTab seen) {
            reveal.later();
            current = seen.enter();
            content.getChildren().setAll(current);
            // A tab that is pressed takes the keyboard after it has told of the selection.
            Platform.runLater(seen::focus);
            changed.run();
          }
        });
    // A press on the tab in sight.
    strip
        .focusedProperty()
        .addListener((_, _, focused) -> {
          if (focused) {
            Platform.runLater(selected()::focus);
          }
        });
    strip.getTabs().addListener((javafx.collections.ListChangeListener<Tab>) _ -> changed.run());
  }
}
