package dev.stageinspector.diagnosis;

import dev.stageinspector.property.Times;
import dev.stageinspector.sessions.Bar;
import dev.stageinspector.sessions.Bar.Ending;
import dev.stageinspector.sessions.Counted;
import dev.stageinspector.sessions.Event;
import dev.stageinspector.sessions.EventKind;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** That somebody did publish, and when. */
record Published(Case known, Someone who) {

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
    List<Event> errors = who.events(EventKind.PUBLISH_ERROR);
    Finding found =
        Finding.certain(
            Code.PUBLISHED,
            who.name()
                + " did publish"
                + (bars.size() == 1 ? "" : " " + Counted.of(bars.size(), "time"))
                + time(bars.getFirst(), last, bars.size() == 1)
                + (errors.isEmpty() ? "" : ", with " + Counted.of(errors.size(), "error"))
                + ".",
            who.evidence(
                Stream.of(
                        bars.getFirst().begin().stream(),
                        last.begin().stream(),
                        last.end().stream(),
                        errors.stream())
                    .flatMap(events -> events)
                    .distinct()));
    return last.end()
        .filter(event -> event.kind() == EventKind.LEFT)
        .flatMap(Event::time)
        .map(left -> withDisconnections(found, left))
        .orElse(found);
  }

  private Finding withDisconnections(Finding found, Instant left) {
    return found.remedy(
        "Publishing ended by leaving, for which AWS gives no reason. Only CloudTrail tells if"
            + " somebody disconnected the participant.",
        new ShellLines(known.stage()).disconnections(left));
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
