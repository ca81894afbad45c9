package dev.stageinspector.ticket;

import java.security.SecureRandom;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * The pseudonyms of one ticket: a value always has the same, no two have one in common, and none is
 * a value of the ticket. Another ticket has others, so that nobody can be followed through both.
 */
public final class Pseudonyms {

  /** No vowels, which make words, and nothing that looks like something else. */
  private static final String CHARACTERS = "23456789CFGHJKMPQRVWX";

  private static final int LENGTH = 4;

  private final RandomGenerator random;
  private final Map<String, String> names = new HashMap<>();
  private final Set<String> taken = new HashSet<>();

  Pseudonyms(RandomGenerator random) {
    this.random = random;
  }

  /** For a new ticket. */
  public static Pseudonyms fresh() {
    return new Pseudonyms(new SecureRandom());
  }

  /** Never gives these as pseudonyms. */
  synchronized void avoid(String value) {
    taken.add(value.toLowerCase(Locale.ROOT));
  }

  synchronized String of(Sensitive kind, String value) {
    return names.computeIfAbsent(value, _ -> next(kind));
  }

  private String next(Sensitive kind) {
    for (int length = LENGTH; ; length++) {
      // Where a length is nearly used up, a longer one is found sooner.
      for (int attempt = 0; attempt < 20; attempt++) {
        String name = kind.prefix() + drawn(length, kind.prefix().endsWith("-"));
        if (taken.add(name.toLowerCase(Locale.ROOT))) {
          return name;
        }
      }
    }
  }

  private String drawn(int length, boolean small) {
    StringBuilder drawn = new StringBuilder();
    for (int i = 0; i < length; i++) {
      drawn.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
    }
    return small ? drawn.toString().toLowerCase(Locale.ROOT) : drawn.toString();
  }
}
