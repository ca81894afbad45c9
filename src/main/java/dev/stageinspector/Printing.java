package dev.stageinspector;

import dev.stageinspector.access.ChosenSettings;
import dev.stageinspector.access.InitialProfile;
import dev.stageinspector.access.ProfileWords;
import dev.stageinspector.aws.failure.AccessException;
import dev.stageinspector.aws.profiles.ConfiguredRegion;
import dev.stageinspector.aws.profiles.ProfileFiles;
import dev.stageinspector.aws.profiles.ProfileReader;
import dev.stageinspector.aws.profiles.Profiles;
import dev.stageinspector.cli.Command;
import dev.stageinspector.cli.Command.Compared;
import dev.stageinspector.cli.Command.ListForm;
import dev.stageinspector.cli.Command.Printed;
import dev.stageinspector.cli.Command.StageForm;
import dev.stageinspector.cli.Command.StageList;
import dev.stageinspector.cli.ComparisonPrinter;
import dev.stageinspector.cli.Exit;
import dev.stageinspector.cli.NameSearch;
import dev.stageinspector.cli.SessionPrinter;
import dev.stageinspector.cli.Show;
import dev.stageinspector.cli.Terminal;
import dev.stageinspector.cli.TerminalPrompts;
import dev.stageinspector.cli.UsageException;
import dev.stageinspector.cli.WatchPrinter;
import dev.stageinspector.comparison.Holdings;
import dev.stageinspector.comparison.Side;
import dev.stageinspector.find.Found;
import dev.stageinspector.find.StageFilter;
import dev.stageinspector.ivs.CallBudget;
import dev.stageinspector.ivs.CallCost;
import dev.stageinspector.ivs.Ivs;
import dev.stageinspector.ivs.ProfileChoice;
import dev.stageinspector.ivs.Request;
import dev.stageinspector.ivs.StageArn;
import dev.stageinspector.ivs.StageQuery;
import dev.stageinspector.ivs.failure.Failure;
import dev.stageinspector.platform.Environment;
import dev.stageinspector.property.ComparisonText;
import dev.stageinspector.sessions.Counted;
import dev.stageinspector.snapshot.HeldAnswers;
import dev.stageinspector.snapshot.Snapshot;
import dev.stageinspector.snapshot.SnapshotException;
import dev.stageinspector.snapshot.SnapshotFile;
import dev.stageinspector.watch.Interval;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntBiFunction;
import java.util.stream.Stream;

/** Prints answers without a window, and says on standard error what should be known about them. */
final class Printing {

  private final Environment environment;
  private final Command.Calls calls;
  private final PrintStream out;
  private final PrintStream err;
  private final Profiles profiles;

  Printing(Environment environment, Command.Calls calls, PrintStream out, PrintStream err) {
    this.environment = environment;
    this.calls = calls;
    this.out = out;
    this.err = err;
    profiles = ProfileReader.read(ProfileFiles.of(environment));
  }

  /** Prints it and gives the exit status. */
  int run(Printed content) throws UsageException {
    InitialProfile taken = taken();
    return switch (content) {
      case Printed.OfStage(var stage, StageForm form) -> stage(stage, taken, form);
      case Printed.OfStageList(var stage, StageList list, ListForm form) ->
          stage(
              stage,
              taken,
              (query, wiring, _) ->
                  new SessionPrinter(wiring.ivs(), new CallCost(calls.perSecond()), out, err)
                      .print(query, list, form));
      case Printed.OfChanges(var stage, Interval interval, boolean json) ->
          watch(stage, interval, json, taken);
      case Printed.OfComparison(var before, var after, ComparisonText form) ->
          compare(before, after, taken, form);
      case Printed.OfList(var list, var region, Optional<String> filter, var form) ->
          inRegion(
              list,
              region,
              taken,
              "--show",
              (request, wiring, words) ->
                  terminal(wiring, words).list(request, StageFilter.of(filter.orElse("")), form));
    };
  }

  private int watch(Found.Wanted stage, Interval interval, boolean json, InitialProfile taken)
      throws UsageException {
    return stage(
        stage,
        taken,
        (query, wiring, _) ->
            UntilStopped.run(
                () ->
                    new WatchPrinter(
                            wiring.background(),
                            wiring::slowness,
                            WatchPrinter.Beats.SYSTEM,
                            out,
                            err)
                        .watch(query, interval, json),
                out::flush));
  }

