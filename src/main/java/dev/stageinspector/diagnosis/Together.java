package dev.stageinspector.diagnosis;

import dev.stageinspector.diagnosis.Finding.Level;
import dev.stageinspector.ivs.Request;
import dev.stageinspector.ivs.SessionQuery;
import dev.stageinspector.property.Times;
import dev.stageinspector.property.Visible;
import dev.stageinspector.sessions.Bar;
import dev.stageinspector.sessions.Counted;
import dev.stageinspector.sessions.Event;
import dev.stageinspector.sessions.EventKind;
import dev.stageinspector.sessions.StageSession;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether both were in the session, and at the same time. */
record Together(ViewerAndPublisher pair) {

  /** How many other sessions are named in which somebody can have been. */
  private static final int OTHER_SESSIONS = 10;

  Stream<Finding> findings(Person viewer, Person publisher) {
    return Stream.of(notInSameSession(viewer, publisher), neverTogether())
        .flatMap(Optional::stream);
  }

  private Optional<Finding> notInSameSession(Person viewer, Person publisher) {
    boolean noViewer = pair.viewer().isAbsent();
    boolean noPublisher = pair.publisher().isAbsent();
    if (!noViewer && !noPublisher) {
      return Optional.empty();
    }
    // Without the ingest configurations, an ID that isn't listed can stand for a redundant pair.
    boolean sure =
        (noViewer && pair.viewer().isListedNow())
            || (noPublisher
                && pair.publisher().isListedNow()
                && pair.target().needs().stream().allMatch(pair.known()::has));
    List<Evidence> evidence = new ArrayList<>();
    if (noViewer) {
      evidence.add(absent(viewer));
    }
    if (noPublisher) {
      evidence.add(absent(publisher));
    }
    String sentence =
        noViewer && noPublisher
            ? "Neither " + viewer.words() + " nor " + publisher.words() + " was in this session."
            : absence(noViewer ? viewer : publisher) + " was in this session.";
    return Optional.of(
        new Finding(
            Code.NOT_IN_SAME_SESSION,
            sure ? Level.CERTAIN : Level.LIKELY,
            sentence,
            evidence,
            "Check the ID. If it's right, look in the stage's other sessions, and check that both"
                + " used tokens for this stage.",
            List.of(),
            elsewhere(noViewer ? viewer : publisher)));
  }

  private static String absence(Person person) {
    return switch (person) {
      case Person.OneParticipant(String id) -> "No participant with the ID " + Visible.shown(id);
      case Person.User(String id) -> "Nobody with the user ID " + Visible.shown(id);
    };
  }

  private Evidence absent(Person person) {
    Request source = pair.known().source(person);
    return switch (person) {
      case Person.OneParticipant(String id) -> Evidence.field(source, id, "participantId", "");
      case Person.User _ -> Evidence.field(source, "userId", "");
    };
  }

  private List<Request> elsewhere(Person person) {
    Case known = pair.known();
    return known
        .fetched()
        .items(SessionQuery.sessions(known.stage()))
        .map(StageSession::of)
        .filter(session -> !session.id().equals(known.session().id()))
        .limit(OTHER_SESSIONS)
        .map(session -> person.request(known.in(session).query()))
        .toList();
  }

