package dev.stageinspector.ui.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.access.ProfileFacts;
import dev.stageinspector.aws.Identity;
import dev.stageinspector.aws.profiles.ProfileFiles;
import dev.stageinspector.aws.profiles.ProfileReader;
import dev.stageinspector.aws.profiles.Profiles;
import dev.stageinspector.aws.profiles.Readiness;
import dev.stageinspector.ivs.ProfileChoice;
import dev.stageinspector.store.Visit;
import dev.stageinspector.ui.AnswerSamples;
import dev.stageinspector.ui.Fx;
import dev.stageinspector.ui.FxExtension;
import dev.stageinspector.ui.HeldStages;
import dev.stageinspector.ui.Screen;
import dev.stageinspector.ui.kit.Hint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

@ExtendWith(FxExtension.class)
public class ProfileChooserTest {

  private static final String ARN = "arn:aws:ivs:us-east-1:123456789012:stage/fK3mT9wQzR4v";

  static final String WHY =
      "The profile \"half\" has no value for aws_secret_access_key"
          + " (/home/ann/some/where/else/.aws/config, line 4).";

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
    screen
        .history()
        .change(history -> history.visited(Visit.of(ARN, "", "gone", AnswerSamples.THEN)));
    screen.history().change(history -> history.visited(visit("222222222222", "alpha")));
    screen.history().change(history -> history.visited(visit("123456789012", "gamma")));

    screen.paste("arn", ARN);

