package dev.stageinspector.ui.kit;

import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** The titles of a combo box's items; a title that no item has leaves the chosen item. */
public final class ItemTitles<T> extends StringConverter<T> {
  private final ComboBox<T> box;
  private final Function<T, String> title;

  public ItemTitles(ComboBox<T> box, Function<T, String> title) {
    this.box = box;
    this.title = title;
  }

  @Override
  public String toString(@Nullable T item) {
    return item == null ? "" : title.apply(item);
  }

  @Override
  public T fromString(String text) {
    return box.getItems().stream()
        .filter(item -> toString(item).equals(text))
        .findFirst()
        .orElse(box.getValue());
  }
}
