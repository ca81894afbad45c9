package dev.stageinspector.sessions;

import dev.stageinspector.property.Visible;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Words that several texts share: counts, lengths of time, and what a participant is called. */
public final class Counted {

  private Counted() {}

  /** A number in digits, with its noun in singular or plural: "1 drop", "3 drops". */
  public static String of(int count, String noun) {
    return String.format(Locale.ROOT, "%,d %s%s", count, noun, count == 1 ? "" : "s");
  }

  /**
   * A length of time with as many units as a reader needs: "41 s", "50 min 59 s", "1 h 12 min".
   * From an hour on, it is rounded to the nearest minute, and from a day on to the nearest hour.
   */
  public static String length(Duration length) {
    if (length.toMinutes() <= 0) {
      return length.toSeconds() > 0 ? length.toSeconds() + " s" : "under 1 s";
    }
    if (length.toHours() == 0) {
      return units(length.toMinutes(), "min", length.toSecondsPart(), "s");
    }
    Duration minutes = length.plusSeconds(30).truncatedTo(ChronoUnit.MINUTES);
    if (minutes.toDays() == 0) {
      return units(minutes.toHours(), "h", minutes.toMinutesPart(), "min");
    }
    Duration hours = length.plusMinutes(30).truncatedTo(ChronoUnit.HOURS);
    return units(hours.toDays(), "d", hours.toHoursPart(), "h");
  }

  private static String units(long large, String unit, int small, String smallUnit) {
    return large + " " + unit + (small == 0 ? "" : " " + small + " " + smallUnit);
  }

  /** The user ID; without one, the participant ID. */
  public static String name(Participant participant) {
    return participant.userId().isEmpty()
        ? "participant " + Visible.shown(participant.id())
        : Visible.shown(participant.userId());
  }
}
