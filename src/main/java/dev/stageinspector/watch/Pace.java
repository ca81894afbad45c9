package dev.stageinspector.watch;

import java.time.Duration;

/**
 * When a watch asks. Times are nanoseconds of a clock that only goes forward, and that no change of
 * the wall clock moves. Beats that were missed, because the computer slept or an answer took long,
 * are skipped: there is never more than one to make up for.
 *
 * @param interval what was chosen
 * @param now the time between two beats, which is longer while AWS throttles
 * @param due when the next beat is
 * @param real the time between the last beats as it really was: half of it is the last one's
 */
record Pace(Interval interval, Duration now, long due, Duration real) {

  private static final Duration MOST = Duration.ofSeconds(Interval.MOST);

  /** The first beat is due at once. */
  static Pace from(Interval interval, long time) {
    return new Pace(interval, interval.duration(), time, interval.duration());
  }

  boolean isDue(long time) {
    return time - due >= 0;
  }

  /** How long it is until the next beat; nothing if that is due. */
  Duration until(long time) {
    return Duration.ofNanos(Math.max(0, due - time));
  }

  /** Another interval, from now on. */
  Pace every(Interval other, long time) {
    return new Pace(other, other.duration(), time, other.duration());
  }

  /**
   * A beat is over.
   *
   * @param asked when it began
   * @param time when it was over
   * @param slowness how many times slower than usual calls go now
   * @param least the next beat comes no sooner after this one
   */
  Pace after(long asked, long time, double slowness, Duration least) {
    Duration wanted = multiplied(interval.duration(), Math.max(1, slowness));
    Duration next = shorter(MOST, longer(wanted, least));
    long beat = next.toNanos();
    long took = Math.max(0, time - asked);
    long beats = Math.max(1, Math.ceilDiv(took, beat));
    return new Pace(interval, next, asked + beats * beat, real(next, beats));
  }

  /** Of a pace that isn't the chosen one, nothing follows for that. */
  private Duration real(Duration next, long beats) {
    if (next.compareTo(interval.duration()) > 0) {
      return next;
    }
    Duration before = now.compareTo(interval.duration()) > 0 ? interval.duration() : real;
    return before.plus(next.multipliedBy(beats)).dividedBy(2);
  }

  /** How often it really asks, in whole seconds. */
  long seconds() {
    return Math.max(now.toSeconds(), Math.round(real.toMillis() / 1_000.0));
  }

  private static Duration multiplied(Duration duration, double by) {
    return Duration.ofMillis(Math.round(duration.toMillis() * Math.min(by, 1_000)));
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) >= 0 ? one : other;
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) <= 0 ? one : other;
  }
}
