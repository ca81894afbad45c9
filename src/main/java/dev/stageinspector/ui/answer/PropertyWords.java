package dev.stageinspector.ui.answer;

import dev.stageinspector.property.Property;
import dev.stageinspector.property.Value;
import dev.stageinspector.ui.kit.Drawn;

/** Puts a property into words. */
final class PropertyWords {
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
      case Value value -> Drawn.line(value.raw()) + property.field().unit();
    };
  }
}
