package dev.stageinspector.ui.answer;

import dev.stageinspector.property.Filter;
import dev.stageinspector.property.Property;
import dev.stageinspector.property.Table;
import dev.stageinspector.ui.kit.Appearance;
import dev.stageinspector.ui.kit.Drawn;
import dev.stageinspector.ui.kit.Zoom;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/** The columns of a table: one for each member of its rows, as wide as what it holds. */
final class TableColumns {

  private final TableView<Property> view;
  private final List<String> first;
  private final Supplier<Filter> filter;
  private final Consumer<TableColumn<Property, ?>> added;
  private Zoom zoom = Appearance.zoom();

  /**
   * @param first those that are shown at first; empty for all
   * @param filter what is marked in their cells
   * @param added is told each new column
   */
  TableColumns(
      TableView<Property> view,
      List<String> first,
      Supplier<Filter> filter,
      Consumer<TableColumn<Property, ?>> added) {
    this.view = view;
    this.first = List.copyOf(first);
    this.filter = filter;
    this.added = added;
    Appearance.followZoom(view, this::resize);
  }

  /** The member that a column shows. */
  static String name(TableColumn<Property, ?> column) {
    return String.valueOf(column.getUserData());
  }

  /** Adds a column for each member that has none. */
  void add(Table table) {
    for (String name : table.columns().keySet()) {
      if (view.getColumns().stream().noneMatch(column -> name(column).equals(name))) {
        view.getColumns().add(column(table, name));
      }
    }
  }

  /** Gives every column the width that its cells take now. */
  void fit(Table table) {
    view.getColumns()
        .forEach(column -> column.setPrefWidth(width(table, name(column), column.getText())));
  }

  void show(String member, boolean shown) {
    view.getColumns().stream()
        .filter(column -> name(column).equals(member))
        .forEach(column -> column.setVisible(shown));
  }

  /** The members that are shown, in the order of their columns. */
  List<String> shown() {
    return view.getVisibleLeafColumns().stream().map(TableColumns::name).toList();
  }

  /** The column of the cell that the keyboard is on. */
  Optional<TableColumn<Property, ?>> focused() {
    return view.getVisibleLeafColumns().stream()
        .filter(column -> column.equals(view.getFocusModel().getFocusedCell().getTableColumn()))
        .findFirst();
  }

  private TableColumn<Property, Property> column(Table table, String name) {
    String label = Objects.requireNonNull(table.columns().get(name)).label();
    TableColumn<Property, Property> column = new TableColumn<>(Drawn.line(label));
    column.setUserData(name);
    column.setPrefWidth(width(table, name, label));
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
    column.setCellFactory(_ -> new TableValueCell(name, filter));
    column.setVisible(first.isEmpty() || first.contains(name));
    added.accept(column);
    return column;
  }

  private double width(Table table, String name, String heading) {
    return zoom.of(ColumnWidths.ofCells(table, name, heading));
  }

  /** The user may have given the columns other widths. */
  private void resize(Zoom now) {
    double factor = now.of(1) / zoom.of(1);
    zoom = now;
    if (factor != 1) {
      view.getColumns().forEach(column -> column.setPrefWidth(column.getWidth() * factor));
    }
  }
}
