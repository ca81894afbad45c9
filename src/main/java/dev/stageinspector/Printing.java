package dev.stageinspector;

import dev.stageinspector.access.InitialProfile;
import dev.stageinspector.access.ProfileWords;
import dev.stageinspector.aws.failure.AccessException;
import dev.stageinspector.aws.profiles.ProfileFiles;
import dev.stageinspector.aws.profiles.ProfileReader;
import dev.stageinspector.aws.profiles.Profiles;
import dev.stageinspector.cli.Command;
import dev.stageinspector.cli.Command.Compared;
import dev.stageinspector.cli.Command.Printed;
import dev.stageinspector.cli.Command.StageForm;
import dev.stageinspector.cli.Command.StageList;
import dev.stageinspector.cli.ComparisonPrinter;
import dev.stageinspector.cli.Exit;
import dev.stageinspector.cli.SessionPrinter;
import dev.stageinspector.cli.Show;
import dev.stageinspector.cli.Terminal;
import dev.stageinspector.cli.UsageException;
import dev.stageinspector.cli.WatchPrinter;
import dev.stageinspector.comparison.Holdings;
import dev.stageinspector.comparison.Side;
import dev.stageinspector.find.Recognized;
import dev.stageinspector.find.StageFilter;
import dev.stageinspector.ivs.CallCost;
import dev.stageinspector.ivs.ProfileChoice;
import dev.stageinspector.ivs.Request;
import dev.stageinspector.ivs.StageQuery;
import dev.stageinspector.ivs.failure.Failure;
import dev.stageinspector.platform.Environment;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Prints answers without a window. */
final class Printing {

  private final Environment environment;
  private final Command.Calls calls;
  private final PrintStream out;
  private final PrintStream err;
  private final Profiles profiles;
  private final CommandLineStage named;
  private final TerminalCalls terminal;

  Printing(Environment environment, Command.Calls calls, PrintStream out, PrintStream err) {
    this.environment = environment;
    this.calls = calls;
    this.out = out;
    this.err = err;
    profiles = ProfileReader.read(ProfileFiles.of(environment));
    named = new CommandLineStage(environment, profiles, err);
    terminal = new TerminalCalls(environment, calls, profiles, err);
  }

  /** Prints it and gives the exit status. */
  int run(Printed content) throws UsageException {
    InitialProfile taken = taken();
    return switch (content) {
      case Printed.OfStage(var stage, StageForm form) -> stage(stage, taken, form);
      case Printed.OfStageList(var stage, var list, var form) ->
          stage(
              stage,
              taken,
              (query, wiring, _) ->
                  new SessionPrinter(wiring.ivs(), cost(), out, err).print(query, list, form));
      case Printed.OfChanges(var stage, var interval, boolean json) ->
          stage(
              stage,
              taken,
              (query, wiring, _) ->
                  UntilStopped.run(() -> watch(wiring).watch(query, interval, json), out::flush));
      case Printed.OfComparison comparison -> compare(comparison, taken);
      case Printed.OfList list -> list(list, taken);
    };
  }

  /**
   * Saves what is asked about a stage, and gives the exit status.
   *
   * @param more what is asked beside the stage
   */
  int save(Recognized.Wanted wanted, Optional<StageList> more, Path file) throws UsageException {
    return stage(wanted, taken(), new Saving(more, file, cost(), err)::save);
  }

  /** Prints a stage and gives the exit status. */
  int stage(Recognized.Wanted wanted, InitialProfile taken, StageForm form) throws UsageException {
    return stage(wanted, taken, inForm(form));
  }

  /** Prints a stage and gives the exit status. */
  int stage(StageQuery query, InitialProfile taken, StageForm form) {
    terminal.begin(taken);
    return terminal.run(taken, (wiring, words) -> stage(query, inForm(form), wiring, words));
  }

  /** What a window did before counts only for windows. */
  private InitialProfile taken() {
    return InitialProfile.of(calls.profile(), false, environment, profiles, Optional.empty());
  }

  /** What is done with a stage; gives the exit status. */
  private interface StageTask {
    int run(StageQuery stage, Wiring wiring, ProfileWords words);
  }

