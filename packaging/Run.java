import java.util.ArrayList;
import java.util.List;

/**
 * Builds the packages of the system that this runs on. {@code JAVA_HOME} is the JDK that runs this file: the one that
 * Maven's toolchain selected, which need not be the one that runs Maven.
 *
 * <p>Usage: {@code java Run.java VERSION TIME}
 */
final class Run {
  private Run() {}

  public static void main(String[] args) throws Exception {
    String jdk = System.getProperty("java.home");
    List<String> command = new ArrayList<>(
        System.getProperty("os.name").equals("Linux")
            ? List.of("bash", "packaging/linux/build")
            : List.of(jdk + "/bin/java", "packaging/Installer.java"));
    command.addAll(List.of(args));
    ProcessBuilder build = new ProcessBuilder(command).inheritIO();
    build.environment().put("JAVA_HOME", jdk);
    System.exit(build.start().waitFor());
  }
}
