package dev.stageinspector.ui.answer;

import dev.stageinspector.property.Property;
import dev.stageinspector.property.Value;

/**
 * The room that the columns of an answer take, so that nothing of it is cut, in pixels.
 *
 * @param labels for the readable labels, each further in than what it belongs to
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

  /**
   * What an answer takes.
   *
   * @param character the width of one character; one of East Asia takes two
   */
  static ColumnWidths of(Property answer, double character) {
    return USUAL.including(answer, character, TRIANGLE);
  }

  private ColumnWidths including(Property property, double character, double indentation) {
    ColumnWidths widths =
        new ColumnWidths(
            Math.max(labels, cells(property.label()) * character + indentation + PADDING),
            Math.max(values, cells(value(property)) * character + PADDING),
            Math.max(names, cells(property.name()) * character + PADDING));
    for (Property child : property.children()) {
      widths = widths.including(child, character, indentation + INDENTATION);
    }
    return widths;
  }

  private static String value(Property property) {
    return property.value() instanceof Value.Absent(String meaning)
        ? "not set: " + meaning
        : property.value().raw() + " " + property.field().unit();
  }

  private static long cells(String text) {
    return text.codePoints().map(c -> c < 0x1100 ? 1 : 2).asLongStream().sum();
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
