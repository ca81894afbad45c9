package dev.stageinspector.ui.answer;

import dev.stageinspector.property.Property;
import javafx.collections.ListChangeListener;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/** Chooses which columns of a table are shown; the last one stays. */
public final class ColumnMenu extends MenuButton {

  private final TableView<Property> table;

  public ColumnMenu(TableView<Property> table) {
    super("Columns");
    this.table = table;
    setId("columns");
    setMinWidth(USE_PREF_SIZE);
    table.getColumns().addListener((ListChangeListener<TableColumn<Property, ?>>) _ -> offer());
    table
        .getVisibleLeafColumns()
        .addListener((ListChangeListener<TableColumn<Property, ?>>) _ -> keepOne());
    offer();
  }

  /** An order that the user gives the columns is also that of the menu. */
  private void offer() {
    getItems().setAll(table.getColumns().stream().map(ColumnMenu::item).toList());
    keepOne();
  }

  private static CheckMenuItem item(TableColumn<Property, ?> column) {
    CheckMenuItem item = new CheckMenuItem(column.getText());
    item.setId("column-" + column.getUserData());
    item.setMnemonicParsing(false);
    item.selectedProperty().bindBidirectional(column.visibleProperty());
    return item;
  }

  private void keepOne() {
    boolean last = table.getVisibleLeafColumns().size() == 1;
    getItems()
        .forEach(
            item -> item.setDisable(last && item instanceof CheckMenuItem c && c.isSelected()));
  }
}
