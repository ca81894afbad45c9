package dev.stageinspector.history;

import dev.stageinspector.platform.AppFolders;
import dev.stageinspector.platform.JsonFile;
import dev.stageinspector.platform.JsonFile.Kept;
import dev.stageinspector.platform.PrivateFile;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;

/**
 * The history and the file {@code history.json} that it is kept in. What {@link JsonFile} says of
 * threads, other windows and files that cannot be read or saved holds here.
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
   * A stage was looked up. With the history turned off nothing is recorded or written; what was
   * recorded before can still be used, pinned, removed and cleared.
   */
  public Kept<History> visited(Visit visit) {
    return recording.getAsBoolean()
        ? file.change(history -> history.visited(visit))
        : new Kept<>(file.current(), Optional.empty());
  }

  /** Something else changes, such as {@code history -> history.pinned(arn)}. */
  public Kept<History> change(UnaryOperator<History> change) {
    return file.change(change);
  }
}
