package dev.stageinspector.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LauncherVariablesTest {

  @Test
  void valuesThatTheUserHadComeBackAndTheOthersAreAbsent() {
    Map<String, String> environment =
        new HashMap<>(
            Map.of(
                "STAGE_INSPECTOR_SET", "GDK_BACKEND GDK_GL IBUS_ENABLE_SYNC_MODE LC_ALL",
                "STAGE_INSPECTOR_HAD_GDK_BACKEND", "wayland,x11",
                "STAGE_INSPECTOR_HAD_LC_ALL", "",
                "STAGE_INSPECTOR_HAD_IBUS_ENABLE_SYNC_MODE", "${env.IBUS_ENABLE_SYNC_MODE}",
                "GDK_BACKEND", "x11",
                "GDK_GL", "disable",
                "IBUS_ENABLE_SYNC_MODE", "1",
                "LC_ALL", "C.UTF-8",
                "HOME", "/home/me"));

    LauncherVariables.undo(environment);

    assertThat(environment)
        .isEqualTo(Map.of("GDK_BACKEND", "wayland,x11", "LC_ALL", "", "HOME", "/home/me"));
  }

  @Test
  void withoutTheLauncherEverythingStays() {
    Map<String, String> environment = new HashMap<>(Map.of("GDK_BACKEND", "x11", "LC_ALL", "C"));

    LauncherVariables.undo(environment);

    assertThat(environment).isEqualTo(Map.of("GDK_BACKEND", "x11", "LC_ALL", "C"));
  }
}
