package dev.stageinspector.ui.answer;

import dev.stageinspector.ivs.Answers;
import dev.stageinspector.ivs.Operation;
import dev.stageinspector.property.Field;
import dev.stageinspector.property.Filter;
import dev.stageinspector.property.Property;
import dev.stageinspector.property.Table;
import dev.stageinspector.ui.kit.Appearance;
import dev.stageinspector.ui.kit.Drawn;
import dev.stageinspector.ui.kit.Styles;
import dev.stageinspector.ui.kit.Zoom;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;

/**
 * The list of an answer as a table: a row for each element, a column for each of their fields. What
 * it shows is a function of the answer, the filter, and the order; it never sorts in place.
 */
public final class PropertyTableView extends TableView<Property> implements Content {

  /** Of rows that are drawn anew, so many stay selected: each is told to whoever listens. */
  private static final int MOST_KEPT = 1_000;

  private final Field element;
  private final String key;
  private final List<String> columns;
  private final Label placeholder = new Label();
  private Table table;
  private Filter filter = Filter.of("");
  private Zoom zoom = Appearance.zoom();

  /** The key of the row that is selected, also while a filter hides it. */
  private Optional<String> chosen = Optional.empty();

  /** The key of the row that is selected in place of a hidden one. */
  private Optional<String> standIn = Optional.empty();

  private Consumer<Property> opened = _ -> {};

  /** By which columns the rows are in order now. */
  private List<Sorting> sorted = List.of();

  /** The row that is selected. While the rows are drawn anew, none has been unselected. */
  private final ReadOnlyObjectWrapper<Optional<Property>> row =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  private boolean drawing;

  private record Sorting(String column, boolean descending) {}

  /**
   * @param operation whose answers it shows
   */
  public PropertyTableView(Operation operation) {
    this(operation.field().label(), operation.field().each(""), "", List.of());
  }

  /**
   * @param what what is listed, for a screen reader
   * @param element what is known of each row
   * @param key the member that tells a row from all others; empty for its ARN or first ID
   * @param columns those that are shown at first; empty for all
   */
  public PropertyTableView(String what, Field element, String key, List<String> columns) {
    this.element = element;
    this.key = key;
    this.columns = List.copyOf(columns);
    table = Table.of(element, List.of());
    arrange(what);
    wire();
  }

  @Override
  public void show(Answers answers) {
    show(answers.items().toList());
  }

  /** Shows rows, whatever they are made of. What is selected stays so, if it is still there. */
  public void show(List<Property> rows) {
    boolean first = table.rows().isEmpty();
    table = Table.of(element, rows);
    addColumns();
    if (first) {
      fit();
    }
    draw();
  }

  /** Gives every column the width that its cells take now. */
  public void fit() {
    getColumns().forEach(column -> column.setPrefWidth(width(name(column), column.getText())));
  }

  @Override
  public void filter(Filter newFilter) {
    filter = newFilter;
    draw();
    showSelected();
    // What is marked changes also in rows that stay where they are.
    refresh();
  }

  @Override
  public long hits() {
    return filter.isEmpty() ? 0 : getItems().size();
  }

  /** What the row that is selected has in the column that is selected. */
  @Override
  public Optional<Property> selected() {
    return selectedRow().flatMap(row -> selectedColumn().flatMap(row::member));
  }

  /** The element in the row that is selected. */
  public Optional<Property> selectedRow() {
    return Optional.ofNullable(getSelectionModel().getSelectedItem());
  }

  /** Lets the user select several rows at once. */
  public void selectSeveral() {
    getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
  }

  /** The elements in all rows that are selected, from top to bottom. */
  public List<Property> selectedRows() {
    return getSelectionModel().getSelectedIndices().stream()
        .distinct()
        .sorted()
        .filter(row -> row >= 0 && row < getItems().size())
        .map(getItems()::get)
        .toList();
  }

  /** Calls whenever other rows are selected, also if the one with the details stays. */
  public void onSelectedRows(Runnable listener) {
    getSelectionModel()
        .getSelectedIndices()
        .addListener((ListChangeListener<Integer>) _ -> listener.run());
  }

