package dev.stageinspector.ui.answer;

import dev.stageinspector.ivs.Answers;
import dev.stageinspector.property.Filter;
import dev.stageinspector.property.Property;
import dev.stageinspector.ui.kit.Drawn;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.layout.StackPane;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.jspecify.annotations.Nullable;

/**
 * The whole answer as JSON, laid out as the AWS CLI prints it. What shows the text is built when it
 * is first to be seen: most look-ups never need it.
 */
public final class JsonView extends StackPane implements Content {

  private Supplier<String> body = () -> "";
  private Filter filter = Filter.of("");
  private @Nullable JsonArea area;

  /** What is laid out in the area; drawn again only if it has changed. */
  private String drawn = "";

  /** What is marked in it: while it is hidden, a filter marks nothing. */
  private Filter marked = filter;

  public JsonView() {
    setId("json");
    getStyleClass().add("json-view");
    visibleProperty().addListener((_, _, _) -> layOut());
  }

  /** Shows the response, its pages joined; it is laid out when it is to be seen. */
  @Override
  public void show(Answers answers) {
    body = () -> answers.pages().isEmpty() ? "" : AnswerText.json(answers.joined().body());
    layOut();
  }

  /** JSON is shown whole: what the filter finds is marked. */
  @Override
  public void filter(Filter newFilter) {
    filter = newFilter;
    if (isVisible()) {
      mark();
    }
  }

  @Override
  public long hits() {
    return area == null ? 0 : area.hits();
  }

  /** What is selected is a text, and no property. */
  @Override
  public Optional<Property> selected() {
    return Optional.empty();
  }

  /** The text that is selected, with what is folded in it. */
  public Optional<String> selectedText() {
    return Optional.ofNullable(area).map(JsonArea::selectedWhole).filter(text -> !text.isEmpty());
  }

  /** The whole document. */
  public String text() {
    return body.get();
  }

  /** Which match is selected, counted from 1; 0 if none is. */
  public int selectedHit() {
    return area == null ? 0 : area.selectedHit();
  }

  /** Selects the next match, or the one before. */
  public void step(FilterBar.Step step) {
    withArea(shown -> shown.step(step));
  }

  /** Shows every line. */
  public void expandAll() {
    withArea(JsonArea::unfoldAll);
  }

  /** Folds every object and list but the outermost. */
  public void collapseAll() {
    withArea(JsonArea::foldAll);
  }

  @Override
  public void requestFocus() {
    withArea(JsonArea::requestFocus);
  }

  private void withArea(Consumer<JsonArea> action) {
    if (area != null) {
      action.accept(area);
    }
  }

  private void layOut() {
    if (isVisible()) {
      String text = Drawn.block(body.get(), "and more: copy the response to see all of it.");
      if (area == null || !text.equals(drawn)) {
        drawn = text;
        marked = filter;
        area().show(text, filter);
      } else {
        mark();
      }
    }
  }

  private void mark() {
    if (!filter.equals(marked)) {
      marked = filter;
      withArea(shown -> shown.mark(filter));
    }
  }

  private JsonArea area() {
    JsonArea built = area;
    if (built == null) {
      built = new JsonArea();
      area = built;
      getChildren().setAll(new VirtualizedScrollPane<>(built));
    }
    return built;
  }
}
