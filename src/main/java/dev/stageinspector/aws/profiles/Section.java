package dev.stageinspector.aws.profiles;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What is under one name: a profile, an {@code sso-session} or a {@code services} section.
 *
 * @param name the name without quotes and without the word before it
 * @param where the line of its header
 * @param settings the keys in lower case, in the order of the files; a key of a nested block is
 *     joined with a dot, such as {@code s3.addressing_style}
 */
public record Section(String name, FileLine where, Map<String, ProfileSetting> settings) {

  public Section {
    settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
  }

  /** The value of a key. An empty one counts as not set. */
  public Optional<String> get(String key) {
    return Optional.ofNullable(settings.get(key))
        .map(ProfileSetting::value)
        .filter(value -> !value.isEmpty());
  }

  /** Whether a key is there, with or without a value. */
  public boolean has(String key) {
    return settings.containsKey(key);
  }

  /** The line of a key, or that of the header for a key that is not there. */
  public FileLine where(String key) {
    ProfileSetting setting = settings.get(key);
    return setting == null ? where : setting.where();
  }

  /** Leaves the settings out: they may be secret. */
  @Override
  public String toString() {
    return "\"" + name + "\" in " + where;
  }
}
