package dev.stageinspector.diagnosis;

import dev.stageinspector.ivs.Request;
import dev.stageinspector.property.Times;
import dev.stageinspector.sessions.Bar;
import dev.stageinspector.sessions.Bar.Ending;
import dev.stageinspector.sessions.Counted;
import dev.stageinspector.sessions.Drops;
import dev.stageinspector.sessions.Event;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is said of the drops of one person. */
final class DropWords {

  private static final String DAY = "STREAM_DURATION_EXCEEDED";
  private static final Duration LONGEST = Duration.ofHours(24);
  private static final Duration NEAR = Duration.ofMinutes(5);

  private final Case known;
  private final Publisher one;
  private final boolean sure;

  DropWords(Case known, Publisher one) {
    this.known = known;
    this.one = one;
    sure = one.isWhole(known) && one.isTold(known) && one.isClear();
  }

  Finding drop(Drops.Drop drop) {
    PublishingEnd end = PublishingEnd.of(one.lanes(), drop.before(), Optional.of(drop.to()));
    String sentence =
        one.name()
            + " stopped publishing "
            + Times.on(drop.from())
            + ", and was back "
            + back(drop.length())
            + ".";
    List<Evidence> evidence =
        Stream.concat(end.events().stream(), Stream.of(drop.start())).map(known::evidence).toList();
    Finding found =
        sure
            ? Finding.certain(Code.DROP, sentence, evidence)
            : Finding.likely(Code.DROP, sentence, evidence);
    return found.remedy(remedy(drop, end));
  }

  /** How much later somebody was back, in words. */
  static String back(Duration length) {
    return length.toSeconds() > 0 ? Counted.length(length) + " later" : "within 1 s";
  }

  private static String remedy(Drops.Drop drop, PublishingEnd end) {
    return drop.stop().participant().equals(drop.start().participant())
        ? end.remedy()
        : end.remedy() + " The publisher came back as another participant.";
  }

  /** Who published for 24 hours, after which AWS ends it. */
  List<Finding> days() {
    List<Finding> found = new ArrayList<>();
    List<Event> exceeded =
        one.events().stream().filter(event -> event.error().equals(DAY)).toList();
    if (!exceeded.isEmpty()) {
      found.add(
          day(
              Finding.certain(
                  Code.DAY_LONG,
                  one.name() + " published for 24 hours, the longest time that AWS allows.",
                  exceeded.stream().map(known::evidence).toList())));
      return found;
    }
    one.bars().stream()
        .filter(bar -> bar.begin().isPresent() && bar.ending() == Ending.REPORTED)
        .filter(
            bar -> Duration.between(bar.from(), bar.to()).minus(LONGEST).abs().compareTo(NEAR) <= 0)
        .forEach(bar ->
            found.add(
                day(
                    Finding.likely(
                        Code.DAY_LONG,
                        one.name()
                            + " stopped "
                            + Times.on(bar.to())
                            + " after about 24 hours, the longest time that AWS allows.",
                        Stream.of(bar.begin(), bar.end())
                            .flatMap(Optional::stream)
                            .map(known::evidence)
                            .toList()))));
    return found;
  }

  private static Finding day(Finding found) {
    return found.remedy("Publish again. To stream around the clock, use redundant ingest.");
  }

  /** That nothing dropped, where all is known. */
  static Finding none(Case known, List<Publisher> people, Optional<String> name) {
    String who =
        name.orElse(
            people.size() == 1
                ? "The only publisher"
                : "Each of the " + people.size() + " publishers");
    return Finding.certain(
        Code.NONE,
        who
            + " published without a gap "
            + (known.session().isOpen() ? "so far." : "in this session."),
        people.stream()
            .flatMap(one -> one.bars().stream())
            .flatMap(DropWords::ends)
            .map(known::evidence)
            .toList());
  }

  private static Stream<Event> ends(Bar bar) {
    return Stream.of(bar.begin(), bar.end()).flatMap(Optional::stream);
  }

  /** What keeps it open whether there were more drops; nothing if all is known. */
  static Optional<Finding> open(
      Case known, Optional<Person> asked, List<Publisher> people, Optional<String> name) {
    List<String> reasons = new ArrayList<>();
    if (asked.filter(person -> !known.knows(person)).isPresent()
        || people.stream().anyMatch(one -> !one.isWhole(known))
        || (asked.isEmpty() && !known.answers().hasPublishers())) {
      reasons.add("not all participants are known");
    }
    List<Request> missing =
        people.stream()
            .flatMap(one -> one.needs(known).stream())
            .filter(request -> !known.has(request))
            .toList();
    if (!missing.isEmpty()) {
      reasons.add("the events of " + Counted.of(missing.size(), "participant") + " are missing");
    }
    long unclear = people.stream().filter(one -> !one.isClear()).count();
    if (unclear > 0) {
      reasons.add(
          "the events of "
              + Counted.of((int) unclear, "publisher")
              + " leave open when it was publishing");
    }
    return reasons.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Finding.unknowable(
                Code.NOT_KNOWN,
                name.orElse("A publisher")
                    + " may have dropped more often than is known: "
                    + String.join(", and ", reasons)
                    + ".",
                List.of()));
  }
}
