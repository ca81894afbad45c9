package dev.stageinspector.ui.answer;

import dev.stageinspector.property.Filter;
import dev.stageinspector.ui.kit.Controls;
import dev.stageinspector.ui.kit.Glyph;
import dev.stageinspector.ui.kit.Styles;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.controlsfx.control.textfield.CustomTextField;

/** Where the filter is typed, with the number of its hits. */
public final class FilterBar extends HBox {

  private final CustomTextField field = new CustomTextField();
  private final Label hits = Controls.label("", "hits");

  public FilterBar(Consumer<Filter> changed, Runnable down) {
    arrange();
    field.textProperty().addListener((_, _, text) -> changed.accept(Filter.of(text)));
    field.setOnKeyPressed(key -> {
      if (key.getCode() == KeyCode.DOWN || key.getCode() == KeyCode.ENTER) {
        down.run();
        key.consume();
      }
    });
  }

  Filter filter() {
    return Filter.of(field.getText());
  }

  /** Tells how many properties are hit. */
  public void showHits(long count) {
    Styles.show(hits, !filter().isEmpty());
    hits.setText(count == 0 ? "no matches" : count == 1 ? "1 match" : count + " matches");
  }

  /** Says what is filtered. */
  void prompt(String words) {
    field.setPromptText(words);
  }

  /** Brings the keyboard here. */
  public void focus() {
    field.requestFocus();
    field.selectAll();
  }

  /** Clears the filter, wherever the keyboard is; tells whether there was something to clear. */
  public boolean clear() {
    boolean clearing = !isDisabled() && !field.getText().isEmpty();
    if (clearing) {
      field.clear();
    }
    return clearing;
  }

  private void arrange() {
    field.setId("filter");
    field.setPromptText("Filter names, labels, and values");
    field.setAccessibleText("Filter");
    field.setLeft(Glyph.SEARCH.node());
    field.setRight(hits);
    HBox.setHgrow(field, Priority.ALWAYS);
    field.setMaxWidth(460);
    getStyleClass().add("filter-bar");
    getChildren().add(field);
    showHits(0);
  }
}
