package dev.stageinspector.aws.credentials;

import dev.stageinspector.aws.failure.AccessException;
import dev.stageinspector.aws.profiles.Profile;
import dev.stageinspector.aws.profiles.ProfileKind;
import dev.stageinspector.aws.profiles.Profiles;
import dev.stageinspector.aws.profiles.StoredKeys;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The roles that lead to a profile's credentials, as the files describe them; nothing is asked of
 * AWS for it.
 *
 * @param base where the first credentials come from
 * @param roles the roles, in the order in which they are assumed
 */
record RoleChain(Base base, List<Role> roles) {

  private static final String SOURCE = "source_profile";
  private static final String AMBIENT_SOURCE = "credential_source";

  /** Far more than anybody needs; each is a call to STS. */
  private static final int MOST_ROLES = 100;

  RoleChain {
    roles = List.copyOf(roles);
  }

  /** Where the first credentials of a chain come from. */
  sealed interface Base {

    /** A profile that is not a role, or that has keys, which go before its role. */
    record Source(Profile profile) implements Base {}

    /** Something outside of the files. */
    record Outside(AmbientSource ambient) implements Base {}
  }

  /**
   * Follows the profiles from role to role.
   *
   * @throws AccessException if they lead to nothing or in a circle, or if one is half written
   */
  static RoleChain of(Profiles profiles, Profile asked) throws AccessException {
    List<Role> roles = new ArrayList<>();
    List<String> names = new ArrayList<>();
    Profile profile = asked;
    while (isRole(profile)) {
      names.add(profile.name());
      roles.addFirst(Role.of(profile));
      Optional<AmbientSource> ambient = ambient(profile);
      if (ambient.isPresent()) {
        return new RoleChain(new Base.Outside(ambient.get()), roles);
      }
      Profile source = source(profiles, profile);
      boolean keys = StoredKeys.isIn(source);
      if (names.contains(source.name()) && !(keys && source.equals(profile))) {
        names.add(source.name());
        throw profile.unusable(SOURCE, "leads in a circle: “" + String.join("” to “", names) + "”");
      }
      if (keys) {
        return new RoleChain(new Base.Source(source), roles);
      }
      if (roles.size() == MOST_ROLES) {
        throw profile.unusable(
            SOURCE, "belongs to a chain of more than " + MOST_ROLES + " roles, which is too long");
      }
      profile = source;
    }
    return new RoleChain(new Base.Source(profile), roles);
  }

  /** The MFA device that a code is needed of: the one that is asked first on the way. */
  Optional<String> device() {
    return roles.stream().flatMap(role -> role.device().stream()).findFirst();
  }

  private static boolean isRole(Profile profile) {
    return profile.kind() == ProfileKind.ROLE_FROM_PROFILE
        || profile.kind() == ProfileKind.ROLE_FROM_AMBIENT_SOURCE;
  }

  private static Optional<AmbientSource> ambient(Profile profile) throws AccessException {
    if (!profile.has(AMBIENT_SOURCE)) {
      return Optional.empty();
    }
    if (profile.has(SOURCE)) {
      throw profile.unusable(AMBIENT_SOURCE, "can't be combined with " + SOURCE);
    }
    Optional<AmbientSource> ambient = AmbientSource.of(profile.require(AMBIENT_SOURCE));
    if (ambient.isEmpty()) {
      throw profile.unusable(
          AMBIENT_SOURCE, "is not Environment, Ec2InstanceMetadata, or EcsContainer");
    }
    return ambient;
  }

  private static Profile source(Profiles profiles, Profile profile) throws AccessException {
    String name = profile.require(SOURCE);
    Optional<Profile> source = profiles.find(name);
    if (source.isEmpty()) {
      throw profile.unusable(SOURCE, "names the profile “" + name + "”, which doesn't exist");
    }
    return source.get();
  }
}
