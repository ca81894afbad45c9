package dev.stageinspector.ui.answer;

import dev.stageinspector.property.Property;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.ObservableListBase;

/** The rows of a table, replaced all at once: JavaFX's own list replaces them one by one. */
final class TableRows extends ObservableListBase<Property> {

  private List<Property> rows = List.of();

  void replace(List<Property> now) {
    List<Property> before = rows;
    rows = List.copyOf(now);
    if (rows.size() == before.size()) {
      // As many rows in another order: the table then fills its cells once instead of twice.
      fireChange(new Updated(this));
    } else {
      beginChange();
      nextReplace(0, rows.size(), before);
      endChange();
    }
  }

  @Override
  public Property get(int index) {
    return rows.get(index);
  }

  @Override
  public int size() {
    return rows.size();
  }

  /** All rows are others. */
  private static final class Updated extends ListChangeListener.Change<Property> {
    private boolean begun;

    Updated(ObservableList<Property> rows) {
      super(rows);
    }

    @Override
    public boolean next() {
      boolean first = !begun;
      begun = true;
      return first;
    }

    @Override
    public void reset() {
      begun = false;
    }

    @Override
    public int getFrom() {
      return 0;
    }

    @Override
    public int getTo() {
      return getList().size();
    }

    @Override
    public List<Property> getRemoved() {
      return List.of();
    }

    @Override
    public boolean wasUpdated() {
      return true;
    }

    @Override
    protected int[] getPermutation() {
      return new int[0];
    }
  }
}
