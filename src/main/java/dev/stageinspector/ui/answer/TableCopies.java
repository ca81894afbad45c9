package dev.stageinspector.ui.answer;

import dev.stageinspector.property.Property;
import dev.stageinspector.property.Table;
import dev.stageinspector.ui.kit.ClipboardWriter;
import dev.stageinspector.ui.kit.Controls;
import dev.stageinspector.ui.kit.Drawn;
import dev.stageinspector.ui.kit.Shortcut;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableColumn.SortType;

/** What can be copied of the rows and columns of a table. */
public final class TableCopies {

  private final PropertyTableView table;
  private final ClipboardWriter clipboard;

  public TableCopies(PropertyTableView table, ClipboardWriter clipboard) {
    this.table = table;
    this.clipboard = clipboard;
  }

  /** The selected rows as tab-separated values: the columns that are shown, in their order. */
  public void row() {
    List<Property> rows = table.selectedRows();
    if (!rows.isEmpty()) {
      Table shown = table.shown();
      clipboard.copy(
          rows.size() == 1 ? "the row" : "%,d rows".formatted(rows.size()),
          rows.stream().map(shown::tsv).collect(Collectors.joining("\n")));
    }
  }

  /** The selected column: a line for each row that is shown, in their order. */
  public void column() {
    table
        .selectedColumn()
        .ifPresent(column -> {
          Table shown = table.shown();
          int size = shown.rows().size();
          if (size == 0) {
            clipboard.say("No rows to copy");
            return;
          }
          clipboard.copy(
              "column "
                  + Drawn.brief(Drawn.line(column))
                  + (size == 1 ? " (1 row)" : " (%,d rows)".formatted(size)),
              shown.tsv(column));
        });
  }

  /** A menu with all of this, with what can be copied of a cell, and with the order. */
  public ContextMenu menu(PropertyCopies cells) {
    ContextMenu menu = cells.menu(table::selected);
    menu.getItems()
        .addAll(
            Controls.menuItem("copy-row", Shortcut.COPY_ROW.hint("Copy row"), this::row),
            Controls.menuItem(
                "copy-column", Shortcut.COPY_COLUMN.hint("Copy column"), this::column),
            new SeparatorMenuItem(),
            Controls.menuItem(
                "sort-ascending",
                "Sort by this column, ascending",
                () -> table.sort(Optional.of(SortType.ASCENDING))),
            Controls.menuItem(
                "sort-descending",
                "Sort by this column, descending",
                () -> table.sort(Optional.of(SortType.DESCENDING))),
            Controls.menuItem("sort-none", "Don't sort", () -> table.sort(Optional.empty())));
    return menu;
  }
}
