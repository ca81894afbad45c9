package dev.stageinspector;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackagingTest {

  /** The packages are built with them, which is too late to find a class that was renamed. */
  @Test
  void sourcesOfThePackagesCompile(@TempDir Path classes) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter said = new StringWriter();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      boolean compiled =
          compiler
              .getTask(
                  said,
                  files,
                  null,
                  List.of("-proc:none", "-d", classes.toString()),
                  null,
                  files.getJavaFileObjectsFromPaths(sources()))
              .call();

      assertThat(compiled).as(said.toString()).isTrue();
    }
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("packaging"))) {
      return files.filter(file -> file.toString().endsWith(".java")).toList();
    }
  }
}
