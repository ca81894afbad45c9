package dev.stageinspector.property;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * Where a cell belongs among the others of its column: numbers by size, times by when they are,
 * then false before true, then texts by their letters. A cell with nothing in it has no place.
 *
 * @param kind numbers come first, then times, flags, and texts
 * @param amount the size of what has one
 * @param time when a time is
 * @param text what a reader sees of a text
 */
record CellOrder(Kind kind, BigDecimal amount, Instant time, String text)
    implements Comparable<CellOrder> {

  /** What a cell is sorted as. */
  enum Kind {
    NUMBER,
    TIME,
    FLAG,
    TEXT
  }

  private static final Comparator<String> LETTERS =
      String.CASE_INSENSITIVE_ORDER.thenComparing(Comparator.naturalOrder());

  /** The place of what a row has in a column. */
  static Optional<CellOrder> of(Property row, String column) {
    return row.member(column)
        .flatMap(cell ->
            switch (cell.value()) {
              case Value.Numeral(String digits) -> Optional.of(number(digits));
              case Value.Flag(boolean on) ->
                  Optional.of(amount(Kind.FLAG, on ? BigDecimal.ONE : BigDecimal.ZERO));
              case Value.Time(_, Instant at) -> Optional.of(time(at));
              case Value.Text(String text) ->
                  Times.parse(text).map(CellOrder::time).or(() -> text(text));
              default -> text(Table.readable(row, column));
            });
  }

  @Override
  public int compareTo(CellOrder other) {
    return kind == other.kind
        ? switch (kind) {
          case NUMBER, FLAG -> amount.compareTo(other.amount);
          case TIME -> time.compareTo(other.time);
          case TEXT -> LETTERS.compare(text, other.text);
        }
        : kind.compareTo(other.kind);
  }

  /** One with more digits in its exponent than any computer counts is sorted as a text. */
  private static CellOrder number(String digits) {
    try {
      return amount(Kind.NUMBER, new BigDecimal(digits));
    } catch (NumberFormatException e) {
      return new CellOrder(Kind.TEXT, BigDecimal.ZERO, Instant.EPOCH, digits);
    }
  }

  private static CellOrder amount(Kind kind, BigDecimal amount) {
    return new CellOrder(kind, amount, Instant.EPOCH, "");
  }

  private static CellOrder time(Instant time) {
    return new CellOrder(Kind.TIME, BigDecimal.ZERO, time, "");
  }

  private static Optional<CellOrder> text(String text) {
    return text.isEmpty()
        ? Optional.empty()
        : Optional.of(new CellOrder(Kind.TEXT, BigDecimal.ZERO, Instant.EPOCH, text));
  }
}
