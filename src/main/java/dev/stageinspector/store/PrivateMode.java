package dev.stageinspector.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** The permissions of what the program makes: nobody but the user. */
public enum PrivateMode {
  FILE("rw-------"),
  FOLDER("rwx------");

  private static final FileAttribute<?>[] NONE = {};

  private final String permissions;

  PrivateMode(String permissions) {
    this.permissions = permissions;
  }

  /**
   * What to pass when something is made at the path. Windows has no such permissions: there the
   * user's own folders are closed to others.
   */
  public FileAttribute<?>[] at(Path path) {
    return isKnown(path)
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : NONE;
  }

  /** Gives the permissions to what is there. */
  public void set(Path path) throws IOException {
    if (isKnown(path)) {
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    }
  }

  private static boolean isKnown(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }
}
