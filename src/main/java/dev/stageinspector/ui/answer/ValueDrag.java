package dev.stageinspector.ui.answer;

import dev.stageinspector.property.Property;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.IndexedCell;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;

/** Lets the value in a cell be dragged into another program, as the text that copying it gives. */
final class ValueDrag {

  private ValueDrag() {}

  /**
   * Makes a cell one that can be dragged from.
   *
   * @param property what is in the cell when the drag begins
   */
  static void from(IndexedCell<?> cell, Supplier<Optional<Property>> property) {
    cell.addEventHandler(
        MouseEvent.DRAG_DETECTED,
        drag -> {
          if (drag.getButton() == MouseButton.PRIMARY) {
            property
                .get()
                .flatMap(ValueDrag::content)
                .ifPresent(content -> {
                  cell.startDragAndDrop(TransferMode.COPY).setContent(content);
                  drag.consume();
                });
          }
        });
  }

  /** What is dragged of a property; nothing of one that is not set. */
  static Optional<ClipboardContent> content(Property property) {
    return PropertyCopies.text(property)
        .map(text -> {
          ClipboardContent content = new ClipboardContent();
          content.putString(text);
          return content;
        });
  }
}
