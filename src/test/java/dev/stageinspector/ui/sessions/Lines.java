package dev.stageinspector.ui.sessions;

import dev.stageinspector.Chance;
import dev.stageinspector.property.Field;
import dev.stageinspector.property.MalformedJsonException;
import dev.stageinspector.property.Property;
import dev.stageinspector.property.PropertyReader;
import dev.stageinspector.sessions.Bar;
import dev.stageinspector.sessions.Bar.Ending;
import dev.stageinspector.sessions.Bar.Kind;
import dev.stageinspector.sessions.Event;
import dev.stageinspector.sessions.EventKind;
import dev.stageinspector.sessions.Lane;
import dev.stageinspector.sessions.Participant;
import dev.stageinspector.sessions.Participant.Replication;
import dev.stageinspector.sessions.TimeLine;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Time lines, built by hand or at random. Times are minutes after {@link #START}. */
public final class Lines {

  public static final Instant START = Instant.parse("2026-04-08T14:00:00Z");

  private static final Property NONE = nothing();

  private Lines() {}

  /** One participant of a line. */
  public static final class Builder {
    private final Participant participant;
    private final List<Bar> bars = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();

    private Builder(String id, String user) {
      participant = participant(id, user);
    }

    /** Something with both ends reported. */
    public Builder bar(Kind kind, String remote, double from, double to) {
      return bar(kind, remote, from, to, Ending.REPORTED, true);
    }

    public Builder bar(
        Kind kind, String remote, double from, double to, Ending ending, boolean begun) {
      Optional<Event> begin =
          begun ? Optional.of(event(begin(kind), from, remote, "")) : Optional.empty();
      Optional<Event> end =
          ending == Ending.REPORTED
              ? Optional.of(event(end(kind), to, remote, ""))
              : Optional.empty();
      bars.add(new Bar(kind, remote, at(from), at(to), begin, end, ending));
      return this;
    }

    public Builder error(EventKind kind, double minute, String code) {
      event(kind, minute, "", code);
      return this;
    }

    public Event event(EventKind kind, double minute, String remote, String error) {
      Event event =
          new Event(
              NONE, participant.id(), kind.name(), kind, Optional.of(at(minute)), remote, error);
      events.add(event);
      return event;
    }

    public Lane lane() {
      return new Lane(
          participant,
          bars.stream().sorted(Comparator.comparing(Bar::from)).toList(),
          events.stream()
              .sorted(Comparator.comparing((Event event) -> event.time().orElseThrow()))
              .toList());
    }
  }

  public static Builder of(String id, String user) {
    return new Builder(id, user);
  }

  public static Instant at(double minutes) {
    return START.plus(Duration.ofMillis(Math.round(minutes * 60_000)));
  }

  public static TimeLine line(double minutes, Lane... lanes) {
    return line(minutes, List.of(lanes));
  }

  public static TimeLine line(double minutes, List<Lane> lanes) {
    return new TimeLine(
        START,
        at(minutes),
        lanes,
        lanes.stream()
            .flatMap(lane -> lane.events().stream())
            .sorted(Comparator.comparing((Event event) -> event.time().orElseThrow()))
            .toList());
  }

  /** A session with everything that a lane can show. */
  public static TimeLine everything() {
    return line(
        40,
        of("host7Abc", "host-7")
            .bar(Kind.PRESENT, "", 0.5, 19)
            .bar(Kind.PUBLISHING, "", 1, 7)
            .bar(Kind.PUBLISHING, "", 7, 12)
            .error(EventKind.PUBLISH_ERROR, 12, "BITRATE_EXCEEDED")
            .bar(Kind.PUBLISHING, "", 13, 19, Ending.NOT_REPORTED, true)
            .bar(Kind.PRESENT, "", 22, 40, Ending.ONGOING, true)
            .bar(Kind.PUBLISHING, "", 24, 40, Ending.ONGOING, true)
            .lane(),
        of("guestXyz", "guest")
            .bar(Kind.PRESENT, "", 2, 30, Ending.REPORTED, false)
            .bar(Kind.PUBLISHING, "", 4, 10, Ending.REPORTED, false)
            .bar(Kind.PUBLISHING, "", 15, 15)
            .bar(Kind.PUBLISHING, "", 18, 18, Ending.NOT_REPORTED, true)
            .bar(Kind.PUBLISHING, "", 20, 26, Ending.NOT_REPORTED, false)
            .lane(),
        of("viewer01", "viewer-1")
            .bar(Kind.PRESENT, "", 0.7, 40, Ending.ONGOING, true)
            .bar(Kind.SUBSCRIBED, "host7Abc", 1.2, 12)
            .bar(Kind.SUBSCRIBED, "guestXyz", 4, 10)
            .bar(Kind.SUBSCRIBED, "host7Abc", 13.2, 19, Ending.NOT_REPORTED, true)
            .bar(Kind.SUBSCRIBED, "guestXyz", 20, 26)
            .bar(Kind.SUBSCRIBED, "host7Abc", 24.1, 40, Ending.ONGOING, true)
            .error(EventKind.SUBSCRIBE_ERROR, 20.5, "PUBLISHER_NOT_FOUND")
            .error(EventKind.SUBSCRIBE_ERROR, 30, "QUOTA_EXCEEDED")
            .lane(),
        of("noUserP5", "").bar(Kind.PRESENT, "", 30, 30.5).lane(),
        of("asked4no", "never-came").lane());
  }

  /** Names as people and programs of all countries give them. */
  public static TimeLine foreignNames() {
    List<String> names =
        List.of(
            "Ünïcødé Straßenübertragung aus Köln-Mülheim, Kamera 3, Ersatzgerät",
            "東京スタジオ第二カメラ・予備機材・夜間放送担当者",
            "مراسل القاهرة الرئيسي للبث المباشر المسائي",
            "שדר ראשי תל אביב",
            "\u202egnp.exe reversed",
            "👩‍👩‍👧‍👦 family camera 👩‍🚀👩‍🚀👩‍🚀👩‍🚀👩‍🚀👩‍🚀👩‍🚀👩‍🚀👩‍🚀👩‍🚀👩‍🚀",
            "a" + "\u0301".repeat(3_000),
            "line\nbreak\ttab",
            " spaces ",
            "x".repeat(2_000));
    return line(
        60,
        IntStream.range(0, names.size())
            .mapToObj(place ->
                of("id" + place, names.get(place))
                    .bar(Kind.PRESENT, "", place, 50 - place)
                    .bar(Kind.PUBLISHING, "", place + 2, 40 - place)
                    .lane())
            .toList());
  }

  /** A day with this many lanes and, in all of them together, about so many events. */
  public static TimeLine day(int lanes, int events, long seed) {
    Chance chance = new Chance(seed);
    double day = 24 * 60;
    int each = events / lanes;
    return line(
        day,
        IntStream.range(0, lanes).mapToObj(number -> busy(chance, number, each, day)).toList());
  }

  private static Lane busy(Chance chance, int number, int events, double end) {
    Builder lane = of("participant" + number, "user-" + number);
    boolean viewer = number % 5 == 4;
    // A bar has two events; every tenth event is an error.
    int bars = Math.max(1, (events * 9 / 10 - 2) / 2);
    double start = chance.between(0, 60);
    lane.bar(
        Kind.PRESENT,
        "",
        start,
        end - chance.between(0, 60),
        chance.oneOf(Ending.REPORTED, Ending.REPORTED, Ending.NOT_REPORTED),
        true);
    double step = (end - 120 - start) / bars;
    for (int bar = 0; bar < bars; bar++) {
      double from = start + bar * step + chance.between(0, 20) / 100.0 * step;
      double to = start + bar * step + chance.between(30, 100) / 100.0 * step;
      lane.bar(
          viewer ? Kind.SUBSCRIBED : Kind.PUBLISHING,
          viewer ? "participant" + (bar % 6) : "",
          from,
          to,
          chance.between(0, 9) == 0 ? Ending.NOT_REPORTED : Ending.REPORTED,
          chance.between(0, 19) > 0);
    }
    for (int error = 0; error < events / 10; error++) {
      lane.error(
          viewer ? EventKind.SUBSCRIBE_ERROR : EventKind.PUBLISH_ERROR,
          chance.between((int) start, (int) end - 1),
          "QUOTA_EXCEEDED");
    }
    return lane.lane();
  }

  public static Participant participant(String id, String user) {
    return new Participant(
        NONE, id, user, true, false, Optional.empty(), false, "", Replication.NONE);
  }

  private static EventKind begin(Kind kind) {
    return switch (kind) {
      case PRESENT -> EventKind.JOINED;
      case PUBLISHING -> EventKind.PUBLISH_STARTED;
      case SUBSCRIBED -> EventKind.SUBSCRIBE_STARTED;
    };
  }

  private static EventKind end(Kind kind) {
    return switch (kind) {
      case PRESENT -> EventKind.LEFT;
      case PUBLISHING -> EventKind.PUBLISH_STOPPED;
      case SUBSCRIBED -> EventKind.SUBSCRIBE_STOPPED;
    };
  }

  private static Property nothing() {
    try {
      return PropertyReader.read("{}", Field.unknown(""));
    } catch (MalformedJsonException e) {
      throw new IllegalStateException(e);
    }
  }
}
