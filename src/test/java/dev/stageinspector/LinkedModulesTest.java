package dev.stageinspector;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.lang.module.ResolvedModule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The runtime of the packages has the modules that the program and its libraries use. A module that
 * is missing there is never missing in a JDK, where everything else is tested.
 */
class LinkedModulesTest {

  private static final Path LINKED = Path.of("packaging", "jlink.args");
  private static final Pattern ROOTS = Pattern.compile("^--add-modules (\\S+)$", Pattern.MULTILINE);

  /** Jackson has serializers for the types of java.sql, and leaves them out where it is missing. */
  private static final Set<String> NOT_NEEDED = Set.of("java.sql");

  private static final String MODULE_PATH = System.getProperty("jdk.module.path");

  @Test
  void everyModuleInUseIsLinked() throws IOException {
    assertThat(linked()).containsAll(used());
  }

  /** The modules in jlink's list, and those that they require. */
  private static Set<String> linked() throws IOException {
    Matcher list = ROOTS.matcher(Files.readString(LINKED));
    assertThat(list.find()).isTrue();
    return modules(List.of(list.group(1).split(",")));
  }

  private static Set<String> modules(List<String> roots) {
    Path[] path =
        Arrays.stream(MODULE_PATH.split(System.getProperty("path.separator")))
            .map(Path::of)
            .toArray(Path[]::new);
    return Configuration.empty()
        .resolve(
            ModuleFinder.compose(ModuleFinder.ofSystem(), ModuleFinder.of(path)),
            ModuleFinder.of(),
            roots)
        .modules()
        .stream()
        .map(ResolvedModule::name)
        .collect(Collectors.toSet());
  }

  /** Those of the program's own classes and of every library that these lead to. */
  private static Set<String> used() {
    StringWriter printed = new StringWriter();
    int status =
        ToolProvider.findFirst("jdeps")
            .orElseThrow()
            .run(
                new PrintWriter(printed),
                new PrintWriter(printed),
                "--print-module-deps",
                "--ignore-missing-deps",
                "--multi-release",
                String.valueOf(Runtime.version().feature()),
                "--module-path",
                MODULE_PATH,
                "--add-modules",
                "javafx.controls",
                "--class-path",
                System.getProperty("java.class.path"),
                classes());
    assertThat(status).as(printed::toString).isZero();
    // Warnings come first, such as those about libraries that are on both paths.
    String modules = printed.toString().strip().lines().reduce("", (_, line) -> line);
    return Arrays.stream(modules.split(","))
        .filter(module -> !NOT_NEEDED.contains(module))
        .collect(Collectors.toSet());
  }

  private static String classes() {
    return Path.of(Main.class.getProtectionDomain().getCodeSource().getLocation().getPath())
        .toString();
  }
}
