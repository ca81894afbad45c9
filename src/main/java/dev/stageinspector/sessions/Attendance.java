package dev.stageinspector.sessions;

import dev.stageinspector.sessions.Bar.Ending;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/** Who was in a session at any moment, as far as a log of it tells. Made once, asked often. */
public final class Attendance {

  private enum Certainty {
    NO,
    PERHAPS,
    YES
  }

  /**
   * What the events of a participant say.
   *
   * @param unclear whether they leave open when it was there
   */
  private record EventBars(List<Bar> bars, boolean unclear) {

    /** The events haven't been fetched. */
    static final EventBars NOTHING = new EventBars(List.of(), true);

    static EventBars of(Lane lane) {
      return new EventBars(
          lane.bars(),
          lane.bars().stream().noneMatch(bar -> bar.kind() == Bar.Kind.PRESENT)
              || lane.events().stream()
                  .filter(event -> event.time().isEmpty())
                  .anyMatch(
                      event -> event.kind() == EventKind.JOINED || event.kind() == EventKind.LEFT));
    }
  }

  /** Those of whom something is certain, and of whom it can be. */
  private static final class Count {
    private final List<Participant> certain = new ArrayList<>();
    private final List<Participant> perhaps = new ArrayList<>();

    private void add(Participant participant, Certainty certainty) {
      switch (certainty) {
        case YES -> certain.add(participant);
        case PERHAPS -> perhaps.add(participant);
        case NO -> {}
      }
    }
  }

  /**
   * Participants of whom only that is known when they joined. A cursor that moves asks for many
   * moments, and there can be 25,000 of them.
   *
   * @param people in the order in which they joined
   * @param times when they did
   */
  private record Joined(List<Participant> people, List<Instant> times) {

    static Joined of(List<Participant> people, Function<Participant, Instant> time) {
      List<Participant> ordered = people.stream().sorted(Comparator.comparing(time)).toList();
      return new Joined(ordered, ordered.stream().map(time).toList());
    }

    /** Who had joined by then. */
    List<Participant> by(Instant time) {
      int from = 0;
      int to = times.size();
      while (from < to) {
        int middle = (from + to) / 2;
        if (time.isBefore(times.get(middle))) {
          to = middle;
        } else {
          from = middle + 1;
        }
      }
      return people.subList(0, to);
    }
  }

  private final SessionLog log;
  private final Map<String, EventBars> eventBars = new HashMap<>();

  /** Whose events have been fetched. */
  private final List<Participant> checked;

  private final Joined viewersNotChecked;
  private final Joined publishersNotChecked;

  private Attendance(SessionLog log) {
    this.log = log;
    TimeLine.of(log, List.copyOf(log.events().keySet()))
        .lanes()
        .forEach(lane -> eventBars.put(lane.participant().id(), EventBars.of(lane)));
    checked = log.participants().stream().filter(one -> eventBars.containsKey(one.id())).toList();
    viewersNotChecked = unchecked(one -> !one.published());
    publishersNotChecked = unchecked(Participant::published);
  }

  private Joined unchecked(Predicate<Participant> wanted) {
    return Joined.of(
        log.participants().stream()
            .filter(wanted)
            .filter(one -> !eventBars.containsKey(one.id()))
            .toList(),
        this::joined);
  }

  public static Attendance of(SessionLog log) {
    return new Attendance(log);
  }

  /** Who was in the session, and who was publishing. */
  public Presence at(Instant time) {
    Count present = new Count();
    Count publishing = new Count();
    for (Participant participant : checked) {
      Certainty here = present(participant, time);
      present.add(participant, here);
      publishing.add(participant, publishing(participant, here, time));
    }
    List<Participant> viewers = isOver(time) ? List.of() : viewersNotChecked.by(time);
    List<Participant> publishers = isOver(time) ? List.of() : publishersNotChecked.by(time);
    present.perhaps.addAll(publishers);
    present.perhaps.addAll(viewers);
    publishing.perhaps.addAll(publishers);
    return new Presence(
        time,
        present.certain,
        present.perhaps,
        publishing.certain,
        publishing.perhaps,
        viewers.size(),
        publishers.size(),
        log.everyone(),
        log.session().isOpen() && time.isAfter(log.asOf()));
  }

  private Certainty present(Participant participant, Instant time) {
    EventBars known = eventBars.getOrDefault(participant.id(), EventBars.NOTHING);
    // Whoever publishes or watches is there, even if nobody reported the joining.
    Certainty reported = Certainty.NO;
    for (Bar bar : known.bars()) {
      reported = surer(reported, covers(bar, time));
    }
    return known.unclear() ? surer(reported, canBeHere(participant, time)) : reported;
  }

  private Certainty publishing(Participant participant, Certainty here, Instant time) {
    Certainty reported = Certainty.NO;
    boolean known = false;
    for (Bar bar : eventBars.getOrDefault(participant.id(), EventBars.NOTHING).bars()) {
      if (bar.kind() == Bar.Kind.PUBLISHING) {
        known = true;
        reported = surer(reported, covers(bar, time));
      }
    }
    // AWS says that it has published, and no event says when.
    return !known && participant.published() && here != Certainty.NO ? Certainty.PERHAPS : reported;
  }

  /** Whether something was going on; a moment at which it ended is no longer in it. */
  private static Certainty covers(Bar bar, Instant time) {
    if (time.isBefore(bar.from())) {
      return Certainty.NO;
    }
    if (bar.ending() == Ending.ONGOING) {
      return time.isAfter(bar.to()) ? Certainty.PERHAPS : Certainty.YES;
    }
    if (!time.isBefore(bar.to()) && !time.equals(bar.from())) {
      return Certainty.NO;
    }
    return bar.begin().isPresent() && bar.ending() == Ending.REPORTED
        ? Certainty.YES
        : Certainty.PERHAPS;
  }

  /** Whoever had joined can be there until the session ends. */
  private Certainty canBeHere(Participant participant, Instant time) {
    return isOver(time) || time.isBefore(joined(participant)) ? Certainty.NO : Certainty.PERHAPS;
  }

  private boolean isOver(Instant time) {
    return log.session().end().filter(time::isAfter).isPresent();
  }

  private Instant joined(Participant participant) {
    return participant.firstJoin().or(log.session()::start).orElse(Instant.MIN);
  }

  private static Certainty surer(Certainty one, Certainty other) {
    return one.compareTo(other) >= 0 ? one : other;
  }
}
