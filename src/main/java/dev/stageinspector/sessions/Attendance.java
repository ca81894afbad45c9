package dev.stageinspector.sessions;

import dev.stageinspector.sessions.Bar.Ending;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who was in a session at any moment, as far as a log of it tells. Made once, asked often. */
public final class Attendance {

  private enum Answer {
    NO,
    PERHAPS,
    YES
  }

  private final SessionLog log;
  private final Map<String, Lane> lanes = new HashMap<>();

  private Attendance(SessionLog log) {
    this.log = log;
    TimeLine.of(log, List.copyOf(log.events().keySet()))
        .lanes()
        .forEach(lane -> lanes.put(lane.participant().id(), lane));
  }

  public static Attendance of(SessionLog log) {
    return new Attendance(log);
  }

  /** Who was in the session, and who was publishing. */
  public Presence at(Instant time) {
    List<Participant> perhaps = those(time, false, Answer.PERHAPS);
    List<Participant> unchecked =
        perhaps.stream().filter(participant -> !lanes.containsKey(participant.id())).toList();
    return new Presence(
        time,
        those(time, false, Answer.YES),
        perhaps,
        those(time, true, Answer.YES),
        those(time, true, Answer.PERHAPS),
        (int) unchecked.stream().filter(participant -> !participant.published()).count(),
        (int) unchecked.stream().filter(Participant::published).count(),
        log.everyone(),
        isAfterAsking(time));
  }

  private List<Participant> those(Instant time, boolean publishing, Answer wanted) {
    return log.participants().stream()
        .filter(one -> (publishing ? publishing(one, time) : present(one, time)) == wanted)
        .toList();
  }

  private Answer present(Participant participant, Instant time) {
    Lane lane = lanes.get(participant.id());
    if (lane == null) {
      return canBeHere(participant, time) ? Answer.PERHAPS : Answer.NO;
    }
    // Whoever publishes or watches is there, even if nobody reported the joining.
    Answer reported =
        lane.bars().stream().map(bar -> covers(bar, time)).reduce(Answer.NO, Attendance::surer);
    boolean told = lane.bars().stream().anyMatch(bar -> bar.kind() == Bar.Kind.PRESENT);
    boolean unclear =
        !told
            || lane.events().stream()
                .filter(event -> event.time().isEmpty())
                .anyMatch(
                    event -> event.kind() == EventKind.JOINED || event.kind() == EventKind.LEFT);
    return reported == Answer.NO && unclear && canBeHere(participant, time)
        ? Answer.PERHAPS
        : reported;
  }

  private Answer publishing(Participant participant, Instant time) {
    Lane lane = lanes.get(participant.id());
    Optional<Answer> reported =
        Optional.ofNullable(lane).stream()
            .flatMap(known -> known.bars().stream())
            .filter(bar -> bar.kind() == Bar.Kind.PUBLISHING)
            .map(bar -> covers(bar, time))
            .reduce(Attendance::surer);
    // AWS says that it has published, and no event says when.
    return reported.orElseGet(() ->
        participant.published() && present(participant, time) != Answer.NO
            ? Answer.PERHAPS
            : Answer.NO);
  }

  /** Whether something was going on; a moment at which it ended is no longer in it. */
  private static Answer covers(Bar bar, Instant time) {
    if (time.isBefore(bar.from())) {
      return Answer.NO;
    }
    if (bar.ending() == Ending.ONGOING) {
      return time.isAfter(bar.to()) ? Answer.PERHAPS : Answer.YES;
    }
    if (!time.isBefore(bar.to()) && !time.equals(bar.from())) {
      return Answer.NO;
    }
    return bar.begin().isPresent() && bar.ending() == Ending.REPORTED ? Answer.YES : Answer.PERHAPS;
  }

  /** Whether it had joined, and the session had not ended. */
  private boolean canBeHere(Participant participant, Instant time) {
    boolean over = log.session().end().filter(time::isAfter).isPresent();
    return !over
        && participant
            .firstJoin()
            .or(log.session()::start)
            .filter(joined -> joined.isAfter(time))
            .isEmpty();
  }

  private boolean isAfterAsking(Instant time) {
    return log.session().isOpen() && time.isAfter(log.asOf());
  }

  private static Answer surer(Answer one, Answer other) {
    return one.compareTo(other) >= 0 ? one : other;
  }
}
