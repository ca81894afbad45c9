package dev.stageinspector.platform;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A second process of the program, for tests of what only the system can do to one. */
public record Child(Process process) implements AutoCloseable {

  /** Runs the {@code main} of a class of the tests; its standard error goes to ours. */
  public static Child of(Class<?> main, String... arguments) throws IOException {
    return started(command(main, arguments));
  }

  /**
   * The same where no file may grow beyond so many blocks of 512 bytes. It is the nearest to a full
   * disk that any user can have the system do to one process: a write stops in its middle, root's
   * as well. Linux and macOS.
   */
  public static Child withSmallDisk(int blocks, Class<?> main, String... arguments)
      throws IOException {
    return started(
        Stream.concat(
                Stream.of("/bin/sh", "-c", "ulimit -f " + blocks + "; exec \"$@\"", "sh"),
                command(main, arguments).stream())
            .toList());
  }

  /** What it prints until it ends. */
  public List<String> lines() {
    return process.inputReader(StandardCharsets.UTF_8).lines().toList();
  }

  /** The next line that it prints. */
  public String line() throws IOException {
    BufferedReader reader = process.inputReader(StandardCharsets.UTF_8);
    String line = reader.readLine();
    if (line == null) {
      throw new IOException("The child ended");
    }
    return line;
  }

  /** Ends it at once, whatever it is doing. */
  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
  }

  private static List<String> command(Class<?> main, String... arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:auto",
                "-XX:TieredStopAtLevel=1",
                // The file of its counters would not fit on the small disk.
                "-XX:-UsePerfData",
                "-Dstdout.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
    command.addAll(List.of(arguments));
    return command;
  }

  private static Child started(List<String> command) throws IOException {
    return new Child(
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
  }
}
