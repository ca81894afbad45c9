package dev.stageinspector.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class LogFileTest {

  @TempDir Path folder;
  private Handler log;

  @BeforeEach
  void install() {
    LogFile.install(new AppFolders(folder, folder.resolve("state")));
    log = Logger.getLogger("").getHandlers()[0];
  }

  @AfterEach
  void restore() throws IOException {
    LogManager.getLogManager().readConfiguration();
  }

  private Path file() {
    return folder.resolve("state").resolve("stage-inspector.log");
  }

  @Test
  void nothingIsMadeWhileThereIsNothingToSay() {
    Logger.getLogger("some.part").info("all is well");

    assertThat(folder.resolve("state")).doesNotExist();
  }

  @Test
  void faultIsWrittenToAPrivateFileWithItsCause() throws IOException {
    Logger.getLogger("some.part")
        .log(Level.SEVERE, "Unexpected", new IllegalStateException("broken"));

    assertThat(file()).content().contains("Unexpected", "IllegalStateException: broken");
    assertThat(Files.getPosixFilePermissions(file()))
        .isEqualTo(java.nio.file.attribute.PosixFilePermissions.fromString("rw-------"));
  }

  @Test
  void fileThatHasGrownLargeBeginsAnew() throws IOException {
    log.publish(new LogRecord(Level.WARNING, "x".repeat(1 << 20)));
    log.publish(new LogRecord(Level.WARNING, "the first of the new file"));

    assertThat(Files.size(file())).isLessThan(1_000);
    assertThat(file()).content().contains("the first of the new file");
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void linkIsReplacedAndItsTargetIsLeftAlone() throws IOException {
    Path elsewhere = Files.writeString(folder.resolve("elsewhere"), "mine");
    Files.createDirectory(folder.resolve("state"));
    Files.createSymbolicLink(file(), elsewhere);

    Logger.getLogger("some.part").warning("told");

    assertThat(elsewhere).hasContent("mine");
    assertThat(file()).content().contains("told");
  }

  @Test
  @Timeout(20)
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void pipeIsNotWaitedFor() throws Exception {
    Files.createDirectory(folder.resolve("state"));
    assertThat(new ProcessBuilder("mkfifo", file().toString()).start().waitFor()).isZero();

    Logger.getLogger("some.part").warning("told");

    assertThat(file()).isRegularFile().content().contains("told");
  }

  @Test
  void logThatCannotBeWrittenDisturbsNobody() throws IOException {
    Files.writeString(folder.resolve("state"), "a file where the folder should be");

    Logger.getLogger("some.part").warning("lost");

    assertThat(folder.resolve("state")).content().startsWith("a file");
  }

  @Test
  void tailIsTheLastLines() throws IOException {
    Path log = Files.writeString(folder.resolve("log"), "one\ntwo\nthree\n");

    assertThat(LogFile.tail(log, 2)).containsExactly("two", "three");
    assertThat(LogFile.tail(log, 5)).containsExactly("one", "two", "three");
    assertThat(LogFile.tail(folder.resolve("none"), 5)).isEmpty();
  }

  @Test
  void tailOfLongLogBeginsWithAWholeLine() throws IOException {
    Path log = Files.writeString(folder.resolve("log"), "ä".repeat(100_000) + "\nlast\n");

    assertThat(LogFile.tail(log, 5)).containsExactly("last");
  }

  @Test
  @Timeout(20)
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void linkAndPipeHaveNoTail() throws Exception {
    Path target = Files.writeString(folder.resolve("target"), "of another");
    Path pipe = folder.resolve("pipe");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();

    assertThat(LogFile.tail(Files.createSymbolicLink(folder.resolve("link"), target), 5)).isEmpty();
    assertThat(LogFile.tail(pipe, 5)).isEmpty();
  }
}
