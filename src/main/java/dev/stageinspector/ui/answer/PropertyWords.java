package dev.stageinspector.ui.answer;

import dev.stageinspector.ivs.ResourceName;
import dev.stageinspector.ivs.ResourceNames;
import dev.stageinspector.property.Property;
import dev.stageinspector.property.Times;
import dev.stageinspector.property.Value;
import dev.stageinspector.property.WebLink;
import dev.stageinspector.ui.kit.Controls;
import dev.stageinspector.ui.kit.Drawn;
import dev.stageinspector.watch.Entry;
import dev.stageinspector.watch.EntryText;
import java.time.Instant;
import java.util.Optional;
import javafx.scene.control.Label;

/** Puts a property into words. */
final class PropertyWords {

  /** A tooltip is for reading, not for scrolling. */
  private static final int LONGEST_HINT = 600;

  private PropertyWords() {}

  /** What the field means. */
  static String explanation(Property property) {
    return property.field().explanation();
  }

  /** What it holds, with nothing hidden; in words where it holds nothing. */
  static String value(Property property) {
    return switch (property.value()) {
      case Value.Members() -> property.children().isEmpty() ? "Empty object." : "";
      case Value.Elements() -> property.children().isEmpty() ? "Empty list." : "";
      case Value.Absent(String meaning) -> "Not set: " + meaning + ".";
      case Value.Null() -> "Explicitly null.";
      case Value value when value.raw().isEmpty() -> "Empty text.";
      case Value.Time(String text, Instant at) -> text + " (" + Times.local(at) + ")";
      case Value value -> Drawn.line(value.raw()) + property.field().unit();
    };
  }

  /** A word that stands for the value where there is nothing of AWS's to show. */
  static Optional<String> word(Property property) {
    return switch (property.value()) {
      case Value.Members() when property.children().isEmpty() -> Optional.of("empty");
      case Value.Elements() when property.children().isEmpty() -> Optional.of("empty list");
      case Value.Members(), Value.Elements() -> Optional.empty();
      case Value.Absent(String meaning) -> Optional.of("not set: " + meaning);
      case Value.Null() -> Optional.of("null");
      case Value value -> value.raw().isEmpty() ? Optional.of("empty text") : Optional.empty();
    };
  }

  /** How many members or elements the response has of it. */
  static String count(Property property) {
    long present = property.children().stream().filter(Property::present).count();
    return present + (present == 1 ? " entry" : " entries");
  }

  /** What follows the value: its unit, or the local time. */
  static Optional<Label> unit(Property property) {
    return property
        .time()
        .map(Times::local)
        .or(() -> Optional.of(property.field().unit().strip()))
        .filter(unit -> !unit.isEmpty())
        .map(unit -> Controls.label(unit, "unit"));
  }

  /** What stands before an ARN once its name is known. */
  static Optional<String> name(Property property, ResourceNames names) {
    return property
        .text()
        .map(names::of)
        .flatMap(ResourceName::brief)
        .map(Drawn::line)
        .map(Drawn::brief);
  }

  /** What is known of the name that belongs to an ARN, or why it isn't known. */
  static Optional<String> naming(Property property, ResourceNames names) {
    return property.text().map(names::of).flatMap(ResourceName::sentence).map(Drawn::line);
  }

  /** What a watch has seen. */
  static String changed(Entry.Change change) {
    return "Changed from %s to %s, seen at %s."
        .formatted(
            Drawn.brief(EntryText.value(change.before())),
            Drawn.brief(EntryText.value(change.after())),
            Times.at(change.time()));
  }

  /** What the field means and what it holds, for a tooltip. */
  static String hint(Property property) {
    return hint(property, ResourceNames.NONE);
  }

  /** The same with what is known of a name. */
  static String hint(Property property, ResourceNames names) {
    String text =
        explanation(property)
            + "\n\n"
            + value(property)
            + naming(property, names).map(sentence -> "\n" + sentence).orElse("");
    String link =
        WebLink.in(property.value().raw()).isPresent() ? "\n\nCtrl+click to open the link" : "";
    return (text.length() <= LONGEST_HINT ? text : text.substring(0, LONGEST_HINT) + "…") + link;
  }
}
