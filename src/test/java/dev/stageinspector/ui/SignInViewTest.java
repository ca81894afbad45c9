package dev.stageinspector.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.access.ProfileFacts;
import dev.stageinspector.aws.failure.Reason;
import dev.stageinspector.aws.profiles.Profiles;
import dev.stageinspector.aws.profiles.Prompts.MfaQuestion;
import dev.stageinspector.broadcast.ShellQuote;
import dev.stageinspector.ivs.Answer;
import dev.stageinspector.ivs.ArnReading;
import dev.stageinspector.ivs.CallBudget;
import dev.stageinspector.ivs.CallCost;
import dev.stageinspector.ivs.ProfileChoice;
import dev.stageinspector.ivs.Request;
import dev.stageinspector.ivs.StageArn;
import dev.stageinspector.ivs.StageQuery;
import dev.stageinspector.ivs.failure.Failure;
import dev.stageinspector.ivs.failure.LookupException;
import dev.stageinspector.snapshot.OpenSnapshots;
import dev.stageinspector.store.AppFolders;
import dev.stageinspector.store.HistoryFile;
import dev.stageinspector.store.JsonFile;
import dev.stageinspector.store.Settings;
import dev.stageinspector.store.SignInWay;
import dev.stageinspector.ui.broadcast.NoBroadcasts;
import dev.stageinspector.ui.kit.PendingCall;
import dev.stageinspector.ui.signin.WindowPrompts;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(FxExtension.class)
class SignInViewTest {

  private static final MfaQuestion QUESTION =
      new MfaQuestion("arn:aws:iam::111122223333:role/A", "mfa/ann", Optional.empty());

  @TempDir private Path folder;
  private final BlockingQueue<StageQuery> lookups = new LinkedBlockingQueue<>();
  private final FakeSignIns signIns = new FakeSignIns();
  private JsonFile<Settings> settings;
  private Stage stage;
  private MainWindow window;

  @BeforeEach
  void open() throws Exception {
    AppFolders folders = new AppFolders(folder, folder);
    settings = Settings.file(folders);
    Profiles none = new Profiles(List.of(), Map.of(), Map.of(), List.of());
    WindowContext context =
        new WindowContext(
            this::signInNeeded,
            NoNames.IVS,
            new CallCost(CallBudget.USUAL_RATE),
            () -> none,
            new HistoryFile(folders, () -> true),
            settings,
            Optional.empty(),
            List.of(),
            _ -> List.of(),
            ProfileFacts.NONE,
            signIns,
            new ProgramFacts(
                "1.2.3",
                folders,
                folders.state().resolve("stage-inspector.log"),
                folders.config(),
                ShellQuote.POSIX),
            new SnapshotContext(new OpenSnapshots()),
            NoBroadcasts.context(),
            NoWatch.CONTEXT);
    stage = fx(Stage::new);
    window =
        fx(() -> {
          MainWindow made = new MainWindow(stage, context);
          made.open();
          return made;
        });
    fx(() -> {
      window.inspect(query());
      return true;
    });
    lookups.take();
    until(() -> window.state().get().failure().isPresent());
  }

  @AfterEach
  void close() throws Exception {
    fx(() -> {
      List.copyOf(Window.getWindows()).forEach(Window::hide);
      return true;
    });
  }

  @Test
  void signInInATerminalRunsTheLookUpAgain() throws Exception {
    signIns.terminal.put("signed in");

    assertThat(lookups.poll(30, TimeUnit.SECONDS)).isEqualTo(query());
  }

  @Test
  void signInIsNotWaitedForOnceAnotherStageIsChosen() throws Exception {
    String other = "arn:aws:ivs:eu-west-1:123456789012:stage/Other";

    fx(() -> {
      shown("arn", TextField.class).setText(other);
      return true;
    });

    assertThat(fx(() -> find("failure").filter(Node::isVisible))).isEmpty();
    signIns.terminal.put("signed in");
    press("inspect");
    assertThat(lookups.poll(30, TimeUnit.SECONDS))
        .as("only what is chosen is looked up")
        .extracting(StageQuery::arn)
        .hasToString(other);
    assertThat(fx(() -> shown("arn", TextField.class).getText())).isEqualTo(other);
  }

  @Test
  void signInWithTheBrowserRunsTheLookUpAgain() throws Exception {
    press("failure-sign-in");
    until(() -> shown("sign-in-page", TextField.class).getText().equals("https://page.example"));

    signIns.user.put("signed in");

    assertThat(lookups.poll(30, TimeUnit.SECONDS)).isEqualTo(query());
    until(() -> find("sign-in").isEmpty());
  }

