package dev.stageinspector.ui;

import dev.stageinspector.find.Recognized;
import dev.stageinspector.ivs.ProfileChoice;
import dev.stageinspector.ivs.StageQuery;
import java.util.function.Consumer;

/** Finds a stage in the sidebar, which lists the stages that may be meant. */
record SidebarSearch(StageTabs tabs, WindowBody body) implements StageFinder {

  @Override
  public void find(
      Recognized.Named stage,
      ProfileChoice profile,
      Consumer<StageQuery> found,
      Consumer<String> missed) {
    TabContent asking = tabs.current();
    boolean onlyForThis = body.show();
    body.sidebar()
        .ifPresent(sidebar ->
            sidebar.find(
                stage,
                profile,
                query -> {
                  // Its tab may be closed by now.
                  if (tabs.all().contains(asking)) {
                    found.accept(query);
                  }
                  if (onlyForThis) {
                    body.hide(tabs.current()::focusFirst);
                  } else {
                    body.uncover(tabs.current()::focusFirst);
                  }
                },
                missed));
  }
}
