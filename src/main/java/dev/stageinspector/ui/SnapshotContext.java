package dev.stageinspector.ui;

import dev.stageinspector.ivs.ProfileChoice;
import dev.stageinspector.snapshot.OpenSnapshots;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/**
 * What snapshots are opened and saved with.
 *
 * @param open those that have been read
 * @param opening asks over a window which one to open
 * @param saving asks over a window where to save one, offering this name
 */
public record SnapshotContext(
    OpenSnapshots open,
    Function<Window, Optional<Path>> opening,
    BiFunction<Window, String, Optional<Path>> saving) {

  /** With the system's own questions for a file. */
  public SnapshotContext(OpenSnapshots open) {
    this(open, SnapshotContext::askToOpen, SnapshotContext::askToSave);
  }

  private static Optional<Path> askToOpen(Window owner) {
    FileChooser chooser = chooser("Open snapshot");
    chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("All files", "*"));
    return Optional.ofNullable(chooser.showOpenDialog(owner)).map(File::toPath);
  }

  private static Optional<Path> askToSave(Window owner, String name) {
    FileChooser chooser = chooser("Save snapshot");
    chooser.setInitialFileName(name);
    return Optional.ofNullable(chooser.showSaveDialog(owner))
        .map(File::toPath)
        .map(SnapshotContext::named);
  }

  /** With the extension that the user left out, unless there is such a file, unasked. */
  static Path named(Path chosen) {
    Path whole = chosen.resolveSibling(chosen.getFileName() + ProfileChoice.Saved.EXTENSION);
    return chosen.getFileName().toString().contains(".") || Files.exists(whole) ? chosen : whole;
  }

  private static FileChooser chooser(String title) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(title);
    chooser
        .getExtensionFilters()
        .add(
            new FileChooser.ExtensionFilter(
                "Stage Inspector snapshots", "*" + ProfileChoice.Saved.EXTENSION));
    return chooser;
  }
}
