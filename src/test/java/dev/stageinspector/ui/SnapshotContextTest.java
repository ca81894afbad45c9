package dev.stageinspector.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotContextTest {

  @TempDir Path folder;

  @Test
  void aNameWithoutExtensionGetsThatOfASnapshot() {
    assertThat(SnapshotContext.named(folder.resolve("hall")))
        .isEqualTo(folder.resolve("hall.stage.json"));
    assertThat(SnapshotContext.named(folder.resolve("hall.json")))
        .isEqualTo(folder.resolve("hall.json"));
  }

  @Test
  void aFileThatTheUserWasNotAskedAboutIsNotReplaced() throws IOException {
    Files.createFile(folder.resolve("hall.stage.json"));

    assertThat(SnapshotContext.named(folder.resolve("hall"))).isEqualTo(folder.resolve("hall"));
  }
}
