package dev.stageinspector.ui.kit;

import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** A field above a list: the keyboard stays in it while the list is gone through. */
public final class ListSearch {

  private ListSearch() {}

  /** Lets the arrow keys in a field move the selection in a list. */
  public static void moveIn(ListView<?> list, TextField search) {
    search.addEventFilter(
        KeyEvent.KEY_PRESSED,
        key -> {
          if (key.getCode() == KeyCode.DOWN || key.getCode() == KeyCode.UP) {
            if (key.getCode() == KeyCode.DOWN) {
              list.getSelectionModel().selectNext();
            } else {
              list.getSelectionModel().selectPrevious();
            }
            list.scrollTo(list.getSelectionModel().getSelectedIndex());
            key.consume();
          }
        });
  }
}
