package dev.stageinspector.access;

import dev.stageinspector.aws.Identity;
import dev.stageinspector.aws.profiles.ProfileRole;
import dev.stageinspector.aws.profiles.Profiles;
import dev.stageinspector.aws.profiles.Readiness;
import dev.stageinspector.ivs.ProfileChoice;
import dev.stageinspector.ivs.StageArn;
import dev.stageinspector.property.FirstLetter;
import dev.stageinspector.property.Times;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says what a user should know of a profile before and after using it. */
public final class ProfileWords {

  private final Supplier<Profiles> profiles;
  private final ProfileFacts facts;

  public ProfileWords(Supplier<Profiles> profiles, ProfileFacts facts) {
    this.profiles = profiles;
    this.facts = facts;
  }

  /** The kind in a word or two. */
  String kind(ProfileChoice choice) {
    return ProfileChoices.kind(choice, profiles.get());
  }

  /** Kind and account in a few words. */
  public String summary(ProfileChoice choice) {
    return Stream.of(Optional.of(kind(choice)), account(choice))
        .flatMap(Optional::stream)
        .collect(Collectors.joining(" \u00b7 "));
  }

  /** Whether it can be used now, as far as is known. */
  public Readiness readiness(ProfileChoice choice) {
    return facts.readiness(choice);
  }

  /** The same in words; of what is broken, why. */
  public static String state(Readiness readiness) {
    return switch (readiness) {
      case Readiness.Ready() -> "ready";
      case Readiness.SignInNeeded() -> "not signed in";
      case Readiness.Broken(String why) -> "can't be used: " + why;
    };
  }

  /** The same without the reason. */
  public static String stateInAWord(Readiness readiness) {
    return readiness instanceof Readiness.Broken ? "can't be used" : state(readiness);
  }

  /** What it is found by beside its name: account and role. */
  public String searched(ProfileChoice choice) {
    return Stream.of(account(choice), role(choice).role(), identity(choice).map(Identity::who))
        .flatMap(Optional::stream)
        .collect(Collectors.joining(" "));
  }

  /** The account that it leads to, as far as is known. */
  Optional<String> account(ProfileChoice choice) {
    return identity(choice).map(Identity::account).or(() -> role(choice).account());
  }

  /** That a stage is in another account than the one that asks. */
  public Optional<String> mismatch(StageArn stage, ProfileChoice choice) {
    if (choice instanceof ProfileChoice.Demo || choice instanceof ProfileChoice.Saved) {
      return Optional.empty();
    }
    Optional<String> known =
        identity(choice).map(who -> "your credentials are for account " + who.account() + ".");
    return account(choice)
        .filter(account -> !account.equals(stage.account()))
        .map(account ->
            "The stage is in account "
                + stage.account()
                + ", but "
                + known.orElse(choice.described() + " is for account " + account + "."));
  }

  /** A profile in a sentence: "profile work". */
  public static String named(ProfileChoice choice) {
    return switch (choice) {
      case ProfileChoice.Demo() -> "demo account";
      case ProfileChoice.Environment() -> "environment";
      case ProfileChoice.Shared(String name) -> "profile " + name;
      case ProfileChoice.Saved saved -> "snapshot " + saved.name();
    };
  }

  /** Whose credentials these are: the profile, and its account and role, as far as is known. */
  public String credentials(ProfileChoice choice) {
    return Stream.of(
            Optional.of(named(choice)),
            account(choice).map(account -> "account " + account),
            who(choice))
        .flatMap(Optional::stream)
        .collect(Collectors.joining(", "));
  }

  /** The same for a heading, without the account: "Profile work · role Admin". */
  public String heading(ProfileChoice choice) {
    String name = named(choice);
    return Stream.of(Optional.of(FirstLetter.capital(name)), who(choice))
        .flatMap(Optional::stream)
        .collect(Collectors.joining(" \u00b7 "));
  }

  private Optional<String> who(ProfileChoice choice) {
    return identity(choice).map(Identity::who).or(() -> role(choice).role().map("role "::concat));
  }

  /** Who asks, and for how long yet. */
  public String identityLine(ProfileChoice choice) {
    return identity(choice)
        .map(who ->
            who.account()
                + " \u00b7 "
                + who.who()
                + who.until().map(end -> " \u00b7 until " + Times.at(end)).orElse(""))
        .orElse("");
  }

  private Optional<Identity> identity(ProfileChoice choice) {
    return facts.identity(choice);
  }

  private ProfileRole role(ProfileChoice choice) {
    return switch (choice) {
      case ProfileChoice.Demo(), ProfileChoice.Environment(), ProfileChoice.Saved _ ->
          new ProfileRole(Optional.empty(), Optional.empty());
      case ProfileChoice.Shared(String name) ->
          profiles
              .get()
              .find(name)
              .map(ProfileRole::of)
              .orElseGet(() -> new ProfileRole(Optional.empty(), Optional.empty()));
    };
  }
}
