package dev.stageinspector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stageinspector.aws.profiles.Profiles;
import dev.stageinspector.cli.Command;
import dev.stageinspector.handover.Message;
import dev.stageinspector.handover.Reply;
import dev.stageinspector.ivs.CallBudget;
import dev.stageinspector.ivs.ProfileChoice;
import dev.stageinspector.platform.Environment;
import dev.stageinspector.platform.Environment.OperatingSystem;
import dev.stageinspector.ui.Fx;
import dev.stageinspector.ui.FxExtension;
import dev.stageinspector.ui.HeldStages;
import dev.stageinspector.ui.Screen;
import dev.stageinspector.ui.lookup.ProfileChooser;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a window does with the starts that are handed over to it. */
@ExtendWith(FxExtension.class)
class LaterStartsTest {

  private static final String ONE = "arn:aws:ivs:us-east-1:123456789012:stage/one";
  private static final String TWO = "arn:aws:ivs:us-east-1:123456789012:stage/two";

  private static final Profiles NO_PROFILES =
      new Profiles(List.of(), Map.of(), Map.of(), List.of());

  @TempDir private Path folder;
  private final HeldStages stages = new HeldStages();
  private final Environment environment =
      new Environment(Map.of(), Path.of("/home/user"), OperatingSystem.LINUX);
  private final Surroundings surroundings = Surroundings.of(environment);

  @Test
  void stagesOpenInTheEmptyTabAndThenInNewOnes(Stage stage) throws Exception {
    Screen screen = Screen.open(stage, folder, stages);
    LaterStarts later = later(screen);

    assertThat(take(later, "--profile", "work", "--arn", ONE)).contains(Reply.TAKEN);
    assertThat(take(later, "--profile", "work", "--arn", TWO)).contains(Reply.TAKEN);

    assertThat(stages.next().query().profile()).isEqualTo(new ProfileChoice.Shared("work"));
    assertThat(stages.next().query().arn()).hasToString(TWO);
    assertThat(tabs(stage)).containsExactly("one", "two");
  }

  @Test
  void tabThatShowsTheStageIsChosenAndNotLookedUpAgain(Stage stage) throws Exception {
    Screen screen = Screen.open(stage, folder, stages);
    LaterStarts later = later(screen);
    take(later, "--profile", "work", "--arn", ONE);
    take(later, "--profile", "home", "--arn", ONE);
    stages.next();
    stages.next();

    assertThat(take(later, "--profile", "work", "--arn", ONE)).contains(Reply.TAKEN);

    assertThat(tabs(stage)).containsExactly("one", "one");
    assertThat(Fx.get(() -> strip(stage).getSelectionModel().getSelectedIndex())).isZero();
    Fx.painted();
    assertThat(stages.isIdle()).isTrue();
  }

  @Test
  void startWithoutAStageRaisesTheWindow(Stage stage) throws Exception {
    Screen screen = Screen.open(stage, folder, stages);
    Fx.run(() -> stage.setIconified(true));

    assertThat(take(later(screen))).contains(Reply.TAKEN);

    assertThat(Fx.get(stage::isIconified)).isFalse();
    assertThat(tabs(stage)).hasSize(1);
  }

  @Test
  void startWithOnlyAProfileOffersAnEmptyTabWithIt(Stage stage) throws Exception {
    Screen screen = Screen.open(stage, folder, stages);
    take(later(screen), "--profile", "work", "--arn", ONE);
    stages.next();

    take(later(screen), "--profile", "home");
    take(later(screen), "--profile", "office");

    assertThat(tabs(stage)).hasSize(2);
    assertThat(Fx.get(() -> ((ProfileChooser) stage.getScene().lookup("#profile")).getValue()))
        .isEqualTo(new ProfileChoice.Shared("office"));
    take(later(screen), "--arn", TWO);
    assertThat(stages.next().query().arn()).hasToString(TWO);
    assertThat(tabs(stage)).containsExactly("one", "two");
  }

