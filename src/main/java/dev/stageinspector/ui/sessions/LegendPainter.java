package dev.stageinspector.ui.sessions;

import dev.stageinspector.sessions.Bar.Ending;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.text.TextAlignment;

/** Says what the shapes and colors mean, in as many lines as that needs. */
final class LegendPainter {

  private final Brush brush;
  private final Sizes sizes;
  private final List<Entry> entries = new ArrayList<>();

  LegendPainter(Brush brush, Sizes sizes, boolean fresh) {
    this.brush = brush;
    this.sizes = sizes;
    entries.add(new Entry("Connected", Ink.PRESENT, sizes.present(), BarShape.WHOLE));
    entries.add(new Entry("Publishing", Ink.PUBLISHING, sizes.publishing(), BarShape.WHOLE));
    entries.add(new Entry("Subscribed", Ink.SUBSCRIBED, sizes.subscribed(), BarShape.WHOLE));
    entries.add(shape("Start not reported", new BarShape(false, Ending.REPORTED, false)));
    entries.add(shape("End not reported", new BarShape(true, Ending.NOT_REPORTED, false)));
    entries.add(shape("Ongoing", new BarShape(true, Ending.ONGOING, false)));
    entries.add(shape("Started and ended at once", new BarShape(true, Ending.REPORTED, true)));
    entries.add(new Entry("Error", Ink.ERROR, 0, BarShape.WHOLE));
    if (fresh) {
      entries.add(new Entry("New", Ink.NEW, 0, BarShape.WHOLE));
    }
  }

  private Entry shape(String words, BarShape shape) {
    return new Entry(words, Ink.PUBLISHING, sizes.publishing(), shape);
  }

  /** What it needs in this width, in pixels. */
  double height(double width) {
    return place(width, (_, _, _) -> {}) * sizes.legendRow() + sizes.lanePadding();
  }

  void paint(Frame frame, double width) {
    Room room = frame.room();
    brush.across(Ink.EDGE, 0, room.legend(), width);
    MarkPainter marks = new MarkPainter(brush, frame);
    BarPainter bars = new BarPainter(brush, new TimeScale(frame.sight().whole(), 0, width), 0);
    place(
        width,
        (entry, x, row) -> {
          double middle =
              Math.rint(room.legend() + (row + 0.5) * sizes.legendRow() + sizes.lanePadding() / 2);
          entry(entry, x, middle, marks, bars);
          brush.text(
              Ink.MUTED,
              brush.small(),
              entry.words(),
              x + sample(entry) + sizes.of(0.5),
              middle,
              TextAlignment.LEFT);
        });
  }

  private void entry(Entry entry, double x, double middle, MarkPainter marks, BarPainter bars) {
    double center = x + sample(entry) / 2;
    if (entry.ink() == Ink.ERROR) {
      marks.error(center, middle);
    } else if (entry.ink() == Ink.NEW) {
      marks.fresh(center, middle);
    } else {
      Band band = new Band(Math.rint(middle - entry.height() / 2), entry.height());
      double start = entry.shape().instant() ? center : x;
      double arrow = entry.shape().ending() == Ending.ONGOING ? sizes.of(0.5) : 0;
      bars.bar(entry.shape(), start, x + sample(entry) - arrow, band, entry.ink());
    }
  }

  /** Goes through the entries; how many lines they fill. */
  private int place(double width, Placed placed) {
    double gap = sizes.of(1.2);
    double x = sizes.of(0.8);
    int row = 0;
    for (Entry entry : entries) {
      double needed = sample(entry) + sizes.of(0.5) + brush.small().width(entry.words());
      if (x + needed > width && x > gap) {
        x = sizes.of(0.8);
        row++;
      }
      placed.at(entry, Math.rint(x), row);
      x += needed + gap;
    }
    return row + 1;
  }

  private double sample(Entry entry) {
    boolean small = entry.shape().instant() || entry.height() == 0;
    return sizes.of(small ? 1 : 2);
  }

  /** An entry: a bar of this height and shape, or a mark if it has no height. */
  private record Entry(String words, Ink ink, double height, BarShape shape) {}

  @FunctionalInterface
  private interface Placed {
    void at(Entry entry, double x, int row);
  }
}