  @Test
  void aDefectIsLoggedOnce() throws Exception {
    signIns.broken = true;
    List<LogRecord> logged = new CopyOnWriteArrayList<>();
    Logger logger = Logger.getLogger(PendingCall.class.getName());
    Filter before = logger.getFilter();
    logger.setFilter(record -> !logged.add(record));
    try {
      press("failure-sign-in");
      until(() -> find("sign-in-failure").filter(Node::isVisible).isPresent());
      Node failure = find("sign-in-failure").orElseThrow();
      assertThat(((Labeled) failure.lookup(".failure-headline")).getText())
          .isEqualTo("Something went wrong in Stage Inspector itself.");
      assertThat(find("sign-in-again").orElseThrow().isVisible()).isTrue();
    } finally {
      logger.setFilter(before);
    }

    assertThat(logged).singleElement().extracting(LogRecord::getThrown).isNotNull();
  }

  @Test
  void whatAwsRefusesIsToldWithItsCodeAndRequestId() throws Exception {
    signIns.refusal =
        Optional.of(
            new Reason.AwsRefusal(
                Reason.Kind.WRONG_CLOCK,
                "the token of the sign-in",
                "RequestTimeTooSkewed",
                "too old",
                Optional.of("req-1")));
    press("failure-sign-in");
    until(() -> find("sign-in-failure").filter(Node::isVisible).isPresent());

    press("sign-in-failure-copy");
    assertThat(Screen.clipboard())
        .contains("AWS refused the token of the sign-in: “too old”")
        .contains("Error: RequestTimeTooSkewed", "Request ID: req-1")
        .contains("Next step: Set the clock and time zone")
        .doesNotContain("the other way");
    assertThat(
            fx(() ->
                ((Labeled) find("sign-in-failure").orElseThrow().lookup(".failure-call"))
                    .getText()))
        .endsWith(", request ID req-1");
  }

  @Test
  void onlyAFailedSignInAdvisesTheOtherWay() throws Exception {
    signIns.refusal = Optional.of(Reason.of(Reason.Kind.SIGN_IN_NEEDED, "The code has expired."));
    press("failure-sign-in");
    until(() -> find("sign-in-failure").filter(Node::isVisible).isPresent());

    press("sign-in-failure-copy");
    assertThat(Screen.clipboard()).contains("Next step: Try again, or sign in the other way.");
  }

  @Test
  void codeIsShownAndTheWayIsRemembered() throws Exception {
    press("failure-sign-in");
    press("sign-in-other-way");

    until(() -> shown("sign-in-code", Labeled.class).getText().equals("ABCD-EFGH"));
    until(() -> settings.current().signIn() == SignInWay.CODE);
    assertThat(signIns.ended.poll(30, TimeUnit.SECONDS)).isEqualTo("browser");
  }

  @Test
  void dialogGrowsWithTheCodeAndLooksLikeTheProgram() throws Exception {
    press("failure-sign-in");
    Fx.painted();
    press("sign-in-other-way");
    until(() -> shown("sign-in-code", Labeled.class).getText().equals("ABCD-EFGH"));
    Fx.painted();

    fx(() -> {
      Node cancel = find("sign-in-cancel").orElseThrow();
      assertThat(cancel.localToScene(cancel.getLayoutBounds()).getMaxY())
          .isLessThanOrEqualTo(cancel.getScene().getHeight());
      assertThat(((Stage) cancel.getScene().getWindow()).getIcons()).isNotEmpty();
      return true;
    });
  }

  @Test
  void closingTheDialogEndsTheSignIn() throws Exception {
    press("failure-sign-in");
    until(() -> !shown("sign-in-page", TextField.class).getText().isEmpty());

    press("sign-in-cancel");

    assertThat(signIns.ended.poll(30, TimeUnit.SECONDS)).isEqualTo("browser");
  }

  @Test
  void closingTheWindowEndsTheSignIn() throws Exception {
    press("failure-sign-in");
    until(() -> !shown("sign-in-page", TextField.class).getText().isEmpty());

    fx(() -> {
      stage.hide();
      return true;
    });

    assertThat(signIns.ended.poll(30, TimeUnit.SECONDS)).isEqualTo("browser");
  }

