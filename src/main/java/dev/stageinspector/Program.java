package dev.stageinspector;

import dev.stageinspector.access.InitialProfile;
import dev.stageinspector.access.ProfileChoices;
import dev.stageinspector.aws.profiles.ProfileFiles;
import dev.stageinspector.aws.profiles.ProfileReader;
import dev.stageinspector.cli.Command;
import dev.stageinspector.cli.Exit;
import dev.stageinspector.cli.Terminal;
import dev.stageinspector.cli.Usage;
import dev.stageinspector.cli.UsageException;
import dev.stageinspector.cli.Version;
import dev.stageinspector.demo.DemoAccount;
import dev.stageinspector.demo.DemoEndpoint;
import dev.stageinspector.find.Recognized;
import dev.stageinspector.handover.Start;
import dev.stageinspector.ivs.ProfileChoice;
import dev.stageinspector.ivs.StageArn;
import dev.stageinspector.ivs.StageQuery;
import dev.stageinspector.platform.Environment;
import dev.stageinspector.store.OwnFiles;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/**
 * Does what the command line asks for, and gives the exit status.
 *
 * @param start whether later starts hand over to this one
 * @param out standard output
 * @param err standard error
 */
record Program(Environment environment, Start start, PrintStream out, PrintStream err) {

  int run(Command command) throws UsageException {
    return switch (command) {
      case Command.Help() -> {
        out.print(Usage.text());
        yield Exit.SHOWN;
      }
      case Command.Version() -> {
        out.println("Stage Inspector " + Version.number());
        yield Exit.SHOWN;
      }
      case Command.ServeDemo(int port) -> serveDemo(port);
      case Command.Print print -> {
        var _ = ownFiles();
        yield new Printing(environment, print.calls(), out, err).run(print.content());
      }
      case Command.Save save -> {
        var _ = ownFiles();
        yield new Printing(environment, save.calls(), out, err)
            .save(save.stage(), save.more(), save.file());
      }
      case Command.Drawn drawn -> draw(drawn);
    };
  }

  private int draw(Command.Drawn command) throws UsageException {
    // What takes longest begins first.
    Display display = Display.start(command instanceof Command.Screenshot);
    OwnFiles files = ownFiles();
    InitialProfile taken =
        InitialProfile.of(
            command.calls().profile(),
            command.stage().isEmpty(),
            environment,
            ProfileReader.read(ProfileFiles.of(environment)),
            files.history().current().lastProfile().map(ProfileChoices::of));
    Optional<StageQuery> query =
        command
            .stage()
            .flatMap(this::arn)
            .map(arn -> new StageQuery(arn, taken.choice()))
            .or(() ->
                command.stage().isEmpty() && command.calls().profile().isPresent()
                    ? sample(taken, files)
                    : Optional.empty());
    try {
      return new Desktop(display, command, environment, start, files, query, taken).run(err);
    } catch (DisplayException e) {
      err.println(e.getMessage());
      Printing printing = new Printing(environment, command.calls(), out, err);
      switch (command.stage().orElse(null)) {
        case Recognized.Named named -> {
          return printing.stage(named, taken, new Command.StageForm.Text());
        }
        case Recognized.InFile inFile -> {
          return printing.stage(inFile, taken, new Command.StageForm.Text());
        }
        case Recognized.OneStage _ -> {}
        case null -> {}
      }
      Optional<StageQuery> printed = query.or(() -> sample(taken, files));
      if (printed.isEmpty()) {
        err.println("Without a window, name the stage to print with --arn.");
        return Exit.FAILED;
      }
      return printing.stage(printed.get(), taken, new Command.StageForm.Text());
    }
  }

  /** The ARN, if no call is needed to know it. */
  private Optional<StageArn> arn(Recognized.Wanted stage) {
    if (stage instanceof Recognized.OneStage(StageArn arn, Optional<String> warning, _)) {
      stage.said().ifPresent(said -> Terminal.say(said, err));
      warning.ifPresent(unusual -> Terminal.say(unusual, err));
      return Optional.of(arn);
    }
    return Optional.empty();
  }

  /** A stage of the demo account, for who asks for that account and has never looked one up. */
  private static Optional<StageQuery> sample(InitialProfile taken, OwnFiles files) {
    return taken.choice() instanceof ProfileChoice.Demo
            && files.history().current().visits().isEmpty()
        ? Optional.of(
            new StageQuery(StageArn.of(DemoAccount.STAGES.getFirst().arn()), taken.choice()))
        : Optional.empty();
  }

  private OwnFiles ownFiles() {
    OwnFiles files = OwnFiles.of(environment);
    files.load().forEach(problem -> Terminal.say(problem, err));
    return files;
  }

  private int serveDemo(int port) {
    try (DemoEndpoint endpoint = DemoEndpoint.start(port)) {
      out.println(endpoint.uri());
      if (out.checkError()) {
        // Nobody could know where it is.
        return Exit.FAILED;
      }
      new CountDownLatch(1).await();
      return Exit.SHOWN;
    } catch (IOException e) {
      err.println("Can't start the demo endpoint on port " + port + ". " + why(e));
      return Exit.FAILED;
    } catch (InterruptedException e) {
      return Exit.SHOWN;
    }
  }

  /** Why the system gives no port to listen on. */
  private static String why(IOException e) {
    String said = String.valueOf(e.getMessage());
    if (said.contains("already in use")) {
      return "The port is already in use.";
    }
    return said.contains("Permission denied")
        ? "You don't have permission to use that port."
        : "The system doesn't allow it.";
  }
}
