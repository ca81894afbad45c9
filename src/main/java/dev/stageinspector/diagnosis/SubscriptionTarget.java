package dev.stageinspector.diagnosis;

import dev.stageinspector.diagnosis.Person.OneParticipant;
import dev.stageinspector.ivs.Request;
import dev.stageinspector.sessions.Participant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What viewers subscribe to when they want to see a publisher. The two encoders of a redundant pair
 * are participants of their own, and viewers subscribe to a third one, which is in no list of
 * participants: only the ingest configuration names it. As long as one of the two publishes,
 * viewers have something to see.
 *
 * @param who the publisher with all of its participants, both of a pair
 * @param pairs the ARNs of the ingest configurations of redundant pairs
 * @param virtual the IDs that viewers of the pairs subscribe to, as far as they are known
 * @param needs what is to be asked because of pairs
 */
record SubscriptionTarget(
    Someone who, Set<String> pairs, Set<String> virtual, List<Request> needs) {

  static SubscriptionTarget of(Case known, Person person) {
    Request configurations = Request.attachedIngestConfigurations(known.stage());
    Map<String, String> arns = known.answers().ingestConfigurations();
    List<Participant> own = known.participants(person);
    // An ID that is in no session can be the one that viewers of a pair subscribe to.
    boolean unlisted = own.isEmpty() && known.knows(person) && person instanceof OneParticipant;
    Set<String> pairs =
        own.stream()
            .filter(Participant::redundant)
            .map(Participant::ingestConfiguration)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    if (unlisted && person instanceof OneParticipant(String id) && arns.containsKey(id)) {
      pairs.add(arns.getOrDefault(id, ""));
    }
    List<Request> needs = new ArrayList<>();
    if (unlisted || !pairs.isEmpty()) {
      needs.add(configurations);
    }
    if (!pairs.isEmpty() && !known.answers().hasEveryone()) {
      needs.add(known.query().publishers());
    }
    List<Participant> all =
        Stream.concat(
                own.stream(),
                known.participants().stream()
                    .filter(one -> one.redundant() && pairs.contains(one.ingestConfiguration())))
            .toList();
    boolean whole = !pairs.contains("") && needs.stream().allMatch(known::has);
    Someone who = Someone.of(known, person, all, known.knows(person) && (pairs.isEmpty() || whole));
    Set<String> virtual =
        arns.entrySet().stream()
            .filter(entry -> pairs.contains(entry.getValue()))
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
    return new SubscriptionTarget(who, pairs, virtual, List.copyOf(needs));
  }

  /** The same if something is told of a second that can be later. */
  SubscriptionTarget until(long second) {
    return new SubscriptionTarget(who.until(second), pairs, virtual, needs);
  }

  /** The IDs that viewers can have subscribed to. */
  Set<String> remotes() {
    return Stream.concat(virtual.stream(), who.participants().stream().map(Participant::id))
        .collect(Collectors.toSet());
  }

  /** Whether viewers can't have subscribed to another one. */
  boolean hasRemotes() {
    return pairs.size() <= virtual.size();
  }
}