    assertThat(offered(screen)).containsExactly("gamma", "alpha", "beta", "Demo account");
  }

  @Test
  void aChoiceCannotBeTakenAway(Stage stage) throws Exception {
    Screen screen = Screen.open(stage, folder, stages, profiles("alpha", "beta"));
    ProfileChooser chooser = (ProfileChooser) screen.node("profile");
    ProfileChoice beta = new ProfileChoice.Shared("beta");
    Fx.run(() -> chooser.setValue(beta));

    Fx.run(() -> chooser.getSelectionModel().clearSelection());

    assertThat(Fx.get(chooser::getValue)).isEqualTo(beta);
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
        sso_role_name =
        [profile settings]
        region = us-east-1
        """);
    Screen screen = Screen.open(stage, folder, stages, read());

    assertThat(cells(screen))
        .containsExactly(
            "keys, access key, ready",
            "settings, no credentials, ready",
            "sso, single sign-on, ready",
            "Demo account, built-in, ready");
  }

  @Test
  void rowTellsTheStateAndWhyAProfileIsBroken(Stage stage) throws Exception {
    Screen screen = Screen.open(stage, folder, stages, known(), new KnownStates());

    assertThat(cells(screen))
        .containsExactly(
            "Environment, variables, ready",
            "admin, role \u00b7 111122223333, ready",
            "half, access key, can't be used, " + WHY,
            "team, single sign-on \u00b7 444455556666, not signed in",
            "Demo account, built-in, ready");
  }

  @Test
  void brokenRowSaysWhyInFull(Stage stage) throws Exception {
    Screen screen = Screen.open(stage, folder, stages, known(), new KnownStates());
    Fx.run(() -> chooser(screen).show());
    Fx.painted();

    Fx.run(() -> {
      ListCell<?> cell =
          opened()
              .filter(ListCell.class::isInstance)
              .map(node -> (ListCell<?>) node)
              .filter(one -> new ProfileChoice.Shared("half").equals(one.getItem()))
              .findFirst()
              .orElseThrow();
      assertThat(((Text) cell.lookup(".profile-name").lookup(".text")).getText()).isEqualTo("half");
      Label why = (Label) cell.lookup(".profile-why");
      assertThat(((Text) why.lookup(".text")).getText().replace('\n', ' ')).isEqualTo(WHY);
      assertThat(why.getHeight()).isGreaterThanOrEqualTo(why.prefHeight(why.getWidth()));
      assertThat(Hint.words(cell)).contains("half", "access key", WHY);
      assertThat(cell.getAccessibleText()).contains(WHY);
    });
  }

  @Test
  void searchFindsByNameAccountRoleAndEnvironment(Stage stage) throws Exception {
    Screen screen = Screen.open(stage, folder, stages, known(), new KnownStates());

    assertThat(found(screen, "adm")).containsExactly(new ProfileChoice.Shared("admin"));
    assertThat(found(screen, "4444")).containsExactly(new ProfileChoice.Shared("team"));
    assertThat(found(screen, "auditor")).containsExactly(new ProfileChoice.Shared("admin"));
    assertThat(found(screen, "support 4444")).containsExactly(new ProfileChoice.Shared("team"));
    assertThat(found(screen, "environ")).containsExactly(new ProfileChoice.Environment());
    assertThat(found(screen, "nobody")).isEmpty();
  }

  @Test
  void aProfileIsFoundAndChosenByKeyboardAlone(Stage stage) throws Exception {
    Screen screen = Screen.open(stage, folder, stages, known(), new KnownStates());
    FxRobot robot = new FxRobot();
    Fx.run(() -> screen.node("arn").requestFocus());
    Fx.painted();

    robot.push(KeyCode.TAB);
    for (KeyCode key : List.of(KeyCode.T, KeyCode.E, KeyCode.A, KeyCode.M)) {
      robot.push(key);
    }
    robot.push(KeyCode.DOWN);
    robot.push(KeyCode.ENTER);

    Fx.until(
        "it is chosen", () -> new ProfileChoice.Shared("team").equals(chooser(screen).getValue()));
    robot.push(KeyCode.TAB);
    Fx.until(
        "the keyboard is on the button",
        () -> "inspect".equals(stage.getScene().getFocusOwner().getId()));
  }

  @Test
  void environmentIsOfferedOnlyWhereItHasKeysAndLooksUpWithThem(Stage stage) throws Exception {
    Screen without = Screen.open(stage, folder, stages, known());
    assertThat(offered(without)).noneMatch(name -> name.startsWith("Environment"));

    Stage second = Fx.get(Stage::new);
    Screen screen = Screen.open(second, folder, stages, known(), new KnownStates());
    Fx.run(() -> chooser(screen).setValue(new ProfileChoice.Environment()));
    screen.paste("arn", ARN);
    screen.enter();

    assertThat(stages.next().query().profile()).isEqualTo(new ProfileChoice.Environment());
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
    assertThat(screen.text("status-problems")).isEqualTo("1 AWS profile problem");

    screen.press("status-problems");

    String list = Fx.get(() -> screen.node("problems", TextArea.class).getText());
    assertThat(list).contains("config").contains("2");
    assertThat(list).doesNotContain("SECRET");
  }

  /** What is known without asking anybody, of the profiles of {@link #known}. */
  public static final class KnownStates implements ProfileFacts {
    @Override
    public Optional<Identity> identity(ProfileChoice choice) {
      return Optional.empty();
    }

    @Override
    public Readiness readiness(ProfileChoice choice) {
      return switch (choice) {
        case ProfileChoice.Shared(String name) when name.equals("half") ->
            new Readiness.Broken(WHY);
        case ProfileChoice.Shared(String name) when name.equals("team") ->
            new Readiness.SignInNeeded();
        case ProfileChoice.Shared _, ProfileChoice.Demo _, ProfileChoice.Environment _ ->
            new Readiness.Ready();
      };
    }

    @Override
    public boolean hasEnvironment() {
      return true;
    }
  }

  private Profiles known() throws IOException {
    return known(folder);
  }

  /** Profiles of several kinds and states. */
  public static Profiles known(Path folder) throws IOException {
    Path config = folder.resolve("config");
    Files.writeString(
        config,
        """
        [profile admin]
        role_arn = arn:aws:iam::111122223333:role/Auditor
        source_profile = half
        [profile half]
        aws_access_key_id = AKIAIOSFODNN7EXAMPLE
        [profile team]
        sso_session = corp
        sso_account_id = 444455556666
        sso_role_name = Support
        """);
    return ProfileReader.read(new ProfileFiles(config, folder.resolve("credentials")));
  }

  /** What the list holds after typing into its search field. */
  private static List<ProfileChoice> found(Screen screen, String typed) {
    return Fx.get(() -> {
      ProfileChooser chooser = chooser(screen);
      chooser.show();
      ((TextField) chooser.lookup(".text-field")).setText(typed);
      List<ProfileChoice> found =
          chooser.lookupAll(".combo-box").stream()
              .filter(node -> !node.equals(chooser))
              .flatMap(node -> ((ComboBox<?>) node).getItems().stream())
              .map(ProfileChoice.class::cast)
              .toList();
      chooser.hide();
      return found;
    });
  }

  /** All nodes of the windows that are open. */
  private static Stream<Node> opened() {
    return Window.getWindows().stream()
        .flatMap(window -> Screen.nodes(window.getScene().getRoot()));
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
        "arn:aws:ivs:us-east-1:" + account + ":stage/abc" + profile,
        "",
        profile,
        AnswerSamples.THEN);
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
            return Screen.nodes(cell.getGraphic())
                .filter(Label.class::isInstance)
                .map(label -> ((Label) label).getText())
                .collect(Collectors.joining(", "));
          })
          .toList();
    });
  }
}
