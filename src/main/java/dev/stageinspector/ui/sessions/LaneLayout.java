package dev.stageinspector.ui.sessions;

import java.util.List;

/** Where lanes and what is in them are, in pixels from the top of the first lane. */
final class LaneLayout {

  private final Sizes sizes;
  private final double[] tops;

  LaneLayout(List<DrawnLane> tracks, Sizes sizes) {
    this.sizes = sizes;
    tops = new double[tracks.size() + 1];
    for (int lane = 0; lane < tracks.size(); lane++) {
      tops[lane + 1] =
          tops[lane]
              + 2 * sizes.lanePadding()
              + sizes.mainRow()
              + tracks.get(lane).subscriptions().size() * sizes.subscribedRow();
    }
  }

  int size() {
    return tops.length - 1;
  }

  /** The height of all lanes. */
  double height() {
    return tops[size()];
  }

  Band lane(int lane) {
    return new Band(tops[lane], tops[lane + 1] - tops[lane]);
  }

  /** The lane at a height; the nearest one above the first and below the last. */
  int laneAt(double y) {
    int next = Sorted.firstFrom(tops, Math.nextUp(y));
    return Math.clamp(next - 1L, 0, Math.max(0, size() - 1));
  }

  /** The row with the name, in which a lane's participant is connected and publishes. */
  Band main(int lane) {
    return new Band(tops[lane] + sizes.lanePadding(), sizes.mainRow());
  }

  Band present(int lane) {
    return main(lane).inner(sizes.present());
  }

  Band publishing(int lane) {
    return main(lane).inner(sizes.publishing());
  }

  /** A row of subscriptions, with the gap above it. */
  Band subscriptions(int lane, int row) {
    return new Band(main(lane).bottom() + row * sizes.subscribedRow(), sizes.subscribedRow());
  }

  Band subscribed(int lane, int row) {
    return subscriptions(lane, row).inner(sizes.subscribed());
  }
}