  private StageTask inForm(StageForm form) {
    return (query, wiring, words) -> printer(wiring, words).stage(query, form);
  }

  private int stage(Recognized.Wanted wanted, InitialProfile taken, StageTask task)
      throws UsageException {
    named.explain(wanted);
    if (!(wanted instanceof Recognized.InFile)) {
      terminal.begin(taken);
    }
    CommandLineStage.Finder finder;
    try {
      finder = named.finder(wanted, taken);
    } catch (AccessException e) {
      return failed(Show.STAGES, taken, e, Exit.FAILED);
    }
    return terminal.run(
        used(taken, wanted),
        (wiring, words) ->
            finder
                .find(wiring)
                .map(query -> stage(query, task, wiring, words))
                .orElse(Exit.FAILED));
  }

  /** A snapshot needs no profile. */
  private static InitialProfile used(InitialProfile taken, Recognized.Wanted wanted) {
    return wanted instanceof Recognized.InFile(Path file)
        ? new InitialProfile(new ProfileChoice.Saved(file), Optional.empty())
        : taken;
  }

  private int stage(StageQuery query, StageTask task, Wiring wiring, ProfileWords words) {
    Optional<String> before = words.mismatch(query.arn(), query.profile());
    before.ifPresent(this::say);
    int status = task.run(query, wiring, words);
    words.mismatch(query.arn(), query.profile()).filter(_ -> before.isEmpty()).ifPresent(this::say);
    return status;
  }

  private int compare(Printed.OfComparison wanted, InitialProfile taken) throws UsageException {
    Compared before = wanted.before();
    Compared after = wanted.after();
    boolean offline =
        before.stage() instanceof Recognized.InFile && after.stage() instanceof Recognized.InFile;
    if (!offline) {
      terminal.begin(taken);
    }
    CommandLineStage.Finder old;
    CommandLineStage.Finder now;
    try {
      named.explain(before.stage());
      old = named.finder(before.stage(), taken);
      named.explain(after.stage());
      now = named.finder(after.stage(), taken);
    } catch (AccessException e) {
      return failed(Show.STAGES, taken, e, Exit.UNREADABLE);
    }
    return terminal.run(
        offline ? used(taken, before.stage()) : taken,
        (wiring, words) ->
            old.find(wiring)
                .flatMap(one ->
                    now.find(wiring)
                        .map(other -> {
                          Stream.of(one, other)
                              .flatMap(
                                  stage -> words.mismatch(stage.arn(), stage.profile()).stream())
                              .distinct()
                              .forEach(this::say);
                          return new ComparisonPrinter(
                                  wiring.ivs(), new Holdings(wiring.snapshots()), out, err)
                              .print(
                                  new Side(one, before.session()),
                                  new Side(other, after.session()),
                                  wanted.form());
                        }))
                .orElse(Exit.UNREADABLE));
  }

  private int list(Printed.OfList wanted, InitialProfile taken) throws UsageException {
    terminal.begin(taken);
    Request request;
    try {
      String region = named.region(wanted.region(), taken, "--show");
      request = wanted.list().request(taken.choice(), region);
    } catch (AccessException e) {
      return failed(wanted.list(), taken, e, Exit.FAILED);
    }
    return terminal.run(
        taken,
        (wiring, words) ->
            printer(wiring, words)
                .list(request, StageFilter.of(wanted.filter().orElse("")), wanted.form()));
  }

  private int failed(Show list, InitialProfile taken, AccessException why, int status) {
    Terminal.explain(Failure.beforeCall(list.request(taken.choice(), ""), why.reason()), err);
    return status;
  }

  private Terminal printer(Wiring wiring, ProfileWords words) {
    return new Terminal(wiring.ivs(), words::credentials, out, err);
  }

  private WatchPrinter watch(Wiring wiring) {
    return new WatchPrinter(
        wiring.background(), wiring::slowness, WatchPrinter.Beats.SYSTEM, out, err);
  }

  private CallCost cost() {
    return new CallCost(calls.perSecond());
  }

  private void say(Object sentence) {
    Terminal.say(sentence, err);
  }
}
