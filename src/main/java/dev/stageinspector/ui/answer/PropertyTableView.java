package dev.stageinspector.ui.answer;

import dev.stageinspector.ivs.Answers;
import dev.stageinspector.ivs.Operation;
import dev.stageinspector.property.Field;
import dev.stageinspector.property.Filter;
import dev.stageinspector.property.Property;
import dev.stageinspector.property.Table;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * The list of an answer as a table: a row for each element, a column for each of their fields. What
 * it shows is a function of the answer, the filter, and the order; it never sorts in place.
 */
public final class PropertyTableView extends TableView<Property> implements Content {

  private final Field element;
  private final String key;
  private final Label placeholder = new Label();
  private final TableColumns columns;
  private final TableOrder order = new TableOrder(this, this::reorder);
  private final RowSelection selection = new RowSelection(this, this::key);
  private final RowsInWork rows = new RowsInWork();
  private Table table;
  private Filter filter = Filter.of("");

  /** The keys of the rows that are marked as changed. */
  private final Set<String> marks = new HashSet<>();

  /** The key of the row that the user went to last. */
  private String seen = "";

  /** Whether there are newer rows than those that are worked out beside the window. */
  private boolean outdated;

  private Runnable drawn = () -> {};
  private Consumer<Property> opened = _ -> {};

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
    this.columns = new TableColumns(this, columns, () -> filter, order::follow);
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
    show(table(rows));
  }

  Table table(List<Property> rows) {
    return Table.of(element, rows);
  }

  /** The same with a table that was made of the rows before. */
  public void show(Table newTable) {
    boolean first = table.rows().isEmpty();
    boolean more = isMore(newTable);
    table = newTable;
    columns.add(table);
    if (first) {
      fit();
    }
    if (more && rows.isPending()) {
      // While pages come, none of them would ever be shown if each began anew.
      outdated = true;
    } else if (more && (order.isSorted() || !filter.isEmpty())) {
      draw(this::place);
    } else {
      outdated = false;
      rows.now(arranging(), this::place);
    }
  }

  /** Whether a table goes on with the same rows, as it does while pages come. */
  private boolean isMore(Table other) {
    return !table.rows().isEmpty()
        && !other.rows().isEmpty()
        && table.rows().getFirst().equals(other.rows().getFirst());
  }

  /** Gives every column the width that its cells take now. */
  public void fit() {
    columns.fit(table);
  }

  @Override
  public void filter(Filter newFilter) {
    filter = newFilter;
    draw(now -> {
      placeInSight(now);
      // What is marked changes also in rows that stay where they are.
      refresh();
    });
  }

  /** Whether other rows are wanted than those in sight: they are worked out beside the window. */
  boolean isPending() {
    return rows.isPending();
  }

  /** Calls whenever rows are in sight that were worked out beside the window. */
  void onDrawn(Runnable listener) {
    drawn = listener;
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
    return selection.row();
  }

  /** Lets the user select several rows at once. */
  public void selectSeveral() {
    getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
  }

  /** The elements in all rows that are selected, from top to bottom. */
  public List<Property> selectedRows() {
    return selection.rows();
  }

  /** Calls whenever other rows are selected, also if the one with the details stays. */
  public void onSelectedRows(Runnable listener) {
    getSelectionModel()
        .getSelectedIndices()
        .addListener((ListChangeListener<Integer>) _ -> listener.run());
  }

  /** The field of the column that is selected. */
  Optional<String> selectedColumn() {
    return columns.focused().map(TableColumns::name);
  }

  /** What is shown: the columns and rows that are not hidden, in their order. */
  public Table shown() {
    return new Table(table.columns(), getItems()).withColumns(columns.shown());
  }

  /** Selects a row and brings it into sight, if it is shown. */
  public void selectRow(Property row) {
    selectRow(row::equals);
  }

  /** Selects the first such row and brings it into sight, if one is shown. */
  public void selectRow(Predicate<Property> wanted) {
    rows.settle();
    getItems().stream().filter(wanted).findFirst().ifPresent(selection::select);
  }

  /** Brings the selected row into sight, if one is selected. */
  public void revealSelection() {
    if (selectedRow().isPresent()) {
      selection.scrollTo();
    }
  }

  /** Calls with the element in the selected row whenever it is another one. */
  public void onRow(Consumer<Optional<Property>> listener) {
    selection.onRow(listener);
  }

  /** Calls with the element in a row that is double-clicked, or selected when Enter is pressed. */
  public void onOpen(Consumer<Property> listener) {
    opened = listener;
  }

  /** Marks rows that have changed, by what tells them apart, each until it is selected. */
  public void mark(Set<String> keys) {
    if (marks.addAll(keys)) {
      refresh();
    }
  }

  /** Takes all marks off. */
  public void unmark() {
    if (!marks.isEmpty()) {
      marks.clear();
      refresh();
    }
  }

  /** A row that is drawn anew is not seen for that. */
  private void unmark(String now) {
    if (!now.equals(seen) && isFocused() && marks.remove(now)) {
      refresh();
    }
    seen = now;
  }

  /** Shows or hides a column. */
  public void showColumn(String member, boolean shown) {
    columns.show(member, shown);
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
  void sort(Optional<SortType> wanted) {
    order.sort(columns.focused(), wanted);
  }

  private void reorder() {
    draw(this::placeInSight);
  }

  /** Few rows are drawn at once; many once they are worked out, unless other ones are wanted. */
  private void draw(Consumer<List<Property>> place) {
    outdated = false;
    rows.run(
        table.rows().size(),
        arranging(),
        now -> {
          place.accept(now);
          if (outdated) {
            draw(this::place);
          }
          drawn.run();
        });
  }

  /** Works out the rows that the filter keeps, in the order that the headings say. */
  private Supplier<List<Property>> arranging() {
    Table all = table;
    Filter kept = filter;
    UnaryOperator<List<Property>> ordered = order.now();
    return () -> ordered.apply(all.filtered(kept).rows());
  }

  private void place(List<Property> now) {
    selection.draw(now, columns.focused().orElseGet(() -> getVisibleLeafColumn(0)));
  }

  private void placeInSight(List<Property> now) {
    place(now);
    selection.scrollTo();
  }

  private String key(Property row) {
    return key.isEmpty() ? table.key(row) : Table.cell(row, key);
  }

  private void arrange(String accessibleText) {
    setId("rows");
    getStyleClass().add("property-view");
    setAccessibleText(accessibleText);
    placeholder.getStyleClass().add("no-value");
    placeholder.setWrapText(true);
    setPlaceholder(placeholder);
    setRowFactory(_ ->
        new CurrentRow(
            this, row -> opened.accept(row), row -> !marks.isEmpty() && marks.contains(key(row))));
    columns.add(table);
  }

  private void wire() {
    onRow(row -> unmark(row.map(this::key).orElse("")));
    addEventFilter(
        KeyEvent.KEY_PRESSED,
        key -> {
          if (key.getCode() == KeyCode.ENTER) {
            selectedRow().ifPresent(opened);
            key.consume();
          }
        });
  }
}
