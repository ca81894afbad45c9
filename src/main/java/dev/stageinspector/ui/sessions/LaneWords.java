package dev.stageinspector.ui.sessions;

import dev.stageinspector.property.Times;
import dev.stageinspector.sessions.Bar;
import dev.stageinspector.sessions.Counted;
import dev.stageinspector.sessions.Event;
import dev.stageinspector.sessions.Participant;
import dev.stageinspector.ui.kit.Drawn;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says in words what the time line shows: for screen readers, and where the pointer rests. */
final class LaneWords {

  /** Of the bars that one event ends, so many are said. */
  private static final int MOST_BARS = 4;

  private final List<DrawnLane> tracks;
  private final Moments moments;

  LaneWords(List<DrawnLane> tracks, Moments moments) {
    this.tracks = tracks;
    this.moments = moments;
  }

  /** Whose lane it is, in a few words. */
  static String name(Participant participant) {
    return Drawn.line(
        participant.userId().isEmpty()
            ? participant.user() + " " + participant.id()
            : participant.userId());
  }

  /** Where the keyboard is in a lane, if it is anywhere there. */
  String at(int lane, Optional<Stop> stop) {
    return name(tracks.get(lane).lane().participant())
        + ", "
        + stop.map(this::stop).orElseGet(() -> lane(lane));
  }

  /** What is under the pointer: in local time, and in UTC below. */
  String at(Hit hit) {
    Participant participant = tracks.get(hit.lane()).lane().participant();
    String name = name(participant);
    return hit.event()
        .map(event -> name + "\n" + event(event) + utc(event.time().stream()))
        .or(() ->
            hit.bar()
                .map(bar ->
                    name
                        + "\n"
                        + bar(bar)
                        + " ("
                        + Counted.length(Duration.between(bar.from(), bar.to()))
                        + ")"
                        + utc(Stream.of(bar.from(), bar.to()))))
        .orElseGet(() -> name + "\n" + Drawn.line(participant.id()) + ", " + lane(hit.lane()));
  }

  /** What lasted, from when until when, and what of that is not reported. */
  String bar(Bar bar) {
    String what =
        switch (bar.kind()) {
          case PRESENT -> "connected";
          case PUBLISHING -> "publishing";
          case SUBSCRIBED -> "subscribed to " + remote(bar.remote());
        };
    String from = moments.at(bar.from());
    String words =
        switch (bar.ending()) {
          case REPORTED -> what + " from " + from + " to " + moments.at(bar.to());
          case NOT_REPORTED ->
              what + " from " + from + " to " + moments.at(bar.to()) + ", end not reported";
          case ONGOING -> what + " since " + from;
        };
    return bar.begin().isEmpty() ? words + ", start not reported" : words;
  }

  private String stop(Stop stop) {
    String bars =
        stop.bars().stream().limit(MOST_BARS).map(this::bar).collect(Collectors.joining("; "))
            + (stop.bars().size() > MOST_BARS
                ? "; and " + (stop.bars().size() - MOST_BARS) + " more"
                : "");
    return stop.event()
        .map(event -> event(event) + (bars.isEmpty() ? "" : ": " + bars))
        .orElse(bars);
  }

  private String event(Event event) {
    return Drawn.line(event.name())
        + event.time().map(time -> " at " + moments.at(time)).orElse(" at an unknown time")
        + (event.remote().isEmpty() ? "" : ", publisher " + remote(event.remote()))
        + (event.error().isEmpty() ? "" : ", error " + Drawn.line(event.error()));
  }

  private String lane(int lane) {
    int events = tracks.get(lane).lane().events().size();
    return (events == 0 ? "no events" : events == 1 ? "1 event" : events + " events")
        + ", lane "
        + (lane + 1)
        + " of "
        + tracks.size();
  }

  private String remote(String id) {
    return tracks.stream()
        .map(track -> track.lane().participant())
        .filter(one -> one.id().equals(id) && !one.userId().isEmpty())
        .findFirst()
        .map(one -> Drawn.line(one.userId()) + " (" + Drawn.line(id) + ")")
        .orElseGet(() -> Drawn.line(id));
  }

  private static String utc(Stream<Instant> moments) {
    String times = moments.map(Times::utc).distinct().collect(Collectors.joining(" to "));
    return times.isEmpty() ? "" : "\n" + times;
  }
}
