package dev.stageinspector.store;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** A file couldn't be read or written. The message is for the user. */
public final class PrivateFileException extends IOException {

  private static final long serialVersionUID = 1;

  private final String reason;

  PrivateFileException(Path file, String reason) {
    super(file + ": " + reason);
    this.reason = reason;
  }

  private PrivateFileException(Path file, String reason, IOException cause) {
    super(file + ": " + reason, cause);
    this.reason = reason;
  }

  /** The same in plain words, from what the system reported. */
  public static PrivateFileException of(Path file, IOException cause) {
    return cause instanceof PrivateFileException told
        ? told
        : new PrivateFileException(file, words(file.toString(), cause), cause);
  }

  /** What happened, without the file's name: a clause that can follow a colon. */
  public String reason() {
    return reason;
  }

  /** The same for what is not a file with a path, such as standard output. */
  public static String reason(IOException cause) {
    return words("", cause);
  }

  private static String words(String file, IOException cause) {
    return switch (cause) {
      case AccessDeniedException denied -> "you don't have permission to use " + name(denied, file);
      case FileAlreadyExistsException there -> name(there, file) + " is not a folder";
      case NoSuchFileException missing -> name(missing, file) + " doesn't exist";
      case FileSystemLoopException _ -> "its links form a loop";
      case CharacterCodingException _ -> "it is not UTF-8 text";
      case ClosedByInterruptException _ -> "it was interrupted";
      case FileSystemException known when known.getReason() != null -> plain(known.getReason());
      default ->
          Optional.ofNullable(cause.getMessage())
              .map(PrivateFileException::plain)
              .orElse("the system gave no reason");
    };
  }

  /** What a sentence that has named the file calls this one. */
  private static String name(FileSystemException cause, String file) {
    return file.equals(cause.getFile()) ? "it" : String.valueOf(cause.getFile());
  }

  /** The system's phrase in plainer words, if it is a common one. */
  private static String plain(String phrase) {
    return switch (phrase) {
      case "No space left on device", "There is not enough space on the disk" -> "the disk is full";
      case "Disk quota exceeded" -> "your disk quota is used up";
      case "Read-only file system" -> "the disk is read-only";
      case "File too large" -> "the file can't grow any larger";
      case "File name too long" -> "the name is too long";
      case "Not a directory" -> "part of its path is a file, not a folder";
      case "Is a directory" -> "it is a folder";
      default -> phrase;
    };
  }
}
