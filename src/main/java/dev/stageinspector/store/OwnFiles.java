package dev.stageinspector.store;

import dev.stageinspector.platform.Environment;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the program keeps for its user. */
public record OwnFiles(JsonFile<Settings> settings, HistoryFile history, JsonFile<OpenTabs> tabs) {

  /** Those of this environment. Reads nothing yet. */
  public static OwnFiles of(Environment environment) {
    AppFolders folders = AppFolders.of(environment);
    JsonFile<Settings> settings = Settings.file(folders);
    return new OwnFiles(
        settings,
        new HistoryFile(folders, () -> settings.current().keepHistory()),
        OpenTabs.file(folders));
  }

  /** Reads them, and gives what went wrong, in sentences. */
  public List<String> load() {
    return Stream.of(settings.load().problem(), history.load().problem(), tabs.load().problem())
        .flatMap(Optional::stream)
        .toList();
  }
}
