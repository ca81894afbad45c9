package dev.stageinspector.diagnosis;

import dev.stageinspector.property.Times;
import dev.stageinspector.sessions.Bar;
import dev.stageinspector.sessions.Bar.Ending;
import dev.stageinspector.sessions.Counted;
import dev.stageinspector.sessions.Event;
import dev.stageinspector.sessions.EventKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** That somebody did publish, and when. */
record Published(Case known, Someone who) {

  /** Nobody means to publish for so short a time. */
  private static final Duration BRIEF = Duration.ofSeconds(10);

  Optional<Finding> finding() {
    List<Bar> bars = who.bars(bar -> bar.kind() == Bar.Kind.PUBLISHING);
    if (!bars.isEmpty()) {
      return Optional.of(told(bars));
    }
    return who.participants().stream().anyMatch(one -> one.published())
        ? Optional.of(
            Finding.certain(
                Code.PUBLISHED,
                who.name() + " did publish in this session; when isn't known.",
                who.fields("published")))
        : Optional.empty();
  }

  private Finding told(List<Bar> bars) {
    Bar last =
        bars.stream()
            .max(
                Comparator.comparing((Bar bar) -> bar.ending() == Ending.ONGOING)
                    .thenComparing(Bar::to)
                    .thenComparing(Bar::from))
            .orElseThrow();
    Optional<PublishingEnd> end =
        Optional.of(last)
            .filter(bar -> bar.ending() == Ending.REPORTED)
            .map(bar -> PublishingEnd.of(known.lanes(who.participants()), bar, Optional.empty()));
    List<Event> errors = who.events(EventKind.PUBLISH_ERROR);
    Finding found =
        Finding.certain(
            Code.PUBLISHED,
            who.name()
                + " did publish"
                + (bars.size() == 1 ? "" : " " + Counted.of(bars.size(), "time"))
                + time(bars.getFirst(), last, bars.size() == 1)
                + (errors.isEmpty() ? "" : ", with " + Counted.of(errors.size(), "error"))
                + end.map(one -> ending(last, bars.size() == 1, one)).orElse("")
                + ".",
            who.evidence(
                Stream.of(
                        bars.getFirst().begin().stream(),
                        last.begin().stream(),
                        end.stream().flatMap(one -> one.events().stream()),
                        errors.stream())
                    .flatMap(events -> events)
                    .distinct()));
    return end.map(one -> next(found, one, isBrief(last))).orElse(found);
  }

  private static boolean isBrief(Bar bar) {
    return Duration.between(bar.from(), bar.to()).compareTo(BRIEF) < 0;
  }

  /** How long it was if that was suspiciously brief, and that the participant left with it. */
  private static String ending(Bar last, boolean once, PublishingEnd end) {
    List<String> words = new ArrayList<>();
    if (isBrief(last)) {
      words.add(
          (once ? "" : "the last time ")
              + "only for "
              + Counted.length(Duration.between(last.from(), last.to())));
    }
    if (end.isLeaving()) {
      words.add("left the session at the end of it");
    }
    return words.isEmpty() ? "" : ", " + String.join(", and ", words);
  }

  private Finding next(Finding found, PublishingEnd end, boolean brief) {
    String app =
        brief
            ? " So brief a time can be a crash, a page that was closed or reloaded, or a network that"
                + " was lost: look at the app's own log, and test the connection from the publisher's"
                + " network."
            : "";
    return end.left()
        .flatMap(Event::time)
        .map(left ->
            found.remedy(
                (end.isLeaving()
                        ? "Publishing ended by leaving, for which AWS gives no reason."
                        : "The participant left soon after, for which AWS gives no reason.")
                    + app
                    + " Only CloudTrail tells if somebody disconnected the participant.",
                new ShellLines(known.stage()).disconnections(left)))
        .orElseGet(() -> brief ? found.remedy(end.remedy()) : found);
  }

  private static String time(Bar first, Bar last, boolean once) {
    String from = Times.local(first.from());
    return switch (last.ending()) {
      case REPORTED -> " " + Times.period(first.from(), last.to());
      case NOT_REPORTED -> " from " + from + " on; AWS reported no end";
      case ONGOING ->
          (once ? "" : " from " + from + " on")
              + ", and still did when AWS was asked, since "
              + Times.local(last.from());
    };
  }
}
