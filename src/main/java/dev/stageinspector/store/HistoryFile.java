package dev.stageinspector.store;

import dev.stageinspector.store.JsonFile.Kept;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;

/**
 * The history and its file, {@code history.json}. What {@link JsonFile} says about threads, other
 * windows, and files that can't be read or saved also applies here.
 */
public final class HistoryFile {

  private final JsonFile<History> file;
  private final BooleanSupplier recording;

  /**
   * Reads nothing yet.
   *
   * @param recording whether the user wants a history, asked at each look-up
   */
  public HistoryFile(AppFolders folders, BooleanSupplier recording) {
    this.file =
        new JsonFile<>(new PrivateFile(folders.state().resolve("history.json")), new HistoryForm());
    this.recording = recording;
  }

  /** The history as last loaded or changed; never waits. */
  public History current() {
    return file.current();
  }

  /** Reads the file. */
  public Kept<History> load() {
    return file.load();
  }

  /**
   * Records that a stage was looked up. If the history is off, nothing is recorded or written.
   * Earlier visits can still be used, pinned, removed, and cleared.
   */
  public Kept<History> visited(Visit visit) {
    return recording.getAsBoolean()
        ? file.change(history -> history.visited(visit))
        : new Kept<>(file.current(), Optional.empty());
  }

  /** Makes another change, such as {@code history -> history.pinned(arn)}. */
  public Kept<History> change(UnaryOperator<History> change) {
    return file.change(change);
  }
}
