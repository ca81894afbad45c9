package dev.stageinspector.store;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * One stage that was looked up. Texts are kept as received, so whoever shows them must handle
 * control characters.
 *
 * @param arn the stage's ARN, never blank
 * @param name the stage's name as it was then; empty if it has none
 * @param profile the profile used for the look-up, or a marker for the demo account; empty if
 *     unknown
 * @param when when it was last looked up
 * @param state whether it was live then
 * @param pinned whether the user wants it kept at the top
 */
public record Visit(
    String arn, String name, String profile, Instant when, LastState state, boolean pinned) {

  /** Where the account is in {@code arn:aws:ivs:REGION:ACCOUNT:stage/ID}. */
  private static final int ACCOUNT = 4;

  public Visit {
    if (arn.isBlank()) {
      throw new IllegalArgumentException("A visit needs an ARN");
    }
  }

  /** A visit that is not pinned, of a stage whose state is not known. */
  public static Visit of(String arn, String name, String profile, Instant when) {
    return new Visit(arn, name, profile, when, LastState.UNKNOWN, false);
  }

  /** The same with what was seen of the stage's state. */
  public Visit withState(LastState seen) {
    return new Visit(arn, name, profile, when, seen, pinned);
  }

  /** The AWS account in the stage's ARN. */
  public Optional<String> account() {
    String[] parts = arn.split(":", ACCOUNT + 2);
    return parts.length > ACCOUNT && !parts[ACCOUNT].isEmpty()
        ? Optional.of(parts[ACCOUNT])
        : Optional.empty();
  }

  Visit withPinned(boolean now) {
    return now == pinned ? this : new Visit(arn, name, profile, when, state, now);
  }

  /** Whether a lowercase word occurs in the ARN, the name, or the profile. */
  boolean contains(String word) {
    return lower(arn).contains(word) || lower(name).contains(word) || lower(profile).contains(word);
  }

  boolean nameStartsWith(String word) {
    return lower(name).startsWith(word);
  }

  static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
