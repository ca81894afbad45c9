package dev.stageinspector.ui.sessions;

import java.util.List;
import javafx.scene.text.TextAlignment;

/** Draws the axis, its lines through the lanes, and the cursor. */
final class AxisPainter {

  private static final String WIDEST_TIME = "00:00:00.0";

  private final Brush brush;
  private final Frame frame;
  private final List<Tick> ticks;

  AxisPainter(Brush brush, Frame frame) {
    this.brush = brush;
    this.frame = frame;
    ticks =
        Ticks.of(
            frame.sight().scale(),
            frame.moments().zone(),
            brush.small().width(WIDEST_TIME) + frame.sizes().of(1.6));
  }

  void grid() {
    for (Tick tick : ticks) {
      brush.down(
          tick.day() ? Ink.EDGE : Ink.GRID, tick.x(), frame.room().axis(), frame.room().lanes());
    }
  }

  void labels() {
    Room room = frame.room();
    double middle = room.axis() / 2;
    for (Tick tick : ticks) {
      Fitted font = tick.day() ? brush.bold() : brush.small();
      double half = font.width(tick.label()) / 2;
      brush.down(Ink.EDGE, tick.x(), room.axis() - 4, 4);
      if (tick.x() - half > room.names() && tick.x() + half < room.width()) {
        brush.text(
            tick.day() ? Ink.TEXT : Ink.MUTED,
            font,
            tick.label(),
            tick.x(),
            middle,
            TextAlignment.CENTER);
      }
    }
    brush.across(Ink.EDGE, 0, room.axis() - 1, room.width());
  }

  /** The day of the left edge, above the names. */
  void day() {
    double padding = frame.sizes().of(0.8);
    brush.text(
        Ink.MUTED,
        brush.small(),
        brush
            .small()
            .cut(
                frame.moments().day(frame.sight().scale().span().from()),
                frame.room().names() - 1.5 * padding),
        padding,
        frame.room().axis() / 2,
        TextAlignment.LEFT);
  }

  /** A line through all lanes, with its time on the axis. */
  void cursor() {
    TimeScale scale = frame.sight().scale();
    frame.cursor().moment().stream()
        .filter(scale.span()::contains)
        .forEach(moment -> cursor(moment, scale));
  }

  private void cursor(double moment, TimeScale scale) {
    Room room = frame.room();
    String time = frame.moments().at(moment, scale.perPixel());
    double width = Math.ceil(brush.small().width(time)) + frame.sizes().of(0.8);
    double height = frame.sizes().of(1.5);
    double left = Math.clamp(scale.x(moment) - width / 2, room.names(), room.width() - width);
    brush.down(Ink.TEXT, scale.x(moment), room.axis() - 4, room.lanes() + 4);
    brush.rounded(Ink.TEXT, Math.rint(left), Math.rint((room.axis() - height) / 2), width, height);
    brush.text(
        Ink.BACK, brush.small(), time, left + width / 2, room.axis() / 2, TextAlignment.CENTER);
  }
}
