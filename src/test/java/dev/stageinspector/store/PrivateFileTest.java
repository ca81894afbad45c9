package dev.stageinspector.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrivateFileTest {

  @TempDir private Path folder;

  @Test
  void whatIsWrittenIsRead() throws IOException {
    PrivateFile file = file("notes.json");
    assertThat(file.read()).isEmpty();
    file.write("żółw \uD83D\uDC22\n");
    assertThat(file.read()).contains("żółw \uD83D\uDC22\n");
    file.write("");
    assertThat(file.read()).contains("");
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void fileAndNewFoldersAreForTheUserAlone() throws IOException {
    PrivateFile file = file("new/state/notes.json");
    file.write("a");
    assertThat(permissions(file.path())).isEqualTo("rw-------");
    assertThat(permissions(folder.resolve("new/state/.lock"))).isEqualTo("rw-------");
    assertThat(permissions(folder.resolve("new/state"))).isEqualTo("rwx------");
    assertThat(permissions(folder.resolve("new"))).isEqualTo("rwx------");
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void openFileIsClosedToOthersByWriting() throws IOException {
    PrivateFile file = file("notes.json");
    Files.writeString(file.path(), "old");
    Files.setPosixFilePermissions(file.path(), PosixFilePermissions.fromString("rw-rw-rw-"));
    file.write("new");
    assertThat(permissions(file.path())).isEqualTo("rw-------");
  }

  @Test
  void nothingButTheFileAndTheLockStaysBehind() throws IOException {
    PrivateFile file = file("notes.json");
    file.write("a");
    file.write("b");
    assertThat(names()).containsExactly(".lock", "notes.json");
  }

  @Test
  void leftoverOfADeadProcessIsIgnoredAndRemoved() throws IOException {
    Files.writeString(folder.resolve(".notes.json.123.tmp"), "half of a te");
    Files.writeString(folder.resolve(".other.json.123.tmp"), "not ours");
    PrivateFile file = file("notes.json");
    assertThat(file.read()).isEmpty();
    file.write("a");
    assertThat(names()).containsExactly(".lock", ".other.json.123.tmp", "notes.json");
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void linkIsReplacedByWritingAndItsTargetIsLeftAlone() throws IOException {
    Path target =
        Files.writeString(Files.createDirectory(folder.resolve("elsewhere")).resolve("t"), "mine");
    PrivateFile file = file("notes.json");
    Files.createSymbolicLink(file.path(), target);
    assertThat(file.read()).contains("mine");
    file.write("written");
    assertThat(file.path()).isRegularFile().hasContent("written");
    assertThat(Files.isSymbolicLink(file.path())).isFalse();
    assertThat(target).hasContent("mine");
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void linkThatLeadsToNothingIsReplacedAndNothingIsMadeThere() throws IOException {
    Path nowhere = folder.resolve("elsewhere");
    PrivateFile file = file("notes.json");
    Files.createSymbolicLink(file.path(), nowhere);
    assertThat(file.read()).isEmpty();
    file.write("written");
    assertThat(nowhere).doesNotExist();
    assertThat(file.read()).contains("written");
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void linkIsSetAsideItself() throws IOException {
    Path target =
        Files.writeString(Files.createDirectory(folder.resolve("elsewhere")).resolve("t"), "mine");
    PrivateFile file = file("notes.json");
    Files.createSymbolicLink(file.path(), target);
    try (PrivateFile.Lock lock = file.lock()) {
      assertThat(lock.setAside()).isEqualTo(folder.resolve("notes.json.unreadable-1"));
    }
    assertThat(folder.resolve("notes.json.unreadable-1")).isSymbolicLink();
    assertThat(target).hasContent("mine");
    assertThat(file.read()).isEmpty();
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void linksInACircleAreAFailureInWords() throws IOException {
    PrivateFile file = file("notes.json");
    Files.createSymbolicLink(file.path(), folder.resolve("other"));
    Files.createSymbolicLink(folder.resolve("other"), file.path());
    assertThatThrownBy(file::read).isInstanceOf(PrivateFileException.class);
    file.write("a");
    assertThat(file.read()).contains("a");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/dev/zero", "/dev/null", "/dev/full"})
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void deviceIsNotRead(String device) throws IOException {
    PrivateFile file = file("notes.json");
    Files.createSymbolicLink(file.path(), Path.of(device));
    assertFails(file::read, "it is not an ordinary file");
  }

  @Test
  @Timeout(20)
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void pipesAreNeitherReadNorWaitedFor() throws Exception {
    PrivateFile file = file("notes.json");
    pipe(file.path());
    assertFails(file::read, "it is not an ordinary file");
    pipe(folder.resolve(".lock"));
    assertFails(() -> file.write("a"), folder.resolve(".lock") + " is not an ordinary file");
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void lockIsNotMadeThroughALink() throws IOException {
    Path elsewhere = folder.resolve("elsewhere");
    Files.createSymbolicLink(folder.resolve(".lock"), elsewhere);
    assertThatThrownBy(() -> file("notes.json").write("a"))
        .isInstanceOf(PrivateFileException.class);
    assertThat(elsewhere).doesNotExist();
  }

  @Test
  void settingAsideTakesANameThatNothingHas() throws IOException {
    PrivateFile file = file("notes.json");
    for (String text : List.of("first", "second", "third")) {
      Files.writeString(file.path(), text);
      try (PrivateFile.Lock lock = file.lock()) {
        lock.setAside();
      }
    }
    assertThat(file.path()).doesNotExist();
    assertThat(folder.resolve("notes.json.unreadable-1")).hasContent("first");
    assertThat(folder.resolve("notes.json.unreadable-2")).hasContent("second");
    assertThat(folder.resolve("notes.json.unreadable-3")).hasContent("third");
  }

  @Test
  void whatIsNotAFileIsNotRead() throws IOException {
    PrivateFile file = file("notes.json");
    Files.createDirectory(file.path());
    assertFails(file::read, "it is a folder");
  }

  @Test
  void whatIsNotTextIsNotRead() throws IOException {
    PrivateFile file = file("notes.json");
    Files.write(file.path(), new byte[] {'a', (byte) 0xFF, 'b'});
    assertFails(file::read, "it is not UTF-8 text");
  }

  @Test
  void whatIsTooLargeIsNeitherReadNorWritten() throws IOException {
    PrivateFile file = file("notes.json");
    String largest = "x".repeat(PrivateFile.LARGEST);
    file.write(largest);
    assertThat(file.read()).contains(largest);
    assertFails(() -> file.write(largest + "x"), "it would become too large");
    assertThat(file.read()).contains(largest);
    Files.writeString(file.path(), largest + "x");
    assertFails(file::read, "it is too large");
  }

  @Test
  void folderInTheWayIsLeftAlone() throws IOException {
    PrivateFile file = file("notes.json");
    Files.createDirectories(file.path().resolve("with/content"));
    assertFails(() -> file.write("a"), "it is a folder");
    assertThat(names()).containsExactly(".lock", "notes.json");
    assertThat(file.path().resolve("with/content")).isDirectory();
  }

  @Test
  void fileWhereAFolderShouldBeIsLeftAlone() throws IOException {
    Path inTheWay = Files.writeString(folder.resolve("state"), "mine");
    assertFails(() -> file("state/notes.json").write("a"), inTheWay + " is not a folder");
    assertFails(
        () -> file("state/deeper/notes.json").write("a"),
        "part of its path is a file, not a folder");
    assertThat(inTheWay).hasContent("mine");
  }

  @Test
  void nameThatIsTooLongIsAFailureInWords() {
    assertFails(() -> file("n".repeat(300)).write("a"), "the name is too long");
  }

  @Test
  void interruptedWriteLeavesTheOldTextAndNoTemporaryFile() throws IOException {
    PrivateFile file = file("notes.json");
    file.write("old");
    Thread.currentThread().interrupt();
    assertFails(() -> file.write("new"), "it was interrupted");
    assertThat(Thread.interrupted()).isTrue();
    assertThat(file.read()).contains("old");
    assertThat(names()).containsExactly(".lock", "notes.json");
    file.write("new");
    assertThat(file.read()).contains("new");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void fullDiskIsNamedInPlainWords() {
    assertThatThrownBy(() -> writeTo(Path.of("/dev/full")))
        .isInstanceOfSatisfying(
            IOException.class,
            full ->
                assertThat(PrivateFileException.of(Path.of("notes.json"), full))
                    .hasMessage("notes.json: the disk is full"));
  }

  private static void writeTo(Path device) throws IOException {
    try (FileOutputStream stream = new FileOutputStream(device.toFile())) {
      stream.write('a');
    }
  }

  private void assertFails(ThrowingCallable call, String reason) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            PrivateFileException.class, e -> assertThat(e.reason()).isEqualTo(reason))
        .hasMessageStartingWith(folder.toString());
  }

  private PrivateFile file(String name) {
    return new PrivateFile(folder.resolve(name));
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private static void pipe(Path file) throws Exception {
    assertThat(new ProcessBuilder("mkfifo", file.toString()).start().waitFor()).isZero();
  }

  private static String permissions(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }
}