  @Test
  void codeOfADeviceIsTakenOnceItHasSixDigits() throws Exception {
    CompletableFuture<Optional<String>> answer = new CompletableFuture<>();
    Thread asking = ask(answer);
    until(() -> find("mfa-code").isPresent());

    fx(() -> {
      TextField code = shown("mfa-code", TextField.class);
      code.insertText(0, "12 3x");
      code.insertText(code.getLength(), "123");
      assertThat(code.getText()).isEqualTo("123");
      assertThat(shown("mfa-use", Button.class).isDisabled()).isTrue();
      code.insertText(3, "45 6");
      assertThat(shown("mfa-use", Button.class).isDisabled()).isFalse();
      return true;
    });
    press("mfa-use");

    assertThat(answer.get(30, TimeUnit.SECONDS)).contains("123456");
    asking.join();
  }

  @Test
  void cancelOfTheLookUpClosesTheQuestion() throws Exception {
    CompletableFuture<Optional<String>> answer = new CompletableFuture<>();
    Thread asking = ask(answer);
    until(() -> find("mfa-code").isPresent());

    asking.interrupt();
    asking.join();

    assertThat(answer).isCompletedExceptionally();
    until(() -> find("mfa-code").isEmpty());
  }

  @Test
  void questionBeforeThereIsAWindowWaitsForIt() throws Exception {
    CompletableFuture<Stage> opened = new CompletableFuture<>();
    CompletableFuture<Optional<String>> answer = new CompletableFuture<>();
    fx(() -> {
      stage.hide();
      return true;
    });
    Thread asking = ask(opened, answer);
    until(() -> asking.getState() == Thread.State.WAITING);
    assertThat(find("mfa-code")).isEmpty();
    assertThat(answer).isNotDone();

    fx(() -> {
      stage.show();
      opened.complete(stage);
      return true;
    });
    until(() -> find("mfa-code").isPresent());
    fx(() -> {
      shown("mfa-code", TextField.class).setText("123456");
      return true;
    });
    press("mfa-use");

    assertThat(answer.get(30, TimeUnit.SECONDS)).contains("123456");
  }

  @Test
  void questionThatNobodyWaitsForAnyMoreIsNotAskedInTheWindowThatOpensLater() throws Exception {
    CompletableFuture<Stage> opened = new CompletableFuture<>();
    CompletableFuture<Optional<String>> answer = new CompletableFuture<>();
    Thread asking = ask(opened, answer);

    asking.interrupt();
    asking.join();
    opened.complete(stage);
    fx(() -> true);

    assertThat(answer).isCompletedExceptionally();
    assertThat(fx(() -> find("mfa-code"))).isEmpty();
  }

  private Thread ask(CompletableFuture<Optional<String>> answer) {
    return ask(CompletableFuture.completedFuture(stage), answer);
  }

  private static Thread ask(
      CompletableFuture<Stage> opened, CompletableFuture<Optional<String>> answer) {
    return Thread.ofVirtual()
        .start(() -> {
          try {
            answer.complete(new WindowPrompts(opened).mfaCode(QUESTION));
          } catch (InterruptedException e) {
            answer.completeExceptionally(e);
          }
        });
  }

  private Answer signInNeeded(Request request) throws LookupException {
    lookups.add(request.query());
    Failure failure =
        Failure.beforeCall(
            request, new Reason.SignInNeeded("work", Reason.Login.SSO, "It has expired."));
    throw new LookupException(failure, new IllegalStateException("expired"));
  }

  private static StageQuery query() {
    return StageArn.parse("arn:aws:ivs:us-east-1:123456789012:stage/AbCdEf123456")
            instanceof ArnReading.Understood(StageArn arn, _)
        ? new StageQuery(arn, new ProfileChoice.Shared("work"))
        : failed();
  }

  private static StageQuery failed() {
    throw new AssertionError("no ARN");
  }

  private static void press(String id) throws Exception {
    until(() -> find(id).isPresent());
    fx(() -> {
      shown(id, Button.class).fire();
      return true;
    });
  }

  private static <T extends Node> T shown(String id, Class<T> type) {
    return type.cast(find(id).orElseThrow());
  }

  private static Optional<Node> find(String id) {
    return Window.getWindows().stream()
        .filter(window -> window.getScene() != null)
        .map(window -> Optional.ofNullable(window.getScene().lookup("#" + id)))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static void until(Callable<Boolean> condition) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (!fx(condition)) {
      assertThat(System.nanoTime()).as("in time").isLessThan(end);
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(4));
    }
  }

  private static <T> T fx(Callable<T> work) throws Exception {
    CompletableFuture<T> done = new CompletableFuture<>();
    Platform.runLater(() -> {
      try {
        done.complete(work.call());
      } catch (Exception | AssertionError e) {
        done.completeExceptionally(e);
      }
    });
    return done.get(30, TimeUnit.SECONDS);
  }
}
