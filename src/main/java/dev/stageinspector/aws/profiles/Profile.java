package dev.stageinspector.aws.profiles;

import dev.stageinspector.aws.failure.AccessException;
import dev.stageinspector.aws.failure.Reason;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A named set of settings for AWS, merged from both files.
 *
 * @param section what the files say of it; of a setting in both, that of the credentials file
 * @param inConfig what only the config file says
 * @param inCredentials what only the credentials file says
 */
public record Profile(Section section, Section inConfig, Section inCredentials) {

  /** The profile of a name, of which at least one file has a section. */
  static Profile of(Optional<Section> config, Optional<Section> credentials) {
    Section first = config.or(() -> credentials).orElseThrow();
    Section nothing = new Section(first.name(), first.where(), Map.of());
    Map<String, ProfileSetting> settings = new LinkedHashMap<>();
    config.ifPresent(one -> settings.putAll(one.settings()));
    credentials.ifPresent(one -> settings.putAll(one.settings()));
    return new Profile(
        new Section(first.name(), first.where(), settings),
        config.orElse(nothing),
        credentials.orElse(nothing));
  }

  /** The name, as {@code --profile} takes it. */
  public String name() {
    return section.name();
  }

  /** How it comes to its credentials. */
  public ProfileKind kind() {
    return ProfileKind.of(this);
  }

  /** How it comes to the credentials that a role of its own or of another profile starts from. */
  public ProfileKind kindAsSource() {
    return ProfileKind.asSource(this);
  }

  /** The value of a key such as {@code region} or {@code s3.addressing_style}. */
  public Optional<String> get(String key) {
    return section.get(key);
  }

  /** Whether a key is there, with or without a value. */
  public boolean has(String key) {
    return section.has(key);
  }

  /**
   * The value of a key that cannot be left out.
   *
   * @throws AccessException if it is
   */
  public String require(String key) throws AccessException {
    return require(section, key);
  }

  /**
   * The value of a key that cannot be left out of a section behind this profile.
   *
   * @throws AccessException if it is; it names the section's own place
   */
  public String require(Section behind, String key) throws AccessException {
    Optional<String> value = behind.get(key);
    if (value.isEmpty()) {
      throw incomplete(behind, key);
    }
    return value.get();
  }

  /** Whether it has settings only, and not even half of any credentials. */
  public boolean hasOnlySettings() {
    return kind() == ProfileKind.NONE && missing().isEmpty();
  }

  /** Why it has no credentials, if its kind is {@link ProfileKind#NONE}. */
  public AccessException whyNone() {
    return missing()
        .map(key -> incomplete(section, key))
        .orElseGet(() ->
            new AccessException(
                Reason.Kind.NO_CREDENTIALS,
                "The profile “" + name() + "” (" + where() + ") has no credentials."));
  }

  /** What the credentials that are begun here still need. */
  private Optional<String> missing() {
    if (StoredKeys.NAMES.stream().anyMatch(this::has)) {
      return Optional.of(StoredKeys.ACCESS_KEY);
    }
    return has("sso_session") || has("sso_start_url")
        ? Optional.of(ProfileKind.SSO_ACCOUNT)
        : Optional.empty();
  }

  /**
   * That a setting keeps the profile from being used.
   *
   * @param what what is wrong with it: a predicate, such as "is not a number"
   */
  public AccessException unusable(String key, String what) {
    return unusable(section, key, what);
  }

  /** The same for a setting in a section behind this profile, whose place is named. */
  public AccessException unusable(Section behind, String key, String what) {
    return fault(Reason.Kind.BROKEN_PROFILE, behind, key, what);
  }

  /** What is not there is to be added, not corrected. */
  private AccessException incomplete(Section behind, String key) {
    return fault(Reason.Kind.NO_CREDENTIALS, behind, key, "has no value");
  }

  private AccessException fault(Reason.Kind kind, Section behind, String key, String what) {
    return new AccessException(
        kind,
        "In the profile “" + name() + "”, " + key + " " + what + " (" + behind.where(key) + ").");
  }

  /** Where it begins. */
  public FileLine where() {
    return section.where();
  }

  /** The line of a key, or that of the header for a key that is not there. */
  public FileLine where(String key) {
    return section.where(key);
  }

  /** Leaves the settings out: they may be secret. */
  @Override
  public String toString() {
    return "profile " + section + " (" + kind().words() + ")";
  }
}
