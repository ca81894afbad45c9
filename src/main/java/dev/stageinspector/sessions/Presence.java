package dev.stageinspector.sessions;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who was in a session at one moment: a range, since not everything is known.
 *
 * @param time the moment
 * @param certain who was there, as events say
 * @param perhaps who can have been there: it had joined before, and no event says more
 * @param publishing who was publishing, as events say
 * @param perhapsPublishing who can have been publishing
 * @param viewersNotChecked how many of those who can have been there are viewers whose events
 *     haven't been fetched
 * @param publishersNotChecked how many are publishers whose events haven't been fetched
 * @param everyone whether all participants are known
 * @param afterAsking whether the moment is later than AWS was asked
 */
public record Presence(
    Instant time,
    List<Participant> certain,
    List<Participant> perhaps,
    List<Participant> publishing,
    List<Participant> perhapsPublishing,
    int viewersNotChecked,
    int publishersNotChecked,
    boolean everyone,
    boolean afterAsking) {

  public Presence {
    certain = List.copyOf(certain);
    perhaps = List.copyOf(perhaps);
    publishing = List.copyOf(publishing);
    perhapsPublishing = List.copyOf(perhapsPublishing);
  }

  /** Who was there at a moment. To ask for many moments, take {@link Attendance}. */
  public static Presence at(SessionLog log, Instant time) {
    return Attendance.of(log).at(time);
  }

  public int atLeast() {
    return certain.size();
  }

  /** How many can have been there; nothing if nobody knows. */
  public OptionalInt atMost() {
    return everyone && !afterAsking
        ? OptionalInt.of(certain.size() + perhaps.size())
        : OptionalInt.empty();
  }

  /** How many were there, such as "at least 3, at most 5 participants (2 viewers not checked)". */
  public String words() {
    return Stream.concat(Stream.of(range() + why()), special()).collect(Collectors.joining("; "));
  }

  /** How many were publishing, such as "2 publishing" or "1 publishing, perhaps 2 more". */
  public String publishingWords() {
    String sure = publishing.isEmpty() ? "nobody publishing" : publishing.size() + " publishing";
    if (perhapsPublishing.isEmpty()) {
      return everyone || !publishing.isEmpty() ? sure : "nobody known to be publishing";
    }
    return publishing.isEmpty()
        ? "perhaps " + perhapsPublishing.size() + " publishing"
        : sure + ", perhaps " + perhapsPublishing.size() + " more";
  }

  /** Those who were there for sure, by name, if any: "There: host-3, host-4, and 7 more". */
  public Optional<String> names(int most) {
    return certain.isEmpty() ? Optional.empty() : Optional.of("There: " + names(certain, most));
  }

  /** All who were there or can have been, by name, each kind on a line of its own. */
  public String everyoneNamed(int most) {
    return Stream.of(
            line("There", certain, most),
            line("Perhaps there", perhaps, most),
            line("Publishing", publishing, most),
            line("Perhaps publishing", perhapsPublishing, most))
        .flatMap(Optional::stream)
        .collect(Collectors.joining("\n"));
  }

  private static Optional<String> line(String what, List<Participant> who, int most) {
    return who.isEmpty() ? Optional.empty() : Optional.of(what + ": " + names(who, most));
  }

  /** Whoever has several tokens is named once. */
  private static String names(List<Participant> who, int most) {
    List<String> names = who.stream().map(Counted::name).distinct().toList();
    return names.stream().limit(most).collect(Collectors.joining(", "))
        + (names.size() > most ? ", and %,d more".formatted(names.size() - most) : "");
  }

  private String range() {
    if (atMost().isEmpty()) {
      return "at least " + Counted.of(atLeast(), "participant");
    }
    if (perhaps.isEmpty()) {
      return certain.isEmpty() ? "nobody" : Counted.of(atLeast(), "participant");
    }
    return "at least " + atLeast() + ", at most " + Counted.of(atMost().getAsInt(), "participant");
  }

  private String why() {
    List<String> reasons = new ArrayList<>();
    if (afterAsking) {
      reasons.add("later than AWS was asked");
    }
    if (!everyone) {
      reasons.add("not all participants loaded");
    }
    if (viewersNotChecked > 0) {
      reasons.add(Counted.of(viewersNotChecked, "viewer") + " not checked");
    }
    if (publishersNotChecked > 0) {
      reasons.add(Counted.of(publishersNotChecked, "publisher") + " not checked");
    }
    int unclear = perhaps.size() - viewersNotChecked - publishersNotChecked;
    if (unclear > 0) {
      reasons.add("unclear for " + unclear);
    }
    return reasons.isEmpty() ? "" : " (" + String.join(", ", reasons) + ")";
  }

  /** What counts more than once or belongs to another stage. */
  private Stream<String> special() {
    List<Participant> all = Stream.concat(certain.stream(), perhaps.stream()).toList();
    long pairs =
        all.stream()
            .filter(Participant::redundant)
            .filter(participant -> !participant.ingestConfiguration().isEmpty())
            .collect(Collectors.groupingBy(Participant::ingestConfiguration, Collectors.counting()))
            .entrySet()
            .stream()
            .map(Map.Entry::getValue)
            .filter(halves -> halves > 1)
            .count();
    int replicas =
        (int)
            all.stream()
                .filter(one -> one.replication() == Participant.Replication.REPLICA)
                .count();
    return Stream.concat(
        pairs == 0
            ? Stream.empty()
            : Stream.of(Counted.of((int) pairs, "redundant pair") + " counted as two each"),
        replicas == 0
            ? Stream.empty()
            : Stream.of(
                Counted.of(replicas, "replica")
                    + (replicas == 1 ? " of a participant" : " of participants")
                    + " of another stage"));
  }
}