  /** The field of the column that is selected. */
  Optional<String> selectedColumn() {
    return focusedColumn().map(PropertyTableView::name);
  }

  private Optional<TableColumn<Property, ?>> focusedColumn() {
    return getVisibleLeafColumns().stream()
        .filter(column -> column.equals(getFocusModel().getFocusedCell().getTableColumn()))
        .findFirst();
  }

  /** What is shown: the columns and rows that are not hidden, in their order. */
  public Table shown() {
    return new Table(table.columns(), getItems())
        .withColumns(getVisibleLeafColumns().stream().map(PropertyTableView::name).toList());
  }

  /** Selects a row and brings it into sight, if it is shown. */
  public void selectRow(Property row) {
    int index = getItems().indexOf(row);
    if (index >= 0 && index != getSelectionModel().getSelectedIndex()) {
      getSelectionModel().clearAndSelect(index, getVisibleLeafColumn(0));
      scrollTo(Math.max(0, index - 2));
    }
  }

  /** Calls with the element in the selected row whenever it is another one. */
  public void onRow(Consumer<Optional<Property>> listener) {
    row.addListener((_, _, now) -> listener.accept(now));
  }

  /** Calls with the element in a row that is double-clicked, or selected when Enter is pressed. */
  public void onOpen(Consumer<Property> listener) {
    opened = listener;
  }

  /** Shows or hides a column. */
  public void showColumn(String member, boolean shown) {
    getColumns().stream()
        .filter(column -> name(column).equals(member))
        .forEach(column -> column.setVisible(shown));
  }

  /** Says what is in place of rows where there are none. */
  public void placeholder(String words) {
    placeholder.setText(words);
  }

  /** Where the menu of the selected cell opens by keyboard. */
  public Optional<Node> placeOfMenu() {
    return lookupAll(".table-cell").stream()
        .filter(node -> node instanceof TableCell<?, ?> cell && cell.isSelected())
        .findFirst();
  }

  /** Sorts by the selected column, or by none. */
  void sort(Optional<SortType> order) {
    getSortOrder().clear();
    if (order.isPresent()) {
      focusedColumn()
          .ifPresent(column -> {
            column.setSortType(order.get());
            getSortOrder().add(column);
          });
    }
  }

  private void draw() {
    Table ordered = table.filtered(filter);
    // The order by the first column weighs most: it is made last.
    for (Sorting by : sorted.reversed()) {
      ordered = ordered.sorted(by.column(), by.descending());
    }
    drawing = true;
    Optional<String> selected = selectedRow().map(this::key);
    if (!selected.equals(standIn)) {
      chosen = selected;
    }
    Set<String> several = selectedKeys();
    TableColumn<Property, ?> column = focusedColumn().orElseGet(() -> getVisibleLeafColumn(0));
    getSelectionModel().clearSelection();
    getItems().setAll(ordered.rows());
    standIn = Optional.empty();
    if (!getItems().isEmpty()) {
      for (int index = 0; !several.isEmpty() && index < getItems().size(); index++) {
        if (several.contains(key(getItems().get(index)))) {
          getSelectionModel().select(index, column);
        }
      }
      select(chosenIndex(), column);
    }
    drawing = false;
    row.set(selectedRow());
  }

  /** The keys of several rows that are selected; nothing if it is only one. */
  private Set<String> selectedKeys() {
    int selected = getSelectionModel().getSelectedIndices().size();
    return selected < 2 || selected > MOST_KEPT
        ? Set.of()
        : selectedRows().stream().map(this::key).collect(Collectors.toSet());
  }

  private String key(Property row) {
    return key.isEmpty() ? table.key(row) : Table.cell(row, key);
  }

  private void select(int index, TableColumn<Property, ?> column) {
    getSelectionModel().select(Math.max(0, index), column);
    if (index < 0 && chosen.isPresent()) {
      standIn = selectedRow().map(this::key);
    }
  }

