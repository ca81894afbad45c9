package dev.stageinspector.ui.answer;

import dev.stageinspector.property.Property;
import dev.stageinspector.ui.kit.Styles;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.MouseButton;

/** Stands out where it is selected, though only one of its cells is. */
final class CurrentRow extends TableRow<Property> {

  // It observes the table only for as long as the row is used.
  private final BooleanBinding current;
  private final Predicate<Property> changed;

  /**
   * @param opened takes the element that is double-clicked
   * @param changed whether an element is marked as changed
   */
  CurrentRow(TableView<Property> view, Consumer<Property> opened, Predicate<Property> changed) {
    this.changed = changed;
    current =
        indexProperty()
            .isEqualTo(view.getSelectionModel().selectedIndexProperty())
            .and(emptyProperty().not());
    current.subscribe(now -> Styles.choose(this, now, "current"));
    setOnMouseClicked(click -> {
      if (click.getButton() == MouseButton.PRIMARY && click.getClickCount() == 2 && !isEmpty()) {
        opened.accept(getItem());
      }
    });
  }

  @Override
  protected void updateItem(Property row, boolean empty) {
    super.updateItem(row, empty);
    boolean marked = !empty && row != null && changed.test(row);
    Styles.choose(this, marked, "changed");
    setAccessibleHelp(marked ? "Changed while the stage was watched" : null);
  }
}
