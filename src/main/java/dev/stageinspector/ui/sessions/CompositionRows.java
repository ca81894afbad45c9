package dev.stageinspector.ui.sessions;

import dev.stageinspector.ivs.Operation;
import dev.stageinspector.ivs.ResourceNames;
import dev.stageinspector.property.Field;
import dev.stageinspector.property.Property;
import dev.stageinspector.property.Value;
import dev.stageinspector.sessions.Composition;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Compositions as rows: what AWS sent of each, and where it goes in a few words. */
final class CompositionRows {

  /** What tells a row from all others. */
  static final String KEY = "arn";

  /** The columns that are shown at first. */
  static final List<String> COLUMNS =
      List.of("state", "startTime", "endTime", "sentTo", "recordsTo", "encoders");

  private static final Field SENT_TO =
      Field.known("Sent to", "Each destination with its kind and state.");

  private static final Field RECORDS_TO =
      Field.known("Records to", "The bucket of the storage configuration, and AWS's prefix in it.");

  private static final Field ENCODERS =
      Field.known("Encoders", "The encoder configurations, by name.");

  /** What is known of each row. */
  static final Field ELEMENT = element();

  private CompositionRows() {}

  static Property of(Composition composition, ResourceNames names) {
    Property source = composition.source();
    List<Property> cells = new ArrayList<>(source.children());
    cells.add(cell("sentTo", SENT_TO, composition.sentTo(), "no destinations"));
    if (composition.detailed()) {
      cells.add(
          cell("recordsTo", RECORDS_TO, joined(composition.recordsTo(names)), "no recording"));
      cells.add(cell("encoders", ENCODERS, joined(composition.encoders(names)), "no encoder"));
    } else {
      cells.add(cell("recordsTo", RECORDS_TO, "not known", ""));
      cells.add(cell("encoders", ENCODERS, "not known", ""));
    }
    return new Property(source.name(), source.path(), source.field(), source.value(), cells);
  }

  private static String joined(List<String> parts) {
    return String.join(", ", parts);
  }

  private static Property cell(String name, Field field, String words, String none) {
    return new Property(
        name,
        "",
        field,
        words.isEmpty() ? new Value.Absent(none) : new Value.Text(words),
        List.of());
  }

  private static Field element() {
    Field known = Operation.GET_COMPOSITION.field();
    Field element = Field.known("", known.explanation());
    for (String name :
        Stream.concat(COLUMNS.stream(), known.members().keySet().stream()).distinct().toList()) {
      element =
          element.with(
              name,
              switch (name) {
                case "sentTo" -> SENT_TO;
                case "recordsTo" -> RECORDS_TO;
                case "encoders" -> ENCODERS;
                default -> known.member(name);
              });
    }
    return element;
  }
}
