package dev.stageinspector.store;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import dev.stageinspector.platform.QuietLoggers;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.logging.ErrorManager;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.jspecify.annotations.Nullable;

/**
 * The program's log: warnings and errors in a private file, never on standard error. The file is
 * created only when there is something to log. It starts over when it has grown large.
 */
public final class LogFile extends Handler {

  /** In bytes. Enough for about a thousand errors. */
  private static final long LARGEST = 1 << 20;

  /** In bytes. */
  private static final int LONGEST_TAIL = 1 << 16;

  private final Path file;

  private LogFile(Path file) {
    this.file = file;
    setLevel(Level.WARNING);
    setFormatter(new SimpleFormatter());
  }

  /** Sends everything that is logged in this JVM to the file, and nowhere else. */
  public static void install(AppFolders folders) {
    LogManager.getLogManager().reset();
    Logger root = Logger.getLogger("");
    root.setLevel(Level.WARNING);
    root.addHandler(new LogFile(path(folders)));
    QuietLoggers.silence();
  }

  /** Where the log is. */
  public static Path path(AppFolders folders) {
    return folders.state().resolve("stage-inspector.log");
  }

  /**
   * The last lines of a log, of its last 64 KiB; none if there is none, or if it can't be read.
   * Neither a link is followed nor a pipe waited for.
   */
  public static List<String> tail(Path log, int lines) {
    try {
      if (!Files.isRegularFile(log, NOFOLLOW_LINKS)) {
        return List.of();
      }
      List<String> all = end(log).lines().toList();
      return all.subList(Math.max(0, all.size() - lines), all.size());
    } catch (IOException e) {
      return List.of();
    }
  }

  private static String end(Path log) throws IOException {
    try (SeekableByteChannel file =
        Files.newByteChannel(log, StandardOpenOption.READ, NOFOLLOW_LINKS)) {
      long start = Math.max(0, file.size() - LONGEST_TAIL);
      file.position(start);
      byte[] bytes = Channels.newInputStream(file).readNBytes(LONGEST_TAIL);
      String text = new String(bytes, StandardCharsets.UTF_8);
      // Where it was cut, there is no whole line, nor perhaps a whole character.
      return start == 0 ? text : text.substring(text.indexOf('\n') + 1);
    }
  }

  @Override
  public synchronized void publish(LogRecord record) {
    if (!isLoggable(record)) {
      return;
    }
    try {
      append(getFormatter().format(record));
    } catch (IOException e) {
      reportError(null, e, ErrorManager.WRITE_FAILURE);
    }
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}

  private void append(String text) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder, PrivateMode.FOLDER.at(folder));
    }
    boolean there = Files.exists(file, NOFOLLOW_LINKS);
    // What a link leads to is not the program's to write, and a pipe would block.
    if (there && (!Files.isRegularFile(file, NOFOLLOW_LINKS) || Files.size(file) > LARGEST)) {
      Files.delete(file);
      there = false;
    }
    if (!there) {
      Files.createFile(file, PrivateMode.FILE.at(file));
    }
    Files.write(
        file, text.getBytes(StandardCharsets.UTF_8), StandardOpenOption.APPEND, NOFOLLOW_LINKS);
  }

  /** Nobody needs to know that the log can't be written. */
  @Override
  protected void reportError(@Nullable String message, Exception e, int code) {}
}
