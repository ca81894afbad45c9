package dev.stageinspector.ui;

import dev.stageinspector.store.SidebarPlace;
import dev.stageinspector.ui.kit.Controls;
import dev.stageinspector.ui.kit.Styles;
import dev.stageinspector.ui.sidebar.Sidebar;
import java.lang.ref.Reference;
import java.lang.ref.WeakReference;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/**
 * The tabs, and to their left the sidebar while it is shown; in a narrow window it covers a part of
 * them. It is built when it is shown for the first time.
 */
final class WindowBody extends StackPane {

  /** In a window that is narrower, in pixels, sidebar and tabs have no room beside each other. */
  private static final double ROOM_FOR_BOTH = 900;

  /** Wider than the divider between them, in pixels. */
  private static final double DIVIDER = 8;

  private final Node tabs;
  private final Supplier<Sidebar> sidebars;
  private final Consumer<SidebarPlace> changed;
  private final SplitPane split = new SplitPane();
  private SidebarPlace place;

  /** Where the keyboard was before it was brought to the sidebar; its tab may be closed by now. */
  private Reference<Node> before = new WeakReference<>(null);

  private @Nullable Sidebar sidebar;

  /**
   * @param sidebars builds the sidebar
   * @param place where it was last
   * @param changed is told when it is shown or hidden
   */
  WindowBody(
      Node tabs, Supplier<Sidebar> sidebars, SidebarPlace place, Consumer<SidebarPlace> changed) {
    this.tabs = tabs;
    this.sidebars = sidebars;
    this.place = place;
    this.changed = changed;
    getStyleClass().add("window-body");
    split.getItems().setAll(tabs);
    getChildren().setAll(split);
    widthProperty()
        .addListener((_, before, now) -> resized(before.doubleValue(), now.doubleValue()));
  }

  /** The sidebar, if it was ever in sight. */
  Optional<Sidebar> sidebar() {
    return Optional.ofNullable(sidebar);
  }

  /** The sidebar, if the keyboard is in it. */
  Optional<Sidebar> focusedSidebar() {
    return sidebar()
        .filter(shown ->
            place.shown()
                && getScene() != null
                && Controls.isInside(getScene().getFocusOwner(), shown));
  }

  /**
   * Shows the sidebar and brings the keyboard to it, or hides it.
   *
   * @param back takes the keyboard when it is hidden
   */
  void toggle(Runnable back) {
    Node focused = getScene() == null ? null : getScene().getFocusOwner();
    if (show()) {
      before = new WeakReference<>(focused);
      sidebar().ifPresent(Sidebar::open);
    } else {
      hide(() -> focusBefore(back));
      before.clear();
    }
  }

  /** Shows the sidebar, if it isn't, and tells that; the keyboard stays where it is. */
  boolean show() {
    boolean hidden = !place.shown();
    if (hidden) {
      set(true);
    }
    return hidden;
  }

  /** Hides the sidebar, if it is shown. */
  void hide(Runnable back) {
    boolean focused = focusedSidebar().isPresent();
    if (place.shown()) {
      set(false);
    }
    if (focused) {
      back.run();
    }
  }

  /** To where the keyboard was, if that is still in sight. */
  private void focusBefore(Runnable back) {
    Node there = before.get();
    if (there != null && there.getScene() != null && there.getScene().equals(getScene())) {
      there.requestFocus();
    } else {
      back.run();
    }
  }

  private void set(boolean shown) {
    place = new SidebarPlace(shown, width());
    draw();
    changed.accept(place);
  }

  /** Hides the sidebar where it covers the tabs. */
  void uncover(Runnable back) {
    if (!hasRoom(getWidth())) {
      hide(back);
    }
  }

  /** Where the sidebar is now. */
  SidebarPlace place() {
    return new SidebarPlace(place.shown(), width());
  }

  /** Ends what is under way. */
  void close() {
    sidebar().ifPresent(Sidebar::close);
  }

  private void resized(double before, double now) {
    if (place.shown() && (before == 0 || hasRoom(before) != hasRoom(now))) {
      place = place();
      draw();
    }
  }

  private static boolean hasRoom(double width) {
    return width >= ROOM_FOR_BOTH;
  }

  /** As wide as it was made: less than the divider is the divider. */
  private double width() {
    return sidebar()
        .filter(_ -> split.getItems().size() > 1)
        .map(Sidebar::getWidth)
        .filter(width -> width > 0 && Math.abs(width - place.width()) > DIVIDER)
        .orElse(place.width());
  }

  private void draw() {
    boolean beside = place.shown() && hasRoom(getWidth());
    boolean over = place.shown() && !beside;
    // Out of one place first: a node is only in one.
    getChildren().setAll(split);
    split.getItems().setAll(beside ? List.of(built(), tabs) : List.of(tabs));
    if (over) {
      getChildren().add(built());
    }
    sidebar()
        .ifPresent(shown -> {
          Styles.choose(shown, over, "over");
          shown.setMaxWidth(over ? place.width() : SidebarPlace.WIDEST);
        });
    if (beside) {
      // A layout after it would divide the new width as it likes.
      split.resize(getWidth(), getHeight());
      split.layout();
      split.setDividerPosition(0, place.width() / getWidth());
      // Nor does a window that is made smaller meanwhile, as at the start, find parts of no width.
      split.layout();
    }
  }

  private Sidebar built() {
    Sidebar there = sidebar;
    if (there == null) {
      there = sidebars.get();
      there.setMinWidth(SidebarPlace.NARROWEST);
      there.setPrefWidth(place.width());
      SplitPane.setResizableWithParent(there, false);
      StackPane.setAlignment(there, Pos.CENTER_LEFT);
      sidebar = there;
    }
    return there;
  }
}
