package dev.stageinspector.ui.answer;

import dev.stageinspector.property.Property;
import dev.stageinspector.ui.kit.Styles;
import java.util.function.Consumer;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.MouseButton;

/** Stands out where it is selected, though only one of its cells is. */
final class CurrentRow extends TableRow<Property> {

  // It observes the table only for as long as the row is used.
  private final BooleanBinding current;

  /**
   * @param opened takes the element that is double-clicked
   */
  CurrentRow(TableView<Property> view, Consumer<Property> opened) {
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
}