  @Test
  void nameIsPutIntoTheAddressOfAnEmptyTab(Stage stage) throws Exception {
    Screen screen = Screen.open(stage, folder, stages);

    assertThat(take(later(screen), "--profile", "work", "--arn", "friday")).contains(Reply.TAKEN);

    assertThat(Fx.get(() -> ((TextField) stage.getScene().lookup("#arn")).getText()))
        .isEqualTo("friday");
    assertThat(tabs(stage)).hasSize(1);
  }

  @Test
  void startWithoutAProfileUsesTheOneThatItsOwnWindowWould(Stage stage) throws Exception {
    Screen screen = Screen.open(stage, folder, stages);

    take(later(screen), "--arn", ONE);

    assertThat(stages.next().query().profile()).isEqualTo(new ProfileChoice.Environment());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--demo --print json",
        "--demo --screenshot /tmp/x.png",
        "--demo-endpoint 0",
        "--demo --exit-when-shown",
        "--demo --new-window",
        "--help",
        "--version",
        "--arn arn:aws:s3:::bucket",
        "--no-such-option",
        "word"
      })
  void whatNoStartHandsOverIsRefused(String line) {
    Message message = new Message(surroundings.digest(), List.of(line.split(" ", -1)));

    assertThatThrownBy(() -> LaterStarts.read(message)).isInstanceOf(IOException.class);
  }

  @Test
  void startWithOtherSurroundingsEndpointOrRateGetsAWindowOfItsOwn(Stage stage) throws Exception {
    LaterStarts later = later(Screen.open(stage, folder, stages));

    assertThat(later.take(new Message("other", List.of("--demo")))).contains(Reply.REFUSED);
    assertThat(take(later, "--demo", "--endpoint-url", "http://127.0.0.1:1"))
        .contains(Reply.REFUSED);
    assertThat(take(later, "--demo", "--calls-per-second", "1")).contains(Reply.REFUSED);
    assertThat(stages.isIdle()).isTrue();
  }

  @Test
  void windowThatIsClosedTakesNothing(Stage stage) throws Exception {
    LaterStarts later = later(Screen.open(stage, folder, stages));
    Fx.run(stage::hide);

    assertThat(take(later, "--demo")).isEmpty();
    assertThat(stages.isIdle()).isTrue();
  }

  @Test
  void whatIsRefusedBecauseTheWindowIsSlowNeverOpens(Stage stage) throws Exception {
    LaterStarts later = later(Screen.open(stage, folder, stages));
    CountDownLatch answered = new CountDownLatch(1);
    Platform.runLater(() -> await(answered));

    assertThat(take(later, "--profile", "work", "--arn", ONE)).contains(Reply.REFUSED);

    answered.countDown();
    Fx.painted();
    assertThat(stages.isIdle()).isTrue();
  }

  @Test
  void whatTheWindowHasBegunToOpenIsTakenHoweverLongThatLasts(Stage stage) throws Exception {
    CountDownLatch answered = new CountDownLatch(1);
    LaterStarts later =
        later(
            Screen.open(stage, folder, stages),
            () -> {
              await(answered);
              return NO_PROFILES;
            });

    assertThat(take(later, "--profile", "work", "--arn", ONE)).contains(Reply.TAKEN);

    answered.countDown();
    assertThat(stages.next().query().arn()).hasToString(ONE);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private Optional<Reply> take(LaterStarts later, String... arguments) throws IOException {
    return later.take(new Message(surroundings.digest(), List.of(arguments)));
  }

  private LaterStarts later(Screen screen) {
    return later(screen, () -> NO_PROFILES);
  }

  private LaterStarts later(Screen screen, Supplier<Profiles> profiles) {
    return new LaterStarts(
        new Command.Calls(Optional.empty(), Optional.empty(), CallBudget.USUAL_RATE),
        surroundings,
        profiles,
        Optional::empty,
        screen.window());
  }

  private static List<String> tabs(Stage stage) {
    return Fx.get(() -> strip(stage).getTabs().stream().map(Tab::getText).toList());
  }

  private static TabPane strip(Stage stage) {
    return (TabPane) stage.getScene().lookup("#tabs");
  }
}
