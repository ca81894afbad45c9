package dev.stageinspector.sessions;

import dev.stageinspector.property.Property;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a refresh brought. Events have no IDs: an event is what all of its members say, and if
 * several say the same, they are counted.
 */
public final class NewEvents {

  private NewEvents() {}

  /**
   * The events of {@code now} that weren't there before, in their order. Of events that say the
   * same, the last ones are the new ones.
   *
   * @param before the events of the same participants at an earlier time
   */
  public static List<Event> of(List<Event> before, List<Event> now) {
    record EventKey(String participant, String event) {}
    Map<EventKey, Integer> known = new HashMap<>();
    before.forEach(
        event -> known.merge(new EventKey(event.participant(), identity(event)), 1, Integer::sum));
    List<Event> added = new ArrayList<>();
    for (Event event : now) {
      if (known.merge(new EventKey(event.participant(), identity(event)), -1, Integer::sum) < 0) {
        added.add(event);
      }
    }
    return added;
  }

  /** All members as sent, wherever the event is in a response. */
  static String identity(Event event) {
    StringBuilder identity = new StringBuilder();
    event.source().children().forEach(member -> add(member, identity));
    return identity.toString();
  }

  /** Every part has its length before it, so that no two events make the same text. */
  private static void add(Property property, StringBuilder identity) {
    if (!property.present()) {
      return;
    }
    String raw = property.value().raw();
    identity
        .append(property.name().length())
        .append(property.name())
        .append(property.value().getClass().getSimpleName())
        .append(raw.length())
        .append(raw)
        .append(property.children().size());
    property.children().forEach(child -> add(child, identity));
  }
}
