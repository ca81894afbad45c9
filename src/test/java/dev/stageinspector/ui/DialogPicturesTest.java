package dev.stageinspector.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.aws.profiles.ProfileFiles;
import dev.stageinspector.aws.profiles.ProfileReader;
import dev.stageinspector.aws.profiles.Profiles;
import dev.stageinspector.aws.profiles.Prompts.MfaQuestion;
import dev.stageinspector.platform.Environment;
import dev.stageinspector.store.SignInWay;
import dev.stageinspector.store.Theme;
import dev.stageinspector.ui.kit.Appearance;
import dev.stageinspector.ui.kit.ClipboardWriter;
import dev.stageinspector.ui.lookup.ProblemsDialog;
import dev.stageinspector.ui.signin.MfaDialog;
import dev.stageinspector.ui.signin.SignInDialog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Dialog;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Draws the dialogs in every state, over the window. */
@ExtendWith(FxExtension.class)
class DialogPicturesTest {

  @TempDir private Path folder;
  private Screen screen;

  @BeforeEach
  void open(Stage stage) {
    screen =
        Screen.open(stage, folder, AnswerSamples.always(AnswerSamples.body("friday-town-hall")));
  }

  @AfterEach
  void lightAgain() {
    Fx.run(() -> new Appearance(Theme.LIGHT));
  }

  @Test
  void signIn() {
    SignInDialog dialog =
        Fx.get(() ->
            new SignInDialog(
                new FakeSignIns(),
                "a-very-long-profile-name-of-".repeat(4) + "production",
                SignInWay.BROWSER,
                new ClipboardWriter(_ -> {}),
                screen.stage(),
                _ -> {},
                () -> {}));
    Fx.run(dialog::show);
    Fx.until("it shows the page", () -> screen.shows("sign-in-page"));
    picture("sign-in-browser");
    screen.press("sign-in-other-way");
    Fx.until("it shows the code", () -> screen.shows("sign-in-code"));
    picture("sign-in-code");
    assertThat(screen.text("sign-in-code")).isEqualTo("ABCD-EFGH");
    Fx.run(dialog::close);
  }

  @Test
  void codeOfADevice() {
    Dialog<String> dialog =
        Fx.get(() ->
            MfaDialog.of(
                new MfaQuestion(
                    "arn:aws:iam::111122223333:role/path/of/the/team/"
                        + "SupportEngineer".repeat(4),
                    "arn:aws:iam::111122223333:mfa/ann",
                    Optional.of("The code was used before. Wait for the next one.")),
                screen.stage()));
    Fx.run(dialog::show);
    Fx.painted();
    picture("mfa-empty");
    Fx.run(() -> screen.node("mfa-code", TextField.class).setText("123456"));
    picture("mfa-filled");
    assertThat(screen.node("mfa-use", Button.class).isDisabled()).isFalse();
    Fx.run(dialog::hide);
  }

  @Test
  void problems() throws IOException {
    Path config = folder.resolve("config");
    Files.writeString(
        config,
        "[profile one]\nno equals sign\n[profile two\nregion = x\n[profile a b]\nrole_arn = y\n");
    Profiles profiles =
        ProfileReader.read(
            ProfileFiles.of(
                new Environment(
                    Map.of("AWS_CONFIG_FILE", config.toString()),
                    folder,
                    Environment.OperatingSystem.LINUX)));
    Dialog<?> dialog = Fx.get(() -> ProblemsDialog.of(profiles.problems(), screen.stage()));
    Fx.run(dialog::show);
    Fx.painted();
    picture("profile-problems");
    assertThat(screen.node("problems", TextArea.class).getText()).contains("line 2", "line 3");
    Fx.run(dialog::hide);
  }

  private void picture(String name) {
    Pictures.ofWindows(name, screen.stage());
  }
}