  /** Where the chosen row is; -1 where it is not shown. */
  private int chosenIndex() {
    for (int index = 0; chosen.isPresent() && index < getItems().size(); index++) {
      if (key(getItems().get(index)).equals(chosen.get())) {
        return index;
      }
    }
    return -1;
  }

  private void showSelected() {
    scrollTo(Math.max(0, getSelectionModel().getSelectedIndex()));
  }

  private void addColumns() {
    for (String name : table.columns().keySet()) {
      if (getColumns().stream().noneMatch(column -> name(column).equals(name))) {
        getColumns().add(column(name));
      }
    }
  }

  private TableColumn<Property, Property> column(String name) {
    String label = Objects.requireNonNull(table.columns().get(name)).label();
    TableColumn<Property, Property> column = new TableColumn<>(Drawn.line(label));
    column.setUserData(name);
    column.setPrefWidth(width(name, label));
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
    column.setCellFactory(_ -> new TableValueCell(name, () -> filter));
    column.sortTypeProperty().addListener((_, _, _) -> reorder());
    column.setVisible(columns.isEmpty() || columns.contains(name));
    // An order by what can't be seen would be a riddle.
    column
        .visibleProperty()
        .subscribe(visible -> {
          if (!visible) {
            getSortOrder().remove(column);
          }
        });
    return column;
  }

  private double width(String name, String heading) {
    return zoom.of(ColumnWidths.ofCells(table, name, heading));
  }

  /** The user may have given the columns other widths. */
  private void resize(Zoom now) {
    double factor = now.of(1) / zoom.of(1);
    zoom = now;
    if (factor != 1) {
      getColumns().forEach(column -> column.setPrefWidth(column.getWidth() * factor));
    }
  }

  private static String name(TableColumn<Property, ?> column) {
    return String.valueOf(column.getUserData());
  }

  /** A click on a heading changes the order of the columns in several steps. */
  private void reorder() {
    List<Sorting> wanted =
        getSortOrder().stream()
            .map(column -> new Sorting(name(column), column.getSortType() == SortType.DESCENDING))
            .toList();
    if (!wanted.equals(sorted)) {
      sorted = wanted;
      draw();
      showSelected();
    }
  }

  private void arrange(String accessibleText) {
    setId("rows");
    getStyleClass().add("property-view");
    setAccessibleText(accessibleText);
    placeholder.getStyleClass().add("no-value");
    placeholder.setWrapText(true);
    setPlaceholder(placeholder);
    getSelectionModel().setCellSelectionEnabled(true);
    setRowFactory(_ -> new Row());
    addColumns();
  }

  private void wire() {
    Appearance.followZoom(this, this::resize);
    getSelectionModel()
        .selectedItemProperty()
        .subscribe(() -> {
          if (!drawing) {
            row.set(selectedRow());
          }
        });
    // Who goes to a row that only stands in for a hidden one has chosen it.
    focusedProperty()
        .subscribe(focused -> {
          if (focused) {
            standIn = Optional.empty();
          }
        });
    // What is shown is in order already.
    setSortPolicy(_ -> true);
    getSortOrder().addListener((ListChangeListener<TableColumn<Property, ?>>) _ -> reorder());
    addEventFilter(
        KeyEvent.KEY_PRESSED,
        key -> {
          if (key.getCode() == KeyCode.ENTER) {
            selectedRow().ifPresent(opened);
            key.consume();
          }
        });
  }

  /** Stands out where it is selected, though only one of its cells is. */
  private final class Row extends TableRow<Property> {
    // It observes the table only for as long as the row is used.
    private final BooleanBinding current =
        indexProperty()
            .isEqualTo(PropertyTableView.this.getSelectionModel().selectedIndexProperty())
            .and(emptyProperty().not());

    Row() {
      current.subscribe(now -> Styles.choose(this, now, "current"));
      setOnMouseClicked(click -> {
        if (click.getButton() == MouseButton.PRIMARY && click.getClickCount() == 2 && !isEmpty()) {
          opened.accept(getItem());
        }
      });
    }
  }
}
