package dev.stageinspector.ui.answer;

import dev.stageinspector.property.Property;
import javafx.collections.ListChangeListener;
import javafx.scene.control.CheckBox;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
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

  /** The menu stays open: who chooses columns often chooses several. */
  private static CustomMenuItem item(TableColumn<Property, ?> column) {
    CheckBox box = new CheckBox(column.getText());
    box.setMnemonicParsing(false);
    box.selectedProperty().bindBidirectional(column.visibleProperty());
    // A click and a key are both the entry's.
    box.setMouseTransparent(true);
    box.setFocusTraversable(false);
    CustomMenuItem item = new CustomMenuItem(box, false);
    item.setId("column-" + column.getUserData());
    // For those who do not see the box.
    item.setText(column.getText());
    item.setOnAction(_ -> box.setSelected(!box.isSelected()));
    return item;
  }

  private void keepOne() {
    boolean last = table.getVisibleLeafColumns().size() == 1;
    getItems().forEach(item -> item.setDisable(last && isShown(item)));
  }

  private static boolean isShown(MenuItem item) {
    return item instanceof CustomMenuItem own
        && own.getContent() instanceof CheckBox box
        && box.isSelected();
  }
}
