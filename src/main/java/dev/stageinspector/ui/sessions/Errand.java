package dev.stageinspector.ui.sessions;

import dev.stageinspector.ivs.Answers;
import dev.stageinspector.ivs.Fetched;
import dev.stageinspector.ivs.Request;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Something that was asked for, as it is told while it is under way and once it is done.
 *
 * @param words what it is about, such as "Loading the events of 20 viewers"
 * @param done what is said once all of it has been answered; empty for nothing
 * @param requests what is asked for it, as far as that is known beforehand
 * @param old the answers from before it began, as objects
 */
record Errand(String words, Supplier<String> done, List<Request> requests, Set<Answers> old) {

  Errand {
    requests = List.copyOf(requests);
  }

  /** Of which nothing is told but what it is about. */
  static Errand of(String words) {
    return new Errand(words, () -> "", List.of(), Set.of());
  }

  static Errand of(String words, Supplier<String> done, List<Request> requests) {
    return new Errand(words, done, requests, Set.of());
  }

  /** The same, begun when this was known. */
  Errand from(Fetched known) {
    return new Errand(words, done, requests, objects(known.answers().values()));
  }

  /** How far it is: "Loading the events of 20 viewers: 7 of 20". */
  String progress(Fetched now) {
    return requests.size() < 2
        ? words
        : "%s: %,d of %,d".formatted(words, answered(now), requests.size());
  }

  /** Whether all that it was known to ask for has been answered, or could not be. */
  boolean isDone(Fetched now) {
    return !requests.isEmpty() && answered(now) == requests.size();
  }

  /** What is said now: nothing before it is done. What failed is told where it is missing. */
  String outcome(Fetched now) {
    if (!isDone(now)) {
      return "";
    }
    String words = done.get();
    return !words.isEmpty() && hasFailed(now) ? "Not everything could be loaded" : words;
  }

  /** Whether a call has failed since it began, also one that wasn't known beforehand. */
  private boolean hasFailed(Fetched now) {
    return now.answers().values().stream()
        .filter(answers -> !old.contains(answers))
        .anyMatch(answers -> answers.failure().isPresent() && !answers.isNotFound());
  }

  private long answered(Fetched now) {
    return requests.stream()
        .flatMap(request -> now.to(request).stream())
        .filter(answers -> !old.contains(answers))
        .filter(answers -> answers.isComplete() || answers.failure().isPresent())
        .count();
  }

  private static Set<Answers> objects(Collection<Answers> answers) {
    Set<Answers> objects = Collections.newSetFromMap(new IdentityHashMap<>());
    objects.addAll(answers);
    return objects;
  }
}
