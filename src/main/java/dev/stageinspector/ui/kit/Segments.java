package dev.stageinspector.ui.kit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.event.ActionEvent;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

/**
 * A segmented control: buttons side by side, of which exactly one is chosen. The arrow keys go
 * through them, and a second press of the chosen one changes nothing.
 *
 * @param <T> what is chosen
 */
public final class Segments<T> extends HBox {

  /**
   * One of the buttons.
   *
   * @param id of the node
   * @param text what is on it
   * @param value what it chooses
   */
  public record Segment<T>(String id, String text, T value) {}

  private final ToggleGroup group = new ToggleGroup();
  private final Map<T, ToggleButton> buttons = new LinkedHashMap<>();
  private final ReadOnlyObjectWrapper<T> chosen;

  /**
   * @param segments from left to right; at least two, of which the first is chosen at first
   */
  public Segments(List<Segment<T>> segments) {
    for (Segment<T> segment : segments) {
      add(segment, side(buttons.size(), segments.size() - 1));
    }
    chosen = new ReadOnlyObjectWrapper<>(segments.getFirst().value());
    choose(chosen.get());
  }

  /** What is chosen, to be observed. */
  public ReadOnlyObjectProperty<T> chosen() {
    return chosen.getReadOnlyProperty();
  }

  /** Chooses, as a press on the button does. */
  public void choose(T value) {
    group.selectToggle(button(value));
  }

  /** Tells what is chosen, now and from now on. */
  public void onChoice(Consumer<T> listener) {
    chosen.subscribe(listener);
  }

  /** The button that chooses something. */
  public ToggleButton button(T value) {
    return Objects.requireNonNull(buttons.get(value));
  }

  private void add(Segment<T> segment, String side) {
    ToggleButton button = new ToggleButton(segment.text());
    button.setId(segment.id());
    button.getStyleClass().add(side);
    button.setToggleGroup(group);
    // A second press does not take the choice back.
    button.addEventFilter(ActionEvent.ACTION, _ -> button.setSelected(true));
    button
        .selectedProperty()
        .subscribe(selected -> {
          if (selected) {
            chosen.set(segment.value());
          }
        });
    buttons.put(segment.value(), button);
    getChildren().add(button);
  }

  /** As the theme calls it. */
  private static String side(int place, int last) {
    return place == 0 ? "left-pill" : place == last ? "right-pill" : "center-pill";
  }
}
