package dev.stageinspector.ui.sessions;

import dev.stageinspector.ivs.Operation;
import dev.stageinspector.property.Field;
import dev.stageinspector.property.Property;
import dev.stageinspector.property.Table;
import dev.stageinspector.property.Value;
import dev.stageinspector.sessions.ErrorCodes;
import dev.stageinspector.sessions.Event;
import dev.stageinspector.sessions.EventWords;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Events as rows: what AWS sent of each, who it is about, and what it means in words.
 *
 * @param rows the rows, in the order of the events
 * @param events the events by the keys of their rows
 */
record EventRows(List<Property> rows, Map<String, Event> events) {

  /** What tells a row from all others. */
  static final String KEY = "key";

  private static final String ID = "participantId";

  /** The columns that are shown at first. */
  static final List<String> COLUMNS =
      List.of("eventTime", "user", ID, "what", "errorCode", "meaning");

  private static final Field USER =
      Field.known("User", "The user ID of the participant, or its own ID.");

  private static final Field WHAT = Field.known("What happened", "The event in words.");

  private static final Field MEANING = Field.known("Meaning", "What the error code means.");

  private static final Field PLACE = Field.known("Place", "Where the event is in the list.");

  /** What is known of each row. */
  static final Field ELEMENT = element();

  /**
   * The events, each as a row.
   *
   * @param fresh those that have come with the last refresh
   */
  static EventRows of(List<Event> events, EventWords words, Set<Event> fresh) {
    List<Property> rows = new ArrayList<>();
    Map<String, Event> byKey = new HashMap<>();
    Map<String, Integer> counts = new HashMap<>();
    for (Event event : events) {
      String same = event.participant() + " " + event.name() + " " + time(event) + event.remote();
      String key = same + " " + counts.merge(same, 1, Integer::sum);
      Property row = row(event, words, fresh.contains(event), key);
      rows.add(row);
      byKey.put(key(row), event);
    }
    return new EventRows(List.copyOf(rows), byKey);
  }

  /** The row of an event. */
  Optional<Property> row(Event event) {
    return rows.stream().filter(row -> event.equals(events.get(key(row)))).findFirst();
  }

  /** The event of a row. */
  Optional<Event> event(Property row) {
    return Optional.ofNullable(events.get(key(row)));
  }

  private static String time(Event event) {
    return Table.cell(event.source(), "eventTime");
  }

  private static String key(Property row) {
    return Table.cell(row, KEY);
  }

  private static Property row(Event event, EventWords words, boolean fresh, String key) {
    List<Property> cells = new ArrayList<>(event.source().children());
    if (Table.cell(event.source(), ID).isEmpty()) {
      cells.removeIf(cell -> cell.name().equals(ID));
      cells.add(text(ID, ELEMENT.member(ID), event.participant()));
    }
    cells.add(text("user", USER, words.name(event.participant())));
    cells.add(text("what", WHAT, (fresh ? "New: " : "") + words.of(event)));
    if (!event.error().isEmpty()) {
      cells.add(text("meaning", MEANING, ErrorCodes.of(event.error()).meaning()));
    }
    cells.add(text(KEY, PLACE, key));
    Property source = event.source();
    return new Property(source.name(), source.path(), source.field(), source.value(), cells);
  }

  private static Property text(String name, Field field, String words) {
    return new Property(name, "", field, new Value.Text(words), List.of());
  }

  private static Field element() {
    Field known = Operation.LIST_PARTICIPANT_EVENTS.field().each("");
    Field element =
        Field.known("", known.explanation())
            .with("eventTime", known.member("eventTime"))
            .with("user", USER)
            .with(ID, known.member(ID))
            .with("what", WHAT)
            .with("errorCode", known.member("errorCode"))
            .with("meaning", MEANING);
    for (String name : known.members().keySet()) {
      if (!element.members().containsKey(name)) {
        element = element.with(name, known.member(name));
      }
    }
    return element;
  }
}
