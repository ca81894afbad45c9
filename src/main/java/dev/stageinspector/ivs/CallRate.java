package dev.stageinspector.ivs;

/**
 * How fast calls of one kind may follow each other: a token bucket that a throttling empties and
 * slows down, and that every answer brings nearer to its usual rate. Times are nanoseconds of any
 * clock that only goes forward.
 */
final class CallRate {

  private static final double NANOS = 1e9;

  /** A throttled rate does not fall below this part of the usual one. */
  private static final double SLOWEST = 1.0 / 16;

  /** What each answer gives back of the usual rate. */
  private static final double RECOVERY = 0.1;

  private final double usual;
  private final double burst;
  private double perSecond;
  private double free;
  private long at;

  /**
   * @param perSecond the usual rate, in calls a second
   * @param burst how many calls may be made at once after a pause
   */
  CallRate(double perSecond, int burst, long now) {
    this.usual = perSecond;
    this.burst = burst;
    this.perSecond = perSecond;
    this.free = burst;
    this.at = now;
  }

  /** Takes one call, and gives 0; or takes none, and gives the nanoseconds until one is free. */
  long take(long now) {
    refill(now);
    if (free >= 1) {
      free -= 1;
      return 0;
    }
    return Math.max(1, (long) Math.ceil((1 - free) / perSecond * NANOS));
  }

  /** Takes one call, free or not: those after it wait until it is made up for. */
  void spend(long now) {
    refill(now);
    free -= 1;
  }

  /** AWS has throttled a call: half the rate, and no call that was saved up. */
  void throttled(long now) {
    refill(now);
    free = 0;
    perSecond = Math.max(usual * SLOWEST, perSecond / 2);
  }

  /** AWS has answered a call. */
  void answered(long now) {
    refill(now);
    perSecond = Math.min(usual, perSecond + usual * RECOVERY);
  }

  /** The rate now, in calls a second. */
  double perSecond() {
    return perSecond;
  }

  private void refill(long now) {
    free = Math.min(burst, free + (now - at) / NANOS * perSecond);
    at = now;
  }
}
