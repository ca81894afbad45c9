package dev.stageinspector;

import dev.stageinspector.access.ChosenSettings;
import dev.stageinspector.access.InitialProfile;
import dev.stageinspector.access.ProfileChoices;
import dev.stageinspector.access.ProfileWords;
import dev.stageinspector.aws.http.NetworkFault;
import dev.stageinspector.aws.profiles.ConfiguredRegion;
import dev.stageinspector.aws.profiles.CredentialException;
import dev.stageinspector.aws.profiles.EndpointChoice;
import dev.stageinspector.aws.profiles.EndpointException;
import dev.stageinspector.aws.profiles.ProfileFiles;
import dev.stageinspector.aws.profiles.ProfileReader;
import dev.stageinspector.aws.profiles.Profiles;
import dev.stageinspector.cli.Exit;
import dev.stageinspector.cli.Options;
import dev.stageinspector.cli.Terminal;
import dev.stageinspector.cli.TerminalPrompts;
import dev.stageinspector.cli.UsageException;
import dev.stageinspector.demo.DemoAccount;
import dev.stageinspector.demo.DemoEndpoint;
import dev.stageinspector.ivs.ArnReading;
import dev.stageinspector.ivs.CallBudget;
import dev.stageinspector.ivs.ProfileChoice;
import dev.stageinspector.ivs.Request;
import dev.stageinspector.ivs.StageArn;
import dev.stageinspector.ivs.StageQuery;
import dev.stageinspector.platform.Environment;
import dev.stageinspector.property.Visible;
import dev.stageinspector.store.AppFolders;
import dev.stageinspector.store.HistoryFile;
import dev.stageinspector.store.JsonFile;
import dev.stageinspector.store.Settings;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.ToIntBiFunction;

/** Puts the parts together for what the command line asks for. */
final class Program {

  private final Options options;
  private final Environment environment;
  private final PrintStream out;
  private final PrintStream err;
  private final AppFolders folders;
  private final JsonFile<Settings> settings;
  private final HistoryFile history;

  Program(Options options, Environment environment, PrintStream out, PrintStream err) {
    this.options = options;
    this.environment = environment;
    this.out = out;
    this.err = err;
    folders = AppFolders.of(environment);
    settings = Settings.file(folders);
    history = new HistoryFile(folders, () -> settings.current().keepHistory());
  }

  /**
   * Does what was asked for.
   *
   * @param display there if that is a window
   */
  int run(Optional<Display> display) throws UsageException {
    if (options.demoEndpoint().isPresent()) {
      return serveDemo(options.demoEndpoint().get());
    }
    return display.isPresent() ? show(display.get()) : print(options.print().orElseThrow());
  }

  private int show(Display display) throws UsageException {
    load();
    InitialProfile taken = taken(profiles());
    Optional<StageQuery> query = query(taken.choice());
    Optional<EndpointChoice> endpoint = endpoint();
    try {
      return new Desktop(display, options, environment, settings, history, query, taken, endpoint)
          .run(err);
    } catch (DisplayException e) {
      err.println(e.getMessage());
      if (query.isEmpty()) {
        err.println("Without a window, name the stage to print with --arn.");
        return Exit.FAILED;
      }
      return print(query.get(), taken, Options.Form.TEXT, endpoint, profiles());
    }
  }

  private int print(Options.Form form) throws UsageException {
    load();
    Profiles profiles = profiles();
    InitialProfile taken = taken(profiles);
    if (options.show().isPresent()) {
      Request list = options.show().get().request(taken.choice(), region(taken, profiles));
      return withWiring(
          taken, endpoint(), profiles, (wiring, words) -> terminal(wiring, words).list(list, form));
    }
    StageQuery query = query(taken.choice()).orElseGet(Program::demoQuery);
    return print(query, taken, form, endpoint(), profiles);
  }

  private Profiles profiles() {
    return ProfileReader.read(ProfileFiles.of(environment));
  }

  private void load() {
    settings.load().problem().ifPresent(this::say);
    history.load().problem().ifPresent(this::say);
  }

  private int print(
      StageQuery query,
      InitialProfile taken,
      Options.Form form,
      Optional<EndpointChoice> endpoint,
      Profiles profiles) {
    return withWiring(
        taken,
        endpoint,
        profiles,
        (wiring, words) -> {
          Optional<String> before = words.mismatch(query.arn(), query.profile());
          before.ifPresent(this::say);
          int status = terminal(wiring, words).print(query, form, options.encoder());
          words
              .mismatch(query.arn(), query.profile())
              .filter(after -> before.isEmpty())
              .ifPresent(this::say);
          return status;
        });
  }

