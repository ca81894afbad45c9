package dev.stageinspector.snapshot;

import dev.stageinspector.ivs.ProfileChoice;
import dev.stageinspector.ivs.StageQuery;
import java.io.IOException;
import java.lang.ref.SoftReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.Map;

/** The snapshots that have been read, so that each is read once while its file stays the same. */
public final class OpenSnapshots {

  private record Read(FileTime changed, long size, SoftReference<Snapshot> snapshot) {}

  private final Map<Path, Read> read = new HashMap<>();

  /**
   * The stage of the snapshot in a file, to be asked about there.
   *
   * @throws SnapshotException if there is none that can be read
   */
  public StageQuery stage(Path file) throws SnapshotException {
    return new StageQuery(open(file).stage(), new ProfileChoice.Saved(file));
  }

  /**
   * The snapshot in a file.
   *
   * @throws SnapshotException if there is none that can be read
   */
  public synchronized Snapshot open(Path file) throws SnapshotException {
    Read before = read.get(file);
    try {
      FileTime changed = Files.getLastModifiedTime(file);
      long size = Files.size(file);
      Snapshot known = before == null ? null : before.snapshot().get();
      if (known != null
          && before != null
          && before.changed().equals(changed)
          && before.size() == size) {
        return known;
      }
      Snapshot now = new SnapshotFile(file).read();
      read.put(file, new Read(changed, size, new SoftReference<>(now)));
      return now;
    } catch (IOException e) {
      return new SnapshotFile(file).read();
    }
  }
}
