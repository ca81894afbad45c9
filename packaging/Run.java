import java.util.ArrayList;
import java.util.List;

/**
 * Runs a script with {@code JAVA_HOME} set to the JDK that runs this file: the one that Maven's
 * toolchain selected, which need not be the one that runs Maven.
 *
 * <p>Usage: {@code java Run.java SCRIPT ARGUMENT...}
 */
final class Run {
  private Run() {}

  public static void main(String[] args) throws Exception {
    List<String> command = new ArrayList<>(List.of("bash"));
    command.addAll(List.of(args));
    ProcessBuilder script = new ProcessBuilder(command).inheritIO();
    script.environment().put("JAVA_HOME", System.getProperty("java.home"));
    System.exit(script.start().waitFor());
  }
}
