package dev.stageinspector.ui;

import dev.stageinspector.access.ProfileChoices;
import dev.stageinspector.access.ProfileFacts;
import dev.stageinspector.ivs.ProfileChoice;
import dev.stageinspector.ivs.Regions;
import dev.stageinspector.ivs.StageQuery;
import dev.stageinspector.store.Visit;
import dev.stageinspector.ui.sidebar.Sidebar;
import java.util.function.Consumer;

/**
 * What is done from the sidebar.
 *
 * @param status shows a sentence for a short while
 */
record SidebarActions(
    StageTabs tabs,
    WindowBody body,
    PersistentState persistent,
    ProfileFacts facts,
    Consumer<String> status)
    implements Sidebar.Actions {

  @Override
  public void open(StageQuery stage) {
    tabs.show(stage);
    body.uncover(tabs.current()::focusFirst);
  }

  @Override
  public void openBeside(StageQuery stage) {
    tabs.openBeside(stage);
    body.uncover(tabs.current()::focusFirst);
  }

  @Override
  public String region(ProfileChoice profile) {
    return persistent.region(profile).or(() -> facts.region(profile)).orElse(Regions.FIRST);
  }

  @Override
  public void choose(ProfileChoice profile, String region) {
    persistent.set(settings -> settings.withRegion(ProfileChoices.kept(profile), region));
  }

  @Override
  public void pin(Visit visit, boolean pinned) {
    persistent.pin(visit.arn(), pinned);
  }

  @Override
  public void remove(Visit visit) {
    persistent.remove(visit.arn());
    status.accept("Removed the stage from the history");
  }
}
