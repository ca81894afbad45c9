package dev.stageinspector.cli;

import dev.stageinspector.cli.Command.ListForm;
import dev.stageinspector.ivs.Operation;
import dev.stageinspector.property.Field;
import dev.stageinspector.property.Markdown;
import dev.stageinspector.property.Property;
import dev.stageinspector.property.Table;
import dev.stageinspector.property.Value;
import dev.stageinspector.property.Visible;
import dev.stageinspector.sessions.ErrorCodes;
import dev.stageinspector.sessions.Event;
import dev.stageinspector.sessions.EventWords;
import dev.stageinspector.sessions.Participant;
import dev.stageinspector.sessions.SessionLog;
import dev.stageinspector.sessions.SessionSummary;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The events of a session in the forms in which they are printed, with their times as sent. */
final class TimeLineText {

  private static final List<String> FIRST_COLUMNS =
      List.of("eventTime", "userId", "participantId", "name", "remoteParticipantId", "errorCode");

  private final List<Event> events;
  private final Map<String, Participant> participants;
  private final EventWords words;

  /** Whether these are all events. */
  private final boolean complete;

  /**
   * @param events in their order
   * @param complete whether they are all
   * @param participants those that are known
   * @param ingestConfigurations those that are known
   */
  TimeLineText(
      List<Event> events,
      boolean complete,
      List<Participant> participants,
      List<Property> ingestConfigurations) {
    this.complete = complete;
    this.events = events;
    this.participants =
        participants.stream()
            .collect(
                Collectors.toMap(Participant::id, one -> one, (one, _) -> one, LinkedHashMap::new));
    words = EventWords.of(participants, ingestConfigurations);
  }

  /**
   * The text.
   *
   * @param log the whole session, if it is known; asked for only where it is needed
   */
  String of(ListForm form, Supplier<Optional<SessionLog>> log) {
    return switch (form) {
      case JSON ->
          PrintedList.of(
                  Operation.LIST_PARTICIPANT_EVENTS, events.stream().map(Event::source).toList())
              .text(form);
      case TEXT -> events.stream().map(this::line).collect(Collectors.joining());
      case MARKDOWN -> markdown(log.get());
      case CSV -> csv();
    };
  }

  private String line(Event event) {
    Optional<Participant> known = Optional.ofNullable(participants.get(event.participant()));
    String who =
        known
            .map(one -> one.user() + " (" + one.id() + ")")
            .orElse("participant " + event.participant());
    String explanation = event.error().isEmpty() ? "" : ". " + ErrorCodes.of(event.error()).words();
    return Visible.line(time(event) + " " + who + " " + happened(event) + explanation) + "\n";
  }

  private static String time(Event event) {
    String time = Table.cell(event.source(), "eventTime");
    return time.isEmpty() ? "(no time)" : time;
  }

  /** The words, and the code of an error also where it is on an event that reports none. */
  private String happened(Event event) {
    boolean said = event.error().isEmpty() || event.kind().isError();
    return words.of(event) + (said ? "" : ": " + event.error());
  }

  private String markdown(Optional<SessionLog> log) {
    StringBuilder text = new StringBuilder(Markdown.heading("Time line"));
    log.ifPresent(known -> text.append(Markdown.facts(facts(known))).append(summary(known)));
    if (events.isEmpty()) {
      return text.append(complete ? "No events.\n" : "The events couldn't be listed.\n").toString();
    }
    text.append(
        Markdown.table(
            List.of("Time", "User", "Participant ID", "What happened"),
            events.stream()
                .map(event ->
                    List.of(time(event), user(event), event.participant(), happened(event)))
                .toList()));
    List<String> codes =
        events.stream()
            .map(Event::error)
            .filter(code -> !code.isEmpty())
            .distinct()
            .map(code -> "- " + Markdown.code(code) + ": " + ErrorCodes.of(code).words() + "\n")
            .toList();
    if (!codes.isEmpty()) {
      text.append('\n').append(String.join("", codes));
    }
    return text.toString();
  }

  private static SequencedMap<String, String> facts(SessionLog log) {
    SequencedMap<String, String> facts = new LinkedHashMap<>();
    facts.put("Session", log.session().id());
    facts.put("Start", Table.cell(log.session().source(), "startTime"));
    facts.put("End", Table.cell(log.session().source(), "endTime"));
    facts.values().removeIf(String::isEmpty);
    return facts;
  }

  private static String summary(SessionLog log) {
    SessionSummary summary = SessionSummary.of(log);
    // Only since when somebody publishes is said with a time.
    return (summary.publishing().isEmpty() ? "" : "In UTC: ")
        + Markdown.line(
            summary.fragments(ZoneOffset.UTC).stream()
                .map(SessionSummary.Fragment::words)
                .toList());
  }

  private String user(Event event) {
    return Optional.ofNullable(participants.get(event.participant()))
        .map(Participant::userId)
        .orElse("");
  }

  private String csv() {
    Table table =
        Table.of(
            Operation.LIST_PARTICIPANT_EVENTS.field().each(""),
            events.stream().map(this::withUser).toList());
    Stream<String> others =
        table.columns().keySet().stream()
            .filter(column -> !FIRST_COLUMNS.contains(column))
            .filter(column ->
                table.rows().stream()
                    .anyMatch(row -> row.member(column).filter(Property::present).isPresent()));
    return table.withColumns(Stream.concat(FIRST_COLUMNS.stream(), others).toList()).csv();
  }

  /** The event with the user ID of its participant, and with its participant if AWS left it out. */
  private Property withUser(Event event) {
    Property source = event.source();
    List<Property> members = new ArrayList<>();
    members.add(member("userId", user(event)));
    if (Table.cell(source, "participantId").isEmpty()) {
      members.add(member("participantId", event.participant()));
    }
    members.addAll(source.children());
    return new Property(source.name(), source.path(), source.field(), source.value(), members);
  }

  private static Property member(String name, String text) {
    return new Property(name, name, Field.unknown(name), new Value.Text(text), List.of());
  }
}
