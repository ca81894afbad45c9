package dev.stageinspector.ticket;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.UnaryOperator;

/** A part of a ticket. All texts in it are plain: what writes them escapes them. */
public sealed interface Block {

  /**
   * A heading.
   *
   * @param level 1 for the whole, 2 for a chapter, 3 for a part of it
   */
  record Heading(int level, String text) implements Block {}

  /** Sentences. */
  record Paragraph(String text) implements Block {}

  /** Values with their names. */
  record Facts(SequencedMap<String, String> facts) implements Block {}

  /** Rows, each with as many cells as there are columns. */
  record Rows(List<String> columns, List<List<String>> rows) implements Block {}

  /** Sentences of which each stands for itself. */
  record Items(List<String> items) implements Block {}

  /** Lines to copy into a shell. */
  record Lines(List<String> lines) implements Block {}

  /** The same with every text but headings of columns replaced. */
  default Block with(UnaryOperator<String> change) {
    return switch (this) {
      case Heading(int level, String text) -> new Heading(level, change.apply(text));
      case Paragraph(String text) -> new Paragraph(change.apply(text));
      case Facts(var facts) -> {
        SequencedMap<String, String> changed = new LinkedHashMap<>();
        facts.forEach((name, value) -> changed.put(name, change.apply(value)));
        yield new Facts(changed);
      }
      case Rows(var columns, var rows) ->
          new Rows(columns, rows.stream().map(row -> row.stream().map(change).toList()).toList());
      case Items(var items) -> new Items(items.stream().map(change).toList());
      case Lines(var lines) -> new Lines(lines.stream().map(change).toList());
    };
  }
}