  /** Says what should be known before and after a call whose answer is printed. */
  private int withWiring(
      InitialProfile taken,
      Optional<EndpointChoice> endpoint,
      Profiles profiles,
      ToIntBiFunction<Wiring, ProfileWords> work) {
    profiles.problems().forEach(this::say);
    taken.sentence().ifPresent(this::say);
    TerminalPrompts prompts = new TerminalPrompts(System.in, err);
    try (Wiring wiring =
        new Wiring(
            environment,
            () -> profiles,
            prompts,
            endpoint,
            new CallBudget(options.callsPerSecond()),
            Duration.ZERO,
            () -> {})) {
      List<String> cautions = wiring.access().cautions(taken.choice());
      cautions.forEach(this::say);
      ProfileWords words = new ProfileWords(() -> profiles, wiring.facts());
      int status = work.applyAsInt(wiring, words);
      wiring.access().cautions(taken.choice()).stream()
          .filter(later -> !cautions.contains(later))
          .forEach(this::say);
      return status;
    }
  }

  private Terminal terminal(Wiring wiring, ProfileWords words) {
    return new Terminal(wiring.ivs(), words::credentials, out, err);
  }

  /** Where a list is asked for. */
  private String region(InitialProfile taken, Profiles profiles) throws UsageException {
    if (options.region().isPresent()) {
      return options.region().get();
    }
    if (taken.choice() instanceof ProfileChoice.Demo) {
      return DemoAccount.REGION;
    }
    try {
      return ConfiguredRegion.configured(
              environment, new ChosenSettings(environment, profiles).profile(taken.choice()))
          .orElseThrow(() -> new UsageException("--show needs --region: no region is configured."));
    } catch (CredentialException e) {
      throw new UsageException(e.reason().sentence());
    }
  }

  /** A sentence that may quote what stands in files, variables and answers. */
  private void say(Object sentence) {
    err.println(Visible.line(sentence.toString()));
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
      err.println(
          "Can't start the demo endpoint on port "
              + port
              + ". "
              + NetworkFault.of(e).map(NetworkFault::sentence).orElse(""));
      return Exit.FAILED;
    } catch (InterruptedException e) {
      return Exit.SHOWN;
    }
  }

  /**
   * What to look up at once: what was asked for, or a sample where there is nothing else to show.
   */
  private Optional<StageQuery> query(ProfileChoice profile) throws UsageException {
    if (options.arn().isEmpty()) {
      boolean nothingElse =
          profile instanceof ProfileChoice.Demo
              && (options.demo() || history.current().visits().isEmpty());
      return nothingElse ? Optional.of(demoQuery()) : Optional.empty();
    }
    return switch (StageArn.parse(options.arn().get())) {
      case ArnReading.Understood(StageArn arn, Optional<String> warning) -> {
        warning.ifPresent(this::say);
        yield Optional.of(new StageQuery(arn, profile));
      }
      case ArnReading.Wrong(String problem) -> throw new UsageException(problem);
      case ArnReading.Empty() -> throw new UsageException("--arn needs the ARN of a stage.");
    };
  }

  /** What a window did before counts for windows alone. */
  private InitialProfile taken(Profiles profiles) {
    Optional<ProfileChoice> remembered =
        options.inWindow()
            ? history.current().lastProfile().map(ProfileChoices::of)
            : Optional.empty();
    boolean idle = options.inWindow() && options.arn().isEmpty();
    return InitialProfile.of(
        options.demo(), options.profile(), idle, environment, profiles, remembered);
  }

  private Optional<EndpointChoice> endpoint() throws UsageException {
    try {
      return options.endpointUrl().isEmpty()
          ? Optional.empty()
          : Optional.of(EndpointChoice.parse(options.endpointUrl().get(), "--endpoint-url"));
    } catch (EndpointException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }

  private static StageQuery demoQuery() {
    return switch (StageArn.parse(DemoAccount.STAGES.getFirst().arn())) {
      case ArnReading.Understood(StageArn arn, _) -> new StageQuery(arn, new ProfileChoice.Demo());
      case ArnReading.Wrong _, ArnReading.Empty _ ->
          throw new IllegalStateException("the demo account's first stage has no ARN");
    };
  }
}
