package dev.stageinspector.ui.answer;

import dev.stageinspector.property.Property;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/** Which rows of a table are selected: they stay so when the rows are drawn anew. */
final class RowSelection {

  /** Of rows that are drawn anew, so many stay selected: each is told to whoever listens. */
  private static final int MOST_KEPT = 1_000;

  private final TableView<Property> view;
  private final TableRows shown = new TableRows();
  private final Function<Property, String> key;

  /** The key of the row that is selected, also while a filter hides it. */
  private Optional<String> chosen = Optional.empty();

  /** The key of the row that is selected in place of a hidden one. */
  private Optional<String> standIn = Optional.empty();

  /** The row that is selected. While the rows are drawn anew, none has been unselected. */
  private final ReadOnlyObjectWrapper<Optional<Property>> row =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  private boolean drawing;

  /**
   * @param key what tells a row from all others
   */
  RowSelection(TableView<Property> view, Function<Property, String> key) {
    this.view = view;
    this.key = key;
    view.setItems(shown);
    view.getSelectionModel().setCellSelectionEnabled(true);
    view.getSelectionModel()
        .selectedItemProperty()
        .subscribe(() -> {
          if (!drawing) {
            row.set(row());
          }
        });
    // Who goes to a row that only stands in for a hidden one has chosen it.
    view.focusedProperty()
        .subscribe(focused -> {
          if (focused) {
            standIn = Optional.empty();
          }
        });
  }

  Optional<Property> row() {
    return Optional.ofNullable(view.getSelectionModel().getSelectedItem());
  }

  /** All rows that are selected, from top to bottom. */
  List<Property> rows() {
    return view.getSelectionModel().getSelectedIndices().stream()
        .distinct()
        .sorted()
        .filter(row -> row >= 0 && row < view.getItems().size())
        .map(view.getItems()::get)
        .toList();
  }

  /** Calls with the selected row whenever it is another one. */
  void onRow(Consumer<Optional<Property>> listener) {
    row.addListener((_, _, now) -> listener.accept(now));
  }

  /** Selects a row and brings it into sight, if it is shown. */
  void select(Property wanted) {
    int index = view.getItems().indexOf(wanted);
    if (index >= 0 && index != view.getSelectionModel().getSelectedIndex()) {
      view.getSelectionModel().clearAndSelect(index, view.getVisibleLeafColumn(0));
      view.scrollTo(Math.max(0, index - 2));
    }
  }

  /**
   * Draws rows in the place of those in sight.
   *
   * @param column whose cell is selected
   */
  void draw(List<Property> rows, TableColumn<Property, ?> column) {
    drawing = true;
    Set<Property> same = Collections.newSetFromMap(new IdentityHashMap<>());
    row().ifPresent(same::add);
    Optional<String> selected = row().map(key);
    if (!selected.equals(standIn)) {
      chosen = selected;
    }
    if (!selected.equals(chosen)) {
      same.clear();
    }
    Set<String> several = severalKeys();
    view.getSelectionModel().clearSelection();
    shown.replace(rows);
    standIn = Optional.empty();
    if (!rows.isEmpty()) {
      for (int index = 0; !several.isEmpty() && index < rows.size(); index++) {
        if (several.contains(key.apply(rows.get(index)))) {
          view.getSelectionModel().select(index, column);
        }
      }
      select(chosenIndex(rows, same), column);
    }
    drawing = false;
    row.set(row());
  }

  void scrollTo() {
    view.scrollTo(Math.max(0, view.getSelectionModel().getSelectedIndex()));
  }

  /** The keys of several rows that are selected; nothing if it is only one. */
  private Set<String> severalKeys() {
    int selected = view.getSelectionModel().getSelectedIndices().size();
    return selected < 2 || selected > MOST_KEPT
        ? Set.of()
        : rows().stream().map(key).collect(Collectors.toSet());
  }

  private void select(int index, TableColumn<Property, ?> column) {
    view.getSelectionModel().select(Math.max(0, index), column);
    if (index < 0 && chosen.isPresent()) {
      standIn = row().map(key);
    }
  }

  /** Where the chosen row is, mostly one of the same; -1 where it is not shown. */
  private int chosenIndex(List<Property> rows, Set<Property> same) {
    for (int index = 0; !same.isEmpty() && index < rows.size(); index++) {
      if (same.contains(rows.get(index))) {
        return index;
      }
    }
    for (int index = 0; chosen.isPresent() && index < rows.size(); index++) {
      if (key.apply(rows.get(index)).equals(chosen.get())) {
        return index;
      }
    }
    return -1;
  }
}
