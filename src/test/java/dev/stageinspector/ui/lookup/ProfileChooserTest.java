package dev.stageinspector.ui.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.access.ProfileFacts;
import dev.stageinspector.aws.Identity;
import dev.stageinspector.aws.profiles.ProfileFiles;
import dev.stageinspector.aws.profiles.ProfileReader;
import dev.stageinspector.aws.profiles.Profiles;
import dev.stageinspector.aws.profiles.Readiness;
import dev.stageinspector.ivs.ProfileChoice;
import dev.stageinspector.ivs.StageQuery;
import dev.stageinspector.ui.Fx;
import dev.stageinspector.ui.FxExtension;
import dev.stageinspector.ui.LookupPage;
import dev.stageinspector.ui.View;
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

  @Test
  void aChoiceCannotBeTakenAway(Stage stage) throws Exception {
    LookupPage page = LookupPage.open(stage, profiles("alpha", "beta"), ProfileFacts.NONE);
    ProfileChooser chooser = (ProfileChooser) page.node("profile");
    ProfileChoice beta = new ProfileChoice.Shared("beta");
    Fx.run(() -> chooser.setValue(beta));

    Fx.run(() -> chooser.getSelectionModel().clearSelection());

    assertThat(Fx.get(chooser::getValue)).isEqualTo(beta);
  }

  @Test
  void chosenProfileIsTheOneThatIsSeenWhenTheOthersChangePlaces(Stage stage) throws Exception {
    LookupPage page = LookupPage.open(stage, profiles("alpha", "beta", "gamma"), ProfileFacts.NONE);
    ProfileChooser chooser = chooser(page);
    ProfileChoice beta = new ProfileChoice.Shared("beta");
    Fx.run(() -> chooser.setValue(beta));
    Fx.painted();
    assertThat(seen(page)).containsExactly("beta");

    for (List<String> order :
        List.of(
            List.of("gamma", "alpha", "beta"),
            List.of("beta", "gamma", "alpha"),
            List.of("gamma", "alpha"),
            List.of("alpha", "beta", "gamma"))) {
      Fx.run(() ->
          chooser.offer(order.stream().<ProfileChoice>map(ProfileChoice.Shared::new).toList()));
      Fx.painted();

      assertThat(chosen(page)).as("%s", order).isEqualTo(beta);
      assertThat(seen(page)).as("%s", order).containsExactly("beta");
    }
  }

  /** What the closed chooser shows. */
  private static List<String> seen(LookupPage page) {
    return Fx.get(() ->
        chooser(page).lookupAll(".list-cell").stream()
            .map(javafx.scene.control.Labeled.class::cast)
            .filter(cell -> cell.isVisible() && cell.getText() != null)
            .map(javafx.scene.control.Labeled::getText)
            .toList());
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
    LookupPage page = LookupPage.open(stage, read(), ProfileFacts.NONE);

    assertThat(cells(page))
        .containsExactly(
            "keys, access key, ready",
            "settings, no credentials, ready",
            "sso, single sign-on, ready",
            "Demo account, built-in, ready");
  }

  @Test
  void rowTellsTheStateAndWhyAProfileIsBroken(Stage stage) throws Exception {
    LookupPage page = LookupPage.open(stage, known(), new KnownStates());

    assertThat(cells(page))
        .containsExactly(
            "Environment, variables, ready",
            "admin, role \u00b7 111122223333, ready",
            "half, access key, can't be used, " + WHY,
            "team, single sign-on \u00b7 444455556666, not signed in",
            "Demo account, built-in, ready");
  }

  @Test
  void brokenRowSaysWhyInFull(Stage stage) throws Exception {
    LookupPage page = LookupPage.open(stage, known(), new KnownStates());
    Fx.run(() -> chooser(page).show());
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
    LookupPage page = LookupPage.open(stage, known(), new KnownStates());

    assertThat(found(page, "adm")).containsExactly(new ProfileChoice.Shared("admin"));
    assertThat(found(page, "4444")).containsExactly(new ProfileChoice.Shared("team"));
    assertThat(found(page, "auditor")).containsExactly(new ProfileChoice.Shared("admin"));
    assertThat(found(page, "support 4444")).containsExactly(new ProfileChoice.Shared("team"));
    assertThat(found(page, "environ")).containsExactly(new ProfileChoice.Environment());
    assertThat(found(page, "nobody")).isEmpty();
  }

  @Test
  void aProfileIsFoundAndChosenByKeyboardAlone(Stage stage) throws Exception {
    LookupPage page = LookupPage.open(stage, known(), new KnownStates());
    FxRobot robot = new FxRobot();
    Fx.run(() -> page.node("arn").requestFocus());
    Fx.painted();

    robot.push(KeyCode.TAB);
    for (KeyCode key : List.of(KeyCode.T, KeyCode.E, KeyCode.A, KeyCode.M)) {
      robot.push(key);
    }
    robot.push(KeyCode.DOWN);
    robot.push(KeyCode.ENTER);

    Fx.until(
        "it is chosen", () -> new ProfileChoice.Shared("team").equals(chooser(page).getValue()));
    robot.push(KeyCode.TAB);
    Fx.until(
        "the keyboard is on the button",
        () -> "inspect".equals(stage.getScene().getFocusOwner().getId()));
  }

  @Test
  void environmentIsLookedUpWith(Stage stage) throws Exception {
    LookupPage page = LookupPage.open(stage, known(), new KnownStates());
    assertThat(offered(page)).contains("Environment");
    Fx.run(() -> chooser(page).setValue(new ProfileChoice.Environment()));
    page.paste("arn", ARN);

    page.keys("Enter");

    assertThat(page.asked)
        .extracting(StageQuery::profile)
        .containsExactly(new ProfileChoice.Environment());
  }

  @Test
  void changedFilesShowAndTheChosenProfileStays(Stage stage) throws Exception {
    LookupPage page = LookupPage.open(stage, profiles("alpha", "beta"), ProfileFacts.NONE);
    Fx.run(() -> chooser(page).setValue(new ProfileChoice.Shared("beta")));

    page.offer(profiles("beta", "new"));
    assertThat(offered(page)).containsExactly("beta", "new", "Demo account");
    assertThat(chosen(page)).isEqualTo(new ProfileChoice.Shared("beta"));

    page.offer(profiles("new"));
    assertThat(offered(page)).containsExactly("new", "Demo account");
    assertThat(chosen(page)).as("still chosen").isEqualTo(new ProfileChoice.Shared("beta"));
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
        case ProfileChoice.Shared _,
            ProfileChoice.Demo _,
            ProfileChoice.Environment _,
            ProfileChoice.Saved _ ->
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
  private static List<ProfileChoice> found(LookupPage page, String typed) {
    return Fx.get(() -> {
      ProfileChooser chooser = chooser(page);
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
    return Window.getWindows().stream().flatMap(window -> View.nodes(window.getScene().getRoot()));
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

  private static ProfileChooser chooser(LookupPage page) {
    return page.node("profile", ProfileChooser.class);
  }

  private static ProfileChoice chosen(LookupPage page) {
    return Fx.get(() -> chooser(page).getValue());
  }

  private static List<String> offered(LookupPage page) {
    return Fx.get(() ->
        chooser(page).getItems().stream()
            .map(choice -> chooser(page).getConverter().toString(choice))
            .toList());
  }

  /** What the rows of the list say. */
  private static List<String> cells(LookupPage page) {
    return Fx.get(() -> {
      ListView<ProfileChoice> list = new ListView<>();
      return chooser(page).getItems().stream()
          .map(choice -> {
            ListCell<ProfileChoice> cell = chooser(page).getCellFactory().call(list);
            list.getItems().setAll(choice);
            cell.updateListView(list);
            cell.updateIndex(0);
            return View.nodes(cell.getGraphic())
                .filter(Label.class::isInstance)
                .map(label -> ((Label) label).getText())
                .collect(Collectors.joining(", "));
          })
          .toList();
    });
  }
}
