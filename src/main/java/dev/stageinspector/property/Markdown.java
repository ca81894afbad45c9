package dev.stageinspector.property;

import java.util.Arrays;
import java.util.SequencedMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes a property as a Markdown table to paste into a ticket. */
public final class Markdown {

  /** Letters and digits of any script, and between them nothing but these. */
  private static final Pattern HARMLESS =
      Pattern.compile(
          "[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}]*+(?:(?: |-|, |: )[\\p{L}\\p{M}\\p{N}]++)*+");

  private static final Pattern BAR_AFTER_BACKSLASH = Pattern.compile("(?<=\\\\)\\|");

  private Markdown() {}

  /**
   * All below {@code root} that has no children of its own, a row each.
   *
   * @param heading what stands above it
   * @param facts what there is to say of the whole, in order: an item of a list each
   */
  public static String of(String heading, SequencedMap<String, String> facts, Property root) {
    StringBuilder text = new StringBuilder();
    text.append("# ").append(words(heading, Markdown::code)).append("\n\n");
    facts.forEach((name, value) ->
        text.append("- ")
            .append(name)
            .append(": ")
            .append(words(value, Markdown::code))
            .append('\n'));
    if (!facts.isEmpty()) {
      text.append('\n');
    }
    text.append("| Field | Path | Value |\n|---|---|---|\n");
    root.walk().skip(1).filter(Markdown::isRow).forEach(property -> row(property, text));
    return text.toString();
  }

  private static boolean isRow(Property property) {
    return property.children().isEmpty();
  }

  private static void row(Property property, StringBuilder text) {
    text.append("| ")
        .append(words(property.label(), Markdown::cell))
        .append(" | ")
        .append(cell(property.path()))
        .append(" | ")
        .append(value(property))
        .append(" |\n");
  }

  private static String value(Property property) {
    return switch (property.value()) {
      case Value.Members() -> "*empty object*";
      case Value.Elements() -> "*empty list*";
      case Value.Absent(String meaning) -> "*not set: " + meaning + "*";
      case Value.Null() -> "*null*";
      case Value value -> value.raw().isEmpty() ? "*empty text*" : cell(value.raw());
    };
  }

  /**
   * Text as it is where nothing in it can mean anything to Markdown, or to what a site makes of
   * plain text (addresses, mentions); else a code span, in which nothing does.
   */
  private static String words(String text, UnaryOperator<String> code) {
    return text.isEmpty() || HARMLESS.matcher(text).matches() ? text : code.apply(text);
  }

  /**
   * A code span in a table, where a bar needs a backslash before it. Readers disagree on two
   * backslashes before one, so a bar after a backslash stands between two spans, as an entity.
   */
  private static String cell(String raw) {
    return Arrays.stream(BAR_AFTER_BACKSLASH.split(raw, -1))
        .map(part -> part.isEmpty() ? "" : code(part).replace("|", "\\|"))
        .collect(Collectors.joining("&#124;"));
  }

  /**
   * A code span, with as many backquotes around it as it takes. Of a text that both begins and ends
   * with a blank or a backquote, Markdown takes one blank off.
   */
  private static String code(String raw) {
    String line = Visible.line(raw);
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
}
