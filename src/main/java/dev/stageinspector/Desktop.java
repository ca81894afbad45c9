package dev.stageinspector;

import dev.stageinspector.access.InitialProfile;
import dev.stageinspector.access.ProfileChoices;
import dev.stageinspector.aws.profiles.ProfileFiles;
import dev.stageinspector.aws.profiles.ProfileWatch;
import dev.stageinspector.aws.profiles.Prompts;
import dev.stageinspector.broadcast.ShellQuote;
import dev.stageinspector.cli.Command;
import dev.stageinspector.cli.Exit;
import dev.stageinspector.cli.NameSearch;
import dev.stageinspector.cli.Show;
import dev.stageinspector.cli.Terminal;
import dev.stageinspector.cli.TerminalPrompts;
import dev.stageinspector.cli.Version;
import dev.stageinspector.demo.DemoAccount;
import dev.stageinspector.find.Recognized;
import dev.stageinspector.handover.Start;
import dev.stageinspector.handover.Turn;
import dev.stageinspector.ivs.CallBudget;
import dev.stageinspector.ivs.CallCost;
import dev.stageinspector.ivs.ProfileChoice;
import dev.stageinspector.ivs.Request;
import dev.stageinspector.ivs.StageQuery;
import dev.stageinspector.ivs.failure.Failure;
import dev.stageinspector.platform.DesktopNotice;
import dev.stageinspector.platform.Environment;
import dev.stageinspector.platform.SystemBrowser;
import dev.stageinspector.snapshot.OpenSnapshots;
import dev.stageinspector.snapshot.SnapshotException;
import dev.stageinspector.store.AppFolders;
import dev.stageinspector.store.LogFile;
import dev.stageinspector.store.OwnFiles;
import dev.stageinspector.store.PrivateFileException;
import dev.stageinspector.store.Visit;
import dev.stageinspector.ui.MainWindow;
import dev.stageinspector.ui.Png;
import dev.stageinspector.ui.ProgramFacts;
import dev.stageinspector.ui.SnapshotContext;
import dev.stageinspector.ui.WatchContext;
import dev.stageinspector.ui.WindowContext;
import dev.stageinspector.ui.broadcast.BroadcastContext;
import dev.stageinspector.ui.kit.Alarm;
import dev.stageinspector.ui.kit.Frames;
import dev.stageinspector.ui.signin.WindowPrompts;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.stage.Stage;
import javafx.util.Duration;

/** Runs the program in a window, or draws the window into a picture. */
final class Desktop {

  /** How long the window waits for the answer before it opens without it. */
  private static final Duration ANSWER_PATIENCE = Duration.millis(80);

  private final Display display;
  private final Command.Drawn command;
  private final Environment environment;
  private final Start start;
  private final OwnFiles files;
  private final Optional<StageQuery> asked;
  private final InitialProfile taken;
  private final CompletableFuture<Stage> opened = new CompletableFuture<>();

  /**
   * Comes true after the first frame of a window that stays. Only then is it asked whose
   * credentials these are: a first connection with TLS takes as much of the processor as that
   * frame, which it would hold up.
   */
  private final CompletableFuture<Stage> painted = new CompletableFuture<>();

  private final CompletableFuture<Integer> status = new CompletableFuture<>();

  /**
   * @param display where the window is to be
   * @param start whether later starts hand over to this one
   * @param asked what to look up at once
   * @param taken what to choose where nothing is asked
   */
  Desktop(
      Display display,
      Command.Drawn command,
      Environment environment,
      Start start,
      OwnFiles files,
      Optional<StageQuery> asked,
      InitialProfile taken) {
    this.display = display;
    this.command = command;
    this.environment = environment;
    this.start = start;
    this.files = files;
    this.asked = asked;
    this.taken = taken;
  }

