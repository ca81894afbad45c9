package dev.stageinspector.access;

import dev.stageinspector.aws.profiles.Profile;
import dev.stageinspector.aws.profiles.ProfileKind;
import dev.stageinspector.aws.profiles.ProfileRole;
import dev.stageinspector.aws.profiles.Profiles;
import dev.stageinspector.ivs.ProfileChoice;
import dev.stageinspector.ivs.StageArn;
import dev.stageinspector.store.History;
import dev.stageinspector.store.Visit;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which profiles there are to choose from, and in which order. */
public final class ProfileChoices {

  /**
   * What the history has for the demo account. No profile is called so: a name in the files is
   * never blank.
   */
  private static final String DEMO = " ";

  /** What a snapshot's file follows. */
  private static final String SAVED = "\t";

  /** The same for the environment's keys. */
  private static final String ENVIRONMENT = "\t";

  private ProfileChoices() {}

  /** The choice that a name in the history stands for. */
  public static ProfileChoice of(String kept) {
    if (kept.equals(ENVIRONMENT)) {
      return new ProfileChoice.Environment();
    }
    if (kept.startsWith(SAVED)) {
      return new ProfileChoice.Saved(Path.of(kept.substring(SAVED.length())));
    }
    return kept.isBlank() ? new ProfileChoice.Demo() : new ProfileChoice.Shared(kept);
  }

  /** What is kept of a choice in the history. */
  public static String kept(ProfileChoice choice) {
    return switch (choice) {
      case ProfileChoice.Demo() -> DEMO;
      case ProfileChoice.Environment() -> ENVIRONMENT;
      case ProfileChoice.Shared(String name) -> name;
      case ProfileChoice.Saved(Path file) -> SAVED + file;
    };
  }

  /**
   * All of them: those used with the stage's account first, for most of its stages before the
   * others and the last one first among equals; then those that say that account, then the
   * environment's keys and the rest by name, and the demo account at the end unless it was used
   * with that account.
   *
   * @param environment whether the environment has keys
   */
  public static List<ProfileChoice> ordered(
      Profiles profiles, History history, Optional<StageArn> arn, boolean environment) {
    Optional<String> account = arn.map(StageArn::account);
    Stream<ProfileChoice> used =
        account.map(history::profiles).orElse(List.of()).stream()
            .sorted(Comparator.comparingLong(name -> -stages(history, account, name)))
            .map(ProfileChoices::of)
            .filter(choice -> exists(choice, profiles, environment));
    Stream<ProfileChoice> rest =
        profiles.profiles().stream()
            .sorted(
                Comparator.comparing((Profile profile) -> !isOf(account, profile))
                    .thenComparing(Profile::name, String.CASE_INSENSITIVE_ORDER))
            .map(Profile::name)
            .map(ProfileChoice.Shared::new);
    Stream<ProfileChoice> keys =
        environment ? Stream.of(new ProfileChoice.Environment()) : Stream.empty();
    return Stream.of(used, keys, rest, Stream.of(new ProfileChoice.Demo()))
        .flatMap(choices -> choices)
        .<ProfileChoice>map(choice -> choice)
        .distinct()
        .toList();
  }

  /**
   * Whose credentials a stage is asked for with where nobody chose, never a snapshot: the last used
   * with its account, else the last used, else the first on offer.
   *
   * @param environment whether the environment has keys
   */
  public static ProfileChoice live(
      Profiles profiles, History history, StageArn arn, boolean environment) {
    return Stream.concat(
            history.profiles(arn.account()).stream(), history.visits().stream().map(Visit::profile))
        .filter(kept -> !kept.isEmpty())
        .map(ProfileChoices::of)
        .filter(choice -> exists(choice, profiles, environment))
        .findFirst()
        .orElseGet(() -> ordered(profiles, history, Optional.of(arn), environment).getFirst());
  }

  /** What kind of profile it is, in a word or two. */
  static String kind(ProfileChoice choice, Profiles profiles) {
    return switch (choice) {
      case ProfileChoice.Demo() -> "built-in";
      case ProfileChoice.Environment() -> "variables";
      case ProfileChoice.Saved _ -> "snapshot";
      case ProfileChoice.Shared(String name) ->
          profiles.find(name).map(Profile::kind).map(ProfileKind::words).orElse("not in the files");
    };
  }

  private static long stages(History history, Optional<String> account, String profile) {
    return history.visits().stream()
        .filter(visit -> visit.account().equals(account) && visit.profile().equals(profile))
        .count();
  }

  private static boolean isOf(Optional<String> account, Profile profile) {
    return account.isPresent() && ProfileRole.of(profile).account().equals(account);
  }

  private static boolean exists(ProfileChoice choice, Profiles profiles, boolean environment) {
    return switch (choice) {
      case ProfileChoice.Demo() -> true;
      case ProfileChoice.Environment() -> environment;
      case ProfileChoice.Saved _ -> false;
      case ProfileChoice.Shared(String name) -> profiles.find(name).isPresent();
    };
  }
}
