package dev.stageinspector.ui.sessions;

import dev.stageinspector.sessions.Bar;
import dev.stageinspector.sessions.Event;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Finds what is under a point. */
final class HitTest {

  /** How far from an event, in pixels, a pointer still means it. */
  private static final double NEAR = 4;

  private final List<DrawnLane> tracks;
  private final LaneLayout layout;
  private final TimeScale scale;
  private final Sizes sizes;

  HitTest(List<DrawnLane> tracks, LaneLayout layout, TimeScale scale, Sizes sizes) {
    this.tracks = tracks;
    this.layout = layout;
    this.scale = scale;
    this.sizes = sizes;
  }

  /**
   * What is there; nothing beside the lanes. An error comes before other events, and these before
   * bars.
   *
   * @param y from the top of the first lane
   */
  Optional<Hit> at(double x, double y) {
    if (y < 0 || y >= layout.height()) {
      return Optional.empty();
    }
    int lane = layout.laneAt(y);
    if (x < scale.left() - sizes.margin()) {
      return Optional.of(new Hit(lane, Optional.empty(), Optional.empty()));
    }
    Optional<Event> event =
        y < layout.main(lane).bottom() ? event(tracks.get(lane), x) : Optional.empty();
    return Optional.of(
        new Hit(lane, event, event.isPresent() ? Optional.empty() : bar(lane, x, y)));
  }

  private Optional<Event> event(DrawnLane track, double x) {
    double at = scale.at(x);
    return track
        .errors()
        .at(at, sizes.mark() * scale.perPixel())
        .or(() -> track.events().at(at, NEAR * scale.perPixel()));
  }

  private Optional<Bar> bar(int lane, double x, double y) {
    DrawnLane track = tracks.get(lane);
    double at = scale.at(x);
    double near = NEAR * scale.perPixel();
    if (y < layout.main(lane).bottom()) {
      return track.publishing().at(at, near).or(() -> track.present().at(at, near));
    }
    return IntStream.range(0, track.subscriptions().size())
        .filter(row -> layout.subscriptions(lane, row).contains(y))
        .mapToObj(row -> track.subscriptions().get(row).at(at, near))
        .flatMap(Optional::stream)
        .findFirst();
  }
}
