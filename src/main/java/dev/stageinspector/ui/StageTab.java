package dev.stageinspector.ui;

import dev.stageinspector.access.ProfileChoices;
import dev.stageinspector.ivs.ArnReading;
import dev.stageinspector.ivs.ResourceId;
import dev.stageinspector.ivs.StageArn;
import dev.stageinspector.ivs.StageQuery;
import dev.stageinspector.store.OpenTab;
import dev.stageinspector.ui.kit.Controls;
import dev.stageinspector.ui.kit.Drawn;
import dev.stageinspector.ui.kit.Glyph;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/**
 * A tab with one open stage, or a comparison. Its pane is built, and a stage from an earlier start
 * is looked up, when the tab comes into sight for the first time. Only the tab in sight has its
 * pane in the window, so that each node ID is there once.
 */
final class StageTab extends Tab {

  private final Supplier<? extends TabContent> panes;
  private final Runnable changed;
  private Optional<OpenTab> unseen;
  private final Tooltip tooltip = new Tooltip();
  private @Nullable Drawing drawn;
  private @Nullable TabContent pane;
  private @Nullable Node focused;

  /** What is drawn of it. */
  private record Drawing(TabLabel label, boolean news) {}

  /**
   * @param unseen the stage that was in it at an earlier start
   * @param panes builds the pane
   * @param changed is told when what it shows has changed
   */
  StageTab(Optional<OpenTab> unseen, Supplier<? extends TabContent> panes, Runnable changed) {
    this.unseen = unseen;
    this.panes = panes;
    this.changed = changed;
    tooltip.setOnShowing(_ -> tooltip.setText(hint().orElse("")));
    draw();
  }

  /** The pane, if it was ever in sight. */
  Optional<TabContent> pane() {
    return Optional.ofNullable(pane);
  }

  /** Gives the pane to be put into the window. */
  TabContent enter() {
    TabContent shown = built();
    Optional<StageQuery> before = query();
    boolean first = unseen.isPresent();
    unseen = Optional.empty();
    if (first && shown instanceof StagePane stage) {
      before.ifPresent(stage::inspect);
    }
    shown.lookedAt();
    // What another tab has learned or dismissed since.
    shown.factsChanged();
    return shown;
  }

  /** Brings the keyboard to where it was in the tab, or what is there now if that is gone. */
  void focus() {
    // A tab that was closed in the meantime has no pane any more.
    if (focused == null) {
      pane().ifPresent(TabContent::focusStart);
    } else {
      focused.requestFocus();
      if (!focused.isFocused()) {
        pane().ifPresent(TabContent::focusFirst);
      }
    }
  }

  /** Is about to leave the window; what the pane does goes on. */
  void leave() {
    if (pane != null) {
      Node owner = pane.getScene() == null ? null : pane.getScene().getFocusOwner();
      focused = Controls.isInside(owner, pane) ? owner : null;
    }
  }

  /** What of it is kept for another start; nothing while it has no stage. */
  Optional<OpenTab> kept() {
    return unseen.or(() -> pane().flatMap(TabContent::kept));
  }

  /** The stage that was looked up in it last, or will be. */
  Optional<StageQuery> query() {
    return kept().flatMap(StageTab::query);
  }

  /** Whether this stage was looked up in it last, or will be, with this profile. */
  boolean isOf(StageQuery query) {
    return kept()
        .filter(tab ->
            tab.arn().equals(query.arn().toString())
                && tab.profile().equals(ProfileChoices.kept(query.profile())))
        .isPresent();
  }

  /** Whether there is anything in it that its user could miss. */
  boolean isEmpty() {
    return unseen.isEmpty() && pane().map(TabContent::isEmpty).orElse(true);
  }

  /**
   * Ends what is under way in it, drops its secrets, and lets go of what it shows: JavaFX may keep
   * the tab itself until the pointer moves.
   */
  void close() {
    pane().ifPresent(TabContent::close);
    pane = null;
    focused = null;
  }

  private TabContent built() {
    TabContent there = pane;
    if (there == null) {
      there = panes.get();
      there.onChange(this::changed);
      pane = there;
    }
    return there;
  }

  private void changed() {
    draw();
    changed.run();
  }

  private TabLabel label() {
    return unseen
        .map(tab -> TabLabel.of(tab, ResourceId.of(tab.arn())))
        .or(() -> pane().map(TabContent::label))
        .orElse(TabLabel.EMPTY);
  }

  private void draw() {
    setTooltip(hint().isPresent() ? tooltip : null);
    Drawing label = new Drawing(label(), hasNews());
    // Another graphic has the tab styled anew, which takes longer than all else that a tab does.
    if (!label.equals(drawn)) {
      drawn = label;
      draw(label.label(), label.news());
    }
  }

  private boolean hasNews() {
    return pane().filter(TabContent::hasNews).isPresent();
  }

  private void draw(TabLabel label, boolean news) {
    // A mark that a screen reader reads, too.
    setText((news ? "● " : "") + Drawn.brief(Drawn.line(label.text())));
    setGraphic(
        switch (label.mark()) {
          case NONE -> null;
          case LIVE -> mark(Glyph.LIVE, "live");
          case SAVED -> mark(Glyph.FILE, "saved");
          case RUNNING -> mark(Glyph.CLOCK, "running");
          case FAILED -> mark(Glyph.WARNING, "failed");
        });
  }

  private static Node mark(Glyph glyph, String styleClass) {
    Node mark = glyph.node();
    mark.getStyleClass().add(styleClass);
    return mark;
  }

  private Optional<String> hint() {
    return kept()
        .map(tab -> (hasNews() ? "Changed while it was out of sight\n" : "") + hint(tab, label()))
        .or(() -> pane().map(TabContent::hint).filter(words -> !words.isEmpty()));
  }

  private static String hint(OpenTab tab, TabLabel label) {
    String state =
        switch (label.mark()) {
          case NONE -> "";
          case LIVE -> "Live\n";
          case SAVED -> "Snapshot\n";
          case RUNNING -> "Looking up…\n";
          case FAILED -> "The look-up failed\n";
        };
    return state
        + Drawn.line(tab.arn())
        + "\nWith "
        + Drawn.line(ProfileChoices.of(tab.profile()).described());
  }

  private static Optional<StageQuery> query(OpenTab tab) {
    return StageArn.parse(tab.arn()) instanceof ArnReading.Understood understood
        ? Optional.of(new StageQuery(understood.arn(), ProfileChoices.of(tab.profile())))
        : Optional.empty();
  }
}