  /**
   * Opens the window and waits for its end.
   *
   * @throws DisplayException if there is nowhere to open it
   */
  int run(PrintStream err) throws DisplayException {
    try (ProfileWatch profiles = new ProfileWatch(ProfileFiles.of(environment));
        Wiring wiring =
            new Wiring(
                environment,
                profiles::current,
                prompts(err),
                command.calls().endpoint(),
                new CallBudget(command.calls().perSecond()),
                painted)) {
      Optional<StageQuery> query =
          asked.or(() -> named(wiring, err)).or(() -> inFile(wiring.snapshots(), err));
      if (query.isEmpty() && ends() && command.stage().isPresent()) {
        // Why was said.
        display.end();
        return Exit.FAILED;
      }
      HeadStart ahead = new HeadStart(wiring.ivs());
      query.map(Request::getStage).ifPresent(ahead::begin);
      WindowContext context =
          new WindowContext(
              ahead,
              wiring.background(),
              new CallCost(command.calls().perSecond()),
              profiles::current,
              files.history(),
              files.settings(),
              ends() ? Optional.empty() : Optional.of(files.tabs()),
              samples(),
              wiring.access()::cautions,
              wiring.facts(),
              wiring.signIns(),
              program(),
              new SnapshotContext(wiring.snapshots()),
              new BroadcastContext(
                  wiring.ivs(),
                  wiring.secrets(),
                  wiring.access()::broadcastServers,
                  wiring.access()::connectionCheck),
              new WatchContext(
                  wiring.unattended(),
                  wiring::slowness,
                  System::nanoTime,
                  Alarm::ofSystem,
                  new DesktopNotice(environment)::tell));
      display.run(() -> {
        MainWindow window = open(context, query, err);
        profiles.onChange(_ -> Platform.runLater(window::profilesChanged));
        wiring.onIdentified(() -> Platform.runLater(window::factsChanged));
        listen(window, profiles);
      });
      int outcome = status.join();
      display.end();
      return outcome;
    }
  }

  /** Nobody sees the window that becomes a picture: there, the terminal asks. */
  private Prompts prompts(PrintStream err) {
    return switch (command) {
      case Command.Screenshot _ -> new TerminalPrompts(System.in, err);
      case Command.Window _ -> new WindowPrompts(opened);
    };
  }

  /**
   * The stage that is named without its ARN, where the window is only to be drawn. A window that
   * stays looks for it itself.
   */
  private Optional<StageQuery> named(Wiring wiring, PrintStream err) {
    ProfileChoice choice = taken.choice();
    if (!ends() || !(command.stage().orElse(null) instanceof Recognized.Named named)) {
      return Optional.empty();
    }
    named.said().ifPresent(said -> Terminal.say(said, err));
    Optional<String> region = named.region().or(() -> wiring.facts().region(choice));
    if (region.isEmpty()) {
      err.println("A name or an ID needs --region: no region is configured.");
    }
    return region
        .map(where -> Show.STAGES.request(choice, where))
        .flatMap(list -> new NameSearch(wiring.ivs(), err).find(named.text(), list))
        .map(arn -> new StageQuery(arn, choice));
  }

  /** The stage of a snapshot, where the window is only to be drawn. */
  private Optional<StageQuery> inFile(OpenSnapshots snapshots, PrintStream err) {
    if (!ends() || !(command.stage().orElse(null) instanceof Recognized.InFile(Path file))) {
      return Optional.empty();
    }
    try {
      return Optional.of(snapshots.stage(file));
    } catch (SnapshotException e) {
      Terminal.say(e.sentence(), err);
      return Optional.empty();
    }
  }

