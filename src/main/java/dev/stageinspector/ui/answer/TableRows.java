package dev.stageinspector.ui.answer;

import dev.stageinspector.property.Property;
import java.util.List;
import javafx.collections.ObservableListBase;

/** The rows of a table, replaced all at once: JavaFX's own list replaces them one by one. */
final class TableRows extends ObservableListBase<Property> {

  private List<Property> rows = List.of();

  void replace(List<Property> now) {
    List<Property> before = rows;
    beginChange();
    rows = List.copyOf(now);
    nextReplace(0, rows.size(), before);
    endChange();
  }

  @Override
  public Property get(int index) {
    return rows.get(index);
  }

  @Override
  public int size() {
    return rows.size();
  }
}
