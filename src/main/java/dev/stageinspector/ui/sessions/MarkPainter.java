package dev.stageinspector.ui.sessions;

import dev.stageinspector.sessions.Event;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleConsumer;

/** Draws what happened at one moment of a lane: errors, other events, what is new or selected. */
final class MarkPainter {

  private final Brush brush;
  private final Frame frame;
  private final TimeScale scale;

  MarkPainter(Brush brush, Frame frame) {
    this.brush = brush;
    this.frame = frame;
    scale = frame.sight().scale();
  }

  void lane(int lane) {
    DrawnLane track = frame.tracks().get(lane);
    Band whole = frame.placed(frame.layout().lane(lane));
    Band main = frame.placed(frame.layout().main(lane));
    if (frame.isCurrent(lane) || frame.isHovered(lane)) {
      each(
          track.events(),
          1,
          x -> brush.down(Ink.MUTED, x, whole.top() + 1, main.top() - whole.top() + 2));
    }
    selected(track).stream().forEach(x -> selected(x, whole));
    each(track.errors(), 3, x -> error(x, main.middle()));
    Optional.ofNullable(frame.fresh().get(track.participant()))
        .ifPresent(row -> each(row, 3, x -> fresh(x, main.top() + 1)));
    if (frame.isCurrent(lane)) {
      frame
          .cursor()
          .stop()
          .flatMap(stop -> stop.at().stream().boxed().findFirst())
          .filter(scale.span()::contains)
          .ifPresent(at -> stop(scale.x(at), main));
    }
  }

  /** A triangle that stands out from the bars behind it. */
  void error(double x, double y) {
    double half = frame.sizes().mark();
    triangle(Ink.BACK, x, y + 0.5, half + 2);
    triangle(Ink.ERROR, x, y, half);
  }

  private void triangle(Ink ink, double x, double y, double half) {
    brush.shape(ink, x, y - half, x + half + 1, y + half, x - half - 1, y + half);
  }

  /** A dot. */
  void fresh(double x, double y) {
    double radius = Math.rint(frame.sizes().mark() * 0.6);
    brush.dot(Ink.BACK, x, y, radius + 1);
    brush.dot(Ink.NEW, x, y, radius);
  }

  private void selected(double x, Band whole) {
    double half = frame.sizes().mark();
    double at = Math.rint(x) + 0.5;
    brush.rectangle(Ink.BACK, at - 2.5, whole.top() + 1, 5, whole.height() - 2);
    brush.rectangle(Ink.TEXT, at - 1.5, whole.top() + 1, 3, whole.height() - 2);
    brush.shape(Ink.TEXT, at - half, whole.top(), at + half, whole.top(), at, whole.top() + half);
  }

  /** A frame where the keyboard is. */
  private void stop(double x, Band main) {
    double half = frame.sizes().mark() + 3;
    brush.frame(Ink.FOCUS, Math.rint(x) - half, main.top() - 2, 2 * half + 1, main.height() + 4, 2);
  }

  private OptionalDouble selected(DrawnLane track) {
    return frame
        .selected()
        .filter(event -> event.participant().equals(track.participant()))
        .flatMap(Event::time)
        .map(Span::seconds)
        .filter(scale.span()::contains)
        .map(at -> OptionalDouble.of(scale.x(at)))
        .orElseGet(OptionalDouble::empty);
  }

  /**
   * Draws events in sight; those that are nearer to the last one drawn are left out.
   *
   * @param apart in pixels
   */
  private void each(EventRow row, double apart, DoubleConsumer draw) {
    double margin = frame.sizes().margin();
    double end = scale.left() + scale.width() + margin;
    double drawn = Double.NEGATIVE_INFINITY;
    for (int index = row.firstFrom(scale.at(scale.left() - margin));
        index < row.size() && scale.x(row.time(index)) <= end;
        index++) {
      double x = Math.rint(scale.x(row.time(index)));
      if (x - drawn >= apart) {
        draw.accept(x);
        drawn = x;
      }
    }
  }
}
