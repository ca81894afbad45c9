package dev.stageinspector.ui.answer;

import dev.stageinspector.property.Filter;
import dev.stageinspector.property.FoldedJson;
import dev.stageinspector.property.JsonOutline;
import dev.stageinspector.property.JsonOutline.Block;
import dev.stageinspector.ui.kit.Controls;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.IndexRange;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.fxmisc.richtext.Caret.CaretVisibility;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;
import org.fxmisc.richtext.util.UndoUtils;
import org.jspecify.annotations.Nullable;

/** A JSON text to be read: colored, with blocks that fold, and what is searched marked. */
final class JsonArea extends CodeArea {

  private String whole = "";
  private JsonOutline outline = JsonOutline.of("");

  /** What of it is shown. */
  private FoldedJson folded = FoldedJson.of(whole, outline, Set.of());

  /** The colors of what is shown, without what the filter finds. */
  private StyleSpans<Collection<String>> tokens = StyleSpans.singleton(List.of(), 0);

  /** The first lines of the blocks that are folded. */
  private final Set<Integer> closed = new HashSet<>();

  private Filter filter = Filter.of("");

  /** Where the filter finds something in the whole text. */
  private List<Filter.Hit> hits = List.of();

  JsonArea() {
    arrange();
    wire();
  }

  /** Shows another text, with nothing folded and its beginning in sight. */
  void show(String json, Filter newFilter) {
    closed.clear();
    whole = json;
    outline = JsonOutline.of(json);
    filter = newFilter;
    hits = filter.hits(whole);
    draw();
    moveTo(0);
    showParagraphAtTop(0);
  }

  /** Marks what a filter finds. */
  void mark(Filter newFilter) {
    filter = newFilter;
    hits = filter.hits(whole);
    color();
  }

  int hits() {
    return hits.size();
  }

  /** Which of the matches is selected, counted from 1; 0 if none is. */
  int selectedHit() {
    return hits.indexOf(selection()) + 1;
  }

  /** The text that is selected, with what is folded in it. */
  String selectedWhole() {
    Filter.Hit selection = selection();
    return whole.substring(selection.start(), selection.end());
  }

  /** Where the selection is in the whole text. */
  private Filter.Hit selection() {
    IndexRange range = getSelection();
    return new Filter.Hit(folded.wholeOf(range.getStart()), folded.wholeOf(range.getEnd()));
  }

  /**
   * Selects the match after the caret, or before it, and brings it into sight; after the last one
   * the first one follows.
   */
  void step(FilterBar.Step step) {
    if (hits.isEmpty()) {
      return;
    }
    Filter.Hit here = selection();
    Filter.Hit hit =
        step == FilterBar.Step.ON
            ? hits.stream()
                .filter(one -> one.start() >= here.end())
                .findFirst()
                .orElse(hits.getFirst())
            : hits.reversed().stream()
                .filter(one -> one.end() <= here.start())
                .findFirst()
                .orElse(hits.getLast());
    int line = (int) whole.substring(0, hit.start()).chars().filter(at -> at == '\n').count();
    if (closed.removeIf(first -> outline.blockAt(first).filter(at -> at.hides(line)).isPresent())) {
      draw();
    }
    selectRange(folded.shownOf(hit.start()), folded.shownOf(hit.end()));
    if (allParToVisibleParIndex(getCurrentParagraph()).isEmpty()) {
      showParagraphAtCenter(getCurrentParagraph());
    }
    requestFollowCaret();
  }

  /** Whether the block that begins on a line is folded. */
  boolean isClosed(int line) {
    return closed.contains(line);
  }

  /** Folds the innermost block at the caret, or unfolds it. */
  void toggle() {
    outline.around(folded.lineOf(getCurrentParagraph())).map(Block::first).ifPresent(this::toggle);
  }

  private void toggle(int line) {
    if (!closed.remove(line)) {
      closed.add(line);
    }
    fold();
  }

  /** Shows every line. */
  void unfoldAll() {
    closed.clear();
    fold();
  }

