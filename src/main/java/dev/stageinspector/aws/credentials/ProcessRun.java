package dev.stageinspector.aws.credentials;

import dev.stageinspector.platform.LauncherVariables;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * One run of another program without a shell. Both of its pipes are emptied as it runs, so that it
 * never waits for us; what it says on standard error is thrown away, since it may be secret.
 *
 * @param status the exit status
 * @param output standard output, at most {@value #MOST_BYTES} bytes of it
 */
record ProcessRun(int status, String output) {

  private static final int MOST_BYTES = 1 << 18;

  /** A child that the program leaves behind may keep its pipes open for ever. */
  private static final Duration PATIENCE_WITH_CHILDREN = Duration.ofSeconds(1);

  /** The program did not end in time, and was ended with all its children. */
  static final class TooSlow extends Exception {
    private static final long serialVersionUID = 1L;
  }

  /**
   * Runs a program to its end. Its standard input is empty.
   *
   * @throws IOException if it cannot be started
   * @throws TooSlow if it takes longer than the limit
   * @throws InterruptedException if the thread was interrupted; the program and all its children
   *     have been ended
   */
  static ProcessRun of(List<String> command, Duration limit)
      throws IOException, TooSlow, InterruptedException {
    ProcessBuilder program = new ProcessBuilder(command);
    LauncherVariables.undo(program.environment());
    Process process = program.start();
    try {
      process.getOutputStream().close();
      Drain output = Drain.start(process.getInputStream(), MOST_BYTES);
      Drain.start(process.getErrorStream(), 0);
      if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new TooSlow();
      }
      output.join(PATIENCE_WITH_CHILDREN);
      return new ProcessRun(process.exitValue(), output.text());
    } catch (TooSlow | InterruptedException | IOException e) {
      end(process);
      throw e;
    }
  }

  /** The children first learned of: they are nobody's once their parent is gone. */
  private static void end(Process process) {
    List<ProcessHandle> children = process.descendants().toList();
    process.destroyForcibly();
    children.forEach(ProcessHandle::destroyForcibly);
  }

  /** Empties a pipe until its end. */
  private static final class Drain {

    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private final InputStream pipe;
    private final int most;
    private final Thread thread =
        Thread.ofVirtual().name("credential-process").unstarted(this::run);

    private Drain(InputStream pipe, int most) {
      this.pipe = pipe;
      this.most = most;
    }

    static Drain start(InputStream pipe, int most) {
      Drain drain = new Drain(pipe, most);
      drain.thread.start();
      return drain;
    }

    void join(Duration atMost) throws InterruptedException {
      thread.join(atMost);
    }

    String text() {
      synchronized (kept) {
        return kept.toString(StandardCharsets.UTF_8);
      }
    }

    private void run() {
      byte[] buffer = new byte[8192];
      try {
        for (int count = pipe.read(buffer); count >= 0; count = pipe.read(buffer)) {
          synchronized (kept) {
            kept.write(buffer, 0, Math.min(count, most - kept.size()));
          }
        }
      } catch (IOException e) {
        return; // the program was ended
      }
    }
  }
}
