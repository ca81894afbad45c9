package dev.stageinspector.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher of the package, with a script in the place of the JVM that prints what it gets. */
class LauncherTest {

  @TempDir private Path image;

  @Test
  void helpersGetTheEnvironmentThatTheUserHad() throws Exception {
    Map<String, String> own =
        Map.of(
            "GDK_BACKEND", "way\"la$x nd",
            "LC_ALL", "",
            "name", "mine",
            "self", "mine",
            "cache", "mine",
            "lib", "mine");

    Map<String, String> set = started(own);

    assertThat(set)
        .containsEntry("GDK_BACKEND", "x11")
        .containsEntry("GDK_GL", "disable")
        .containsEntry("IBUS_ENABLE_SYNC_MODE", "1")
        .containsEntry("LC_ALL", "C.UTF-8");
    LauncherVariables.undo(set);
    assertThat(set).isEqualTo(own);
  }

  @Test
  void nothingIsTakenForTheUsersThatAnotherLauncherLeft() throws Exception {
    Map<String, String> set =
        started(
            Map.of(
                "STAGE_INSPECTOR_SET", "HOME", "STAGE_INSPECTOR_HAD_GDK_GL", "x", "GDK_GL", "own"));

    LauncherVariables.undo(set);
    assertThat(set).isEqualTo(Map.of("GDK_GL", "own"));
  }

  /** What the program finds in its environment, but for what a shell adds by itself. */
  private Map<String, String> started(Map<String, String> environment) throws Exception {
    Path jvm = image.resolve("lib/runtime/bin/stage-inspector");
    Path launcher = image.resolve("bin/stage-inspector");
    Files.createDirectories(image.resolve("lib/app"));
    script(jvm, "#!/bin/sh\nexec /usr/bin/env -0\n");
    script(launcher, Files.readString(Path.of("packaging/linux/launcher.sh")));
    ProcessBuilder builder = new ProcessBuilder(launcher.toString());
    builder.environment().clear();
    builder.environment().putAll(environment);
    Process process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    Map<String, String> found = new HashMap<>();
    for (String one : out.split("\0", 0)) {
      String[] pair = one.split("=", 2);
      found.put(pair[0], pair[1]);
    }
    found.keySet().removeAll(java.util.Set.of("PWD", "OLDPWD", "SHLVL", "_"));
    return new TreeMap<>(found);
  }

  private static void script(Path file, String text) throws Exception {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
