package dev.stageinspector.property;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The order of rows by one column. It keeps where the values of rows belong, so only rows that it
 * hasn't seen cost something: sorting the others again takes one pass. On one thread.
 */
public final class ColumnOrder {

  /** Of rows that are gone, so many are kept for each that is there. */
  private static final int MOST_KEPT = 2;

  /** The place of rows that have nothing in the column. */
  private static final RankedValue NOWHERE = new RankedValue(Optional.empty());

  private final String column;

  /** The same row has the same place; rows that only look alike are looked at again. */
  private final IdentityHashMap<Property, RankedValue> ofRows = new IdentityHashMap<>();

  private final Map<CellOrder, RankedValue> ofValues = new HashMap<>();

  /** All values that there are, in their order. */
  private final List<RankedValue> places = new ArrayList<>();

  /** Where a value belongs. */
  private static final class RankedValue {
    private final Optional<CellOrder> value;
    private int rank;

    private RankedValue(Optional<CellOrder> value) {
      this.value = value;
    }

    private int rank(boolean descending, int nothing) {
      return value.isEmpty() ? nothing : descending ? nothing - 1 - rank : rank;
    }

    private CellOrder order() {
      return value.orElseThrow();
    }
  }

  /**
   * @param column the name of the member
   */
  public ColumnOrder(String column) {
    this.column = column;
  }

  /**
   * Rows in the order of what they have in the column. Those that have the same there stay in the
   * order in which they are; those that have nothing there come last either way.
   */
  public List<Property> sorted(List<Property> rows, boolean descending) {
    RankedValue[] found = places(rows);
    int nothing = places.size();
    int[] ends = new int[nothing + 2];
    for (RankedValue place : found) {
      ends[place.rank(descending, nothing) + 1]++;
    }
    for (int rank = 0; rank <= nothing; rank++) {
      ends[rank + 1] += ends[rank];
    }
    Property[] sorted = rows.toArray(Property[]::new);
    for (int row = 0; row < found.length; row++) {
      sorted[ends[found[row].rank(descending, nothing)]++] = rows.get(row);
    }
    return List.of(sorted);
  }

  private RankedValue[] places(List<Property> rows) {
    if (ofRows.size() > MOST_KEPT * rows.size()) {
      ofRows.clear();
      ofValues.clear();
      places.clear();
    }
    int before = places.size();
    RankedValue[] found = new RankedValue[rows.size()];
    for (int row = 0; row < found.length; row++) {
      found[row] = ofRows.computeIfAbsent(rows.get(row), this::place);
    }
    if (places.size() > before) {
      rank();
    }
    return found;
  }

  private RankedValue place(Property row) {
    return CellOrder.of(row, column).map(this::place).orElse(NOWHERE);
  }

  private RankedValue place(CellOrder value) {
    return ofValues.computeIfAbsent(
        value,
        _ -> {
          RankedValue place = new RankedValue(Optional.of(value));
          places.add(place);
          return place;
        });
  }

  /** Values that differ only in how they are written, such as 1 and 1.0, have the same rank. */
  private void rank() {
    places.sort(Comparator.comparing(RankedValue::order));
    for (int at = 0; at < places.size(); at++) {
      RankedValue place = places.get(at);
      boolean same = at > 0 && places.get(at - 1).order().compareTo(place.order()) == 0;
      place.rank = same ? places.get(at - 1).rank : at;
    }
  }
}
