package dev.stageinspector.ui.broadcast;

import dev.stageinspector.broadcast.Setup;
import dev.stageinspector.broadcast.Snippet;
import dev.stageinspector.ivs.Secret;
import dev.stageinspector.ui.kit.ClipboardWriter;
import dev.stageinspector.ui.kit.Controls;
import dev.stageinspector.ui.kit.CopyButton;
import dev.stageinspector.ui.kit.Drawn;
import dev.stageinspector.ui.kit.SecretClipboard;
import dev.stageinspector.ui.kit.Styles;
import dev.stageinspector.ui.kit.TitledSection;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.FlowPane;
import org.jspecify.annotations.Nullable;

/** The command line or the file of an encoder, ready to use; a secret in it is not shown. */
final class SnippetSection extends TitledSection {

  private static final String MASK = "•".repeat(12);

  /** What fits a line of the narrowest window. */
  private static final int SHORT_LINE = 90;

  private static final int FEWEST_ROWS = 3;
  private static final int MOST_ROWS = 12;

  private final ComboBox<Snippet> choice =
      Controls.choice("setup-shell", "Which one to show", Snippet::title);
  private final Label title = Controls.paragraph("", "setting-note");
  private final TextArea text = new TextArea();
  private final Button copy;
  private final ClipboardWriter clipboard;
  private final SecretClipboard secretClip;
  private @Nullable Setup setup;
  private Optional<Secret> secret = Optional.empty();

  SnippetSection(ClipboardWriter clipboard, SecretClipboard secretClip) {
    super("");
    this.clipboard = clipboard;
    this.secretClip = secretClip;
    copy = CopyButton.labeled("setup-snippet-copy", "Copy", this::copy);
    arrange();
    wire();
  }

  /** Shows those of a setup; the shell that was chosen stays chosen. */
  void show(Setup newSetup, Optional<Secret> newSecret) {
    String before = Optional.ofNullable(choice.getValue()).map(Snippet::id).orElse("");
    setup = newSetup;
    secret = newSecret;
    title(newSetup.snippetsTitle());
    text.setAccessibleText(newSetup.snippetsTitle());
    Styles.show(this, !newSetup.snippets().isEmpty());
    Styles.show(choice, newSetup.snippets().size() > 1);
    if (!choice.getItems().equals(newSetup.snippets())) {
      choice.getItems().setAll(newSetup.snippets());
    }
    choice.setValue(
        newSetup.snippets().stream()
            .filter(snippet -> snippet.id().equals(before))
            .findFirst()
            .orElse(newSetup.snippets().isEmpty() ? null : newSetup.snippets().getFirst()));
    draw();
  }

  private void draw() {
    Snippet snippet = choice.getValue();
    if (snippet == null || setup == null) {
      text.clear();
      return;
    }
    // A mask would be quoted otherwise than the secret is.
    String placeholder = setup.credential(Optional.empty());
    Optional<String> written = snippet.text(setup.credential(secret));
    copy.setDisable(written.isEmpty());
    text.setText(
        written
            .flatMap(_ -> snippet.text(placeholder))
            .map(shown -> secret.isPresent() ? shown.replace(placeholder, MASK) : shown)
            .map(lines -> Drawn.block(lines, "and more: copy it to see all of it."))
            .orElse("A value contains a line break, which can't be written here."));
    text.setPrefRowCount(rows(text.getText()));
    title.setText(setup.snippets().size() > 1 ? "" : snippet.title());
    Styles.show(title, !title.getText().isEmpty());
  }

  /** As many as the text has, within reason; a command is one long line. */
  private static int rows(String written) {
    return Math.clamp(
        written.lines().mapToInt(line -> 1 + line.length() / SHORT_LINE).sum(),
        FEWEST_ROWS,
        MOST_ROWS);
  }

  private boolean copy() {
    if (setup == null || choice.getValue() == null) {
      return false;
    }
    String what = "the " + setup.snippetsTitle().toLowerCase(Locale.ROOT);
    return choice
        .getValue()
        .text(setup.credential(secret))
        .filter(written ->
            secret.isPresent() ? secretClip.copy(what, written) : clipboard.copy(what, written))
        .isPresent();
  }

  private void arrange() {
    text.setId("setup-snippet");
    text.setEditable(false);
    text.setWrapText(true);
    Controls.leaveByTab(text);
    FlowPane buttons = new FlowPane(copy, choice);
    buttons.getStyleClass().add("setup-top");
    getChildren().addAll(title, text, buttons);
  }

  private void wire() {
    choice.valueProperty().addListener((_, _, _) -> draw());
  }
}
