package dev.stageinspector.watch;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How often a watch asks.
 *
 * @param seconds from {@link #LEAST} to {@link #MOST}
 */
public record Interval(int seconds) {

  public static final int LEAST = 2;
  public static final int MOST = 60;

  /** Unless something else is chosen. */
  public static final Interval USUAL = new Interval(5);

  /** What is offered where one is chosen from a list. */
  public static final List<Interval> OFFERED =
      Stream.of(2, 5, 10, 20, 30, 60).map(Interval::new).toList();

  public Interval {
    if (seconds < LEAST || seconds > MOST) {
      throw new IllegalArgumentException(seconds + " s");
    }
  }

  /** Reads a number of seconds; nothing if it is none, or out of bounds. */
  public static Optional<Interval> parse(String text) {
    return text.matches("[0-9]{1,2}")
        ? Optional.of(Integer.parseInt(text))
            .filter(seconds -> seconds >= LEAST && seconds <= MOST)
            .map(Interval::new)
        : Optional.empty();
  }

  /** The same as a duration. */
  public Duration duration() {
    return Duration.ofSeconds(seconds);
  }

  /** For a reader: "every 5 s". */
  @Override
  public String toString() {
    return "every " + seconds + " s";
  }
}