  /** Folds every block but the response and the one thing in it: a stage, or a list. */
  void foldAll() {
    outline.blocks().stream().map(Block::first).filter(line -> line > 1).forEach(closed::add);
    fold();
  }

  /** What is in sight and the caret stay where they are; a caret that was folded is at its sign. */
  private void fold() {
    int caret = folded.wholeOf(getCaretPosition());
    int top = folded.lineOf(firstVisibleParToAllParIndex());
    draw();
    moveTo(folded.shownOf(caret));
    int line = 0;
    while (line + 1 < getParagraphs().size() && folded.lineOf(line + 1) <= top) {
      line++;
    }
    showParagraphAtTop(line);
    requestFollowCaret();
  }

  private void draw() {
    folded = FoldedJson.of(whole, outline, closed);
    replaceText(folded.text());
    tokens = tokens();
    color();
  }

  private void color() {
    if (getLength() > 0) {
      List<Filter.Hit> shown = filter.hits(getText());
      setStyleSpans(0, shown.isEmpty() ? tokens : tokens.overlay(found(shown), JsonArea::both));
    }
  }

  private StyleSpans<Collection<String>> tokens() {
    StyleSpansBuilder<Collection<String>> spans = new StyleSpansBuilder<>();
    int at = 0;
    for (JsonOutline.Token token : JsonOutline.of(getText()).tokens()) {
      spans.add(List.of(), token.start() - at);
      spans.add(
          List.of("json-" + token.kind().name().toLowerCase(Locale.ROOT)),
          token.end() - token.start());
      at = token.end();
    }
    return spans.add(List.of(), getLength() - at).create();
  }

  private StyleSpans<Collection<String>> found(List<Filter.Hit> shown) {
    StyleSpansBuilder<Collection<String>> spans = new StyleSpansBuilder<>();
    int at = 0;
    for (Filter.Hit hit : shown) {
      spans.add(List.of(), hit.start() - at);
      spans.add(List.of("json-hit"), hit.end() - hit.start());
      at = hit.end();
    }
    return spans.add(List.of(), getLength() - at).create();
  }

  private static Collection<String> both(Collection<String> one, Collection<String> other) {
    return Stream.concat(one.stream(), other.stream()).toList();
  }

  /** What stands left of a line: a mark where a block begins, else nothing. */
  private Node graphic(int shownLine) {
    int line = folded.lineOf(shownLine);
    Optional<Block> block = outline.blockAt(line);
    Label mark = Controls.label(block.isEmpty() ? "" : isClosed(line) ? "▸" : "▾", "json-fold");
    block.ifPresent(at ->
        mark.setOnMousePressed(press -> {
          toggle(at.first());
          press.consume();
        }));
    return mark;
  }

  @Override
  public @Nullable Object queryAccessibleAttribute(
      AccessibleAttribute attribute, Object... parameters) {
    return switch (attribute) {
      case TEXT -> getText();
      case EDITABLE -> false;
      case CARET_OFFSET -> getCaretPosition();
      case SELECTION_START -> getSelection().getStart();
      case SELECTION_END -> getSelection().getEnd();
      default -> super.queryAccessibleAttribute(attribute, parameters);
    };
  }

  private void arrange() {
    setId("json-text");
    getStyleClass().add("json-area");
    setEditable(false);
    // What cannot be changed needs no memory of its changes.
    setUndoManager(UndoUtils.noOpUndoManager());
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.TEXT_AREA);
    setAccessibleText("Response as JSON");
    setParagraphGraphicFactory(this::graphic);
  }

  private void wire() {
    // A text that can't be edited has no caret by itself. OFF would have RichTextFX keep the area.
    focusedProperty()
        .subscribe(focused -> setShowCaret(focused ? CaretVisibility.ON : CaretVisibility.AUTO));
    Controls.leaveByTab(this);
    addEventFilter(
        KeyEvent.KEY_PRESSED,
        key -> {
          if (key.getCode() == KeyCode.ENTER) {
            toggle();
            key.consume();
          }
        });
    addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> requestFocus());
  }
}
