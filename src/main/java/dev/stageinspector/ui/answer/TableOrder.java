package dev.stageinspector.ui.answer;

import dev.stageinspector.property.ColumnOrder;
import dev.stageinspector.property.Property;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.collections.ListChangeListener;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableView;

/** By which columns the rows of a table are in order, as its headings say. */
final class TableOrder {

  private final TableView<Property> view;
  private final Runnable changed;
  private final Map<String, ColumnOrder> known = new HashMap<>();

  /** The columns by which the rows are in order now. */
  private List<By> sorted = List.of();

  private record By(String column, boolean descending) {}

  /**
   * @param changed draws the rows anew
   */
  TableOrder(TableView<Property> view, Runnable changed) {
    this.view = view;
    this.changed = changed;
    // What is shown is in order already.
    view.setSortPolicy(_ -> true);
    view.getSortOrder().addListener((ListChangeListener<TableColumn<Property, ?>>) _ -> reorder());
  }

  /** Whether a heading says an order. */
  boolean isSorted() {
    return !sorted.isEmpty();
  }

  /** Brings rows into the order that the headings say now, on any thread. */
  UnaryOperator<List<Property>> now() {
    List<By> by = sorted;
    return rows -> of(rows, by);
  }

  private synchronized List<Property> of(List<Property> rows, List<By> columns) {
    List<Property> ordered = rows;
    // The order by the first column weighs most: it is made last.
    for (By by : columns.reversed()) {
      ordered =
          known.computeIfAbsent(by.column(), ColumnOrder::new).sorted(ordered, by.descending());
    }
    return ordered;
  }

  /** Sorts by a column, or by none. */
  void sort(Optional<TableColumn<Property, ?>> column, Optional<SortType> order) {
    view.getSortOrder().clear();
    if (order.isPresent()) {
      column.ifPresent(by -> {
        by.setSortType(order.get());
        view.getSortOrder().add(by);
      });
    }
  }

  /** Lets the rows be sorted by a column. */
  void follow(TableColumn<Property, ?> column) {
    column.sortTypeProperty().addListener((_, _, _) -> reorder());
    // An order by what can't be seen would be a riddle.
    column
        .visibleProperty()
        .subscribe(visible -> {
          if (!visible) {
            view.getSortOrder().remove(column);
          }
        });
  }

  /** A click on a heading changes the order of the columns in several steps. */
  private void reorder() {
    List<By> wanted =
        view.getSortOrder().stream()
            .map(column ->
                new By(TableColumns.name(column), column.getSortType() == SortType.DESCENDING))
            .toList();
    if (!wanted.equals(sorted)) {
      sorted = wanted;
      changed.run();
    }
  }
}
