package dev.stageinspector.ui.sessions;

import dev.stageinspector.sessions.Event;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that is drawn at once.
 *
 * @param sizes how large the parts are
 * @param room where they are
 * @param tracks the lanes
 * @param layout where each lane is
 * @param sight what is in sight
 * @param moments how times are written
 * @param cursor where the keyboard is
 * @param focused whether the view has the keyboard
 * @param hovered what the pointer is on
 * @param selected the selected event
 * @param fresh when something new happened, by participant ID
 */
record Frame(
    Sizes sizes,
    Room room,
    List<DrawnLane> tracks,
    LaneLayout layout,
    Viewpoint sight,
    Moments moments,
    LaneCursor cursor,
    boolean focused,
    Optional<Hit> hovered,
    Optional<Event> selected,
    Map<String, EventRow> fresh) {

  /** How far down a lane's row is in the drawing. */
  Band placed(Band row) {
    return row.moved(room.axis() - sight.scroll());
  }

  boolean isCurrent(int lane) {
    return cursor.lane().isPresent() && cursor.lane().getAsInt() == lane;
  }

  boolean isHovered(int lane) {
    return hovered.filter(hit -> hit.lane() == lane).isPresent();
  }
}
