package dev.stageinspector.diagnosis;

import dev.stageinspector.ivs.Request;
import dev.stageinspector.sessions.Lane;
import dev.stageinspector.sessions.Participant;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The participants who can have watched a publisher until some moment, and those of them whose
 * events are known: a sample, since everybody's events take a call each.
 */
final class Watchers {

  /** How many are asked for at once. */
  private static final int SAMPLE = 50;

  private final Case known;
  private final Person publisher;
  private final List<Participant> own;
  private final List<Participant> others;

  Watchers(Case known, Person publisher, Instant until) {
    this.known = known;
    this.publisher = publisher;
    own = known.participants(publisher);
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
    if (isPair()) {
      needs.add(Request.attachedIngestConfigurations(known.stage()));
    }
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

  private boolean isPair() {
    return own.stream().anyMatch(Participant::redundant);
  }

  /**
   * The IDs under which viewers subscribe to the publisher. A pair has one that nobody joins as.
   */
  Set<String> remotes() {
    Set<String> remotes = new LinkedHashSet<>(own.stream().map(Participant::id).toList());
    if (publisher instanceof Person.OneParticipant(String id)) {
      remotes.add(id);
    }
    known
        .answers()
        .ingestConfigurations()
        .forEach((id, arn) -> {
          if (own.stream()
              .anyMatch(one -> one.redundant() && one.ingestConfiguration().equals(arn))) {
            remotes.add(id);
          }
        });
    return remotes;
  }

  /** How many can have watched, as far as they are known. */
  int all() {
    return others.size();
  }

  /** Those whose events are known. */
  List<Lane> sample() {
    return known.lanes(others);
  }

  /** The publisher's own. */
  List<Lane> publishing() {
    return known.lanes(own);
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
    return known.knows(publisher)
        && (!isPair() || known.has(Request.attachedIngestConfigurations(known.stage())));
  }
}
