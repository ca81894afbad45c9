package dev.stageinspector.access;

import dev.stageinspector.aws.Identities;
import dev.stageinspector.aws.Identity;
import dev.stageinspector.aws.credentials.EnvironmentSource;
import dev.stageinspector.aws.credentials.ReadinessCheck;
import dev.stageinspector.aws.failure.AccessException;
import dev.stageinspector.aws.profiles.ConfiguredRegion;
import dev.stageinspector.aws.profiles.Profiles;
import dev.stageinspector.aws.profiles.Readiness;
import dev.stageinspector.demo.DemoAccount;
import dev.stageinspector.ivs.ProfileChoice;
import dev.stageinspector.platform.Environment;
import java.util.Optional;
import java.util.function.Supplier;

/** What the window is told of the profiles. */
public final class KnownProfiles implements ProfileFacts {

  private final Environment environment;
  private final Supplier<Profiles> profiles;
  private final Identities<ProfileChoice> identities;
  private final ReadinessCheck readinesses;

  public KnownProfiles(
      Environment environment,
      Supplier<Profiles> profiles,
      Identities<ProfileChoice> identities,
      ReadinessCheck readinesses) {
    this.environment = environment;
    this.profiles = profiles;
    this.identities = identities;
    this.readinesses = readinesses;
  }

  @Override
  public Optional<Identity> identity(ProfileChoice choice) {
    return identities.of(choice);
  }

  @Override
  public Readiness readiness(ProfileChoice choice) {
    return switch (choice) {
      case ProfileChoice.Demo(), ProfileChoice.Saved _ -> new Readiness.Ready();
      case ProfileChoice.Environment() -> readinesses.ofEnvironment();
      case ProfileChoice.Shared(String name) -> {
        Profiles now = profiles.get();
        yield now.find(name)
            .map(profile -> readinesses.of(now, profile))
            .orElseGet(() -> new Readiness.Broken("It is not in the AWS profile files."));
      }
    };
  }

  /** A region that can't be read is told by a call that needs it. */
  @Override
  public Optional<String> region(ProfileChoice choice) {
    if (choice instanceof ProfileChoice.Demo) {
      return Optional.of(DemoAccount.REGION);
    }
    try {
      return ConfiguredRegion.configured(
          environment, new ChosenSettings(environment, profiles.get()).profile(choice));
    } catch (AccessException e) {
      return Optional.empty();
    }
  }

  @Override
  public boolean hasEnvironment() {
    return EnvironmentSource.of(environment).isPresent();
  }
}
