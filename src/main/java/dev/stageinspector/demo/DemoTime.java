package dev.stageinspector.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When the demo account began, and what time it is. Everything that happens in its sessions is
 * relative to its start, so a live session is always as old as its file says.
 *
 * @param start when it began, in whole seconds
 * @param zone whose yesterday it is
 * @param clock tells what has happened yet
 */
record DemoTime(Instant start, ZoneId zone, InstantSource clock) {

  private static final Pattern MINUTES = Pattern.compile("(\\d+) minutes ago");
  private static final Pattern DAYS =
      Pattern.compile("(?:yesterday|(\\d+) days ago) (\\d\\d:\\d\\d)");

  static DemoTime beginningNow() {
    InstantSource clock = InstantSource.system();
    Instant start = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    return new DemoTime(start, ZoneId.systemDefault(), clock);
  }

  Instant now() {
    return clock.instant();
  }

  /**
   * The beginning of a session, in words: "47 minutes ago", counted from the start; "yesterday
   * 14:05" or "3 days ago 09:30", by the clock of the zone; or an ISO 8601 time.
   */
  Instant at(String words) {
    Matcher minutes = MINUTES.matcher(words);
    if (minutes.matches()) {
      return start.minus(Duration.ofMinutes(Long.parseLong(minutes.group(1))));
    }
    Matcher days = DAYS.matcher(words);
    if (days.matches()) {
      long back = days.group(1) == null ? 1 : Long.parseLong(days.group(1));
      return start
          .atZone(zone)
          .toLocalDate()
          .minusDays(back)
          .atTime(LocalTime.parse(days.group(2)))
          .atZone(zone)
          .toInstant();
    }
    return Instant.parse(words);
  }
}
