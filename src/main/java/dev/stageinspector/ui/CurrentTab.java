package dev.stageinspector.ui;

import dev.stageinspector.access.ProfileWords;
import dev.stageinspector.ivs.ProfileChoice;
import dev.stageinspector.ui.kit.Drawn;
import java.util.Optional;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** Says what the tab in sight is about: in title, menu, and status line, and to the sidebar. */
final class CurrentTab {

  private static final String TITLE = "Stage Inspector";

  private final Stage window;
  private final StageTabs tabs;
  private final WindowBody body;
  private final MainMenu menu;
  private final StatusLine status;
  private final ProfileWords words;
  private final PersistentState persistent;

  /** Why a profile was chosen for the user. */
  private record Taken(ProfileChoice profile, String why) {}

  private Optional<Taken> taken = Optional.empty();

  /** The tab that was in sight last. */
  private @Nullable TabContent seen;

  /**
   * @param body what stands beside the tabs
   */
  CurrentTab(
      Stage window,
      StageTabs tabs,
      WindowBody body,
      MainMenu menu,
      StatusLine status,
      ProfileWords words,
      PersistentState persistent) {
    this.window = window;
    this.tabs = tabs;
    this.body = body;
    this.menu = menu;
    this.status = status;
    this.words = words;
    this.persistent = persistent;
  }

  /** Says why a profile was chosen for the user, until another one is chosen. */
  void explain(ProfileChoice profile, Optional<String> why) {
    taken = why.map(sentence -> new Taken(profile, sentence));
    draw();
  }

  /** Another tab is in sight, or what one of them shows has changed. */
  void changed() {
    if (!tabs.current().equals(seen)) {
      // What was said was about the tab before.
      seen = tabs.current();
      status.forget();
    }
    draw();
    persistent.keepTabs(tabs.kept());
  }

  void draw() {
    drawMenu();
    ProfileChoice profile = tabs.current().profile();
    status.rest(taken.filter(one -> one.profile().equals(profile)).map(Taken::why).orElse(""));
    status.identify(words.identityLine(profile));
    body.sidebar().ifPresent(sidebar -> sidebar.show(profile));
    TabLabel label = tabs.current().label();
    window.setTitle(
        label.equals(TabLabel.EMPTY)
            ? TITLE
            : Drawn.brief(Drawn.line(label.text())) + " - " + TITLE);
  }

  void drawMenu() {
    menu.show(
        new MainMenu.InSight(
            tabs.current().answer(),
            tabs.current().answers(),
            tabs.current().hasFailed(),
            isPinned(),
            tabs.hasOthers(),
            tabs.hasClosed()));
  }

  private boolean isPinned() {
    return tabs.current()
        .answer()
        .map(shown -> persistent.isPinned(shown.query().arn()))
        .orElse(false);
  }
}
