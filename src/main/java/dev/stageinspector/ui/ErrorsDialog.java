package dev.stageinspector.ui;

import dev.stageinspector.sessions.ErrorDictionary;
import dev.stageinspector.sessions.ErrorDictionary.Entry;
import dev.stageinspector.ui.kit.ClipboardWriter;
import dev.stageinspector.ui.kit.Controls;
import dev.stageinspector.ui.kit.CopyButton;
import dev.stageinspector.ui.kit.ListSearch;
import dev.stageinspector.ui.kit.Shortcut;
import java.util.Optional;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Modality;
import javafx.stage.Window;

/** The error codes of events and of clients, to be searched. The window can be used beside it. */
final class ErrorsDialog {

  private final ClipboardWriter clipboard;
  private final TextField search = new TextField();
  private final ListView<Entry> list = new ListView<>();
  private final Label title = Controls.paragraph("", "error-title");
  private final Label source = Controls.paragraph("", "field-note");
  private final Label meaning = Controls.paragraph("");
  private final Label causes = Controls.paragraph("");
  private final Label remedy = Controls.paragraph("");
  private final CopyButton copy;

  private ErrorsDialog(ClipboardWriter clipboard) {
    this.clipboard = clipboard;
    copy = CopyButton.labeled("copy-error", "Copy", this::copySelected);
  }

  /**
   * The dialog.
   *
   * @param text what is searched for at first
   */
  static Dialog<ButtonType> of(Window owner, ClipboardWriter clipboard, String text) {
    ErrorsDialog errors = new ErrorsDialog(clipboard);
    Dialog<ButtonType> dialog = Controls.dialog(owner, "Error codes");
    dialog.initModality(Modality.NONE);
    dialog.setResizable(true);
    dialog.getDialogPane().setId("errors");
    dialog.getDialogPane().setContent(errors.content());
    dialog.getDialogPane().getButtonTypes().add(ButtonType.CLOSE);
    errors.search.setText(text);
    errors.show(text);
    dialog.setOnShown(_ -> errors.search.requestFocus());
    return dialog;
  }

  private HBox content() {
    search.setId("errors-search");
    search.setPromptText("Code or words, such as 1026");
    search.setAccessibleText("Search the error codes");
    search.textProperty().addListener((_, _, text) -> show(text));
    ListSearch.moveIn(list, search);
    list.setId("errors-list");
    list.setAccessibleText("Error codes");
    list.setCellFactory(_ -> new Row());
    list.setPlaceholder(
        Controls.paragraph("No code matches. Your own app's codes aren't listed here."));
    list.getSelectionModel().selectedItemProperty().subscribe(this::explain);
    list.addEventHandler(
        KeyEvent.KEY_PRESSED,
        key -> {
          if (Shortcut.COPY_VALUE.pressed(key).isPresent()) {
            copySelected();
            key.consume();
          }
        });
    VBox.setVgrow(list, Priority.ALWAYS);
    VBox left = new VBox(search, list);
    VBox right = new VBox(title, source, meaning, causes, remedy, copy);
    right.setId("error-explained");
    left.getStyleClass().add("errors-left");
    right.getStyleClass().add("errors-right");
    HBox.setHgrow(right, Priority.ALWAYS);
    HBox both = new HBox(left, right);
    both.getStyleClass().add("errors");
    return both;
  }

  private void show(String text) {
    list.getItems().setAll(ErrorDictionary.search(text));
    list.getSelectionModel().selectFirst();
    explain();
  }

  private Optional<Entry> selected() {
    return Optional.ofNullable(list.getSelectionModel().getSelectedItem());
  }

  private void explain() {
    Optional<Entry> entry = selected();
    title.setText(entry.map(Entry::title).orElse(""));
    source.setText(entry.map(one -> one.source().words()).orElse(""));
    meaning.setText(entry.map(Entry::meaning).orElse(""));
    causes.setText(entry.map(one -> "Likely causes: " + one.causes()).orElse(""));
    remedy.setText(entry.map(one -> "What to do: " + one.remedy()).orElse(""));
    copy.setDisable(entry.isEmpty());
  }

  private boolean copySelected() {
    return selected().filter(one -> clipboard.copy("the explanation", one.text())).isPresent();
  }

  private static final class Row extends ListCell<Entry> {
    /** The code of an event says what it is; a number doesn't say whose it is. */
    private static String words(Entry entry) {
      return entry.source() == ErrorDictionary.Source.EVENT
          ? entry.title()
          : entry.title() + " · " + entry.source().words();
    }

    @Override
    protected void updateItem(Entry entry, boolean empty) {
      super.updateItem(entry, empty);
      setText(empty || entry == null ? "" : words(entry));
    }
  }
}
