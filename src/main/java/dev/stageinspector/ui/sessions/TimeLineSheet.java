package dev.stageinspector.ui.sessions;

import java.util.Optional;
import java.util.function.DoubleConsumer;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.ScrollBar;
import javafx.scene.layout.Region;

/**
 * The paper of a time line: one canvas, and the scroll bars beside it. It lays itself out apart
 * from what is around it, so that a new drawing moves nothing else.
 */
final class TimeLineSheet extends Region {

  private static final double WIDEST_NAMES = 14;
  private static final double NARROWEST_NAMES = 5;
  private static final double MOST_OF_WIDTH = 0.3;

  /** The legend gives way to the lanes if they would have less, in ems. */
  private static final double LEAST_LANES = 6;

  private final TimeLineState state;
  private final Canvas canvas = new Canvas();
  private final ScrollBar across = new ScrollBar();
  private final ScrollBar down = new ScrollBar();
  private final Inks inks;
  private Optional<Brush> brush = Optional.empty();
  private boolean focused;

  /** Whether the scroll bars are being set to what is in sight. */
  private boolean following;

  TimeLineSheet(TimeLineState state) {
    this.state = state;
    inks = new Inks(this::restyle);
    arrange();
    wire();
  }

  private void arrange() {
    setManaged(false);
    down.setOrientation(Orientation.VERTICAL);
    canvas.setId("time-line-drawing");
    across.setId("time-line-across");
    down.setId("time-line-down");
    getChildren().setAll(inks, canvas, across, down);
  }

  private void wire() {
    onMove(down, state::scrollTo);
    onMove(across, value -> state.showFrom(state.sight().whole().from() + value));
  }

  /** Calls when the user moves a bar, not when the drawing does. */
  private void onMove(ScrollBar bar, DoubleConsumer moved) {
    bar.valueProperty()
        .addListener((_, _, value) -> {
          if (!following) {
            moved.accept(value.doubleValue());
          }
        });
  }

  /** Draws again before the next frame. */
  void redraw(boolean newFocused) {
    focused = newFocused;
    requestLayout();
  }

  /** What the mouse is on. */
  Node drawn() {
    return canvas;
  }

  Sizes sizes() {
    return new Sizes(inks.font().getSize());
  }

  /** What the legend needs in a width, in pixels. */
  double legend(double width) {
    return new LegendPainter(brush(), sizes(), true).height(width);
  }

  private void restyle() {
    brush = Optional.empty();
    requestLayout();
  }

  private Brush brush() {
    if (brush.isEmpty()) {
      brush = Optional.of(new Brush(canvas.getGraphicsContext2D(), inks));
    }
    return brush.get();
  }

  @Override
  protected void layoutChildren() {
    Sizes sizes = sizes();
    double lanesHeight = state.lanesHeight(sizes);
    double legend = legend(getWidth());
    boolean explained = getHeight() - legend - sizes.axis() >= sizes.of(LEAST_LANES);
    double legendTop = Math.max(0, explained ? getHeight() - legend : getHeight());
    double acrossHeight = state.sight().isWhole() ? 0 : thickness(across.prefHeight(-1));
    double lanes = Math.max(0, legendTop - acrossHeight - sizes.axis());
    double downWidth = lanesHeight > lanes ? thickness(down.prefWidth(-1)) : 0;
    double width = Math.max(0, getWidth() - downWidth);
    Room room = new Room(width, names(width, sizes), sizes.axis(), lanes, legendTop);
    Frame frame = state.frame(sizes, room, focused);
    canvas.setWidth(getWidth());
    canvas.setHeight(getHeight());
    new TimeLinePainter(brush(), frame).paint(getWidth(), getHeight());
    following = true;
    scrollBars(room, lanesHeight, downWidth, acrossHeight);
    following = false;
  }

  private void scrollBars(Room room, double lanesHeight, double downWidth, double acrossHeight) {
    Viewpoint sight = state.sight();
    down.setVisible(downWidth > 0);
    down.resizeRelocate(room.width(), room.axis(), downWidth, room.lanes());
    set(down, sight.mostScroll(), lanesHeight, sight.scroll());
    Span span = sight.scale().span();
    across.setVisible(acrossHeight > 0);
    across.resizeRelocate(room.names(), room.lanesBottom(), room.plotWidth(), acrossHeight);
    set(
        across,
        sight.whole().length() - span.length(),
        sight.whole().length(),
        span.from() - sight.whole().from());
  }

  /**
   * @param most the largest value
   * @param whole what of which is in sight what the largest value leaves
   */
  private static void set(ScrollBar bar, double most, double whole, double value) {
    if (bar.isVisible()) {
      double seen = whole - most;
      bar.setMax(most);
      bar.setValue(value);
      bar.setVisibleAmount(most * seen / whole);
      bar.setBlockIncrement(seen * 0.9);
      bar.setUnitIncrement(seen * 0.1);
    }
  }

  private double names(double width, Sizes sizes) {
    double day = brush().small().width(state.day());
    double widest =
        state.tracks().stream()
            .mapToDouble(track -> brush().plain().width(track.name()))
            .reduce(day, Math::max);
    return Math.rint(
        Math.clamp(
            widest + sizes.of(1.7),
            sizes.of(NARROWEST_NAMES),
            Math.max(
                sizes.of(NARROWEST_NAMES),
                Math.min(sizes.of(WIDEST_NAMES), width * MOST_OF_WIDTH))));
  }

  private static double thickness(double preferred) {
    return Math.ceil(preferred);
  }
}
