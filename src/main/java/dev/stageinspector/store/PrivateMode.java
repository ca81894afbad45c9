package dev.stageinspector.store;

import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** The permissions of what the program makes: nobody but the user. */
enum PrivateMode {
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
  FileAttribute<?>[] at(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : NONE;
  }
}
