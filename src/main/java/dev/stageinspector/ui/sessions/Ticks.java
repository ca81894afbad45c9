package dev.stageinspector.ui.sessions;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The marks on the axis: at round local times, as many as there is room for. */
final class Ticks {

  /** In seconds; up to an hour, steps of the same length are round by every clock. */
  private static final double[] CLOCK = {
    0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1_800, 3_600
  };

  private static final double HOUR = 3_600;
  private static final double DAY = 24 * HOUR;
  private static final double MONTH = 30.4 * DAY;

  private static final List<Step> CALENDAR =
      List.of(
          new Step(Unit.HOURS, 2),
          new Step(Unit.HOURS, 3),
          new Step(Unit.HOURS, 6),
          new Step(Unit.HOURS, 12),
          new Step(Unit.DAYS, 1),
          new Step(Unit.DAYS, 2),
          new Step(Unit.DAYS, 7),
          new Step(Unit.DAYS, 14),
          new Step(Unit.MONTHS, 1),
          new Step(Unit.MONTHS, 3),
          new Step(Unit.MONTHS, 12),
          new Step(Unit.MONTHS, 60),
          new Step(Unit.MONTHS, 120),
          new Step(Unit.MONTHS, 1_200),
          new Step(Unit.MONTHS, 12_000));

  private final TimeScale scale;
  private final ZoneId zone;

  private Ticks(TimeScale scale, ZoneId zone) {
    this.scale = scale;
    this.zone = zone;
  }

  /**
   * The marks of what is in sight.
   *
   * @param gap how far they are apart at least, in pixels
   */
  static List<Tick> of(TimeScale scale, ZoneId zone, double gap) {
    double least = gap * scale.perPixel();
    Ticks ticks = new Ticks(scale, zone);
    for (double step : CLOCK) {
      if (step >= least) {
        return ticks.byClock(step);
      }
    }
    return ticks.byCalendar(
        CALENDAR.stream()
            .filter(step -> step.seconds() >= least)
            .findFirst()
            .orElse(CALENDAR.getLast()));
  }

  /** Where clocks are put back, the hour that comes twice has its marks twice. */
  private List<Tick> byClock(double step) {
    DateTimeFormatter form = form(step < 1 ? "HH:mm:ss.S" : step < 60 ? "HH:mm:ss" : "HH:mm");
    List<Tick> ticks = new ArrayList<>();
    double at = scale.span().from();
    while (at <= scale.span().to()) {
      double offset = zone.getRules().getOffset(Span.instant(at)).getTotalSeconds();
      double next = Math.ceil((at + offset) / step - 1e-6) * step - offset;
      if (next <= scale.span().to()) {
        ZonedDateTime local = Span.instant(Math.round(next * 10) / 10.0).atZone(zone);
        ticks.add(tick(next, local.toLocalDateTime(), form));
      }
      at = next + step / 2;
    }
    return ticks;
  }

  private List<Tick> byCalendar(Step step) {
    DateTimeFormatter form =
        switch (step.unit()) {
          case HOURS -> form("HH:mm");
          case DAYS -> form("d MMM");
          case MONTHS -> form(step.count() < 12 ? "MMM uuuu" : "uuuu");
        };
    List<Tick> ticks = new ArrayList<>();
    long last = step.indexOf(local(scale.span().to()));
    for (long index = step.indexOf(local(scale.span().from())); index <= last; index++) {
      LocalDateTime local = step.at(index);
      Instant moment = local.atZone(zone).toInstant();
      if (scale.span().contains(Span.seconds(moment))) {
        ticks.add(tick(Span.seconds(moment), local, form));
      }
    }
    return ticks;
  }

  private Tick tick(double at, LocalDateTime local, DateTimeFormatter form) {
    boolean day = local.toLocalTime().equals(LocalTime.MIDNIGHT);
    boolean time = form.toString().contains("HourOfDay");
    return new Tick(scale.x(at), (day && time ? form("d MMM") : form).format(local), day && time);
  }

  private LocalDateTime local(double seconds) {
    return LocalDateTime.ofInstant(Span.instant(seconds), zone);
  }

  private static DateTimeFormatter form(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
  }

  private enum Unit {
    HOURS,
    DAYS,
    MONTHS
  }

  /** So many hours, days, or months of the local calendar. */
  private record Step(Unit unit, long count) {

    /** About. */
    double seconds() {
      return count
          * switch (unit) {
            case HOURS -> HOUR;
            case DAYS -> DAY;
            case MONTHS -> MONTH;
          };
    }

    /** Which of these steps a time is in. */
    long indexOf(LocalDateTime time) {
      LocalDate day = time.toLocalDate();
      return Math.floorDiv(
          switch (unit) {
            case HOURS -> day.toEpochDay() * 24 + time.getHour();
            case DAYS -> day.toEpochDay();
            case MONTHS -> day.getYear() * 12L + day.getMonthValue() - 1;
          },
          count);
    }

    LocalDateTime at(long index) {
      long number = index * count;
      return switch (unit) {
        case HOURS ->
            LocalDate.ofEpochDay(Math.floorDiv(number, 24)).atTime(Math.floorMod(number, 24), 0);
        case DAYS -> LocalDate.ofEpochDay(number).atStartOfDay();
        case MONTHS ->
            LocalDate.of((int) Math.floorDiv(number, 12), Math.floorMod(number, 12) + 1, 1)
                .atStartOfDay();
      };
    }
  }
}
