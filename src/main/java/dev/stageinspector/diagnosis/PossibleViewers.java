package dev.stageinspector.diagnosis;

import dev.stageinspector.ivs.Request;
import dev.stageinspector.sessions.Lane;
import dev.stageinspector.sessions.Participant;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The participants who can have watched a publisher until some moment, and those of them whose
 * events are known: a sample, since everybody's events take a call each.
 */
final class PossibleViewers {

  /** How many are asked for at once. */
  private static final int SAMPLE = 50;

  private final Case known;
  private final Person publisher;
  private final SubscriptionTarget target;
  private final List<Participant> own;
  private final List<Participant> others;

  PossibleViewers(Case known, Person publisher, Instant until) {
    this.known = known;
    this.publisher = publisher;
    target = SubscriptionTarget.of(known, publisher);
    own = target.who().participants();
    Set<String> ids = new LinkedHashSet<>(own.stream().map(Participant::id).toList());
    // Whoever joined last is most likely to have been there still.
    others =
        known.participants().stream()
            .filter(one -> !ids.contains(one.id()))
            .filter(one -> one.firstJoin().filter(until::isBefore).isEmpty())
            .sorted(
                Comparator.comparing(
                        (Participant one) -> one.firstJoin().orElse(Instant.MIN),
                        Comparator.reverseOrder())
                    .thenComparing(Participant::id))
            .toList();
  }

  List<Request> needs() {
    List<Request> needs = new ArrayList<>(known.needs(publisher));
    needs.add(known.query().participants());
    needs.addAll(target.needs());
    needs.addAll(known.events(own));
    needs.addAll(known.events(others).stream().limit(SAMPLE).toList());
    return needs;
  }

  /** What enlarges the sample. */
  List<Request> more() {
    return known.events(others).stream()
        .filter(request -> !known.has(request))
        .limit(SAMPLE)
        .toList();
  }

  /**
   * The IDs under which viewers subscribe to the publisher. A pair has one that nobody joins as.
   */
  Set<String> remotes() {
    Set<String> remotes = new LinkedHashSet<>(target.remotes());
    if (publisher instanceof Person.OneParticipant(String id)) {
      remotes.add(id);
    }
    return remotes;
  }

  /** Whether nobody in the session is this publisher. */
  boolean hasNobody() {
    return own.isEmpty() && target.virtual().isEmpty() && known.knows(publisher);
  }

  /** Until when the answers tell of the publisher and of those who were checked. */
  Optional<Instant> readAt() {
    return Stream.of(
            Stream.of(known.query().participants()),
            known.events(own).stream(),
            known.events(others).stream())
        .flatMap(requests -> requests)
        .flatMap(request -> known.readTimes().of(request).stream())
        .min(Comparator.naturalOrder());
  }

  /** When nothing came from the publisher any longer. */
  List<Silence> silences() {
    return Silence.of(known.lanes(own));
  }

  /** Whether the events of the publisher are known and say when it was publishing. */
  boolean hasPublishing() {
    return target.who().isTold() && new Publisher(own, known.lanes(own)).isClear();
  }

  /** How many can have watched, as far as they are known. */
  int all() {
    return others.size();
  }

  /** Those whose events are known. */
  List<Lane> sample() {
    return known.lanes(others);
  }

  boolean hasEveryone() {
    return known.answers().hasEveryone();
  }

  /** Whether nobody can be missing in the sample, nor an ID of the publisher. */
  boolean isWhole() {
    return hasEveryone() && hasRemotes() && known.hasEvents(others);
  }

  /** Whether all IDs are known under which viewers subscribe to the publisher. */
  boolean hasRemotes() {
    return target.who().isKnown() && target.hasRemotes();
  }
}
