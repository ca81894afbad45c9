package dev.stageinspector.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.platform.Environment.OperatingSystem;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the desktop is told, and that no text becomes a command. */
class DesktopNoticeTest {

  private static final String HOSTILE = "-u $(id) `id` \" ; <b>x</b> & 'y'";

  @TempDir private Path folder;

  @Test
  void withoutTheProgramThereIsNoNotice() {
    DesktopNotice notice = notice(OperatingSystem.LINUX, folder.toString());

    assertThat(notice.command("a", "b")).isEmpty();
    assertThat(notice(OperatingSystem.WINDOWS, folder.toString()).command("a", "b")).isEmpty();
    notice.tell("a", "b");
  }

  @Test
  void linuxTakesTextsAsArgumentsAfterTheOptions() throws Exception {
    Path program = program("#!/bin/sh\n");

    assertThat(notice(OperatingSystem.LINUX, "relative:\0:" + folder).command(HOSTILE, HOSTILE))
        .contains(
            List.of(
                program.toString(),
                "--app-name=Stage Inspector",
                "--",
                HOSTILE,
                "-u $(id) `id` \" ; &lt;b&gt;x&lt;/b&gt; &amp; 'y'"));
  }

  @Test
  void programIsLookedForOnce() throws Exception {
    Path program = program("#!/bin/sh\n");
    DesktopNotice notice = notice(OperatingSystem.LINUX, folder.toString());
    assertThat(notice.command("a", "b")).isPresent();

    Files.delete(program);

    assertThat(notice.command("a", "b")).isPresent();
  }

  @Test
  void macosTakesTextsAsArgumentsOfItsScript() {
    assertThat(notice(OperatingSystem.MACOS, "").command(HOSTILE, HOSTILE).orElseThrow())
        .startsWith("osascript", "-e", "on run argv")
        .endsWith("end run", "Stage Inspector: " + HOSTILE, HOSTILE);
  }

  @Test
  void programIsStarted() throws Exception {
    Path told = folder.resolve("told");
    program(
        "#!/bin/sh\nprintf '%s' \"$4\" > '"
            + told
            + ".part'\nmv '"
            + told
            + ".part' '"
            + told
            + "'\n");

    notice(OperatingSystem.LINUX, folder + File.pathSeparator).tell("t", HOSTILE);

    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (!Files.exists(told) && System.nanoTime() < end) {
      Thread.onSpinWait();
    }
    assertThat(told).content().contains("&lt;b&gt;");
  }

  private Path program(String script) throws Exception {
    Path program = Files.writeString(folder.resolve("notify-send"), script);
    assertThat(program.toFile().setExecutable(true)).isTrue();
    return program;
  }

  private DesktopNotice notice(OperatingSystem system, String path) {
    return new DesktopNotice(new Environment(Map.of("PATH", path), folder, system));
  }
}
