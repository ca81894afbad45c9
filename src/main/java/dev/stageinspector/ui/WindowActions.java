package dev.stageinspector.ui;

import dev.stageinspector.ivs.Answer;
import dev.stageinspector.ui.answer.AnswerText;
import dev.stageinspector.ui.kit.ClipboardWriter;

/** What keys and menu do with what is in sight, each only where that is possible. */
final class WindowActions {

  private final StageTabs tabs;
  private final WindowBody body;
  private final SnapshotFiles snapshots;
  private final Comparisons comparisons;
  private final PersistentState persistent;
  private final WaysOut waysOut;
  private final ClipboardWriter clipboard;

  /**
   * @param body what stands beside the tabs
   */
  WindowActions(
      StageTabs tabs,
      WindowBody body,
      SnapshotFiles snapshots,
      Comparisons comparisons,
      PersistentState persistent,
      WaysOut waysOut,
      ClipboardWriter clipboard) {
    this.tabs = tabs;
    this.body = body;
    this.snapshots = snapshots;
    this.comparisons = comparisons;
    this.persistent = persistent;
    this.waysOut = waysOut;
    this.clipboard = clipboard;
  }

  void copyAs(AnswerText form) {
    tabs.current().answer().ifPresent(shown -> waysOut.copy(shown, form));
  }

  void copyArn() {
    tabs.current().answer().ifPresent(waysOut::copyArn);
  }

  void copyCommand() {
    tabs.current().answers().ifPresent(waysOut::copyCommand);
  }

  void openConsole() {
    tabs.current().answer().map(WaysOut::console).ifPresent(tabs::fireEvent);
  }

  void toggleSidebar() {
    body.toggle(tabs.current()::focusFirst);
  }

  void openSnapshot() {
    snapshots.open();
  }

  void saveSnapshot() {
    if (tabs.current() instanceof StagePane open) {
      snapshots.save(open);
    } else {
      clipboard.say("Only the tab of a stage can be saved as a snapshot");
    }
  }

  void toggleWatch() {
    if (tabs.current() instanceof StagePane open) {
      open.toggleWatch();
    } else {
      clipboard.say("A comparison can't be watched: watch a stage in its own tab");
    }
  }

  void listStages() {
    tabs.stage().listStages();
  }

  void togglePin() {
    tabs.current()
        .answer()
        .map(shown -> shown.query().arn())
        .ifPresent(arn -> persistent.pin(arn.toString(), !persistent.isPinned(arn)));
  }

  void compare() {
    tabs.current().answer().map(Answer::query).ifPresent(comparisons::ask);
  }

  void closeOthers() {
    tabs.closeOthers();
  }

  void reopenTab() {
    tabs.reopen();
  }

  void keepHistory(boolean keep) {
    persistent.keepHistory(keep);
  }
}
