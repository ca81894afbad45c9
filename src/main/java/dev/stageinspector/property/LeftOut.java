package dev.stageinspector.property;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What two sides hold that isn't compared.
 *
 * @param onlyOne how many responses only one side has
 * @param partial how many responses both sides have, one of them not to its end
 */
public record LeftOut(int onlyOne, int partial) {

  /** Everything is compared. */
  public static final LeftOut NOTHING = new LeftOut(0, 0);

  /** How many responses that are. */
  public int count() {
    return onlyOne + partial;
  }

  /** What it is, in words, if there is anything. */
  public Optional<String> words() {
    return count() == 0
        ? Optional.empty()
        : Optional.of(
            Stream.of(
                    words(onlyOne, "that only one side has"),
                    words(partial, "that a side has only in part"))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", ")));
  }

  private static Optional<String> words(int count, String which) {
    return count == 0
        ? Optional.empty()
        : Optional.of((count == 1 ? "1 response " : "%,d responses ".formatted(count)) + which);
  }
}
