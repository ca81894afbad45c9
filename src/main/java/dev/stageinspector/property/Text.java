package dev.stageinspector.property;

/**
 * Writes a property for a terminal: one line per field, with API names, indented by two spaces per
 * level.
 */
public final class Text {
  private Text() {}

  /** Everything below {@code root}, each line with its line break. */
  public static String of(Property root) {
    StringBuilder text = new StringBuilder();
    root.children().forEach(child -> write(child, 0, text));
    return text.toString();
  }

  private static void write(Property property, int level, StringBuilder text) {
    text.repeat("  ", level).append(Visible.line(property.name())).append(':');
    String value = value(property);
    if (!value.isEmpty()) {
      text.append(' ').append(value);
    }
    text.append('\n');
    property.children().forEach(child -> write(child, level + 1, text));
  }

  private static String value(Property property) {
    return switch (property.value()) {
      case Value.Members() -> property.children().isEmpty() ? "{}" : "";
      case Value.Elements() -> property.children().isEmpty() ? "[]" : "";
      case Value.Absent(String meaning) -> "(not set) " + meaning;
      case Value.Text(String text) when text.isEmpty() -> "\"\"";
      case Value.Url(String text) when text.isEmpty() -> "\"\"";
      case Value.Arn(String text) when text.isEmpty() -> "\"\"";
      case Value value -> Visible.line(value.raw());
    };
  }
}
