package dev.stageinspector.ui.sessions;

import java.util.stream.IntStream;
import javafx.scene.text.TextAlignment;

/** Draws what is in sight of a time line. */
final class TimeLinePainter {

  private static final double CURRENT = 3;

  private final Brush brush;
  private final Frame frame;
  private final int first;
  private final int last;

  TimeLinePainter(Brush brush, Frame frame) {
    this.brush = brush;
    this.frame = frame;
    Band seen = frame.sight().lanes();
    first = frame.layout().laneAt(seen.top());
    last = frame.tracks().isEmpty() ? -1 : frame.layout().laneAt(seen.bottom());
  }

  void paint(double width, double height) {
    Room room = frame.room();
    AxisPainter axis = new AxisPainter(brush, frame);
    brush.clear(width, height);
    brush.within(0, room.axis(), room.width(), room.lanes(), this::lanes);
    brush.within(room.names(), room.axis(), room.plotWidth(), room.lanes(), () -> plot(axis));
    brush.down(Ink.EDGE, room.names() - 1, 0, room.lanesBottom());
    axis.day();
    axis.labels();
    axis.cursor();
    if (frame.tracks().isEmpty()) {
      brush.text(
          Ink.MUTED,
          brush.plain(),
          "No participants to show",
          room.names() + room.plotWidth() / 2,
          room.axis() + room.lanes() / 2,
          TextAlignment.CENTER);
    }
    if (room.legend() < height) {
      new LegendPainter(brush, frame.sizes(), !frame.fresh().isEmpty()).paint(frame, width);
    }
  }

  /** The names, and what tells the lanes apart. */
  private void lanes() {
    double padding = frame.sizes().of(0.8);
    inSight()
        .forEach(lane -> {
          Band row = frame.placed(frame.layout().lane(lane));
          if (frame.isCurrent(lane) || frame.isHovered(lane)) {
            brush.rectangle(Ink.CURRENT, 0, row.top(), frame.room().width(), row.height());
          }
          if (frame.isCurrent(lane) && frame.focused()) {
            brush.rectangle(Ink.FOCUS, 0, row.top(), CURRENT, row.height());
          }
          brush.across(Ink.GRID, 0, row.bottom() - 1, frame.room().width());
          brush.text(
              Ink.TEXT,
              brush.plain(),
              brush
                  .plain()
                  .cut(frame.tracks().get(lane).name(), frame.room().names() - 1.5 * padding),
              padding,
              frame.placed(frame.layout().main(lane)).middle(),
              TextAlignment.LEFT);
        });
  }

  private void plot(AxisPainter axis) {
    axis.grid();
    BarPainter bars = new BarPainter(brush, frame.sight().scale(), frame.sizes().margin());
    inSight().forEach(lane -> bars(lane, bars));
    MarkPainter marks = new MarkPainter(brush, frame);
    inSight().forEach(marks::lane);
  }

  private void bars(int lane, BarPainter bars) {
    DrawnLane track = frame.tracks().get(lane);
    LaneLayout layout = frame.layout();
    bars.row(track.present(), frame.placed(layout.present(lane)), Ink.PRESENT);
    bars.row(track.publishing(), frame.placed(layout.publishing(lane)), Ink.PUBLISHING);
    for (int row = 0; row < track.subscriptions().size(); row++) {
      bars.row(
          track.subscriptions().get(row),
          frame.placed(layout.subscribed(lane, row)),
          Ink.SUBSCRIBED);
    }
  }

  private IntStream inSight() {
    return IntStream.rangeClosed(first, last);
  }
}
