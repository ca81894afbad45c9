package dev.stageinspector.ui.answer;

import dev.stageinspector.property.Property;
import dev.stageinspector.property.Visible;
import dev.stageinspector.ui.kit.Appearance;
import dev.stageinspector.ui.kit.Controls;
import dev.stageinspector.ui.kit.Drawn;
import dev.stageinspector.ui.kit.Styles;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.geometry.Orientation;
import javafx.scene.control.IndexRange;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.text.Text;

/**
 * The whole value of a property, to be read and selected: characters that can't be seen are shown
 * as escapes, and copied as they are. As high as its lines, up to a limit.
 */
final class ValueText extends TextArea {

  private static final int MOST_LINES = 4;

  /** Above and below the lines, in pixels at the usual size. */
  private static final double PADDING = 6;

  private final Text measure = new Text();

  /** What is shown of a value of AWS's; none where a word of ours stands for it. */
  private List<Visible.Piece> pieces = List.of();

  private String raw = "";

  ValueText() {
    arrange();
  }

  /** Shows the value of a property. */
  void show(Optional<Property> property) {
    boolean ours = property.isEmpty() || isWord(property.get());
    raw = ours ? "" : property.get().value().raw();
    pieces = ours ? List.of() : Visible.pieces(Drawn.lines(raw));
    setText(
        ours
            ? property.map(ValueText::word).orElse("")
            : pieces.stream().map(Visible.Piece::text).collect(Collectors.joining()));
    Styles.choose(this, ours, "word");
    setScrollTop(0);
  }

  private static String word(Property property) {
    return PropertyWords.word(property).orElseGet(() -> PropertyWords.count(property));
  }

  private static boolean isWord(Property property) {
    return PropertyWords.word(property).isPresent() || !property.children().isEmpty();
  }

  /** Copies what the selected text stands for, character for character. */
  @Override
  public void copy() {
    IndexRange selected = getSelection();
    if (pieces.isEmpty()) {
      super.copy();
    } else if (selected.getLength() > 0) {
      ClipboardContent content = new ClipboardContent();
      content.putString(
          raw.substring(rawOf(selected.getStart(), false), rawOf(selected.getEnd(), true)));
      Clipboard.getSystemClipboard().setContent(content);
    }
  }

  /**
   * The place in the value of a place in the text.
   *
   * @param after whether a place in the middle of escapes is after all of them
   */
  private int rawOf(int place, boolean after) {
    int shown = 0;
    for (int index = 0; index < pieces.size(); index++) {
      Visible.Piece piece = pieces.get(index);
      int end = shown + piece.text().length();
      if (place < end || (after && place == end)) {
        boolean within = place > shown && piece.escape();
        return !within ? piece.start() + place - shown : after ? endOf(index) : piece.start();
      }
      shown = end;
    }
    return raw.length();
  }

  private int endOf(int index) {
    return index + 1 < pieces.size() ? pieces.get(index + 1).start() : raw.length();
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computeMinHeight(double width) {
    return lineHeight() + padding();
  }

  @Override
  protected double computePrefHeight(double width) {
    measure.setText(getText());
    // A scroll bar is there only where all lines can't be.
    measure.setWrappingWidth(Math.max(1, (width > 0 ? width : getWidth()) - 2 * padding()));
    double most = MOST_LINES * lineHeight();
    return Math.ceil(Math.min(measure.prefHeight(-1), most)) + padding();
  }

  private static double padding() {
    return Appearance.zoom().of(PADDING);
  }

  private double lineHeight() {
    measure.setFont(getFont());
    Text line = new Text("X");
    line.setFont(getFont());
    return Math.ceil(line.prefHeight(-1));
  }

  private void arrange() {
    setId("details-value");
    getStyleClass().add("details-value");
    setEditable(false);
    setWrapText(true);
    setAccessibleText("Value");
    Controls.leaveByTab(this);
    textProperty().addListener((_, _, _) -> requestLayout());
  }
}
