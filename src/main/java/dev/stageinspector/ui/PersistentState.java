package dev.stageinspector.ui;

import dev.stageinspector.access.ProfileChoices;
import dev.stageinspector.aws.profiles.ConfiguredRegion;
import dev.stageinspector.ivs.Answer;
import dev.stageinspector.ivs.ProfileChoice;
import dev.stageinspector.ivs.Stage;
import dev.stageinspector.ivs.StageArn;
import dev.stageinspector.store.AnswerView;
import dev.stageinspector.store.History;
import dev.stageinspector.store.HistoryFile;
import dev.stageinspector.store.JsonFile;
import dev.stageinspector.store.LastState;
import dev.stageinspector.store.LogFile;
import dev.stageinspector.store.OpenTabs;
import dev.stageinspector.store.Settings;
import dev.stageinspector.store.SidebarPlace;
import dev.stageinspector.store.Visit;
import dev.stageinspector.store.WindowPlace;
import dev.stageinspector.ui.kit.FileQueue;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * What the window remembers from one start to the next; written beside the window. On the FX
 * thread.
 */
final class PersistentState {

  private final HistoryFile history;
  private final JsonFile<Settings> settings;
  private final Optional<JsonFile<OpenTabs>> tabs;
  private final FileQueue disk;
  private final Runnable historyChanged;
  private OpenTabs openTabs = OpenTabs.NONE;
  private final Set<String> dismissed = new HashSet<>();

  /**
   * @param tabs empty if the open tabs are not kept
   * @param problems is told what could not be read or saved
   * @param historyChanged is called after each change of the history
   */
  PersistentState(
      HistoryFile history,
      JsonFile<Settings> settings,
      Optional<JsonFile<OpenTabs>> tabs,
      Consumer<String> problems,
      Runnable historyChanged) {
    this.history = history;
    this.settings = settings;
    this.tabs = tabs;
    this.disk = new FileQueue(problems);
    this.historyChanged = historyChanged;
  }

  /** The history as it is now. */
  History history() {
    return history.current();
  }

  /** The settings as they are now. */
  Settings settings() {
    return settings.current();
  }

  /** The tabs that were open at the end of the last start. */
  OpenTabs tabs() {
    return tabs.map(JsonFile::current).orElse(OpenTabs.NONE);
  }

  /** Keeps the open tabs for another start. */
  void keepTabs(OpenTabs open) {
    if (!open.equals(openTabs)) {
      openTabs = open;
      writeTabs();
    }
  }

  /** Turns the history on or off; while it is off, no tabs are kept either. */
  void keepHistory(boolean keep) {
    set(before -> before.withKeepHistory(keep));
    writeTabs();
  }

  private void writeTabs() {
    OpenTabs open = openTabs;
    tabs.ifPresent(file ->
        disk.run(
            () -> file.change(_ -> settings().keepHistory() ? open : OpenTabs.NONE).problem(),
            () -> {}));
  }

  /** A stage was looked up and found. One in a snapshot wasn't looked up. */
  void visited(Answer answer) {
    if (answer.query().isSaved()) {
      return;
    }
    Visit visit =
        Visit.of(
                answer.query().arn().toString(),
                Stage.of(answer.tree()).name(),
                ProfileChoices.kept(answer.query().profile()),
                answer.time())
            .withState(
                Stage.of(answer.tree()).session().isPresent() ? LastState.LIVE : LastState.IDLE);
    disk.run(() -> history.visited(visit).problem(), historyChanged);
  }

  boolean isPinned(StageArn arn) {
    return history().visits().stream()
        .anyMatch(visit -> visit.pinned() && visit.arn().equals(arn.toString()));
  }

  /** Pins a stage of the history, or takes the pin away. */
  void pin(String arn, boolean pinned) {
    change(before -> pinned ? before.pinned(arn) : before.unpinned(arn));
  }

  /** Takes a stage that was removed back into the history, at its top. */
  void putBack(Visit visit) {
    change(before -> before.visited(visit));
  }

  /** Takes a stage out of the history. */
  void remove(String arn) {
    change(before -> before.without(arn));
  }

  /** The user has read these warnings: until the program ends, they are not shown again. */
  void dismiss(List<String> warnings) {
    dismissed.addAll(warnings);
  }

  /** Whether the user has dismissed a warning. */
  boolean isDismissed(String warning) {
    return dismissed.contains(warning);
  }

  void clearHistory() {
    change(History::cleared);
  }

  /** Changes a setting. */
  void set(UnaryOperator<Settings> change) {
    disk.run(() -> settings.change(change).problem(), () -> {});
  }

  void chooseView(AnswerView view) {
    if (settings().view() != view) {
      set(before -> before.withView(view));
    }
  }

  /** The region that was last chosen in the sidebar for a profile, if one was. */
  Optional<String> region(ProfileChoice profile) {
    return Optional.ofNullable(settings().regions().get(ProfileChoices.kept(profile)))
        .filter(ConfiguredRegion::isRegion);
  }

  /** Reads the last lines of a log; they are told on the FX thread. */
  void readLog(Path log, int lines, Consumer<List<String>> done) {
    disk.read(() -> LogFile.tail(log, lines), done);
  }

  /**
   * The window is gone: waits for what is on its way to the disk, and keeps where the window and
   * its sidebar were.
   */
  void close(Optional<WindowPlace> place, SidebarPlace sidebar) {
    disk.close();
    place.ifPresent(
        there -> settings.change(before -> before.withWindow(there).withSidebar(sidebar)));
  }

  private void change(UnaryOperator<History> change) {
    disk.run(() -> history.change(change).problem(), historyChanged);
  }
}
