package dev.stageinspector.ticket;

import dev.stageinspector.property.Markdown;
import dev.stageinspector.property.Visible;
import dev.stageinspector.ticket.Block.Facts;
import dev.stageinspector.ticket.Block.Heading;
import dev.stageinspector.ticket.Block.Items;
import dev.stageinspector.ticket.Block.Lines;
import dev.stageinspector.ticket.Block.Paragraph;
import dev.stageinspector.ticket.Block.Rows;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A ticket in the forms in which it leaves the program. No value can be taken for markup. */
public final class TicketText {

  /** What a mail program understands: no style sheet, no class. */
  private static final String CELL =
      " style=\"border:1px solid #999;padding:2px 6px;" + "text-align:left;vertical-align:top\"";

  private TicketText() {}

  /** For a tracker. */
  public static String markdown(Ticket ticket) {
    return joined(ticket.blocks().stream().map(TicketText::markdown).toList());
  }

  private static String markdown(Block block) {
    return switch (block) {
      case Heading(int level, String text) -> "#".repeat(level) + " " + Markdown.prose(text) + "\n";
      case Paragraph(String text) -> Markdown.prose(text) + "\n";
      case Facts(var facts) -> Markdown.facts(facts).stripTrailing() + "\n";
      case Rows(var columns, var rows) -> Markdown.table(columns, rows);
      case Items(var items) -> lines(items.stream().map(one -> "- " + Markdown.prose(one)));
      case Lines(var lines) -> lines(lines.stream().map(one -> "    " + Visible.line(one)));
    };
  }

  /** For whatever knows no markup. */
  public static String plain(Ticket ticket) {
    return joined(ticket.blocks().stream().map(TicketText::plain).toList());
  }

  private static String plain(Block block) {
    return switch (block) {
      case Heading(int level, String text) -> underlined(Visible.line(text), level);
      case Paragraph(String text) -> Visible.line(text) + "\n";
      case Facts(var facts) ->
          lines(
              facts.entrySet().stream()
                  .map(one -> one.getKey() + ": " + Visible.line(one.getValue())));
      case Rows(var columns, var rows) -> aligned(columns, rows);
      case Items(var items) -> lines(items.stream().map(one -> "- " + Visible.line(one)));
      case Lines(var lines) -> lines(lines.stream().map(one -> "    " + Visible.line(one)));
    };
  }

  private static String underlined(String heading, int level) {
    int length = Math.min(heading.codePointCount(0, heading.length()), 72);
    return heading + "\n" + (level == 1 ? "=" : "-").repeat(length) + "\n";
  }

  /** Columns as wide as their widest cell; the last one is as long as it is. */
  private static String aligned(List<String> columns, List<List<String>> rows) {
    List<List<String>> all = new ArrayList<>();
    all.add(columns);
    rows.forEach(row -> all.add(row.stream().map(Visible::line).toList()));
    List<Integer> widths =
        IntStream.range(0, columns.size())
            .mapToObj(at -> all.stream().mapToInt(row -> row.get(at).length()).max().orElse(0))
            .toList();
    return lines(
        all.stream()
            .map(row ->
                IntStream.range(0, row.size())
                    .mapToObj(at -> row.get(at) + " ".repeat(widths.get(at) - row.get(at).length()))
                    .collect(Collectors.joining("  "))
                    .stripTrailing()));
  }

  /** For a mail, and for a file, which nobody else says the encoding of. */
  public static String html(Ticket ticket) {
    return "<html><head><meta charset=\"utf-8\"></head><body>\n"
        + ticket.blocks().stream().map(TicketText::html).collect(Collectors.joining("\n"))
        + "\n</body></html>\n";
  }

  private static String html(Block block) {
    return switch (block) {
      case Heading(int level, String text) -> element("h" + level, escaped(text));
      case Paragraph(String text) -> element("p", escaped(text));
      case Facts(var facts) ->
          element(
              "ul",
              facts.entrySet().stream()
                  .map(one -> element("li", escaped(one.getKey()) + ": " + escaped(one.getValue())))
                  .collect(Collectors.joining()));
      case Rows(var columns, var rows) ->
          "<table style=\"border-collapse:collapse\">"
              + row("th", columns)
              + rows.stream().map(cells -> row("td", cells)).collect(Collectors.joining("\n"))
              + "</table>";
      case Items(var items) ->
          element(
              "ul",
              items.stream().map(one -> element("li", escaped(one))).collect(Collectors.joining()));
      case Lines(var lines) ->
          element("pre", lines.stream().map(TicketText::escaped).collect(Collectors.joining("\n")));
    };
  }

  private static String row(String cell, List<String> cells) {
    return cells.stream()
        .map(one -> "<" + cell + CELL + ">" + escaped(one) + "</" + cell + ">")
        .collect(Collectors.joining("", "<tr>", "</tr>"));
  }

  private static String element(String name, String content) {
    return "<" + name + ">" + content + "</" + name + ">";
  }

  private static String escaped(String text) {
    return Visible.line(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  private static String lines(Stream<String> lines) {
    return lines.map(line -> line + "\n").collect(Collectors.joining());
  }

  private static String joined(List<String> blocks) {
    return String.join("\n", blocks);
  }
}
