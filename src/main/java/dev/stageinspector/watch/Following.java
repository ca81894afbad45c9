package dev.stageinspector.watch;

import dev.stageinspector.property.Comparison;
import dev.stageinspector.property.Difference;
import dev.stageinspector.property.Property;
import dev.stageinspector.property.Table;
import dev.stageinspector.property.Value;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is known of one question that is asked again and again. The last good answer stays what the
 * next one is compared with, however long nothing is known in between.
 *
 * @param subject what it is about, for a sentence; empty for the stage
 * @param last the last good answer
 * @param silence why nothing has been known since
 */
record Following(String subject, Optional<Seen> last, Optional<Silence> silence) {

  /** An answer, and when AWS gave it. */
  record Seen(Property tree, Instant at) {}

  /**
   * Nothing is known.
   *
   * @param since the last time that something was
   * @param why what is in the way
   */
  record Silence(Instant since, String why) {}

  /** Why there is a gap that no call has failed in. */
  static final String PAUSED = "no look-ups were made; the computer may have been asleep";

  private static final List<String> KEYS = List.of("participantId");

  static Following nothing(String subject) {
    return new Following(subject, Optional.empty(), Optional.empty());
  }

  /** The same after a question that had no answer. The first reason stays; the time, too. */
  Following unknown(String why, Instant now) {
    return new Following(
        subject,
        last,
        Optional.of(
            new Silence(
                silence.map(Silence::since).or(() -> last.map(Seen::at)).orElse(now), why)));
  }

  /** The same after an answer. */
  Following known(Property tree, Instant at) {
    return new Following(subject, Optional.of(new Seen(tree, at)), Optional.empty());
  }

  /** The same from then on: that nothing was known until then is said elsewhere. */
  Following from(Instant at) {
    return new Following(subject, last.map(seen -> new Seen(seen.tree(), at)), silence);
  }

  /**
   * What an answer brings.
   *
   * @param allowed with no failure, a longer time since the last answer is a gap all the same
   */
  List<Entry> entries(Property tree, Instant at, Duration allowed) {
    List<Entry> entries = new ArrayList<>();
    last.ifPresent(before -> {
      gap(before.at(), at, allowed).ifPresent(entries::add);
      Comparison.of(before.tree(), tree, KEYS)
          .root()
          .own()
          .map(one -> change(one, before.tree(), tree, at))
          .forEach(entries::add);
    });
    return entries;
  }

  private Optional<Entry> gap(Instant before, Instant at, Duration allowed) {
    return silence(at)
        .or(() ->
            Duration.between(before, at).compareTo(allowed) > 0
                ? Optional.of(new Entry.Gap(subject, before, at, PAUSED))
                : Optional.empty());
  }

  /** What there is to say of the time until now in which nothing was known. */
  Optional<Entry> silence(Instant at) {
    return silence.map(
        one -> new Entry.Gap(subject, one.since(), later(one.since(), at), one.why()));
  }

  /** AWS's servers needn't agree on the time to the second. */
  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static Entry change(Difference one, Property old, Property now, Instant at) {
    return new Entry.Change(
        at,
        one.path(),
        one.label(),
        whose(one, old, now),
        one.kind(),
        one.before().filter(Property::present),
        one.after().filter(Property::present));
  }

  /** The element of the answer's list in which something is otherwise. */
  private static String whose(Difference one, Property old, Property now) {
    return one.path().contains("[?participantId==")
        ? people(now, one).or(() -> people(old, one)).orElse("")
        : "";
  }

  private static Optional<String> people(Property tree, Difference one) {
    return tree.children().stream()
        .filter(list -> list.value() instanceof Value.Elements)
        .flatMap(list -> list.children().stream())
        .filter(person -> {
          String id = Table.cell(person, "participantId");
          return !id.isEmpty() && one.path().contains("'" + id + "'");
        })
        .findFirst()
        .map(Following::name);
  }

  static String name(Property person) {
    String user = Table.cell(person, "userId");
    return user.isEmpty() ? Table.cell(person, "participantId") : user;
  }
}
