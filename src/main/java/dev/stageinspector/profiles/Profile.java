package dev.stageinspector.profiles;

import java.util.Optional;

/**
 * A named set of settings for AWS, merged from both files.
 *
 * @param section what the files say of it
 */
public record Profile(Section section) {

  /** The name, as {@code --profile} takes it. */
  public String name() {
    return section.name();
  }

  /** How it comes to its credentials. */
  public ProfileKind kind() {
    return ProfileKind.of(section);
  }

  /** The value of a key such as {@code region} or {@code s3.addressing_style}. */
  public Optional<String> get(String key) {
    return section.get(key);
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

  /** Where it begins. */
  public Where where() {
    return section.where();
  }

  /** The line of a key, or that of the header for a key that is not there. */
  public Where where(String key) {
    return section.where(key);
  }

  /** Leaves the settings out: they may be secret. */
  @Override
  public String toString() {
    return "profile " + section + " (" + kind().words() + ")";
  }
}
