package dev.stageinspector.platform;

import java.util.Map;

/**
 * Gives other programs the environment that the user had. The launcher and Maven set variables for
 * only this process (packaging/linux/launcher.sh says why): they list their names in one variable,
 * and keep the value that each had, if it had one, in a variable of its own.
 */
public final class LauncherVariables {

  private static final String NAMES = "STAGE_INSPECTOR_SET";
  private static final String BEFORE = "STAGE_INSPECTOR_HAD_";

  private LauncherVariables() {}

  /** Undoes in an environment what the launcher set; nothing, if it did not start the program. */
  public static void undo(Map<String, String> environment) {
    String names = environment.remove(NAMES);
    if (names == null) {
      return;
    }
    for (String name : names.strip().split(" +", -1)) {
      String before = environment.remove(BEFORE + name);
      if (before == null || before.equals("${env." + name + "}")) { // as Maven says "not set"
        environment.remove(name);
      } else {
        environment.put(name, before);
      }
    }
  }
}
