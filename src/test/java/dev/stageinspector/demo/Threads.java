package dev.stageinspector.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.HotSpotDiagnosticMXBean.ThreadDumpFormat;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** What the threads of this JVM are at, the virtual ones included. */
final class Threads {

  private Threads() {}

  /** Waits until a thread works in a class, or until none does; fails when that takes too long. */
  static void await(Class<?> type, boolean working, Duration patience)
      throws IOException, InterruptedException {
    long deadline = System.nanoTime() + patience.toNanos();
    while (workIn(type) != working && System.nanoTime() < deadline) {
      Thread.sleep(20);
    }
    assertThat(workIn(type)).as("a thread works in " + type.getName()).isEqualTo(working);
  }

  private static boolean workIn(Class<?> type) throws IOException {
    Path folder = Files.createTempDirectory("threads");
    Path dump = folder.resolve("dump.json");
    try {
      ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
          .dumpThreads(dump.toString(), ThreadDumpFormat.JSON);
      return Files.readString(dump).contains(type.getName() + ".");
    } finally {
      Files.deleteIfExists(dump);
      Files.delete(folder);
    }
  }
}