  /** What a window did before counts only for windows. */
  private InitialProfile taken() {
    return InitialProfile.of(calls.profile(), false, environment, profiles, Optional.empty());
  }

  /** Prints a stage and gives the exit status. */
  int stage(Found.Wanted wanted, InitialProfile taken, StageForm form) throws UsageException {
    return stage(wanted, taken, inForm(form));
  }

  /** Prints a stage and gives the exit status. */
  int stage(StageQuery query, InitialProfile taken, StageForm form) {
    return stage(query, taken, inForm(form));
  }

  /** What is done with a stage; gives the exit status. */
  private interface Look {
    int at(StageQuery stage, Wiring wiring, ProfileWords words);
  }

  private Look inForm(StageForm form) {
    return (query, wiring, words) -> terminal(wiring, words).stage(query, form);
  }

  private int compare(Compared before, Compared after, InitialProfile taken, ComparisonText form)
      throws UsageException {
    // Snapshots need no profile.
    boolean offline =
        before.stage() instanceof Found.InFile && after.stage() instanceof Found.InFile;
    if (!offline) {
      begin(taken);
    }
    Search old;
    Search now;
    try {
      old = search(before.stage(), taken);
      now = search(after.stage(), taken);
    } catch (AccessException e) {
      Request list = Show.STAGES.request(taken.choice(), "");
      Terminal.explain(Failure.beforeCall(list, e.reason()), err);
      return Exit.UNREADABLE;
    }
    return withWiring(
        before.stage() instanceof Found.InFile(Path file) && offline
            ? new InitialProfile(new ProfileChoice.Saved(file), Optional.empty())
            : taken,
        (wiring, words) ->
            old.stage(wiring)
                .flatMap(one ->
                    now.stage(wiring)
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
                                  form);
                        }))
                .orElse(Exit.UNREADABLE));
  }

  /** Finds a stage that was named; why there is none is said. */
  private interface Search {
    Optional<StageQuery> stage(Wiring wiring);
  }

  private Search search(Found.Wanted wanted, InitialProfile taken)
      throws UsageException, AccessException {
    wanted.said().ifPresent(this::say);
    return switch (wanted) {
      case Found.InFile(Path file) -> wiring -> saved(file, wiring);
      case Found.OneStage(StageArn arn, Optional<String> warning, _) -> {
        warning.ifPresent(this::say);
        yield _ -> Optional.of(new StageQuery(arn, taken.choice()));
      }
      case Found.Named(String name, Optional<String> region, _) -> {
        String where =
            region.isPresent() ? region.get() : configuredRegion(taken, "A name or an ID");
        Request list = Show.STAGES.request(taken.choice(), where);
        yield wiring ->
            new NameSearch(wiring.ivs(), err)
                .find(name, list)
                .map(arn -> new StageQuery(arn, taken.choice()));
      }
    };
  }

  private Optional<StageQuery> saved(Path file, Wiring wiring) {
    try {
      return Optional.of(wiring.snapshots().stage(file));
    } catch (SnapshotException e) {
      say(e.sentence());
      return Optional.empty();
    }
  }

  private int stage(Found.Wanted wanted, InitialProfile taken, Look look) throws UsageException {
    wanted.said().ifPresent(this::say);
    return switch (wanted) {
      case Found.InFile(Path file) -> inFile(file, look);
      case Found.OneStage(StageArn arn, Optional<String> warning, _) -> {
        warning.ifPresent(this::say);
        yield stage(new StageQuery(arn, taken.choice()), taken, look);
      }
      case Found.Named(String name, Optional<String> region, _) ->
          inRegion(
              Show.STAGES,
              region,
              taken,
              "A name or an ID",
              (request, wiring, words) ->
                  new NameSearch(wiring.ivs(), err)
                      .find(name, request)
                      .map(arn -> stage(new StageQuery(arn, taken.choice()), look, wiring, words))
                      .orElse(Exit.FAILED));
    };
  }

  /** A snapshot needs no profile. */
  private int inFile(Path file, Look look) {
    return withWiring(
        new InitialProfile(new ProfileChoice.Saved(file), Optional.empty()),
        (wiring, words) ->
            saved(file, wiring)
                .map(query -> stage(query, look, wiring, words))
                .orElse(Exit.FAILED));
  }

  /**
   * Saves what is asked about a stage, and gives the exit status. What came before a failure is
   * saved, if there is the stage itself.
   *
   * @param more what is asked beside the stage
   */
  int save(Found.Wanted wanted, Optional<StageList> more, Path file) throws UsageException {
    return stage(
        wanted,
        taken(),
        (query, wiring, words) -> {
          HeldAnswers held = new HeldAnswers();
          Ivs ivs = held.of(wiring.ivs());
          PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
          int status =
              new Terminal(ivs, words::credentials, nowhere, err)
                  .stage(query, new StageForm.Json());
          if (status != Exit.SHOWN) {
            return status;
          }
          if (more.isPresent()) {
            status =
                new SessionPrinter(ivs, new CallCost(calls.perSecond()), nowhere, err)
                    .print(query, more.get(), ListForm.JSON);
          }
          return written(held.snapshot(query, Instant.now()), file) ? status : Exit.FAILED;
        });
  }

  private boolean written(Snapshot snapshot, Path file) {
    try {
      new SnapshotFile(file).write(snapshot);
      say("Saved " + file + " (" + Counted.of(snapshot.size(), "response") + ").");
      return true;
    } catch (SnapshotException e) {
      say(e.sentence());
      return false;
    }
  }

  private int stage(StageQuery query, InitialProfile taken, Look look) {
    begin(taken);
    return withWiring(taken, (wiring, words) -> stage(query, look, wiring, words));
  }

  private int stage(StageQuery query, Look look, Wiring wiring, ProfileWords words) {
    Optional<String> before = words.mismatch(query.arn(), query.profile());
    before.ifPresent(this::say);
    int status = look.at(query, wiring, words);
    words.mismatch(query.arn(), query.profile()).filter(_ -> before.isEmpty()).ifPresent(this::say);
    return status;
  }

  /** What is done with the request for a list; gives the exit status. */
  private interface Listing {
    int ask(Request request, Wiring wiring, ProfileWords words);
  }

  /**
   * Asks for a list of a region.
   *
   * @param region the region, if it was named; else it is the configured one
   * @param asker what needs a region, for a sentence
   */
  private int inRegion(
      Show list, Optional<String> region, InitialProfile taken, String asker, Listing listing)
      throws UsageException {
    begin(taken);
    Request request;
    try {
      String where = region.isPresent() ? region.get() : configuredRegion(taken, asker);
      request = list.request(taken.choice(), where);
    } catch (AccessException e) {
      Terminal.explain(Failure.beforeCall(list.request(taken.choice(), ""), e.reason()), err);
      return Exit.FAILED;
    }
    return withWiring(taken, (wiring, words) -> listing.ask(request, wiring, words));
  }

  /** Says what should be known before anything is asked. */
  private void begin(InitialProfile taken) {
    profiles.problems().forEach(this::say);
    taken.sentence().ifPresent(this::say);
  }

  /** Says what should be known before and after a call whose answer is printed. */
  private int withWiring(InitialProfile taken, ToIntBiFunction<Wiring, ProfileWords> work) {
    try (Wiring wiring =
        new Wiring(
            environment,
            () -> profiles,
            new TerminalPrompts(System.in, err),
            calls.endpoint(),
            new CallBudget(calls.perSecond()),
            Duration.ZERO)) {
      List<String> cautions = wiring.access().cautions(taken.choice());
      cautions.forEach(this::say);
      int status = work.applyAsInt(wiring, new ProfileWords(() -> profiles, wiring.facts()));
      wiring.access().cautions(taken.choice()).stream()
          .filter(later -> !cautions.contains(later))
          .forEach(this::say);
      return status;
    }
  }

  private Terminal terminal(Wiring wiring, ProfileWords words) {
    return new Terminal(wiring.ivs(), words::credentials, out, err);
  }

  private String configuredRegion(InitialProfile taken, String asker)
      throws UsageException, AccessException {
    if (taken.choice() instanceof ProfileChoice.Shared(String name)) {
      profiles.require(name);
    }
    return ConfiguredRegion.configured(
            environment, new ChosenSettings(environment, profiles).profile(taken.choice()))
        .orElseThrow(() -> new UsageException(asker + " needs --region: no region is configured."));
  }

  private void say(Object sentence) {
    Terminal.say(sentence, err);
  }
}
