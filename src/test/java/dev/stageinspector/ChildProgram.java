package dev.stageinspector;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** The program in a process of its own, as a user starts it. */
final class ChildProgram implements AutoCloseable {

  private static final long LIMIT_SECONDS = 60;

  private final Process process;
  private final CompletableFuture<String> err;

  private ChildProgram(Process process) {
    this.process = process;
    this.err = read(process.getErrorStream());
  }

  /**
   * Starts it with files of its own below a folder and without a display.
   *
   * @param variables what is set in its environment beside
   */
  static ChildProgram start(Path home, Map<String, String> variables, String... arguments)
      throws IOException {
    String modulePath = System.getProperty("jdk.module.path", "");
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "--module-path",
                modulePath,
                "--add-modules",
                "javafx.controls",
                "--enable-native-access=javafx.graphics",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder
        .environment()
        .keySet()
        .removeIf(name ->
            name.startsWith("AWS_")
                || name.toUpperCase(java.util.Locale.ROOT).endsWith("_PROXY")
                || name.equals("DISPLAY")
                || name.equals("WAYLAND_DISPLAY")
                || name.startsWith("JAVA_TOOL")
                || name.startsWith("JDK_JAVA"));
    builder.environment().put("HOME", home.toString());
    builder.environment().put("STAGE_INSPECTOR_HOME", home.resolve("own").toString());
    builder.environment().putAll(variables);
    return new ChildProgram(builder.start());
  }

  /** The next line of standard output. */
  String line() throws IOException {
    BufferedReader reader = process.inputReader(StandardCharsets.UTF_8);
    return String.valueOf(reader.readLine());
  }

  /** Waits for the end of one of two. */
  static ChildProgram firstToEnd(ChildProgram one, ChildProgram other) {
    CompletableFuture.anyOf(one.process.onExit(), other.process.onExit())
        .orTimeout(LIMIT_SECONDS, TimeUnit.SECONDS)
        .join();
    return one.isAlive() ? other : one;
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Waits for its end. */
  Run end() throws InterruptedException {
    CompletableFuture<String> out = read(process.getInputStream());
    if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
      close();
      throw new AssertionError("it does not end; it said " + out.join() + err.join());
    }
    return new Run(process.exitValue(), out.join(), err.join());
  }

  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
  }

  /** On a thread of its own: the common pool has only one on two cores, for two programs. */
  private static CompletableFuture<String> read(InputStream in) {
    return CompletableFuture.supplyAsync(
        () -> {
          try (in) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
          } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
          }
        },
        task -> Thread.ofPlatform().daemon().start(task));
  }
}
