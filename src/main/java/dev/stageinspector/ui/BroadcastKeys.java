package dev.stageinspector.ui;

import dev.stageinspector.ui.kit.ClipboardWriter;
import dev.stageinspector.ui.kit.Page;
import java.util.function.Supplier;

/**
 * What the window's keys do on the broadcast settings, which have no properties.
 *
 * @param overview brings the properties into sight
 */
record BroadcastKeys(Supplier<Page> overview, ClipboardWriter clipboard) implements Page {

  @Override
  public void focusFilter() {
    overview.get().focusFilter();
  }

  @Override
  public void toggleJson() {
    overview.get().toggleJson();
  }

  @Override
  public void copyValue() {
    sayNothingIsSelected();
  }

  @Override
  public void copyPath() {
    sayNothingIsSelected();
  }

  @Override
  public void copyRow() {
    sayNothingIsSelected();
  }

  @Override
  public void copyColumn() {
    sayNothingIsSelected();
  }

  @Override
  public void expandAll() {
    sayNothingIsSelected();
  }

  @Override
  public void collapseAll() {
    sayNothingIsSelected();
  }

  private void sayNothingIsSelected() {
    clipboard.say("No property is selected on this page");
  }
}
