package dev.stageinspector.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenTabsTest {

  private static final OpenTab ONE = new OpenTab("arn:one", "one", "support");
  private static final OpenTab TWO = new OpenTab("arn:two", "", "\t");

  @TempDir private Path folder;
  private JsonFile<OpenTabs> file;

  @BeforeEach
  void open() {
    file = OpenTabs.file(new AppFolders(folder, folder));
  }

  @Test
  void tabsComeBackInTheirOrder() {
    OpenTabs open = new OpenTabs(List.of(ONE, TWO), 1);
    assertThat(file.change(_ -> open).problem()).isEmpty();

    assertThat(OpenTabs.file(new AppFolders(folder, folder)).load().value()).isEqualTo(open);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"tabs\": [7, {\"name\": \"no ARN\"}, {\"arn\": \" \"}, {\"arn\": \"arn:one\","
            + " \"name\": \"one\", \"profile\": \"support\"}], \"selected\": \"x\"}",
        "{\"tabs\": [{\"arn\": \"arn:one\", \"name\": \"one\", \"profile\": \"support\"}],"
            + " \"selected\": 99}",
        "{\"tabs\": [{\"arn\": \"arn:one\", \"name\": \"one\", \"profile\": \"support\"}],"
            + " \"selected\": -1, \"later\": true}"
      })
  void whatIsWrongWithOneEntryCostsNoOther(String text) throws Exception {
    Files.writeString(folder.resolve("tabs.json"), text);

    assertThat(file.load().value()).isEqualTo(new OpenTabs(List.of(ONE), 0));
  }

  @Test
  void fileThatHoldsSomethingElseIsSetAside() throws Exception {
    Files.writeString(folder.resolve("tabs.json"), "{\"tabs\": 3}");

    assertThat(file.load().problem()).get().asString().contains("open tabs").contains("set aside");
    assertThat(file.load().value()).isEqualTo(OpenTabs.NONE);
  }

  @Test
  void ofMoreTabsThanAnyoneReadsTheLastOnesAreKept() {
    List<OpenTab> tabs = new ArrayList<>(Collections.nCopies(200, ONE));
    tabs.add(TWO);

    OpenTabs many = new OpenTabs(tabs, 200);

    assertThat(many.tabs()).hasSize(OpenTabs.MOST).endsWith(TWO);
    assertThat(many.selected()).isEqualTo(OpenTabs.MOST - 1);
  }
}
