package dev.stageinspector.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stageinspector.store.JsonFile.Kept;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

  private static final WindowPlace PLACE = new WindowPlace(-1200, 30.5, 900, 600, true);

  @TempDir private Path folder;

  @Test
  void firstStartHasTheDefaultsAndWritesNothing() {
    assertThat(file().load()).isEqualTo(new Kept<>(Settings.DEFAULT, Optional.empty()));
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void whatWasChosenIsThereAtTheNextStart() {
    JsonFile<Settings> file = file();
    Kept<Settings> kept =
        file.change(settings ->
            settings
                .withWindow(PLACE)
                .withTheme(Theme.DARK)
                .withKeepHistory(false)
                .withView(AnswerView.JSON)
                .withZoom(125)
                .withSidebar(new SidebarPlace(true, 250))
                .withRegion("work", "us-west-2")
                .withRegion(" ", "eu-west-1")
                .withWatch(new WatchChoices(20, Set.of("ENDS"))));
    assertThat(kept)
        .isEqualTo(
            new Kept<>(
                new Settings(
                    Optional.of(PLACE),
                    Theme.DARK,
                    false,
                    AnswerView.JSON,
                    SignInWay.BROWSER,
                    125,
                    new SidebarPlace(true, 250),
                    Map.of("work", "us-west-2", " ", "eu-west-1"),
                    new WatchChoices(20, Set.of("ENDS"))),
                Optional.empty()));
    assertThat(file().load()).isEqualTo(kept);
  }

  @Test
  void twoWindowsKeepEachOthersChoices() {
    JsonFile<Settings> one = file();
    JsonFile<Settings> other = file();
    one.load();
    other.load();
    one.change(settings -> settings.withTheme(Theme.LIGHT));
    other.change(settings -> settings.withWindow(PLACE));
    assertThat(file().load().value())
        .isEqualTo(Settings.DEFAULT.withTheme(Theme.LIGHT).withWindow(PLACE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"window\": 5, \"theme\": 5, \"keepHistory\": \"no\", \"view\": null}",
        "{\"window\": {\"x\": 0, \"y\": 0, \"width\": 800}}",
        "{\"window\": {\"x\": 0, \"y\": 0, \"width\": 0, \"height\": 600}}",
        "{\"window\": {\"x\": 0, \"y\": 0, \"width\": -800, \"height\": 600}}",
        "{\"window\": {\"x\": 1e400, \"y\": 0, \"width\": 800, \"height\": 600}}",
        "{\"window\": {\"x\": 0, \"y\": 2147483648, \"width\": 800, \"height\": 600}}",
        "{\"window\": {\"x\": \"0\", \"y\": 0, \"width\": 800, \"height\": 600}}",
        "{\"zoom\": 49}",
        "{\"zoom\": 301}",
        "{\"zoom\": 110.5}",
        "{\"zoom\": 1e400}",
        "{\"zoom\": \"110\"}",
        "{\"theme\": \"\\u0000\"}"
      })
  void whatMakesNoSenseCountsAsTheDefault(String content) throws IOException {
    Files.writeString(json(), content);
    assertThat(file().load()).isEqualTo(new Kept<>(Settings.DEFAULT, Optional.empty()));
    assertThat(json()).hasContent(content);
  }

  @Test
  void oneWrongMemberCostsNoOther() throws IOException {
    Files.writeString(json(), "{\"theme\": \"dark\", \"window\": [], \"view\": \"sideways\"}");
    assertThat(file().load().value()).isEqualTo(Settings.DEFAULT.withTheme(Theme.DARK));
  }

  @Test
  void whatANewerVersionWroteStaysUntilThatVerySettingIsChanged() throws IOException {
    Files.writeString(
        json(),
        """
        {"version": 2, "font": 14, "theme": "sepia", "window": {"screen": "left"}, "view": "tree"}
        """);
    file().change(settings -> settings.withWindow(PLACE).withKeepHistory(false));
    assertThat(Files.readString(json()))
        .contains("\"version\": 2")
        .contains("\"font\": 14")
        .contains("\"theme\": \"sepia\"")
        .contains("\"screen\": \"left\"");
    assertThat(file().load().value())
        .isEqualTo(Settings.DEFAULT.withWindow(PLACE).withKeepHistory(false));
    file().change(settings -> settings.withTheme(Theme.LIGHT));
    assertThat(Files.readString(json())).contains("\"theme\": \"light\"");
  }

  @Test
  void unreadableFileIsSetAsideAndNamed() throws IOException {
    Files.writeString(json(), "{\"theme\"");
    assertThat(file().load())
        .isEqualTo(
            new Kept<>(
                Settings.DEFAULT,
                Optional.of(
                    "Couldn't read the settings in %s: it is not JSON (line 1). It was set aside as settings.json.unreadable-1."
                        .formatted(json()))));
    assertThat(folder.resolve("settings.json.unreadable-1")).hasContent("{\"theme\"");
  }

  @Test
  void windowThatWasNeverShownHasNoPlace() {
    assertThat(WindowPlace.possible(Double.NaN, Double.NaN, 800, 600)).isFalse();
    assertThatThrownBy(() -> new WindowPlace(0, 0, Double.NaN, 600, false))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private Path json() {
    return folder.resolve("settings.json");
  }

  private JsonFile<Settings> file() {
    return Settings.file(new AppFolders(folder, folder.resolve("state")));
  }
}
