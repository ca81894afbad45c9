package dev.stageinspector.store;

import static dev.stageinspector.platform.Environment.OperatingSystem.LINUX;
import static dev.stageinspector.platform.Environment.OperatingSystem.MACOS;
import static dev.stageinspector.platform.Environment.OperatingSystem.WINDOWS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.platform.Environment;
import dev.stageinspector.platform.Environment.OperatingSystem;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AppFoldersTest {

  @TempDir private Path home;

  @Test
  void linuxHasTheFoldersOfXdg() {
    Path other = home.resolve("other");
    assertThat(folders(LINUX, Map.of()))
        .isEqualTo(
            new AppFolders(
                home.resolve(".config/stage-inspector"),
                home.resolve(".local/state/stage-inspector")));
    assertThat(folders(LINUX, Map.of("XDG_CONFIG_HOME", other.toString())).config())
        .isEqualTo(other.resolve("stage-inspector"));
    assertThat(folders(LINUX, Map.of("XDG_STATE_HOME", other.toString())).state())
        .isEqualTo(other.resolve("stage-inspector"));
  }

  @Test
  void relativeXdgFoldersAreIgnored() {
    assertThat(folders(LINUX, Map.of("XDG_CONFIG_HOME", "config", "XDG_STATE_HOME", "./state")))
        .isEqualTo(folders(LINUX, Map.of()));
  }

  @Test
  void macHasOneFolderForBoth() {
    Path support = home.resolve("Library/Application Support/Stage Inspector");
    assertThat(folders(MACOS, Map.of("XDG_CONFIG_HOME", "/elsewhere")))
        .isEqualTo(new AppFolders(support, support));
  }

  @Test
  void windowsHasRoamingAndLocalData() {
    Path roaming = home.resolve("R");
    Path local = home.resolve("L");
    assertThat(
            folders(
                WINDOWS, Map.of("APPDATA", roaming.toString(), "LOCALAPPDATA", local.toString())))
        .isEqualTo(
            new AppFolders(roaming.resolve("Stage Inspector"), local.resolve("Stage Inspector")));
    assertThat(folders(WINDOWS, Map.of()))
        .isEqualTo(
            new AppFolders(
                home.resolve("AppData/Roaming/Stage Inspector"),
                home.resolve("AppData/Local/Stage Inspector")));
  }

  @ParameterizedTest
  @EnumSource
  void ownVariableHoldsBothEverywhere(OperatingSystem system) {
    Path own = home.resolve("own");
    Map<String, String> variables =
        Map.of("STAGE_INSPECTOR_HOME", own.toString(), "XDG_CONFIG_HOME", "/elsewhere");
    assertThat(folders(system, variables)).isEqualTo(new AppFolders(own, own));
  }

  @Test
  void ownVariableMayBeRelativeToTheWorkingFolder() {
    Path own = Path.of("trial").toAbsolutePath();
    assertThat(folders(LINUX, Map.of("STAGE_INSPECTOR_HOME", "trial")))
        .isEqualTo(new AppFolders(own, own));
  }

  @Test
  void whatIsNoPathCountsAsNotSet() {
    assertThat(folders(LINUX, Map.of("STAGE_INSPECTOR_HOME", "\0", "XDG_STATE_HOME", "/a\0b")))
        .isEqualTo(folders(LINUX, Map.of()));
    assertThat(folders(LINUX, Map.of("STAGE_INSPECTOR_HOME", " ")))
        .isEqualTo(folders(LINUX, Map.of()));
  }

  @Test
  void namingFoldersMakesNone() {
    assertThat(folders(LINUX, Map.of()).config()).doesNotExist();
    assertThat(home).isEmptyDirectory();
  }

  private AppFolders folders(OperatingSystem system, Map<String, String> variables) {
    return AppFolders.of(new Environment(variables, home, system));
  }
}