  private Optional<Finding> neverTogether() {
    if (!pair.viewer().cameIn() || !pair.publisher().cameIn()) {
      return Optional.empty();
    }
    boolean sure = pair.possible().isEmpty();
    boolean told = pair.viewer().isTold() && pair.publisher().isTold() && pair.told().isEmpty();
    if (!sure && !told) {
      return Optional.empty();
    }
    // Who was away decides, and is named first.
    List<Someone> people =
        Stream.of(pair.viewer(), pair.publisher())
            .sorted(Comparator.comparing((Someone one) -> !isAway(one, sure)))
            .toList();
    List<Event> events = people.stream().flatMap(this::deciding).toList();
    List<Evidence> evidence = new ArrayList<>(pair.viewer().evidence(events.stream()));
    if (evidence.isEmpty()) {
      people.forEach(one -> evidence.addAll(one.fields("firstJoinTime")));
    }
    Finding found =
        new Finding(
            Code.NEVER_TOGETHER,
            sure ? Level.CERTAIN : Level.LIKELY,
            sentence(sure),
            evidence,
            "",
            List.of(),
            List.of());
    String[] commands =
        left(people, sure)
            .distinct()
            .map(new ShellLines(pair.known().stage())::disconnections)
            .toArray(String[]::new);
    return Optional.of(
        commands.length == 0
            ? found
            : found.remedy(
                "AWS gives no reason why somebody left. Only CloudTrail tells if somebody"
                    + " disconnected the participant.",
                commands));
  }

  /** When those left who were missing: before the moment, or before the other one came. */
  private Stream<Instant> left(List<Someone> people, boolean sure) {
    Stream<Instant> all =
        people.stream()
            .filter(one -> pair.at().isEmpty() || isAway(one, sure))
            .flatMap(one ->
                one.events(EventKind.LEFT).stream()
                    .flatMap(event -> event.time().stream())
                    .filter(time -> pair.at().filter(time::isAfter).isEmpty())
                    .max(Comparator.naturalOrder())
                    .stream());
    return pair.at().isPresent() ? all : all.min(Comparator.naturalOrder()).stream();
  }

  private String sentence(boolean sure) {
    Someone viewer = pair.viewer();
    Someone publisher = pair.publisher();
    String not = sure ? "" : ", as far as AWS reported,";
    return pair.at()
        .map(at -> {
          String time = " in the session " + Times.on(at) + ".";
          boolean noViewer = isAway(viewer, sure);
          boolean noPublisher = isAway(publisher, sure);
          return noViewer && noPublisher
              ? neither(not) + time
              : (noViewer ? viewer : publisher).name() + " was" + not + " not" + time;
        })
        .orElseGet(() ->
            viewer.name()
                + " and "
                + publisher.name()
                + " were"
                + not
                + " never in the session at the same time: "
                + stay(viewer)
                + ", "
                + stay(publisher)
                + ".");
  }

  private String neither(String not) {
    return "Neither " + pair.viewer().name() + " nor " + pair.publisher().name() + " was" + not;
  }

  private boolean isAway(Someone one, boolean sure) {
    return !(sure ? one.possible() : one.told()).meets(pair.when());
  }

  private static String stay(Someone one) {
    List<Bar> visits = one.bars(bar -> bar.kind() == Bar.Kind.PRESENT);
    if (visits.isEmpty()) {
      return one.name() + " joined at an unknown time";
    }
    Bar last = visits.getLast();
    Instant begin = visits.getFirst().from();
    String from = Times.local(begin);
    String times = visits.size() == 1 ? "" : Counted.of(visits.size(), "time") + " ";
    return one.name()
        + " "
        + times
        + switch (last.ending()) {
          case REPORTED -> Times.period(begin, last.to());
          case NOT_REPORTED -> "from " + from + " (no end reported)";
          case ONGOING -> "since " + from;
        };
  }

  /** What says when somebody was there: around the moment, or from first to last. */
  private Stream<Event> deciding(Someone one) {
    List<Event> events =
        one.events(EventKind.JOINED, EventKind.LEFT).stream()
            .filter(event -> event.time().isPresent())
            .toList();
    if (events.isEmpty()) {
      return Stream.empty();
    }
    if (pair.at().isEmpty()) {
      return Stream.of(events.getLast(), events.getFirst()).distinct();
    }
    Instant at = pair.at().get();
    Stream<Event> before =
        events.reversed().stream().filter(event -> !time(event).isAfter(at)).limit(1);
    Stream<Event> after = events.stream().filter(event -> time(event).isAfter(at)).limit(1);
    return Stream.concat(before, after);
  }

  private static Instant time(Event event) {
    return event.time().orElseThrow();
  }
}
