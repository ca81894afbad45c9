package dev.stageinspector.ui.sessions;

import dev.stageinspector.sessions.Participant;
import dev.stageinspector.sessions.SessionLog;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Whose lanes the time line of a session has: the publishers', but as the user changed that. */
final class ChosenLanes {

  private final Set<String> added = new LinkedHashSet<>();
  private final Set<String> removed = new HashSet<>();

  void add(Collection<String> participants) {
    added.addAll(participants);
    removed.removeAll(participants);
  }

  void remove(String participant) {
    added.remove(participant);
    removed.add(participant);
  }

  /** Brings back the publishers who were removed. */
  void restore() {
    removed.clear();
  }

  /** Whether there is a publisher who was removed. */
  boolean lacksPublishers(SessionLog log) {
    return publishers(log).anyMatch(removed::contains);
  }

  /** Publishers first, then those who were added; only those whose events have come. */
  List<String> of(SessionLog log) {
    return Stream.concat(publishers(log).filter(id -> !removed.contains(id)), added.stream())
        .filter(log.events()::containsKey)
        .distinct()
        .toList();
  }

  private static Stream<String> publishers(SessionLog log) {
    return log.participants().stream().filter(Participant::published).map(Participant::id);
  }
}
