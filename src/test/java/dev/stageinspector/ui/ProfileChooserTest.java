package dev.stageinspector.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.history.Visit;
import dev.stageinspector.ivs.ProfileChoice;
import dev.stageinspector.profiles.ProfileFiles;
import dev.stageinspector.profiles.ProfileReader;
import dev.stageinspector.profiles.Profiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(FxExtension.class)
class ProfileChooserTest {

  private static final String ARN = "arn:aws:ivs:us-east-1:123456789012:stage/fK3mT9wQzR4v";

  @TempDir private Path folder;
  private final HeldStages stages = new HeldStages();

  @Test
  void allAreOfferedByNameAndTheDemoAccountLast(Stage stage) throws Exception {
    Screen screen = Screen.open(stage, folder, stages, profiles("beta", "Alpha", "my team"));

    assertThat(offered(screen)).containsExactly("Alpha", "beta", "my team", "Demo account");
  }

  @Test
  void theOneLastUsedWithTheAccountComesFirst(Stage stage) throws Exception {
    Screen screen = Screen.open(stage, folder, stages, profiles("alpha", "beta", "gamma"));
    screen.history().change(history -> history.visited(Visit.of(ARN, "", "gone", Answers.THEN)));
    screen.history().change(history -> history.visited(visit("222222222222", "alpha")));
    screen.history().change(history -> history.visited(visit("123456789012", "gamma")));

    screen.paste("arn", ARN);

    assertThat(offered(screen)).containsExactly("gamma", "alpha", "beta", "Demo account");
  }

  @Test
  void kindsAreNamed(Stage stage) throws Exception {
    Files.writeString(
        folder.resolve("config"),
        """
        [profile keys]
        aws_access_key_id = AKIAIOSFODNN7EXAMPLE
        aws_secret_access_key = secret
        [profile sso]
        sso_session = corp
        [profile settings]
        region = us-east-1
        """);
    Screen screen = Screen.open(stage, folder, stages, read());

    assertThat(cells(screen))
        .containsExactly(
            "keys: access key",
            "settings: no credentials",
            "sso: single sign-on",
            "Demo account: built in");
  }

  @Test
  void changedFilesShowAndTheChosenProfileStays(Stage stage) throws Exception {
    Screen screen = Screen.open(stage, folder, stages, profiles("alpha", "beta"));
    Fx.run(() -> chooser(screen).setValue(new ProfileChoice.Shared("beta")));

    screen.profiles(profiles("beta", "new"));
    assertThat(offered(screen)).containsExactly("beta", "new", "Demo account");
    assertThat(chosen(screen)).isEqualTo(new ProfileChoice.Shared("beta"));

    screen.profiles(profiles("new"));
    assertThat(offered(screen)).containsExactly("new", "Demo account");
    assertThat(chosen(screen)).as("still chosen").isEqualTo(new ProfileChoice.Shared("beta"));
  }

  @Test
  void problemsOfTheFilesAreToldAndListed(Stage stage) throws Exception {
    Files.writeString(
        folder.resolve("config"), "[profile a]\nthis is no setting with a SECRET\nregion = x\n");
    Screen screen = Screen.open(stage, folder, stages, read());
    assertThat(screen.text("status-problems")).isEqualTo("1 problem in the profile files");

    screen.press("status-problems");

    String list = Fx.get(() -> screen.node("problems", TextArea.class).getText());
    assertThat(list).contains("config").contains("2");
    assertThat(list).doesNotContain("SECRET");
  }

  private Profiles profiles(String... names) throws IOException {
    Files.writeString(
        folder.resolve("config"),
        String.join("", Stream.of(names).map(name -> "[profile \"" + name + "\"]\n").toList()));
    return read();
  }

  private Profiles read() {
    return ProfileReader.read(
        new ProfileFiles(folder.resolve("config"), folder.resolve("credentials")));
  }

  private static Visit visit(String account, String profile) {
    return Visit.of(
        "arn:aws:ivs:us-east-1:" + account + ":stage/abc" + profile, "", profile, Answers.THEN);
  }

  private static ProfileChooser chooser(Screen screen) {
    return screen.node("profile", ProfileChooser.class);
  }

  private static ProfileChoice chosen(Screen screen) {
    return Fx.get(() -> chooser(screen).getValue());
  }

  private static List<String> offered(Screen screen) {
    return Fx.get(() ->
        chooser(screen).getItems().stream()
            .map(choice -> chooser(screen).getConverter().toString(choice))
            .toList());
  }

  /** What the rows of the list say. */
  private static List<String> cells(Screen screen) {
    return Fx.get(() -> {
      ListView<ProfileChoice> list = new ListView<>();
      return chooser(screen).getItems().stream()
          .map(choice -> {
            ListCell<ProfileChoice> cell = chooser(screen).getCellFactory().call(list);
            list.getItems().setAll(choice);
            cell.updateListView(list);
            cell.updateIndex(0);
            return cell.getText() + ": " + ((Label) cell.getGraphic()).getText();
          })
          .toList();
    });
  }
}
