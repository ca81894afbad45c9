package dev.stageinspector.aws.profiles;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfileWatchTest {

  @TempDir private Path folder;
  private final BlockingQueue<Profiles> changes = new LinkedBlockingQueue<>();
  private Path aws = Path.of("");
  private Path config = Path.of("");
  private AutoCloseable open = () -> {};

  @BeforeEach
  void setUp() {
    aws = folder.resolve(".aws");
    config = aws.resolve("config");
  }

  @AfterEach
  void close() throws Exception {
    open.close();
  }

  @Test
  void folderAndFilesThatComeLaterAreSeen() throws Exception {
    ProfileWatch watch = start(changes::add);
    assertThat(names(watch.current())).isEmpty();

    Files.createDirectory(aws);
    Files.writeString(config, "[profile a]\n");

    assertThat(next()).containsExactly("a");
    Files.writeString(aws.resolve("credentials"), "[b]\n");
    assertThat(next()).containsExactly("a", "b");
    assertThat(names(watch.current())).containsExactly("a", "b");
  }

  @Test
  void editsInPlaceReplacementsAndDeletionsAreSeen() throws Exception {
    written("[profile a]\n");
    start(changes::add);

    Files.writeString(config, "[profile b]\n"); // as long as before
    assertThat(next()).containsExactly("b");
    Path other = Files.writeString(folder.resolve("other"), "[profile c]\n");
    Files.move(other, config, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    assertThat(next()).containsExactly("c");
    Files.delete(config);
    assertThat(next()).isEmpty();
    Files.writeString(config, "[profile d]\n");
    assertThat(next()).containsExactly("d");
  }

  @Test
  void targetOfASymbolicLinkIsWatched() throws Exception {
    Files.createDirectory(aws);
    Path target = Files.writeString(folder.resolve("dotfiles"), "[profile a]\n");
    Files.createSymbolicLink(config, target);
    start(changes::add);

    Files.writeString(target, "[profile a]\n[profile b]\n");

    assertThat(next()).containsExactly("a", "b");
  }

  @Test
  void fileCaughtHalfWayIsReadAgainWhenItIsWhole() throws Exception {
    written("[profile a]\n[profile b]\n");
    start(changes::add);

    Files.writeString(config, "[prof");
    assertThat(next()).doesNotContain("a", "b");
    Files.writeString(config, "[profile a]\n[profile b]\n[profile c]\n");

    assertThat(next()).containsExactly("a", "b", "c");
  }

  @Test
  void touchedFileWithTheSameProfilesIsNoNews() throws Exception {
    written("[profile a]\n");
    start(changes::add);

    Files.writeString(config, "[profile a]\n# a comment\n");
    Files.writeString(aws.resolve("credentials"), "[b]\n");

    assertThat(next()).containsExactly("a", "b");
    assertThat(changes).isEmpty();
  }

  @Test
  void listenerThatThrowsDoesNotEndTheWatch() throws Exception {
    written("[profile a]\n");
    start(profiles -> {
      changes.add(profiles);
      throw new IllegalStateException("on purpose");
    });

    Files.writeString(config, "[profile b]\n");
    assertThat(next()).containsExactly("b");
    Files.writeString(config, "[profile c]\n");
    assertThat(next()).containsExactly("c");
  }

  private ProfileWatch start(Consumer<Profiles> listener) {
    ProfileFiles files = new ProfileFiles(config, aws.resolve("credentials"));
    ProfileWatch watch = new ProfileWatch(files, Duration.ofMillis(10));
    watch.onChange(listener);
    open = watch;
    return watch;
  }

  private void written(String text) throws IOException {
    Files.createDirectory(aws);
    Files.writeString(config, text);
  }

  private List<String> next() throws InterruptedException {
    Profiles profiles = changes.poll(10, SECONDS);
    return profiles == null ? List.of("no change was seen") : names(profiles);
  }

  private static List<String> names(Profiles profiles) {
    return profiles.profiles().stream().map(Profile::name).toList();
  }
}
