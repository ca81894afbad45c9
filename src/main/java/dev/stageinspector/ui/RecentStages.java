package dev.stageinspector.ui;

import dev.stageinspector.store.Visit;
import dev.stageinspector.ui.kit.ClipboardWriter;
import dev.stageinspector.ui.lookup.LookupBar;
import dev.stageinspector.ui.lookup.ProfilesFound;
import dev.stageinspector.ui.lookup.StartPane;
import java.util.function.Consumer;

/**
 * What is done from the start page of a tab.
 *
 * @param opened looks a recent stage up
 */
record RecentStages(
    PersistentState persistent, ClipboardWriter clip, LookupBar bar, Consumer<Visit> opened)
    implements StartPane.Actions {

  @Override
  public void open(Visit visit) {
    opened.accept(visit);
  }

  @Override
  public void pin(Visit visit, boolean pinned) {
    persistent.pin(visit.arn(), pinned);
  }

  @Override
  public void remove(Visit visit) {
    persistent.remove(visit.arn());
  }

  @Override
  public void putBack(Visit visit) {
    persistent.putBack(visit);
  }

  @Override
  public void copyArn(Visit visit) {
    clip.copy("the ARN", visit.arn());
  }

  @Override
  public void paste() {
    bar.paste();
  }

  @Override
  public void chooseProfile() {
    bar.focusProfile();
  }

  @Override
  public boolean copyCommand() {
    return clip.copy("the command", ProfilesFound.COMMAND);
  }
}
