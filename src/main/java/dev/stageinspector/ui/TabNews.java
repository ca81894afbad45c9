package dev.stageinspector.ui;

import dev.stageinspector.property.Times;
import dev.stageinspector.ui.kit.Drawn;
import dev.stageinspector.watch.Notice;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Tells what happens in a tab, also while another one is in sight: then with the tab's name. */
final class TabNews {

  private final TabContent tab;
  private final Consumer<String> status;
  private final BiConsumer<String, String> desktop;

  /** Whether something has changed that nobody has seen. */
  private boolean unseen;

  /**
   * @param status shows a sentence for a short while
   * @param desktop takes a title and a text for a notice of the desktop
   */
  TabNews(TabContent tab, Consumer<String> status, BiConsumer<String, String> desktop) {
    this.tab = tab;
    this.status = status;
    this.desktop = desktop;
  }

  /** Says a sentence about the tab. */
  void say(String words) {
    status.accept(isInSight() ? words : name() + ": " + words);
  }

  /**
   * Says what a watch has noticed in one beat: once, however much it is.
   *
   * @param silenced what only the window says
   */
  void tell(List<Notice> notices, Predicate<Notice> silenced) {
    if (!notices.isEmpty()) {
      String words = words(notices);
      String joint = notices.getFirst().who().isEmpty() ? " " : ": ";
      say(isInSight() ? name() + joint + words : words);
    }
    List<Notice> told = notices.stream().filter(silenced.negate()).toList();
    if (!told.isEmpty()) {
      // Where there are no notices, the status line has said it.
      desktop.accept(Drawn.line(name()), Drawn.line(words(told)));
    }
  }

  private static String words(List<Notice> notices) {
    return Notice.sentence(notices) + " (" + Times.at(notices.getLast().time()) + ")";
  }

  /** Something has changed, which is news as long as the tab is out of sight. */
  void changed() {
    unseen = unseen || !isInSight();
  }

  /** The tab has come into sight. */
  void seen() {
    unseen = false;
  }

  boolean areUnseen() {
    return unseen;
  }

  private boolean isInSight() {
    return tab.getScene() != null;
  }

  private String name() {
    return tab.label().text();
  }
}
