package dev.stageinspector.diagnosis;

import dev.stageinspector.property.FirstLetter;
import dev.stageinspector.property.Times;
import dev.stageinspector.sessions.Bar;
import dev.stageinspector.sessions.Counted;
import dev.stageinspector.sessions.Event;
import dev.stageinspector.sessions.EventKind;
import dev.stageinspector.sessions.Lane;
import dev.stageinspector.sessions.Participant;
import dev.stageinspector.sessions.Presence;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is said of who was there, and what it rests on. */
final class PresenceWords {

  /** Nobody reads more. */
  private static final int SHOWN = 50;

  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Set<EventKind> COMING_AND_GOING =
      EnumSet.of(
          EventKind.JOINED, EventKind.LEFT, EventKind.PUBLISH_STARTED, EventKind.PUBLISH_STOPPED);

  private final Case known;
  private final Presence there;
  private final List<Lane> lanes;

  PresenceWords(Case known, Presence there) {
    this.known = known;
    this.there = there;
    lanes = known.lanes(known.participants());
  }

  /**
   * Whether something happened that can have been before the moment as well as after it: in the
   * same second, or at a time that AWS doesn't tell.
   */
  boolean isOpenToDoubt() {
    return moves()
        .anyMatch(event ->
            event
                .time()
                .filter(time -> Duration.between(time, there.time()).abs().compareTo(SECOND) >= 0)
                .isEmpty());
  }

  private Stream<Event> moves() {
    return lanes.stream()
        .flatMap(lane -> lane.events().stream())
        .filter(event -> COMING_AND_GOING.contains(event.kind()));
  }

  String sentence() {
    return FirstLetter.capital(Times.on(there.time()))
        + ", "
        + count()
        + " in the session, and "
        + publishing()
        + why()
        + ".";
  }

  private String count() {
    int least = there.atLeast();
    if (there.atMost().isEmpty()) {
      return "at least " + were(least);
    }
    int most = there.atMost().getAsInt();
    if (most == 0) {
      return "nobody was";
    }
    return least == most ? were(least) : "at least " + least + " and at most " + were(most);
  }

  private static String were(int count) {
    return Counted.of(count, "participant") + (count == 1 ? " was" : " were");
  }

  private String publishing() {
    if (there.publishing().isEmpty() && there.perhapsPublishing().isEmpty()) {
      return there.atMost().isPresent()
          ? "nobody was publishing"
          : "nobody is known to have been" + " publishing";
    }
    String sure =
        there.publishing().isEmpty()
            ? ""
            : names(there.publishing())
                + (there.publishing().size() == 1 ? " was" : " were")
                + " publishing";
    String perhaps =
        there.perhapsPublishing().isEmpty()
            ? ""
            : "perhaps " + names(there.perhapsPublishing()) + (sure.isEmpty() ? " published" : "");
    return Stream.of(sure, perhaps).filter(it -> !it.isEmpty()).collect(Collectors.joining(", "));
  }

  private static String names(List<Participant> participants) {
    return Names.joined(participants.stream().map(Counted::name).distinct().toList());
  }

  private String why() {
    List<String> reasons = new ArrayList<>();
    if (there.afterAsking()) {
      reasons.add("that is later than AWS was asked");
    }
    if (!there.everyone()) {
      reasons.add("not all participants are known");
    }
    if (there.viewersNotChecked() > 0) {
      reasons.add(unchecked(there.viewersNotChecked(), "viewer"));
    }
    if (there.publishersNotChecked() > 0) {
      reasons.add(unchecked(there.publishersNotChecked(), "publisher"));
    }
    return reasons.isEmpty() ? "" : " (" + String.join(", ", reasons) + ")";
  }

  private static String unchecked(int count, String noun) {
    return Counted.of(count, noun) + (count == 1 ? " wasn't" : " weren't") + " checked";
  }

  List<Evidence> evidence() {
    if (known.participants().isEmpty() && there.everyone()) {
      return List.of(Evidence.field(known.query().participants(), "participants", ""));
    }
    return (there.certain().isEmpty() ? around() : begins()).map(known::evidence).toList();
  }

  /** How what went on had begun, publishing first. */
  private Stream<Event> begins() {
    return Stream.of(Bar.Kind.PUBLISHING, Bar.Kind.PRESENT)
        .flatMap(kind ->
            lanes.stream()
                .flatMap(lane -> lane.bars().stream())
                .filter(bar -> bar.kind() == kind && covers(bar))
                .flatMap(bar -> bar.begin().stream()))
        .limit(SHOWN);
  }

  private boolean covers(Bar bar) {
    return !there.time().isBefore(bar.from()) && there.time().isBefore(bar.to());
  }

  /** Who left last before, and who joined first after. */
  private Stream<Event> around() {
    Comparator<Event> byTime =
        Comparator.comparing((Event event) -> event.time().orElse(Instant.MAX))
            .thenComparing(Event::participant);
    Optional<Event> last =
        moves()
            .filter(event -> event.kind() == EventKind.LEFT)
            .filter(event -> event.time().filter(there.time()::isBefore).isEmpty())
            .filter(event -> event.time().isPresent())
            .max(byTime);
    Optional<Event> next =
        moves()
            .filter(event -> event.kind() == EventKind.JOINED)
            .filter(event -> event.time().filter(there.time()::isBefore).isPresent())
            .min(byTime);
    return Stream.of(last, next).flatMap(Optional::stream);
  }
}
