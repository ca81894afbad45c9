package dev.stageinspector.diagnosis;

import dev.stageinspector.property.Times;
import dev.stageinspector.sessions.Bar;
import dev.stageinspector.sessions.Drops;
import dev.stageinspector.sessions.EventKind;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Several publishers who stop together have a cause in common.
 *
 * @param incidents each time at which some did
 * @param ends the same where all publishing in an ended session was over with them: that a show
 *     ends for all at once is no incident
 */
record CommonCause(List<Finding> incidents, List<Finding> ends) {

  static final Duration TOGETHER = Duration.ofSeconds(2);

  /** Whoever closes a show is often the last one by a few seconds. */
  private static final Duration CLOSING = Duration.ofSeconds(30);

  /** What nobody can do in a stage that was deleted. */
  private static final Set<EventKind> BEGINS =
      EnumSet.of(EventKind.JOINED, EventKind.PUBLISH_STARTED, EventKind.SUBSCRIBE_STARTED);

  /** Somebody who stopped. */
  private record Stop(Publisher publisher, Bar bar) {}

  /**
   * When publishers of a session stopped together.
   *
   * @param concerned who of them has to be among those who stopped
   */
  static CommonCause of(Case known, List<Publisher> concerned) {
    List<Publisher> people = Publisher.all(known);
    List<Stop> stops =
        people.stream()
            .flatMap(one -> Drops.stops(one.bars()).stream().map(bar -> new Stop(one, bar)))
            .sorted(
                Comparator.comparing((Stop stop) -> stop.bar().to())
                    .thenComparing(stop -> stop.publisher().participants().getFirst().id()))
            .toList();
    List<List<Stop>> together = new ArrayList<>();
    for (Stop stop : stops) {
      if (together.isEmpty() || isAfter(together.getLast().getFirst(), stop)) {
        together.add(new ArrayList<>());
      }
      together.getLast().add(stop);
    }
    List<List<Stop>> groups =
        together.stream()
            .filter(group -> people(group).size() > 1)
            .filter(group -> people(group).stream().anyMatch(one -> isOneOf(one, concerned)))
            .toList();
    Predicate<List<Stop>> isEnd = group -> isEnd(known, people, group);
    return new CommonCause(
        groups.stream().filter(isEnd.negate()).map(group -> incident(known, group)).toList(),
        groups.stream().filter(isEnd).map(group -> end(known, group)).toList());
  }

  /** Whether a session has ended, and all publishing in it with these. */
  private static boolean isEnd(Case known, List<Publisher> people, List<Stop> group) {
    Instant last = group.getFirst().bar().to().plus(CLOSING);
    return !known.session().isOpen()
        && people.stream()
            .allMatch(one ->
                one.isTold(known) && one.bars().stream().noneMatch(bar -> bar.to().isAfter(last)));
  }

  private static boolean isAfter(Stop first, Stop stop) {
    return stop.bar().to().isAfter(first.bar().to().plus(TOGETHER));
  }

  private static boolean isOneOf(Publisher one, List<Publisher> concerned) {
    return concerned.stream().anyMatch(other -> other.has(one));
  }

  private static List<Publisher> people(List<Stop> group) {
    return group.stream().map(Stop::publisher).distinct().toList();
  }

  private static Finding end(Case known, List<Stop> group) {
    return said(
            known, group, ", and all publishing was over within 30 s: it may be the planned end.")
        .remedy(
            "If they didn't mean to stop, look at what they share: the network"
                + (wentOn(known, group)
                    ? ", or an app or server that controls them."
                    : ", or the stage itself, which may have been deleted."));
  }

  private static Finding said(Case known, List<Stop> group, String conclusion) {
    return Finding.likely(
        Code.COMMON_CAUSE,
        Names.joined(people(group).stream().map(Publisher::name).toList())
            + " stopped publishing within 2 s of each other "
            + Times.on(group.getFirst().bar().to())
            + conclusion,
        group.stream().flatMap(stop -> stop.bar().end().stream()).map(known::evidence).toList());
  }

  private static Finding incident(Case known, List<Stop> group) {
    return said(known, group, ", so the cause is probably something that they share.")
        .remedy(
            wentOn(known, group)
                ? "Look at what they share: the network, or an app or server that controls them. The"
                    + " session went on, so the stage wasn't deleted, and the show didn't end."
                : "Look at what they share: an app that ended the show, the network, or the stage"
                    + " itself, which may have been deleted.");
  }

  /** Whether somebody joined or published after them, which needs the stage. */
  private static boolean wentOn(Case known, List<Stop> group) {
    Instant last = group.getLast().bar().to().truncatedTo(ChronoUnit.SECONDS).plusSeconds(1);
    return known.participants().stream()
            .anyMatch(one -> one.firstJoin().filter(time -> !time.isBefore(last)).isPresent())
        || known.lanes(known.participants()).stream()
            .flatMap(lane -> lane.events().stream())
            .filter(event -> BEGINS.contains(event.kind()))
            .anyMatch(event -> event.time().filter(time -> !time.isBefore(last)).isPresent());
  }
}
