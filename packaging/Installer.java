import java.io.File;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Builds the installer of Windows (.msi) or macOS (.dmg) of what Maven put into target/dist-input: a linked runtime with
 * JavaFX's native libraries, the program, the licenses of its libraries, and an AOT cache, which a picture of the demo
 * account trains. On Linux it stops before the installer, which is how it has been tried: it has never run on Windows
 * or macOS. Called by Run.java with PACKAGE_MAINTAINER and PACKAGE_LICENSE set.
 *
 * <p>Usage: {@code java Installer.java VERSION TIME}
 */
final class Installer {

  private static final Path INPUT = Path.of("target", "dist-input");
  private static final Path DIST = Path.of("target", "dist");
  private static final Path WORK = Path.of("target", "dist-work", "installer");
  private static final Path JDK = Path.of(System.getProperty("java.home"), "bin");

  /**
   * What differs between the systems.
   *
   * @param natives the folder of the runtime where JavaFX finds its native libraries, and their ending
   * @param image the folder that jpackage makes; {@code app} and {@code runtime} are folders in it
   */
  private enum Kind {
    WINDOWS("bin", ".dll", "stage-inspector", "app", "runtime", "msi"),
    MACOS("lib", ".dylib", "stage-inspector.app", "Contents/app", "Contents/runtime/Contents/Home", "dmg"),
    LINUX("lib", ".so", "stage-inspector", "lib/app", "lib/runtime", "");

    private final String natives;
    private final String ending;
    private final Path image;
    private final Path app;
    private final Path runtime;
    private final String type;

    Kind(String natives, String ending, String image, String app, String runtime, String type) {
      this.natives = natives;
      this.ending = ending;
      this.image = WORK.resolve(image);
      this.app = this.image.resolve(app);
      this.runtime = this.image.resolve(runtime);
      this.type = type;
    }

    static Kind here() {
      String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
      return name.startsWith("windows") ? WINDOWS : name.startsWith("mac") ? MACOS : LINUX;
    }

    /** The file of jpackage's options. */
    String options(String file) {
      return "@" + Path.of("packaging", name().toLowerCase(Locale.ROOT), file + ".args");
    }
  }

  private final Kind kind = Kind.here();
  private final String version;

  private Installer(String version) {
    this.version = version;
  }

  public static void main(String[] args) throws Exception {
    Installer installer = new Installer(args[0].replace("-SNAPSHOT", ""));
    delete(WORK);
    Files.createDirectories(WORK);
    Files.createDirectories(DIST);
    installer.link();
    installer.image();
    // The cache is good for jars of just this age.
    touch(installer.kind.image, FileTime.from(Instant.parse(args[1])));
    installer.train();
    if (installer.kind.type.isEmpty()) {
      System.out.println("The image is in " + installer.kind.image + "; there is no installer of this system.");
    } else {
      installer.install();
    }
  }

  private Path linked() {
    return WORK.resolve("runtime");
  }

  private void link() throws Exception {
    List<Path> jars = files(INPUT.resolve("javafx"), ".jar");
    String modules = jars.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    run(JDK.resolve("jlink"), "@packaging/jlink.args", "--module-path", modules, "--output", linked());
    for (Path jar : jars) {
      try (FileSystem inside = FileSystems.newFileSystem(jar)) {
        for (Path library : files(inside.getPath("/"), kind.ending)) {
          Path place = linked().resolve(kind.natives).resolve(library.getFileName().toString());
          // JavaFX for Windows brings a C runtime too; the JDK's own may be newer.
          if (!Files.exists(place)) {
            Files.copy(library, place);
          }
        }
      }
    }
    run(JDK.resolve("java"), "-classpath", INPUT.resolve("app") + "/*", "packaging/Libraries.java",
        DIST.resolve("stage-inspector.cdx.json"), INPUT.resolve("app"), linked(), WORK.resolve("licenses"));
  }

  private void image() throws Exception {
    run(JDK.resolve("jpackage"), "@packaging/jpackage.args", kind.options("image"), "--type", "app-image",
        "--app-version", version, "--vendor", vendor(), "--input", INPUT.resolve("app"), "--runtime-image", linked(),
        "--app-content", WORK.resolve("licenses"), "--dest", WORK);
  }

  private static String vendor() {
    return System.getenv("PACKAGE_MAINTAINER").replaceFirst(" <.*", "");
  }

  /** With the class path and the options of jpackage's launcher, so that the cache is good for it. */
  private void train() throws Exception {
    List<String> lines = Files.readAllLines(kind.app.resolve("stage-inspector.cfg"));
    String jars = values(lines, "app.classpath=").collect(Collectors.joining(File.pathSeparator));
    List<Object> command = new ArrayList<>(List.of(kind.runtime.resolve("bin/java").toAbsolutePath()));
    command.addAll(values(lines, "java-options=").filter(Predicate.not(option -> option.contains("AOTCache"))).toList());
    command.addAll(List.of("-XX:AOTCacheOutput=" + kind.app.toAbsolutePath().resolve("stage-inspector.aot"),
        "-classpath", jars, "dev.stageinspector.Main", "--demo", "--screenshot", WORK.resolve("training.png")));
    run(command.toArray());
  }

  private Stream<String> values(List<String> lines, String name) {
    return lines.stream()
        .filter(line -> line.startsWith(name))
        .map(line -> line.substring(name.length()).replace("$APPDIR", kind.app.toAbsolutePath().toString()));
  }

  private void install() throws Exception {
    run(JDK.resolve("jpackage"), "--name", "stage-inspector", kind.options("installer"), "--type", kind.type,
        "--app-version", version, "--vendor", vendor(), "--app-image", kind.image, "--dest", DIST);
    for (Path file : files(DIST, "." + kind.type)) {
      String sum = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
      Files.writeString(Path.of(file + ".sha256"), sum + "  " + file.getFileName() + "\n");
    }
  }

  private static void run(Object... command) throws Exception {
    int status = new ProcessBuilder(Stream.of(command).map(Object::toString).toList()).inheritIO().start().waitFor();
    if (status != 0) {
      throw new IOException("Exit status " + status + ": " + Stream.of(command).map(Object::toString).toList());
    }
  }

  private static List<Path> files(Path folder, String ending) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }

  private static void touch(Path folder, FileTime time) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Predicate.not(Files::isSymbolicLink)).toList()) {
        Files.setLastModifiedTime(file, time);
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
