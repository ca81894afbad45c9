package dev.stageinspector.ui.kit;

/** A page of the window, and what the window's keys do there. */
public interface Page {

  /** Brings the keyboard to the filter. */
  void focusFilter();

  /** Copies the selected value. */
  void copyValue();

  /** Copies where the selected value is in the response. */
  void copyPath();

  /** Copies the selected row of a list. */
  void copyRow();

  /** Copies the selected column of a list. */
  void copyColumn();

  /** Shows the response as JSON, or not any more. */
  void toggleJson();

  /** Shows everything that is collapsed or folded. */
  void expandAll();

  /** Shows only what is on top. */
  void collapseAll();
}
