package dev.stageinspector;

import dev.stageinspector.access.ChosenSettings;
import dev.stageinspector.access.InitialProfile;
import dev.stageinspector.aws.failure.AccessException;
import dev.stageinspector.aws.profiles.ConfiguredRegion;
import dev.stageinspector.aws.profiles.Profiles;
import dev.stageinspector.cli.NameSearch;
import dev.stageinspector.cli.Show;
import dev.stageinspector.cli.Terminal;
import dev.stageinspector.cli.UsageException;
import dev.stageinspector.find.Recognized;
import dev.stageinspector.ivs.ProfileChoice;
import dev.stageinspector.ivs.Request;
import dev.stageinspector.ivs.StageArn;
import dev.stageinspector.ivs.StageQuery;
import dev.stageinspector.platform.Environment;
import dev.stageinspector.snapshot.SnapshotException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;

/** Finds the stage that the command line names, by its ARN, its ID, its name, or a file. */
final class CommandLineStage {

  private final Environment environment;
  private final Profiles profiles;
  private final PrintStream err;

  CommandLineStage(Environment environment, Profiles profiles, PrintStream err) {
    this.environment = environment;
    this.profiles = profiles;
    this.err = err;
  }

  /** Asks what has to be asked; why there is no stage is said. */
  interface Finder {
    Optional<StageQuery> find(Wiring wiring);
  }

  /** Says what should be known of how the stage was named. */
  void explain(Recognized.Wanted wanted) {
    wanted.said().ifPresent(this::say);
    if (wanted instanceof Recognized.OneStage(_, Optional<String> warning, _)) {
      warning.ifPresent(this::say);
    }
  }

  /** How to find a stage. */
  Finder finder(Recognized.Wanted wanted, InitialProfile taken)
      throws UsageException, AccessException {
    return switch (wanted) {
      case Recognized.InFile(Path file) -> wiring -> saved(file, wiring);
      case Recognized.OneStage(StageArn arn, _, _) ->
          _ -> Optional.of(new StageQuery(arn, taken.choice()));
      case Recognized.Named(String name, Optional<String> region, _) -> {
        Request list =
            Show.STAGES.request(taken.choice(), region(region, taken, "A name or an ID"));
        yield wiring ->
            new NameSearch(wiring.ivs(), err)
                .find(name, list)
                .map(arn -> new StageQuery(arn, taken.choice()));
      }
    };
  }

  /**
   * The region that was named; else the configured one.
   *
   * @param asker what needs it, for a sentence
   */
  String region(Optional<String> named, InitialProfile taken, String asker)
      throws UsageException, AccessException {
    if (named.isPresent()) {
      return named.get();
    }
    if (taken.choice() instanceof ProfileChoice.Shared(String name)) {
      profiles.require(name);
    }
    return ConfiguredRegion.configured(
            environment, new ChosenSettings(environment, profiles).profile(taken.choice()))
        .orElseThrow(() -> new UsageException(asker + " needs --region: no region is configured."));
  }

  private Optional<StageQuery> saved(Path file, Wiring wiring) {
    try {
      return Optional.of(wiring.snapshots().stage(file));
    } catch (SnapshotException e) {
      say(e.sentence());
      return Optional.empty();
    }
  }

  private void say(Object sentence) {
    Terminal.say(sentence, err);
  }
}
