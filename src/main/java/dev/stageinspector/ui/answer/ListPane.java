package dev.stageinspector.ui.answer;

import dev.stageinspector.ivs.Answers;
import dev.stageinspector.ivs.Operation;
import dev.stageinspector.ivs.ResourceNames;
import dev.stageinspector.property.Filter;
import dev.stageinspector.property.Property;
import dev.stageinspector.property.Table;
import dev.stageinspector.ui.kit.ClipboardWriter;
import dev.stageinspector.ui.kit.ContextMenus;
import dev.stageinspector.ui.kit.Hint;
import dev.stageinspector.ui.kit.Page;
import dev.stageinspector.ui.kit.Segments;
import dev.stageinspector.ui.kit.Segments.Segment;
import dev.stageinspector.ui.kit.Styles;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * The list of an answer, whatever is listed: as a table with the selected element as a tree below
 * it, or as JSON.
 */
public final class ListPane extends VBox implements Page {

  /** What the details have of the height. */
  private static final double DETAILS_SHARE = 0.3;

  private static final String NO_ROW = "Select a row to see its details.";

  private final PropertyTableView table;
  private final PropertyTreeView details;
  private final JsonView json = new JsonView();
  private final ClipboardWriter clipboard;
  private final PropertyCopies cells;
  private final TableCopies rows;
  private final FilterBar filterBar;
  private final VBox tableBody = new VBox();
  private final StackPane body = new StackPane(tableBody, json);
  private final Segments<Node> views =
      new Segments<>(
          List.of(
              new Segment<>("view-table", "Table", tableBody),
              new Segment<>("view-json", "JSON", json)));
  private final ToggleButton detailsButton = new ToggleButton("Details");
  private final HBox toolbar = new HBox();
  private String silence = "";
  private boolean compact;
  private UnaryOperator<Property> whole = UnaryOperator.identity();

  /** Whether there are no more rows than these. */
  private boolean isWhole = true;

  /**
   * @param operation whose answers it shows
   * @param opened takes the element that the user opens
   */
  public ListPane(Operation operation, ClipboardWriter clipboard, Consumer<Property> opened) {
    this(new PropertyTableView(operation), clipboard, opened);
  }

  /**
   * @param table shows the rows
   * @param opened takes the row that the user opens
   */
  public ListPane(PropertyTableView table, ClipboardWriter clipboard, Consumer<Property> opened) {
    this.clipboard = clipboard;
    this.table = table;
    cells = new PropertyCopies(clipboard);
    rows = new TableCopies(table, clipboard);
    details = new PropertyTreeView(cells);
    filterBar = new FilterBar(this::filter, () -> inSight().requestFocus(), this::step);
    arrange();
    wire(opened);
  }

  /** Shows the pages that there are; what is selected, filtered and sorted stays. */
  public void show(Answers answers) {
    table.show(answers);
    json.show(answers);
    isWhole = answers.isComplete();
    silence(ListWords.silence(answers));
  }

  /**
   * Shows rows that are made of several answers.
   *
   * @param list the answer that is shown as JSON
   */
  public void show(List<Property> made, Answers list, String why) {
    show(table.table(made), list, why);
  }

  /** The same with a table that was made of the rows before. */
  public void show(Table made, Answers list, String why) {
    table.show(made);
    json.show(list);
    table.selectedRow().map(whole).ifPresent(details::show);
    isWhole = list.isComplete();
    silence(why);
  }

  /** Gives the selected row a share of the height. */
  public void detailsShare(double share) {
    details.prefHeightProperty().bind(tableBody.heightProperty().multiply(share));
  }

  /** Where there is little room, the table has it all until details are wanted. */
  public void compact(boolean now) {
    if (compact != now) {
      compact = now;
      detailsButton.setSelected(!now);
    }
  }

  /** Says what is shown of a row below the table, where that isn't the row itself. */
  public void whole(UnaryOperator<Property> ofRow) {
    whole = ofRow;
  }

  /** Shows the names of configurations beside their ARNs in the selected row. */
  public void names(ResourceNames names) {
    details.names(names);
  }

  /** Says why there are no rows, where there are none: nothing was asked, AWS has none. */
  public void silence(String words) {
    silence = words;
    draw();
  }

  /** From table to JSON, or back. */
  @Override
  public void toggleJson() {
    views.choose(isJson() ? tableBody : json);
    inSight().requestFocus();
  }

  /** Shows all of the selected row, or of the JSON. */
  @Override
  public void expandAll() {
    if (isJson()) {
      json.expandAll();
    } else {
      details.expandAll();
    }
  }

