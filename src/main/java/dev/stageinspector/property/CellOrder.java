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
 * @param text what a reader sees of a text
 */
record CellOrder(Kind kind, BigDecimal amount, String text) implements Comparable<CellOrder> {

  /** What a cell is sorted as. */
  enum Kind {
    NUMBER,
    TIME,
    FLAG,
    TEXT
  }

  private static final Comparator<CellOrder> ORDER =
      Comparator.comparing(CellOrder::kind)
          .thenComparing(CellOrder::amount)
          .thenComparing(CellOrder::text, String.CASE_INSENSITIVE_ORDER)
          .thenComparing(CellOrder::text);

  /** The place of what a row has in a column. */
  static Optional<CellOrder> of(Property row, String column) {
    String readable = Table.readable(row, column);
    return readable.isEmpty()
        ? Optional.empty()
        : row.member(column).map(Property::value).map(value -> of(value, readable));
  }

  @Override
  public int compareTo(CellOrder other) {
    return ORDER.compare(this, other);
  }

  private static CellOrder of(Value value, String readable) {
    return switch (value) {
      case Value.Numeral(String digits) -> number(digits);
      case Value.Flag(boolean on) ->
          new CellOrder(Kind.FLAG, on ? BigDecimal.ONE : BigDecimal.ZERO, "");
      case Value.Time(_, Instant at) -> time(at);
      case Value.Text(String text) ->
          Times.parse(text).map(CellOrder::time).orElseGet(() -> text(readable));
      default -> text(readable);
    };
  }

  /** One with more digits in its exponent than any computer counts is sorted as a text. */
  private static CellOrder number(String digits) {
    try {
      return new CellOrder(Kind.NUMBER, new BigDecimal(digits), "");
    } catch (NumberFormatException e) {
      return text(digits);
    }
  }

  private static CellOrder time(Instant time) {
    return new CellOrder(
        Kind.TIME,
        BigDecimal.valueOf(time.getEpochSecond()).add(BigDecimal.valueOf(time.getNano(), 9)),
        "");
  }

  private static CellOrder text(String text) {
    return new CellOrder(Kind.TEXT, BigDecimal.ZERO, text);
  }
}