  private MainWindow open(WindowContext context, Optional<StageQuery> query, PrintStream err) {
    Stage stage = new Stage();
    MainWindow window = new MainWindow(stage, context);
    window.openLinksWith(page -> SystemBrowser.open(page, environment));
    Thread.setDefaultUncaughtExceptionHandler(
        (_, thrown) -> Platform.runLater(() -> window.defect(thrown)));
    boolean ends = ends();
    stage.setOnShown(_ -> {
      opened.complete(stage);
      if (!ends) {
        Frames.afterPainting(() -> painted.complete(stage));
      }
    });
    stage.showingProperty().addListener((_, _, showing) -> closed(showing));
    if (isAsked()) {
      window.restoreTabsBehind(query);
      window.prepare(taken.choice(), taken.sentence(), Optional.empty());
    } else if (!window.restoreTabs()) {
      window.prepare(taken.choice(), taken.sentence(), lastStage());
    }
    if (ends && query.isPresent()) {
      window.onOutcome(failure -> Frames.afterPainting(() -> finish(window, failure, err)));
    } else if (ends) {
      // No outcome will come: what is there to see is all.
      Frames.afterPainting(() -> finish(window, Optional.empty(), err));
    }
    if (query.isPresent()) {
      openWithAnswer(window, stage);
    } else {
      window.open();
    }
    query.ifPresent(window::inspect);
    if (!ends) {
      switch (command.stage().orElse(null)) {
        case Recognized.Named named -> window.find(named);
        case Recognized.InFile(Path file) -> window.openSnapshot(file);
        case Recognized.OneStage _ -> {}
        case null -> {}
      }
    }
    return window;
  }

  /** Opens what later starts ask for, once the window is there. */
  private void listen(MainWindow window, ProfileWatch profiles) {
    if (start instanceof Start.First(Turn turn)) {
      LaterStarts later =
          new LaterStarts(
              command.calls(),
              Surroundings.of(environment),
              profiles::current,
              () -> files.history().current().lastProfile().map(ProfileChoices::of),
              window);
      var _ = painted.thenAccept(stage -> later.listen(turn, stage));
    }
  }

  /** Whether the window is only to be drawn. */
  private boolean ends() {
    return switch (command) {
      case Command.Screenshot _ -> true;
      case Command.Window(_, _, Command.Opening opening) -> opening == Command.Opening.UNTIL_SHOWN;
    };
  }

  /** Whether the command line says what to open. */
  private boolean isAsked() {
    return command.stage().isPresent()
        || asked.isPresent()
        || command.calls().profile().isPresent();
  }

  private ProgramFacts program() {
    AppFolders folders = AppFolders.of(environment);
    return new ProgramFacts(
        Version.number(),
        folders,
        LogFile.path(folders),
        environment.home(),
        ShellQuote.of(environment.system()));
  }

  private Optional<String> lastStage() {
    return files.history().current().visits().stream().findFirst().map(Visit::arn);
  }

  /**
   * Opens the window once the answer is in it, which is laid out and painted once instead of twice;
   * or without the answer, if that takes longer than anybody would notice.
   */
  private static void openWithAnswer(MainWindow window, Stage stage) {
    Runnable open =
        () -> {
          if (!stage.isShowing()) {
            window.open();
          }
        };
    window.onOutcome(_ -> open.run());
    PauseTransition soon = new PauseTransition(ANSWER_PATIENCE);
    soon.setOnFinished(_ -> open.run());
    soon.play();
  }

  private void closed(boolean showing) {
    if (!showing) {
      status.complete(Exit.SHOWN);
    }
  }

  private void finish(MainWindow window, Optional<Failure> failure, PrintStream err) {
    failure.ifPresent(what -> Terminal.explain(what, err));
    int outcome = failure.isPresent() ? Exit.FAILED : Exit.SHOWN;
    boolean saved =
        switch (command) {
          case Command.Screenshot(_, _, Path file) -> write(window, file, err);
          case Command.Window _ -> true;
        };
    status.complete(saved ? outcome : Exit.FAILED);
    window.close();
  }

  private static boolean write(MainWindow window, Path file, PrintStream err) {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      Png.write(window.picture(), out);
      return true;
    } catch (NoSuchFileException e) {
      err.println("Can't save the picture to " + file + ": the folder doesn't exist.");
      return false;
    } catch (IOException e) {
      err.println(
          "Can't save the picture to "
              + file
              + ": "
              + PrivateFileException.of(file, e).reason()
              + ".");
      return false;
    }
  }

  private static List<Visit> samples() {
    return DemoAccount.STAGES.stream()
        .map(stage ->
            Visit.of(
                stage.arn(),
                stage.name(),
                ProfileChoices.kept(new ProfileChoice.Demo()),
                Instant.EPOCH))
        .toList();
  }
}
