package dev.stageinspector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.handover.Start;
import dev.stageinspector.platform.Environment;
import dev.stageinspector.platform.Environment.OperatingSystem;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A start that can't even look for another one. */
class HandoverDefectTest {

  @TempDir private Path folder;

  @Test
  void startsByItself() throws Exception {
    URI archive = URI.create("jar:" + folder.resolve("home.zip").toUri());
    try (FileSystem noLocks = FileSystems.newFileSystem(archive, Map.of("create", "true"))) {
      Environment environment =
          new Environment(Map.of(), noLocks.getPath("/home"), OperatingSystem.LINUX);

      assertThat(new Handover(environment).start(new String[] {"--demo"}))
          .isEqualTo(new Start.Alone());
    }
  }
}
