package dev.stageinspector.aws.profiles;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A named set of settings for AWS, merged from both files.
 *
 * @param section what the files say of it; of a setting in both, that of the credentials file
 * @param inConfig what the config file alone says
 * @param inCredentials what the credentials file alone says
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
   * @throws CredentialException if it is
   */
  public String require(String key) throws CredentialException {
    return require(section, key);
  }

  /**
   * The value of a key that cannot be left out of a section behind this profile.
   *
   * @throws CredentialException if it is; it names the section's own place
   */
  public String require(Section behind, String key) throws CredentialException {
    Optional<String> value = behind.get(key);
    if (value.isEmpty()) {
      throw new CredentialException(new Reason.Incomplete(name(), key, behind.where(key)));
    }
    return value.get();
  }

  /** Why it has no credentials, if its kind is {@link ProfileKind#NONE}. */
  public Reason whyNone() {
    if (StoredKeys.NAMES.stream().anyMatch(this::has)) {
      return new Reason.Incomplete(name(), StoredKeys.ACCESS_KEY, where(StoredKeys.ACCESS_KEY));
    }
    return has("sso_session") || has("sso_start_url")
        ? new Reason.Incomplete(name(), ProfileKind.SSO_ACCOUNT, where(ProfileKind.SSO_ACCOUNT))
        : new Reason.NoCredentials(name(), where());
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
