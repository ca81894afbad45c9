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
import dev.stageinspector.comparison.Side;
import dev.stageinspector.find.Found;
import dev.stageinspector.find.StageFilter;
import dev.stageinspector.ivs.CallBudget;
import dev.stageinspector.ivs.CallCost;
import dev.stageinspector.ivs.ProfileChoice;
import dev.stageinspector.ivs.Request;
import dev.stageinspector.ivs.StageArn;
import dev.stageinspector.ivs.StageQuery;
import dev.stageinspector.ivs.failure.Failure;
import dev.stageinspector.platform.Environment;
import dev.stageinspector.property.ComparisonText;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntBiFunction;

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
    // What a window did before counts only for windows.
    InitialProfile taken =
        InitialProfile.of(calls.profile(), false, environment, profiles, Optional.empty());
    return switch (content) {
      case Printed.OfStage(var stage, StageForm form) -> stage(stage, taken, form);
      case Printed.OfStageList(var stage, StageList list, ListForm form) ->
          stage(
              stage,
              taken,
              (query, wiring, _) ->
                  new SessionPrinter(wiring.ivs(), new CallCost(calls.perSecond()), out, err)
                      .print(query, list, form));
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
    begin(taken);
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
        taken,
        (wiring, words) ->
            old.stage(wiring)
                .flatMap(one -> now.stage(wiring).map(other -> List.of(one, other)))
                .map(arns -> {
                  arns.stream()
                      .flatMap(arn -> words.mismatch(arn, taken.choice()).stream())
                      .distinct()
                      .forEach(this::say);
                  return new ComparisonPrinter(wiring.ivs(), out, err)
                      .print(
                          side(arns.getFirst(), before, taken),
                          side(arns.getLast(), after, taken),
                          form);
                })
                .orElse(Exit.UNREADABLE));
  }

  private static Side side(StageArn arn, Compared wanted, InitialProfile taken) {
    return new Side(new StageQuery(arn, taken.choice()), wanted.session());
  }

  /** Finds a stage that was named; what it is not is said. */
  private interface Search {
    Optional<StageArn> stage(Wiring wiring);
  }

  private Search search(Found.Wanted wanted, InitialProfile taken)
      throws UsageException, AccessException {
    wanted.said().ifPresent(this::say);
    return switch (wanted) {
      case Found.OneStage(StageArn arn, Optional<String> warning, _) -> {
        warning.ifPresent(this::say);
        yield _ -> Optional.of(arn);
      }
      case Found.Named(String name, Optional<String> region, _) -> {
        String where =
            region.isPresent() ? region.get() : configuredRegion(taken, "A name or an ID");
        Request list = Show.STAGES.request(taken.choice(), where);
        yield wiring -> new NameSearch(wiring.ivs(), err).find(name, list);
      }
    };
  }

  private int stage(Found.Wanted wanted, InitialProfile taken, Look look) throws UsageException {
    wanted.said().ifPresent(this::say);
    return switch (wanted) {
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
