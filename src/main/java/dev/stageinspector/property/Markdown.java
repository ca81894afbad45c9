package dev.stageinspector.property;

/** Writes a property as a Markdown table, to be pasted into a ticket. */
public final class Markdown {
  private Markdown() {}

  /** All below {@code root} that has no children of its own, a row each, with a heading. */
  public static String of(String heading, Property root) {
    StringBuilder text = new StringBuilder();
    text.append("# ").append(plain(heading)).append("\n\n");
    text.append("| Field | Path | Value |\n|---|---|---|\n");
    root.walk().skip(1).filter(Markdown::isRow).forEach(property -> row(property, text));
    return text.toString();
  }

  private static boolean isRow(Property property) {
    return property.children().isEmpty();
  }

  private static void row(Property property, StringBuilder text) {
    text.append("| ")
        .append(plain(property.label()))
        .append(" | ")
        .append(code(property.path()))
        .append(" | ")
        .append(value(property))
        .append(" |\n");
  }

  private static String value(Property property) {
    return switch (property.value()) {
      case Value.Members() -> "*empty object*";
      case Value.Elements() -> "*empty list*";
      case Value.Absent(String meaning) -> "*not set: " + plain(meaning) + "*";
      case Value.Null() -> "*null*";
      case Value value -> value.raw().isEmpty() ? "*empty text*" : code(value.raw());
    };
  }

  /**
   * A code span with as many backquotes around it as it takes; a bar would end the table's cell. Of
   * a text that both begins and ends with a blank or a backquote, Markdown takes one blank off.
   */
  private static String code(String raw) {
    String line = Visible.line(raw).replace("|", "\\|");
    String fence = "`".repeat(longestRun(line) + 1);
    boolean padded =
        line.startsWith("`")
            || line.endsWith("`")
            || (line.startsWith(" ") && line.endsWith(" ") && !line.isBlank());
    return padded ? fence + " " + line + " " + fence : fence + line + fence;
  }

  private static int longestRun(String line) {
    int longest = 0;
    int run = 0;
    for (int at = 0; at < line.length(); at++) {
      run = line.charAt(at) == '`' ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return longest;
  }

  private static String plain(String text) {
    return Visible.line(text).replaceAll("([\\\\`*_{}\\[\\]<>#|~&!])", "\\\\$1");
  }
}
