import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Compares the SBOM with the jars and the JavaFX modules that are really in an image, and puts the licenses of all
 * libraries with their texts into a folder: from each jar, or else from {@code packaging/licenses}. Fails if a library
 * is only in one of the two, or if its license or the text of it isn't known. PACKAGE_MAINTAINER and PACKAGE_LICENSE
 * say whose the program is.
 *
 * <p>JavaFX counts as its modules: they are linked into the runtime, so no jar of it is in the image.
 *
 * <p>Usage: {@code java -classpath "JARS/*" Libraries.java SBOM JARS RUNTIME TARGET}
 */
final class Libraries {

  private static final Pattern LICENSE =
      Pattern.compile(".*(licen[cs]e|notice|copying).*", Pattern.CASE_INSENSITIVE);
  private static final Pattern CLASSIFIER = Pattern.compile("[?&]classifier=([^&]*)");
  private static final Path TEXTS = Path.of("packaging", "licenses");
  private static final String OWN = "stage-inspector.jar";

  private final Path jars;
  private final Path target;
  private final List<String> wrong = new ArrayList<>();
  private final Map<String, String> written = new TreeMap<>(); // the file, by its text

  private Libraries(Path jars, Path target) {
    this.jars = jars;
    this.target = target;
  }

  /** A component of the SBOM; {@code license} is empty if it has none. */
  private record Library(String group, String name, String version, String purl, String license) {

    boolean isJavaFx() {
      return group.equals("org.openjfx");
    }

    /** As the image has it: the name of the jar, or of the module. */
    String part() {
      return isJavaFx() ? name.replace('-', '.') + "@" + version : name + "-" + version + classifier() + ".jar";
    }

    /** Where the project has texts of it. */
    String folder() {
      return isJavaFx() ? "javafx" : name;
    }

    private String classifier() {
      Matcher classifier = CLASSIFIER.matcher(purl);
      return classifier.find() ? "-" + classifier.group(1) : "";
    }
  }

  public static void main(String[] args) throws IOException {
    Libraries libraries = new Libraries(Path.of(args[1]), Path.of(args[3]));
    Map<String, Library> listed = listed(Path.of(args[0]));
    libraries.compare(listed.keySet(), libraries.parts(Path.of(args[2])));
    libraries.write(listed);
    libraries.wrong.forEach(System.err::println);
    System.exit(libraries.wrong.isEmpty() ? 0 : 1);
  }

  private static Map<String, Library> listed(Path sbom) throws IOException {
    Map<String, Library> libraries = new TreeMap<>();
    for (JsonNode component : JsonMapper.shared().readTree(Files.readString(sbom)).path("components")) {
      Library library = new Library(
          component.path("group").asString(""),
          component.path("name").asString(""),
          component.path("version").asString(""),
          component.path("purl").asString(""),
          license(component.path("licenses")));
      libraries.put(library.part(), library);
    }
    return libraries;
  }

  private static String license(JsonNode licenses) {
    return StreamSupport.stream(licenses.spliterator(), false)
        .map(one -> Stream.of(one.path("expression"), one.at("/license/id"), one.at("/license/name"))
            .map(node -> node.asString(""))
            .filter(name -> !name.isBlank())
            .findFirst()
            .orElse(""))
        .filter(name -> !name.isEmpty())
        .collect(Collectors.joining(" or "));
  }

  private Set<String> parts(Path runtime) throws IOException {
    Set<String> parts = new TreeSet<>();
    try (Stream<Path> files = Files.list(jars)) {
      files.map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".jar") && !name.equals(OWN))
          .forEach(parts::add);
    }
    try (FileSystem modules = FileSystems.newFileSystem(URI.create("jrt:/"), Map.of("java.home", runtime.toString()));
        Stream<Path> folders = Files.list(modules.getPath("modules"))) {
      for (Path folder : folders.filter(folder -> folder.getFileName().toString().startsWith("javafx.")).toList()) {
        try (InputStream descriptor = Files.newInputStream(folder.resolve("module-info.class"))) {
          parts.add(ModuleDescriptor.read(descriptor).toNameAndVersion());
        }
      }
    }
    return parts;
  }

  private void compare(Set<String> listed, Set<String> parts) {
    listed.stream()
        .filter(part -> !parts.contains(part))
        .forEach(part -> wrong.add("In the SBOM, but not in the image: " + part));
    parts.stream()
        .filter(part -> !listed.contains(part))
        .forEach(part -> wrong.add("In the image, but not in the SBOM: " + part));
  }

  private void write(Map<String, Library> libraries) throws IOException {
    Files.createDirectories(target);
    StringBuilder list = new StringBuilder("""
        Stage Inspector

        Maintainer: %s
        License: %s

        These libraries come with it. After each are its license and the files with the license's text, which are next
        to this one. If a Java runtime is included, its licenses are in its folder "legal".

        """.formatted(System.getenv("PACKAGE_MAINTAINER"), System.getenv("PACKAGE_LICENSE")));
    for (Map.Entry<String, Library> entry : libraries.entrySet()) {
      String part = entry.getKey();
      Library library = entry.getValue();
      Set<String> files = new TreeSet<>();
      for (Map.Entry<String, String> text : texts(part, library).entrySet()) {
        files.add(file(library.folder() + "-" + text.getKey(), text.getValue()));
      }
      if (library.license().isEmpty()) {
        wrong.add("No license is known of " + part);
      }
      if (files.isEmpty()) {
        wrong.add("No text of the license of " + part + " is in it or in " + TEXTS.resolve(library.folder()));
      }
      list.append("%-40s %s: %s%n".formatted(part, library.license(), String.join(", ", files)));
    }
    Files.writeString(target.resolve("list.txt"), list.toString().replace("\r\n", "\n"));
  }

  /** By their names; those of the jar, and those of the project's own folder. */
  private Map<String, String> texts(String part, Library library) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    Path folder = TEXTS.resolve(library.folder());
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.toList()) {
          texts.put(file.getFileName().toString(), Files.readString(file));
        }
      }
    }
    if (Files.exists(jars.resolve(part))) {
      try (FileSystem jar = FileSystems.newFileSystem(jars.resolve(part));
          Stream<Path> files = Files.walk(jar.getPath("/"))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          String name = file.getFileName().toString();
          if (LICENSE.matcher(name).matches() && !name.endsWith(".class")) {
            texts.put(name, new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
          }
        }
      }
    }
    return texts;
  }

  /** Writes a text unless it has been written under another name, and gives the name. */
  private String file(String name, String text) throws IOException {
    boolean isNamed = name.endsWith(".txt") || name.endsWith(".md");
    String file = written.computeIfAbsent(text, _ -> isNamed ? name : name + ".txt");
    Files.writeString(target.resolve(file), text);
    return file;
  }
}
