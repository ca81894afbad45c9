package dev.stageinspector.property;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes a property as a Markdown table to paste into a ticket. */
public final class Markdown {

  /**
   * Letters and digits of any script, and between them nothing but these; also some words in
   * parentheses, if they are too long for a sign such as (c).
   */
  private static final Pattern HARMLESS =
      Pattern.compile(
          "[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}]*+(?:(?: |-|, |: )[\\p{L}\\p{M}\\p{N}]++"
              + "| \\(\\p{L}[\\p{L}\\p{M}\\p{N} ]{3,}+\\))*+");

  /** A word of a sentence, a time of day, or a number. */
  private static final Pattern PLAIN_WORD =
      Pattern.compile(
          "[(“\"]*[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}]*+(?:[-'’:][\\p{L}\\p{M}\\p{N}]++)*+"
              + "[)”\".,;:?]*");

  private static final Pattern PUNCTUATED =
      Pattern.compile("([(“\"]*)([^(“\"].*?[^)”\".,;:?])([)”\".,;:?]*)");

  /** What would begin an item of a numbered list. */
  private static final Pattern LIST_ITEM = Pattern.compile("\\d+[.)](?: |$)");

  private static final Pattern BAR_AFTER_BACKSLASH = Pattern.compile("(?<=\\\\)\\|");

  private Markdown() {}

  /**
   * All below {@code root} that has no children of its own, a row each.
   *
   * @param heading what is above it
   * @param facts what there is to say of the whole, in order: an item of a list each
   */
  public static String of(String heading, SequencedMap<String, String> facts, Property root) {
    StringBuilder text = new StringBuilder();
    text.append(heading(heading)).append(facts(facts));
    text.append("| Field | Path | Value |\n|---|---|---|\n");
    root.walk().skip(1).filter(Markdown::isRow).forEach(property -> row(property, text));
    return text.toString();
  }

  /**
   * A table with a heading, its times as AWS sent them; the columns that no row has anything in are
   * left out.
   */
  public static String of(String heading, Table table) {
    List<Map.Entry<String, Field>> columns =
        table.columns().entrySet().stream()
            .filter(column ->
                table.rows().stream()
                    .anyMatch(
                        row -> row.member(column.getKey()).filter(Property::present).isPresent()))
            .toList();
    StringBuilder text = new StringBuilder(heading(heading));
    if (columns.isEmpty()) {
      return text.append("None.\n").toString();
    }
    line(columns.stream().map(one -> words(one.getValue().label(), Markdown::cell)).toList(), text);
    line(Collections.nCopies(columns.size(), "---"), text);
    for (Property row : table.rows()) {
      line(
          columns.stream()
              .map(column -> asSent(row, column.getKey()))
              .map(shown -> shown.isEmpty() ? "" : cell(shown))
              .toList(),
          text);
    }
    return text.toString();
  }

  /** A heading and the empty line after it. */
  public static String heading(String heading) {
    return "# " + words(heading, Markdown::code) + "\n\n";
  }

  /**
   * Sentences: every word that could mean something to Markdown is a code span, without the
   * punctuation around it; the others are as they are.
   */
  public static String prose(String text) {
    String words =
        Arrays.stream(Visible.line(text).split(" ", -1))
            .map(Markdown::word)
            .collect(Collectors.joining(" "));
    return LIST_ITEM.matcher(words).lookingAt() ? code(words) : words;
  }

  private static String word(String word) {
    if (word.isEmpty() || PLAIN_WORD.matcher(word).matches()) {
      return word;
    }
    Matcher parts = PUNCTUATED.matcher(word);
    return parts.matches() ? parts.group(1) + code(parts.group(2)) + parts.group(3) : code(word);
  }

  /** Texts in one line, each as it is if nothing in it can mean anything to Markdown. */
  public static String line(List<String> texts) {
    return texts.stream()
            .map(text -> words(text, Markdown::code))
            .collect(Collectors.joining(" · "))
        + "\n\n";
  }

  /** An item of a list for each fact, and the empty line after them. */
  public static String facts(SequencedMap<String, String> facts) {
    String items =
        facts.entrySet().stream()
            .map(
                fact -> "- " + fact.getKey() + ": " + words(fact.getValue(), Markdown::code) + "\n")
            .collect(Collectors.joining());
    return items.isEmpty() ? "" : items + "\n";
  }

  /** A table of texts. */
  public static String table(List<String> columns, List<List<String>> rows) {
    StringBuilder text = new StringBuilder();
    line(columns, text);
    line(Collections.nCopies(columns.size(), "---"), text);
    rows.forEach(row -> line(row.stream().map(one -> words(one, Markdown::cell)).toList(), text));
    return text.toString();
  }

  /**
   * What differs between two sides, a row each.
   *
   * @param facts what there is to say of the whole, in order: an item of a list each
   */
  static String of(SequencedMap<String, String> facts, Comparison comparison, SideNames names) {
    StringBuilder text = new StringBuilder(heading("Comparison")).append(facts(facts));
    if (comparison.isSame()) {
      return text.toString().stripTrailing() + "\n";
    }
    line(List.of("Change", "Field", "Path", names.headingBefore(), names.headingAfter()), text);
    line(Collections.nCopies(5, "---"), text);
    comparison
        .root()
        .own()
        .forEach(one ->
            line(
                List.of(
                    names.word(one.kind()),
                    words(one.label(), Markdown::cell),
                    cell(one.path()),
                    side(one, one.before()),
                    side(one, one.after())),
                text));
    return text.toString();
  }

  private static String side(Difference difference, Optional<Property> side) {
    if (side.isEmpty()) {
      return difference.element() ? "*not in the list*" : "*not set*";
    }
    return side.get().children().isEmpty() ? value(side.get()) : cell(Json.line(side.get()));
  }

  private static String asSent(Property row, String column) {
    return row.member(column).filter(cell -> cell.time().isPresent()).isPresent()
        ? Table.cell(row, column)
        : Table.readable(row, column);
  }

  private static void line(List<String> cells, StringBuilder text) {
    text.append("| ").append(String.join(" | ", cells)).append(" |\n");
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
   * with a space or a backquote, Markdown takes one space off.
   */
  public static String code(String raw) {
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
