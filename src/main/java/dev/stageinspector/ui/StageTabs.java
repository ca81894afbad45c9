package dev.stageinspector.ui;

import dev.stageinspector.store.OpenTab;
import dev.stageinspector.store.OpenTabs;
import dev.stageinspector.ui.kit.Controls;
import dev.stageinspector.ui.kit.Shortcut;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;

/** The tabs of a window: which stages are open, in which order, and which one is in sight. */
final class StageTabs extends TabPane {

  /** Past this, the oldest closed tab can't be reopened. */
  private static final int MOST_CLOSED = 20;

  private static final int LAST = 8;

  private final Supplier<StagePane> panes;
  private final Runnable changed;
  private final Deque<OpenTab> recentlyClosed = new ArrayDeque<>();
  private StagePane current;

  /**
   * With one empty tab.
   *
   * @param panes builds the pane of a tab
   * @param changed is told when another tab is in sight, or what one of them shows has changed
   */
  StageTabs(Supplier<StagePane> panes, Runnable changed) {
    this.panes = panes;
    this.changed = changed;
    StageTab first = tab(Optional.empty());
    current = first.enter();
    arrange(first);
    wire();
  }

  /** The pane in sight. */
  StagePane current() {
    return current;
  }

  /** The panes that were ever in sight. */
  List<StagePane> all() {
    return tabs().stream().flatMap(tab -> tab.pane().stream()).toList();
  }

  /** Opens an empty tab, with the profile of the one in sight. */
  void open() {
    StagePane before = current;
    add(tab(Optional.empty()));
    current.choose(before.profile());
  }

  /**
   * Opens the tabs of an earlier start in place of an empty one. Of their stages, only the one that
   * was in sight then is looked up.
   */
  void restore(OpenTabs kept) {
    List<StageTab> restored = kept.tabs().stream().map(tab -> tab(Optional.of(tab))).toList();
    if (!restored.isEmpty()) {
      List<StageTab> empty = tabs().stream().filter(StageTab::isEmpty).toList();
      getTabs().addAll(restored);
      getSelectionModel().select(restored.get(kept.selected()));
      getTabs().removeAll(empty);
    }
  }

  /** Opens the tabs of an earlier start to the left of the one in sight, which stays there. */
  void restoreBehind(OpenTabs kept) {
    getTabs().addAll(0, kept.tabs().stream().map(tab -> tab(Optional.of(tab))).toList());
  }

  /** Closes the tab in sight; an empty one takes the place of the last. */
  void close() {
    close(selected());
  }

  /** Closes all tabs but the one in sight. */
  void closeOthers() {
    tabs().stream().filter(tab -> tab != selected()).forEach(this::close);
  }

  /** Opens the tab that was closed last; tells whether there was one. */
  boolean reopen() {
    Optional<OpenTab> last = Optional.ofNullable(recentlyClosed.poll());
    last.ifPresent(tab -> add(tab(Optional.of(tab))));
    return last.isPresent();
  }

  /** Goes to the tab that is so many places to the right, around the end. */
  void move(int places) {
    getSelectionModel()
        .select(Math.floorMod(getSelectionModel().getSelectedIndex() + places, getTabs().size()));
  }

  /** Goes to a tab by its index; 8 means the last tab, as the ninth key does in browsers. */
  void choose(int key) {
    int index = key == LAST ? getTabs().size() - 1 : key;
    if (index < getTabs().size()) {
      getSelectionModel().select(index);
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
    StageTab tab = new StageTab(unseen, panes, _ -> changed.run());
    MenuItem others = Controls.menuItem("tab-close-others", "Close others", () -> closeAllBut(tab));
    MenuItem again =
        Controls.menuItem(
            "tab-reopen", Shortcut.REOPEN_TAB.hint("Reopen closed tab"), this::reopen);
    ContextMenu menu =
        new ContextMenu(
            Controls.menuItem("tab-close", Shortcut.CLOSE_TAB.hint("Close"), () -> close(tab)),
            others,
            again);
    menu.setOnShowing(_ -> {
      others.setDisable(getTabs().size() < 2);
      again.setDisable(recentlyClosed.isEmpty());
    });
    tab.setContextMenu(menu);
    tab.setOnClosed(_ -> closed(tab));
    return tab;
  }

  private void add(StageTab tab) {
    getTabs().add(tab);
    getSelectionModel().select(tab);
  }

  private void closeAllBut(StageTab tab) {
    getSelectionModel().select(tab);
    closeOthers();
  }

  private void close(StageTab tab) {
    if (!(getTabs().size() == 1 && tab.isEmpty())) {
      getTabs().remove(tab);
      closed(tab);
    }
  }

  private void closed(StageTab tab) {
    tab.kept().ifPresent(recentlyClosed::push);
    if (recentlyClosed.size() > MOST_CLOSED) {
      recentlyClosed.removeLast();
    }
    tab.close();
    if (getTabs().isEmpty()) {
      open();
    }
    changed.run();
  }

  private List<StageTab> tabs() {
    return getTabs().stream().map(StageTab.class::cast).toList();
  }

  private StageTab selected() {
    return (StageTab) getSelectionModel().getSelectedItem();
  }

  private void arrange(StageTab first) {
    setId("tabs");
    getStyleClass().add("stage-tabs");
    setTabDragPolicy(TabDragPolicy.REORDER);
    setTabClosingPolicy(TabClosingPolicy.ALL_TABS);
    // Tab goes to the fields: the keys of the tabs are the window's.
    setFocusTraversable(false);
    getTabs().add(first);
  }

  private void wire() {
    getSelectionModel()
        .selectedItemProperty()
        .addListener((_, before, now) -> {
          if (before instanceof StageTab left) {
            left.leave();
          }
          if (now instanceof StageTab seen) {
            current = seen.enter();
            changed.run();
          }
        });
    // A press on the tab in sight.
    focusedProperty()
        .addListener((_, _, focused) -> {
          if (focused) {
            Platform.runLater(selected()::focus);
          }
        });
    getTabs().addListener((javafx.collections.ListChangeListener<Tab>) _ -> changed.run());
  }
}