  /** Shows only the top of the selected row, or of the JSON. */
  @Override
  public void collapseAll() {
    if (isJson()) {
      json.collapseAll();
    } else {
      details.collapseAll();
    }
  }

  /** Brings the keyboard to the rows. */
  public void focusRows() {
    table.requestFocus();
  }

  @Override
  public void focusFilter() {
    filterBar.focus();
  }

  /** Clears the filter; tells whether there was one. */
  public boolean clearFilter() {
    return filterBar.clear();
  }

  /** Copies what is selected in sight; of JSON without a selection, the whole of it. */
  @Override
  public void copyValue() {
    if (isJson()) {
      json.selectedText()
          .ifPresentOrElse(
              text -> clipboard.copy("the selected text", text),
              () -> clipboard.copy("the response as JSON", json.text()));
    } else {
      selected().ifPresent(cells::value);
    }
  }

  @Override
  public void copyPath() {
    inTable(() -> selected().ifPresent(cells::path));
  }

  @Override
  public void copyRow() {
    inTable(rows::row);
  }

  @Override
  public void copyColumn() {
    inTable(rows::column);
  }

  /** What is not in sight is not copied. */
  private void inTable(Runnable copy) {
    if (isJson()) {
      clipboard.say("JSON has no selected cell: switch to the table to copy a cell");
    } else {
      copy.run();
    }
  }

  private boolean isJson() {
    return views.chosen().get().equals(json);
  }

  private Node inSight() {
    return isJson() ? json : table;
  }

  /** What is selected where the keyboard is: in the details, else in the table. */
  private Optional<Property> selected() {
    return details.isFocused() ? details.selected() : table.selected();
  }

  private void filter(Filter filter) {
    table.filter(filter);
    json.filter(filter);
    draw();
  }

  private void step(FilterBar.Step step) {
    json.step(step);
    draw();
  }

  private void draw() {
    if (isJson()) {
      filterBar.showHits(json.selectedHit(), json.hits());
    } else if (!table.isPending()) {
      filterBar.showHits(table.hits());
    }
    table.placeholder(
        filterBar.filter().isEmpty()
            ? silence
            : isWhole
                ? "No rows match the filter."
                : "None of the rows so far match the filter. There are more to load.");
  }

  private void arrange() {
    getStyleClass().add("list-pane");
    filterBar.prompt("Filter rows");
    details.setId("row-details");
    details.setAccessibleText("Selected row");
    table.setContextMenu(rows.menu(cells));
    // It takes what the details leave.
    table.setMinHeight(0);
    table.setPrefHeight(0);
    VBox.setVgrow(table, Priority.ALWAYS);
    details.setMinHeight(0);
    detailsShare(DETAILS_SHARE);
    tableBody.getStyleClass().add("properties");
    tableBody.getChildren().setAll(table, details);
    VBox.setVgrow(body, Priority.ALWAYS);
    body.setMinHeight(0);
    body.setPrefHeight(0);
    detailsButton.setId("view-details");
    Hint.set(detailsButton, "Show the whole selected row below the table");
    detailsButton.setSelected(true);
    Region space = new Region();
    HBox.setHgrow(space, Priority.SOMETIMES);
    HBox.setHgrow(filterBar, Priority.ALWAYS);
    filterBar.setMinWidth(0);
    ColumnMenu columns = new ColumnMenu(table);
    columns.setMinWidth(USE_PREF_SIZE);
    List.of(detailsButton, views).forEach(one -> one.setMinWidth(USE_PREF_SIZE));
    toolbar.getChildren().setAll(filterBar, space, columns, detailsButton, views);
    toolbar.getStyleClass().add("toolbar");
    getChildren().addAll(toolbar, body);
    ObservableValue<Boolean> asJson = views.chosen().map(json::equals);
    columns.disableProperty().bind(asJson);
    detailsButton.disableProperty().bind(asJson);
  }

  private void wire(Consumer<Property> opened) {
    details.clear(NO_ROW);
    ContextMenus.openByKeyboard(table, table::placeOfMenu);
    table.onOpen(opened);
    table.onDrawn(this::draw);
    table.onRow(row -> row.map(whole).ifPresentOrElse(details::show, () -> details.clear(NO_ROW)));
    detailsButton.selectedProperty().subscribe(shown -> Styles.show(details, shown));
    views.onChoice(view -> {
      Styles.showOnly(body, view);
      filterBar.search(isJson());
      draw();
    });
  }
}
