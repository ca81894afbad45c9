package dev.stageinspector.sessions;

import dev.stageinspector.property.Table;
import dev.stageinspector.sessions.Bar.Ending;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A session in one line, from its participants and the events that have been fetched; those of the
 * publishers are enough for most of it.
 *
 * @param session the session
 * @param asOf when AWS was asked last
 * @param listedAt when AWS listed the session
 * @param listed which participants are known for sure
 * @param connected how many of the known participants are connected
 * @param publishing who publishes now, as events say
 * @param people how many people have published: a user with several tokens and a redundant pair are
 *     one each
 * @param publishers the participants who have published
 * @param drops how often they stopped and published again
 * @param errors the events that report an error, by their kind
 * @param failedRecordings how many recordings of participants failed
 * @param notReported how many times of publishing have a begin or an end that no event reports
 * @param silent how many publishers there are of whose publishing AWS returned no event
 * @param withoutTime how many events have no readable time
 * @param publishersNotLoaded how many publishers' events haven't been fetched
 * @param viewers how many participants haven't published
 * @param viewersNotChecked how many of their events haven't been fetched
 */
public record SessionSummary(
    StageSession session,
    Instant asOf,
    Instant listedAt,
    SessionLog.Listed listed,
    int connected,
    List<ActivePublisher> publishing,
    int people,
    List<Participant> publishers,
    Drops drops,
    Map<EventKind, List<Event>> errors,
    int failedRecordings,
    int notReported,
    int silent,
    int withoutTime,
    int publishersNotLoaded,
    int viewers,
    int viewersNotChecked) {

  /**
   * Somebody who publishes.
   *
   * @param name the user ID or participant ID for a reader
   * @param since when it began without a stop
   */
  public record ActivePublisher(String name, Instant since) {}

  /**
   * A part of the line.
   *
   * @param words a few words without a period
   * @param level how good or bad it is
   * @param more what the words leave out; empty for nothing
   * @param events where it can be looked at in the time line, in their order; empty if no event
   *     shows it
   */
  public record Fragment(String words, Level level, String more, List<Event> events) {

    public Fragment {
      events = List.copyOf(events);
    }

    /** Everything in one line. */
    public String whole() {
      return more.isEmpty() ? words : words + " (" + more + ")";
    }
  }

  /** How good or bad something is. */
  public enum Level {
    NORMAL,
    GOOD,
    WARNING
  }

  public SessionSummary {
    publishing = List.copyOf(publishing);
    publishers = List.copyOf(publishers);
  }

  /** What a log says of its session. */
  public static SessionSummary of(SessionLog log) {
    List<Lane> lanes = TimeLine.of(log, List.copyOf(log.events().keySet())).lanes();
    Map<String, List<Bar>> published =
        lanes.stream()
            .collect(Collectors.toMap(lane -> lane.participant().id(), SessionSummary::published));
    List<Participant> publishers =
        log.participants().stream()
            .filter(
                one -> one.published() || !published.getOrDefault(one.id(), List.of()).isEmpty())
            .toList();
    Map<List<String>, List<Participant>> people =
        publishers.stream()
            .collect(
                Collectors.groupingBy(
                    Participant::person, LinkedHashMap::new, Collectors.toList()));
    Map<List<String>, List<Bar>> times = new LinkedHashMap<>();
    people.forEach((person, all) ->
        times.put(
            person,
            all.stream()
                .flatMap(one -> published.getOrDefault(one.id(), List.of()).stream())
                .toList()));
    int loaded = (int) publishers.stream().filter(one -> isLoaded(log, one)).count();
    int viewers = log.participants().size() - publishers.size();
    return new SessionSummary(
        log.session(),
        log.asOf(),
        log.listedAt(),
        log.listed(),
        (int) log.participants().stream().filter(Participant::connected).count(),
        people.entrySet().stream()
            .flatMap(entry ->
                since(times.getOrDefault(entry.getKey(), List.of())).stream()
                    .map(at -> new ActivePublisher(Counted.name(entry.getValue().getFirst()), at)))
            .toList(),
        people.size(),
        publishers,
        Drops.of(times.values()),
        errors(lanes),
        (int)
            log.participants().stream()
                .filter(one -> Table.cell(one.source(), "recordingState").equals("FAILED"))
                .count(),
        (int)
            times.values().stream()
                .flatMap(List::stream)
                .filter(bar -> bar.begin().isEmpty() || bar.ending() == Ending.NOT_REPORTED)
                .count(),
        (int)
            publishers.stream()
                .filter(one -> published.getOrDefault(one.id(), List.of()).isEmpty())
                .filter(one -> isLoaded(log, one))
                .count(),
        (int)
            lanes.stream()
                .flatMap(lane -> lane.events().stream())
                .filter(event -> event.time().isEmpty())
                .count(),
        publishers.size() - loaded,
        viewers,
        viewers - (lanes.size() - loaded));
  }

  /** Whether all participants are known. */
  boolean everyone() {
    return listed == SessionLog.Listed.EVERYONE;
  }

  /** Whether no participant is known, and some may be there. */
  boolean isBare() {
    return listed == SessionLog.Listed.SOME && publishers.isEmpty() && viewers == 0;
  }

  /** Whether all who have ever published are known. */
  boolean everyPublisher() {
    return listed != SessionLog.Listed.SOME;
  }

  /** How long the session has lasted; nothing if its start or end is unknown. */
  public Optional<Duration> length() {
    return session.length(listedAt);
  }

  /** The line, in local time. */
  public List<Fragment> fragments() {
    return fragments(ZoneId.systemDefault());
  }

  /** The line, most important things first. */
  public List<Fragment> fragments(ZoneId zone) {
    return new SummaryWords(this, zone).fragments();
  }

  private static List<Bar> published(Lane lane) {
    return lane.bars().stream().filter(bar -> bar.kind() == Bar.Kind.PUBLISHING).toList();
  }

  private static boolean isLoaded(SessionLog log, Participant participant) {
    return log.events().containsKey(participant.id());
  }

  private static Optional<Instant> since(List<Bar> bars) {
    return bars.stream()
        .filter(bar -> bar.ending() == Ending.ONGOING)
        .map(Bar::from)
        .min(Comparator.naturalOrder());
  }

  private static Map<EventKind, List<Event>> errors(List<Lane> lanes) {
    return EventOrder.sorted(lanes.stream().flatMap(lane -> lane.events().stream())).stream()
        .filter(event -> event.kind().isError())
        .collect(Collectors.groupingBy(Event::kind));
  }
}
