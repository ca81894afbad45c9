package dev.stageinspector;

import dev.stageinspector.demo.DemoAccount;
import dev.stageinspector.demo.DemoEndpoint;
import dev.stageinspector.history.HistoryFile;
import dev.stageinspector.ivs.ArnReading;
import dev.stageinspector.ivs.AwsStages;
import dev.stageinspector.ivs.ProfileChoice;
import dev.stageinspector.ivs.StageArn;
import dev.stageinspector.ivs.StageQuery;
import dev.stageinspector.platform.AppFolders;
import dev.stageinspector.platform.Environment;
import dev.stageinspector.platform.JsonFile;
import dev.stageinspector.profiles.EndpointChoice;
import dev.stageinspector.profiles.EndpointException;
import dev.stageinspector.profiles.ProfileFiles;
import dev.stageinspector.profiles.ProfileReader;
import dev.stageinspector.profiles.Profiles;
import dev.stageinspector.profiles.StoredKeys;
import dev.stageinspector.settings.Settings;
import dev.stageinspector.ui.ProfileChoices;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

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

  int run() throws UsageException {
    if (options.demoEndpoint().isPresent()) {
      return serveDemo(options.demoEndpoint().get());
    }
    settings.load().problem().ifPresent(err::println);
    history.load().problem().ifPresent(err::println);
    Optional<StageQuery> query = query();
    Optional<EndpointChoice> endpoint = endpoint();
    if (options.print().isPresent()) {
      return print(
          query.orElseThrow(() -> new UsageException("--print needs --arn or --demo.")),
          options.print().get(),
          endpoint);
    }
    try {
      return new Desktop(options, environment, settings, history, query, profile(), endpoint)
          .run(err);
    } catch (DisplayException e) {
      err.println(e.getMessage());
      return print(query.orElseGet(Program::demoQuery), Options.Form.TEXT, endpoint);
    }
  }

  private int print(StageQuery query, Options.Form form, Optional<EndpointChoice> endpoint) {
    Profiles profiles = ProfileReader.read(ProfileFiles.of(environment));
    profiles.problems().forEach(err::println);
    try (Accesses accesses = new Accesses(environment, () -> profiles, new StoredKeys(), endpoint);
        AwsStages stages = new AwsStages(accesses, AwsStages.Limits.DEFAULT)) {
      accesses.cautions(query.profile()).forEach(err::println);
      return new Terminal(stages, out, err).print(query, form, options.encoder());
    }
  }

  private int serveDemo(int port) {
    try (DemoEndpoint endpoint = DemoEndpoint.start(port)) {
      out.println(endpoint.uri());
      out.flush();
      new CountDownLatch(1).await();
      return Exit.SHOWN;
    } catch (IOException e) {
      err.println("The demo endpoint cannot be started on port " + port + ": " + e.getMessage());
      return Exit.FAILED;
    } catch (InterruptedException e) {
      return Exit.SHOWN;
    }
  }

  /**
   * What to look up at once: what was asked for, or a sample where there is nothing else to show.
   */
  private Optional<StageQuery> query() throws UsageException {
    ProfileChoice profile = profile();
    if (options.arn().isEmpty()) {
      boolean nothingElse =
          profile instanceof ProfileChoice.Demo
              && (options.demo() || history.current().visits().isEmpty());
      return nothingElse ? Optional.of(demoQuery()) : Optional.empty();
    }
    return switch (StageArn.parse(options.arn().get())) {
      case ArnReading.Understood(StageArn arn, Optional<String> warning) -> {
        warning.ifPresent(err::println);
        yield Optional.of(new StageQuery(arn, profile));
      }
      case ArnReading.Wrong(String problem) -> throw new UsageException(problem);
      case ArnReading.Empty() -> throw new UsageException("--arn needs the ARN of a stage.");
    };
  }

  private ProfileChoice profile() {
    if (options.demo()) {
      return new ProfileChoice.Demo();
    }
    return options
        .profile()
        .or(() -> environment.get("AWS_PROFILE"))
        .<ProfileChoice>map(ProfileChoice.Shared::new)
        .or(() -> history.current().lastProfile().map(ProfileChoices::of))
        .orElseGet(ProfileChoice.Demo::new);
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
