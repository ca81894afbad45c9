package dev.stageinspector.ui.broadcast;

import dev.stageinspector.aws.failure.Reason;
import dev.stageinspector.ivs.failure.Failure;
import dev.stageinspector.ivs.failure.LookupException;
import dev.stageinspector.store.PrivateFile;
import dev.stageinspector.store.PrivateFileException;
import dev.stageinspector.ui.kit.CallState;
import dev.stageinspector.ui.kit.ClipboardWriter;
import dev.stageinspector.ui.kit.Controls;
import dev.stageinspector.ui.kit.Drawn;
import dev.stageinspector.ui.kit.FailureView;
import dev.stageinspector.ui.kit.PendingCall;
import dev.stageinspector.ui.kit.Styles;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** Saves the file in which OBS keeps its streaming service. */
final class ObsFileSection extends VBox {

  /** A file to be written. */
  private record SavedFile(Path file, String content, boolean hasToken) {}

  private final Function<Window, Optional<Path>> choosing;
  private final PendingCall<SavedFile, String> saving =
      new PendingCall<>((file, _) -> save(file), _ -> {});
  private final FailureView failure;
  private final Button save = Controls.button("setup-save", "Save as service.json…", this::save);
  private final Label saved = Controls.paragraph("", "setting-note");
  private String content = "";
  private boolean hasToken;

  /**
   * @param choosing asks over a window where to save the file
   */
  ObsFileSection(Function<Window, Optional<Path>> choosing, ClipboardWriter clip) {
    this.choosing = choosing;
    failure = FailureView.ofPart("setup-save-failure", clip);
    saved.setId("setup-saved");
    getStyleClass().add("setup-section");
    getChildren().addAll(save, saved, failure);
    saving.state().addListener((_, _, now) -> draw(now));
    draw(saving.state().get());
  }

  /** Asks the user where to save the file. */
  static Optional<Path> chooseFile(Window owner) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle("Save to an OBS profile folder");
    chooser.setInitialFileName("service.json");
    return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
  }

  /** Takes what is saved next; what was said of an older file goes. */
  void show(String newContent, boolean withToken) {
    content = newContent;
    hasToken = withToken;
    // A file that is being saved is saved.
    if (!saving.state().get().isRunning()) {
      saving.clear();
    }
  }

  /** Drops what would be saved, which may have a token in it. */
  void forget() {
    show("", false);
  }

  private void save() {
    choosing
        .apply(getScene().getWindow())
        .map(file -> new SavedFile(file, content + "\n", hasToken))
        .ifPresent(saving::ask);
  }

  private static String save(SavedFile saved) throws LookupException {
    Path file = saved.file();
    try {
      new PrivateFile(file).replace(saved.content());
    } catch (PrivateFileException e) {
      throw new LookupException(
          Failure.local(
              Reason.of(Reason.Kind.NOT_SAVED, "Couldn't save " + file + ": " + e.reason() + "."),
              "Choose another folder."),
          e);
    }
    return saved.hasToken()
        ? "Saved " + file + ". It contains the token: don't share it."
        : "Saved " + file + ". Replace PARTICIPANT_TOKEN with a token.";
  }

  private void draw(CallState<SavedFile, String> now) {
    Optional<String> words =
        now instanceof CallState.Found(_, String found) ? Optional.of(found) : Optional.empty();
    saved.setText(words.map(Drawn::line).orElse(""));
    Styles.show(saved, words.isPresent());
    failure.show(now.failure());
  }
}
