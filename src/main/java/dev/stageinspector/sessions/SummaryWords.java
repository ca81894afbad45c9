package dev.stageinspector.sessions;

import dev.stageinspector.property.Visible;
import dev.stageinspector.sessions.Drops.Drop;
import dev.stageinspector.sessions.Participant.Replication;
import dev.stageinspector.sessions.SessionSummary.ActivePublisher;
import dev.stageinspector.sessions.SessionSummary.Fragment;
import dev.stageinspector.sessions.SessionSummary.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The words of a summary. That the session is open, that somebody is connected, and that somebody
 * publishes are three facts. Nothing good is said of what isn't known.
 */
final class SummaryWords {

  /** More would fill the line. */
  private static final int NAMED = 3;

  private final SessionSummary summary;
  private final ZoneId zone;
  private final List<Fragment> fragments = new ArrayList<>();

  SummaryWords(SessionSummary summary, ZoneId zone) {
    this.summary = summary;
    this.zone = zone;
  }

  List<Fragment> fragments() {
    session();
    if (summary.session().isOpen() && !summary.isBare()) {
      now();
    }
    publishers();
    drops();
    errors(EventKind.PUBLISH_ERROR, "publish error");
    errors(EventKind.JOIN_ERROR, "join error");
    errors(EventKind.SUBSCRIBE_ERROR, "subscribe error");
    if (summary.failedRecordings() > 0) {
      add(Counted.of(summary.failedRecordings(), "failed recording"), Level.WARNING);
    }
    unknown();
    return List.copyOf(fragments);
  }

  private void session() {
    String open = summary.session().isOpen() ? "Open" : "Ended";
    String link = summary.session().isOpen() ? " for " : " after ";
    add(
        open + summary.length().map(length -> link + Counted.length(length)).orElse(""),
        Level.NORMAL);
  }

  private void now() {
    for (ActivePublisher one : summary.publishing().stream().limit(NAMED).toList()) {
      Duration since = Duration.between(one.since(), summary.asOf());
      add(
          one.name()
              + " has been publishing since "
              + time(one.since())
              + " ("
              + Counted.length(since.isNegative() ? Duration.ZERO : since)
              + ")",
          Level.GOOD);
    }
    int more = summary.publishing().size() - NAMED;
    if (more > 0) {
      fragments.add(
          new Fragment(
              more + (more == 1 ? " more is publishing" : " more are publishing"),
              Level.GOOD,
              summary.publishing().stream()
                  .skip(NAMED)
                  .map(ActivePublisher::name)
                  .collect(Collectors.joining(", ")),
              List.of()));
    }
    boolean known = summary.publishersNotLoaded() + summary.silent() + summary.withoutTime() == 0;
    if (summary.publishing().isEmpty() && known) {
      add(
          summary.everyPublisher()
              ? "Nobody is publishing"
              : "None of the loaded participants is publishing",
          Level.WARNING);
    }
    add((summary.everyone() ? "" : "At least ") + summary.connected() + " connected", Level.NORMAL);
  }

  private void publishers() {
    int participants = summary.publishers().size();
    if (participants == 0) {
      if (summary.everyPublisher()) {
        add("Nobody has published", Level.WARNING);
      }
      return;
    }
    add(
        Counted.of(summary.people(), "publisher")
            + (participants == summary.people() ? "" : " (" + participants + " participants)"),
        Level.NORMAL);
    int pairs =
        (int)
            summary.publishers().stream()
                .filter(one -> one.redundant() && !one.ingestConfiguration().isEmpty())
                .map(Participant::ingestConfiguration)
                .distinct()
                .count();
    if (pairs > 0) {
      add(Counted.of(pairs, "redundant pair"), Level.NORMAL);
    }
    int replicas =
        (int)
            summary.publishers().stream()
                .filter(one -> one.replication() == Replication.REPLICA)
                .count();
    if (replicas > 0) {
      add(Counted.of(replicas, "replica") + " from another stage", Level.NORMAL);
    }
  }

  private void drops() {
    summary
        .drops()
        .longest()
        .ifPresent(longest ->
            add(
                Counted.of(summary.drops().count(), "drop")
                    + " ("
                    + (summary.drops().count() == 1 ? "" : "longest ")
                    + Counted.length(longest)
                    + ")",
                EventOrder.sorted(summary.drops().all().stream().map(Drop::stop))));
    boolean complete =
        summary.everyPublisher()
            && summary.publishersNotLoaded()
                    + summary.silent()
                    + summary.notReported()
                    + summary.withoutTime()
                == 0;
    if (summary.drops().count() == 0 && complete && summary.people() > 0) {
      add("No drops", Level.GOOD);
    }
  }

  private void errors(EventKind kind, String noun) {
    List<Event> events = summary.errors().getOrDefault(kind, List.of());
    if (events.isEmpty()) {
      return;
    }
    SortedMap<String, Long> codes =
        events.stream()
            .collect(Collectors.groupingBy(Event::error, TreeMap::new, Collectors.counting()));
    add(
        Counted.of(events.size(), noun)
            + ": "
            + codes.entrySet().stream()
                .map(code ->
                    (code.getKey().isEmpty() ? "no code" : Visible.shown(code.getKey()))
                        + (codes.size() == 1 ? "" : " (" + code.getValue() + ")"))
                .collect(Collectors.joining(", ")),
        events);
  }

  private void unknown() {
    if (summary.notReported() > 0) {
      add(
          Counted.of(summary.notReported(), "time")
              + " of publishing without a reported start or end",
          Level.WARNING);
    }
    if (summary.silent() > 0) {
      add(Counted.of(summary.silent(), "publisher") + " without publishing events", Level.WARNING);
    }
    if (summary.withoutTime() > 0) {
      add(Counted.of(summary.withoutTime(), "event") + " without a readable time", Level.WARNING);
    }
    if (summary.publishersNotLoaded() > 0) {
      add(
          summary.publishersNotLoaded() == summary.publishers().size()
              ? "Publishers' events not loaded"
              : "Events of "
                  + Counted.of(summary.publishersNotLoaded(), "publisher")
                  + " not loaded",
          Level.NORMAL);
    }
    if (summary.viewersNotChecked() > 0) {
      add(
          summary.viewersNotChecked() == summary.viewers()
              ? "Viewers not checked"
              : summary.viewersNotChecked() + " of " + summary.viewers() + " viewers not checked",
          Level.NORMAL);
    }
    if (!summary.everyone()) {
      add(
          summary.isBare() ? "Participants not loaded" : "Not all participants loaded",
          Level.NORMAL);
    }
  }

  private void add(String words, Level level) {
    fragments.add(new Fragment(words, level, "", List.of()));
  }

  /** What is wrong, as events show. */
  private void add(String words, List<Event> events) {
    fragments.add(new Fragment(words, Level.WARNING, "", events));
  }

  /** The time of day, with the day if AWS was asked on another. */
  private String time(Instant instant) {
    ZonedDateTime local = instant.atZone(zone);
    boolean today = local.toLocalDate().equals(summary.asOf().atZone(zone).toLocalDate());
    return DateTimeFormatter.ofPattern(today ? "HH:mm:ss" : "d MMM, HH:mm:ss", Locale.ENGLISH)
        .format(local);
  }
}
