package dev.stageinspector.ui;

import dev.stageinspector.ivs.Stage.Endpoint;
import dev.stageinspector.ui.kit.Page;
import dev.stageinspector.ui.kit.Shortcut;
import dev.stageinspector.ui.kit.Suggestions;
import dev.stageinspector.ui.sidebar.Sidebar;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Scene;

/** What each key of the window does with the tabs and what is in sight of them. */
final class WindowKeys {

  private final StageTabs tabs;
  private final WindowBody body;
  private final MainMenu menu;
  private final WindowActions actions;
  private final WindowDialogs dialogs;
  private final WindowZoom size;
  private final Runnable quit;

  /**
   * @param body what stands beside the tabs
   * @param actions what keys and menu have in common
   * @param quit closes the window
   */
  WindowKeys(
      StageTabs tabs,
      WindowBody body,
      MainMenu menu,
      WindowActions actions,
      WindowDialogs dialogs,
      WindowZoom size,
      Runnable quit) {
    this.tabs = tabs;
    this.body = body;
    this.menu = menu;
    this.actions = actions;
    this.dialogs = dialogs;
    this.size = size;
    this.quit = quit;
  }

  /** Makes them work in a scene. */
  void install(Scene scene) {
    Shortcuts keys = new Shortcuts();
    keys.on(Shortcut.ARN, inStage(StagePane::focusStart))
        .on(Shortcut.REFRESH, inSidebarOr(Sidebar::refresh, () -> tabs.current().refresh()))
        .on(Shortcut.WATCH, actions::toggleWatch)
        .onIf(Shortcut.ESCAPE, () -> !Suggestions.areOpenAt(scene.getFocusOwner()) && escape())
        .on(Shortcut.SIDEBAR, actions::toggleSidebar)
        .on(Shortcut.LIST_STAGES, inStage(StagePane::listStages))
        .on(Shortcut.OPEN_SNAPSHOT, actions::openSnapshot)
        .on(Shortcut.SAVE_SNAPSHOT, actions::saveSnapshot)
        .on(Shortcut.FILTER, inSidebarOr(Sidebar::focusFilter, inPage(Page::focusFilter)))
        .onIf(Shortcut.COPY_VALUE, () -> copyValue(scene))
        .on(Shortcut.COPY_PATH, inPage(Page::copyPath))
        .on(Shortcut.COPY_ROW, inPage(Page::copyRow))
        .on(Shortcut.COPY_COLUMN, inPage(Page::copyColumn))
        .on(Shortcut.COPY_ARN, actions::copyArn)
        .on(Shortcut.COPY_WHIP, inAnswer(page -> page.copyEndpoint(Endpoint.WHIP)))
        .on(Shortcut.COPY_EVENTS, inAnswer(page -> page.copyEndpoint(Endpoint.EVENTS)))
        .on(Shortcut.JSON, inPage(Page::toggleJson))
        .on(Shortcut.EXPAND_ALL, inPage(Page::expandAll))
        .on(Shortcut.COLLAPSE_ALL, inPage(Page::collapseAll))
        .on(Shortcut.SESSIONS, inAnswer(AnswerPane::toggleSessions))
        .on(Shortcut.DIAGNOSE, inAnswer(AnswerPane::diagnose))
        .on(Shortcut.TICKET, dialogs::writeTicket)
        .on(Shortcut.COMPARE, actions::compare)
        .on(Shortcut.BROADCAST, inAnswer(AnswerPane::toggleSetup))
        .on(Shortcut.NEW_TAB, tabs::open)
        .on(Shortcut.CLOSE_TAB, tabs::close)
        .onIf(Shortcut.REOPEN_TAB, tabs::reopen)
        .on(Shortcut.NEXT_TAB, () -> tabs.move(1))
        .on(Shortcut.PREVIOUS_TAB, () -> tabs.move(-1))
        .onEach(Shortcut.CHOOSE_TAB, tabs::choose)
        .on(Shortcut.ZOOM_IN, size::larger)
        .on(Shortcut.ZOOM_OUT, size::smaller)
        .on(Shortcut.ZOOM_RESET, size::reset)
        .on(Shortcut.ERRORS, dialogs::showErrors)
        .on(Shortcut.MENU, menu::show)
        .on(Shortcut.HELP, dialogs::showKeys)
        .on(Shortcut.QUIT, quit);
    keys.install(scene);
  }

  private Runnable inStage(Consumer<StagePane> action) {
    return () -> action.accept(tabs.stage());
  }

  private boolean copyValue(Scene scene) {
    if (Shortcuts.textIsSelected(scene)) {
      return false;
    }
    inSidebarOr(Sidebar::copyArn, inPage(Page::copyValue)).run();
    return true;
  }

  /** What the keyboard is in takes the key: the sidebar, or else the tab. */
  private Runnable inSidebarOr(Consumer<Sidebar> action, Runnable otherwise) {
    return () -> body.focusedSidebar().ifPresentOrElse(action, otherwise);
  }

  private boolean escape() {
    Optional<Sidebar> sidebar = body.focusedSidebar();
    if (sidebar.isEmpty()) {
      return tabs.current().escape();
    }
    if (!sidebar.get().escape()) {
      tabs.current().focusFirst();
      body.uncover(() -> {});
    }
    return true;
  }

  private Runnable inPage(Consumer<Page> action) {
    return () -> tabs.current().inPage(action);
  }

  private Runnable inAnswer(Consumer<AnswerPane> action) {
    return () -> tabs.current().inAnswer(action);
  }
}
