package dev.stageinspector.ui.answer;

import dev.stageinspector.ivs.ResourceNames;
import dev.stageinspector.property.Property;
import dev.stageinspector.property.Table;
import dev.stageinspector.property.Value;
import dev.stageinspector.ui.kit.Zoom;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/**
 * The room that the columns of an answer take, so that nothing of it is cut, in pixels; at the
 * usual size unless zoomed.
 *
 * @param labels for the readable labels, each indented more than what it belongs to
 * @param values for the values with their units
 * @param names for AWS's own names
 */
record ColumnWidths(double labels, double values, double names) {

  /** What they have at least where there is room: they do not jump from stage to stage. */
  static final ColumnWidths USUAL = new ColumnWidths(270, 400, 310);

  /** In a narrow window, so much of it belongs to the labels, and so much to AWS's names. */
  private static final double LABEL_SHARE = 0.3;

  private static final double NAME_SHARE = 0.22;

  /** What a cell keeps free on both sides together, and the triangle before a label. */
  private static final double PADDING = 26;

  private static final double TRIANGLE = 20;
  private static final double INDENTATION = 14;

  /** More of a cell of a table is read in the details of its row. */
  private static final int LONGEST_CELL = 64;

  /** So many rows say enough of the others. */
  private static final int ROWS_MEASURED = 200;

  /** What a column's heading has after its text: the sign of its order. */
  private static final double ORDER_SIGN = 20;

  /** The width of a column of a table at the usual size. */
  static double ofCells(Table table, String column, String heading) {
    double character = characterWidth();
    long longest =
        table.rows().stream()
            .limit(ROWS_MEASURED)
            .mapToLong(row -> cells(Table.readable(row, column)))
            .max()
            .orElse(0);
    return Math.max(
            Math.min(longest, LONGEST_CELL) * character, cells(heading) * character + ORDER_SIGN)
        + PADDING;
  }

  /** Of the font that fixes its width, in which values and names are written. */
  static double characterWidth() {
    Text text = new Text("0");
    text.setFont(Font.font("monospace", Font.getDefault().getSize()));
    return text.getLayoutBounds().getWidth();
  }

  /**
   * What an answer takes.
   *
   * @param names those that stand beside ARNs
   * @param character the width of one character; one of East Asia takes two
   */
  static ColumnWidths of(Property answer, ResourceNames names, double character) {
    return USUAL.including(answer, names, character, TRIANGLE);
  }

  private ColumnWidths including(
      Property property, ResourceNames known, double character, double indentation) {
    ColumnWidths widths =
        new ColumnWidths(
            Math.max(labels, cells(property.label()) * character + indentation + PADDING),
            Math.max(values, cells(value(property, known)) * character + PADDING),
            Math.max(names, cells(property.name()) * character + PADDING));
    for (Property child : property.children()) {
      widths = widths.including(child, known, character, indentation + INDENTATION);
    }
    return widths;
  }

  private static String value(Property property, ResourceNames known) {
    return property.value() instanceof Value.Absent(String meaning)
        ? "not set: " + meaning
        : PropertyWords.name(property, known).map(name -> name + "  ").orElse("")
            + property.value().raw()
            + " "
            + property.field().unit();
  }

  private static long cells(String text) {
    return text.codePoints().map(c -> c < 0x1100 ? 1 : 2).asLongStream().sum();
  }

  /** The same for everything in another size. */
  ColumnWidths in(Zoom zoom) {
    return new ColumnWidths(zoom.of(labels), zoom.of(values), zoom.of(names));
  }

  /** The width of the labels in a tree of this width. */
  double labelsIn(double width) {
    return Math.min(labels, width * LABEL_SHARE);
  }

  /** The width of the names: whole where the values are whole too. */
  double namesIn(double width) {
    boolean allFit = labelsIn(width) + values + names <= width;
    return allFit ? names : Math.min(names, width * NAME_SHARE);
  }
}
