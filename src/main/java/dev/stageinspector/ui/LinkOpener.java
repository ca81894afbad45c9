package dev.stageinspector.ui;

import dev.stageinspector.aws.sso.BrowserOpener;
import dev.stageinspector.ivs.Answer;
import dev.stageinspector.ivs.ConsoleLink;
import dev.stageinspector.ivs.StageQuery;
import dev.stageinspector.property.WebLink;
import dev.stageinspector.ui.kit.LinkEvent;
import java.io.IOException;
import java.util.function.Consumer;
import javafx.stage.Window;

/** Opens the links that the user says yes to. */
final class LinkOpener {

  private final Window owner;
  private final StageTabs tabs;
  private final BrowserOpener browser;
  private final Consumer<String> status;

  /**
   * @param status shows a sentence for a short while
   */
  LinkOpener(Window owner, StageTabs tabs, BrowserOpener browser, Consumer<String> status) {
    this.owner = owner;
    this.tabs = tabs;
    this.browser = browser;
    this.status = status;
  }

  /** Asks whether to open a link, unless it isn't opened at all. */
  void ask(LinkEvent wanted) {
    if (isOfASnapshot(wanted.link())) {
      status.accept("Links in a snapshot aren't opened. Copy the link instead.");
    } else {
      LinkDialog.of(wanted, owner, () -> open(wanted.link())).show();
    }
  }

  /** Whoever made a snapshot must not choose where its reader goes, but to AWS's console. */
  private boolean isOfASnapshot(WebLink link) {
    return tabs.current()
        .answer()
        .map(Answer::query)
        .filter(StageQuery::isSaved)
        .filter(query -> !link.equals(ConsoleLink.of(query.arn())))
        .isPresent();
  }

  private void open(WebLink link) {
    try {
      browser.open(link.address());
    } catch (IOException e) {
      status.accept("Couldn't start the browser. Copy the link instead.");
    }
  }
}
