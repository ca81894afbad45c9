package dev.stageinspector.ui.answer;

import dev.stageinspector.property.Filter;
import dev.stageinspector.ui.kit.Controls;
import dev.stageinspector.ui.kit.Glyph;
import dev.stageinspector.ui.kit.Hint;
import dev.stageinspector.ui.kit.Shortcut;
import dev.stageinspector.ui.kit.Styles;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.controlsfx.control.textfield.CustomTextField;

/** Where the filter is typed, or what is searched in the JSON, with the number of its hits. */
public final class FilterBar extends HBox {

  private static final String SEARCH_PROMPT = "Find in the JSON";

  /** Where to go in a text that is searched. */
  public enum Step {
    /** To the next match. */
    ON,
    /** To the match before. */
    BACK
  }

  private final CustomTextField field = new CustomTextField();
  private final Label hits = Controls.label("", "hits");
  private String filterPrompt = "Filter names, labels, and values";

  /** Whether a text is searched: then it isn't what matches that is kept, and Enter goes on. */
  private boolean searching;

  /**
   * @param down brings the keyboard to what is filtered
   * @param step goes to the next match of a text that is searched, or back to the one before
   */
  public FilterBar(Consumer<Filter> changed, Runnable down, Consumer<Step> step) {
    arrange();
    field.textProperty().addListener((_, _, text) -> changed.accept(Filter.of(text)));
    field.setOnKeyPressed(key -> {
      switch (key.getCode()) {
        case DOWN -> down.run();
        case ENTER -> {
          if (searching) {
            step.accept(key.isShiftDown() ? Step.BACK : Step.ON);
          } else {
            down.run();
          }
        }
        default -> {
          return;
        }
      }
      key.consume();
    });
  }

  /** Filters rows, or searches a text instead. */
  public void search(boolean text) {
    searching = text;
    field.setPromptText(text ? SEARCH_PROMPT : filterPrompt);
    field.setAccessibleText(text ? "Find in the JSON" : "Filter");
    field.setAccessibleHelp(text ? "Enter: next match. Shift+Enter: previous match." : null);
  }

  Filter filter() {
    return Filter.of(field.getText());
  }

  /** Tells how many properties are hit. */
  public void showHits(long count) {
    Styles.show(hits, !filter().isEmpty());
    hits.setText(count == 0 ? "no matches" : count == 1 ? "1 match" : count + " matches");
  }

  /**
   * Tells how many matches a text has.
   *
   * @param selected which of them is selected, counted from 1; 0 if none is
   */
  public void showHits(int selected, long count) {
    showHits(count);
    if (selected > 0) {
      hits.setText("%,d of %,d".formatted(selected, count));
    }
  }

  /** Says what is filtered. */
  void prompt(String words) {
    filterPrompt = words;
    field.setPromptText(words);
  }

  /** Brings the keyboard here. */
  public void focus() {
    field.requestFocus();
    field.selectAll();
  }

  /** Clears the filter, wherever the keyboard is; tells whether there was something to clear. */
  public boolean clear() {
    boolean clearing = !field.getText().isEmpty();
    if (clearing) {
      field.clear();
    }
    return clearing;
  }

  private void arrange() {
    field.setId("filter");
    Hint.set(field, Shortcut.FILTER.hint("Filter the properties, or search the JSON"));
    search(false);
    field.setLeft(Glyph.SEARCH.node());
    field.setRight(hits);
    HBox.setHgrow(field, Priority.ALWAYS);
    getStyleClass().add("filter-bar");
    getChildren().add(field);
    showHits(0);
  }
}
