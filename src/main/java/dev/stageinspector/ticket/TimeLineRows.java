package dev.stageinspector.ticket;

import dev.stageinspector.diagnosis.Case;
import dev.stageinspector.property.Table;
import dev.stageinspector.property.Times;
import dev.stageinspector.sessions.Counted;
import dev.stageinspector.sessions.ErrorCodes;
import dev.stageinspector.sessions.Event;
import dev.stageinspector.sessions.EventWords;
import dev.stageinspector.sessions.Participant;
import dev.stageinspector.sessions.StageSession;
import dev.stageinspector.sessions.TimeLine;
import dev.stageinspector.ticket.Block.Facts;
import dev.stageinspector.ticket.Block.Heading;
import dev.stageinspector.ticket.Block.Items;
import dev.stageinspector.ticket.Block.Paragraph;
import dev.stageinspector.ticket.Block.Rows;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What those concerned did, in UTC, with the local time beside it where it differs. */
final class TimeLineRows {

  /** Nobody reads more, and some trackers cut a text that is longer. */
  private static final int MOST = 300;

  /** As in the sentences of a ticket. */
  private static final DateTimeFormatter LOCAL =
      DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm:ss z", Locale.ENGLISH);

  private final ZoneId zone;
  private final EventWords words;
  private final Map<String, Participant> participants;

  private TimeLineRows(Case known, ZoneId zone) {
    this.zone = zone;
    words = EventWords.of(known.log(), known.answers().ingestConfigurations());
    participants =
        known.participants().stream()
            .collect(Collectors.toMap(Participant::id, one -> one, (_, newer) -> newer));
  }

  static List<Block> of(Concerned concerned, ZoneId zone) {
    return concerned
        .session()
        .map(known -> blocks(known, concerned.timeLine().orElseThrow(), zone))
        .orElse(List.of());
  }

  private static List<Block> blocks(Case known, TimeLine line, ZoneId zone) {
    TimeLineRows rows = new TimeLineRows(known, zone);
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Heading(2, "Time line"));
    blocks.add(new Facts(rows.session(known.session())));
    if (line.events().isEmpty()) {
      blocks.add(new Paragraph("No events of these participants were loaded."));
      return blocks;
    }
    blocks.add(rows.events(line.events().stream().limit(MOST).toList()));
    if (line.events().size() > MOST) {
      blocks.add(
          new Paragraph(Counted.of(line.events().size() - MOST, "later event") + " left out."));
    }
    List<String> codes =
        line.events().stream()
            .map(Event::error)
            .filter(code -> !code.isEmpty())
            .distinct()
            .map(code -> code + ": " + ErrorCodes.of(code).words())
            .toList();
    if (!codes.isEmpty()) {
      blocks.add(new Items(codes));
    }
    return blocks;
  }

  private SequencedMap<String, String> session(StageSession session) {
    SequencedMap<String, String> facts = new LinkedHashMap<>();
    facts.put("Session", session.id());
    session.start().ifPresent(at -> facts.put("Start", both(at)));
    facts.put("End", session.isOpen() ? "still open" : session.end().map(this::both).orElse("?"));
    return facts;
  }

  private String both(Instant at) {
    return Times.utc(at) + (isUtc(at) ? "" : " (" + LOCAL.format(at.atZone(zone)) + ")");
  }

  private boolean isUtc(Instant at) {
    return zone.getRules().getOffset(at).equals(ZoneOffset.UTC);
  }

  /** Where the local time is UTC, it isn't said twice. */
  private Rows events(List<Event> events) {
    boolean utc = events.stream().flatMap(event -> event.time().stream()).allMatch(this::isUtc);
    List<String> columns = List.of("UTC", "Local time", "Who", "What happened", "Participant ID");
    return new Rows(
        utc ? withoutLocal(columns) : columns,
        events.stream().map(this::row).map(row -> utc ? withoutLocal(row) : row).toList());
  }

  private static List<String> withoutLocal(List<String> cells) {
    return Stream.concat(cells.stream().limit(1), cells.stream().skip(2)).toList();
  }

  private List<String> row(Event event) {
    return List.of(
        event.time().map(Times::utc).orElseGet(() -> Table.cell(event.source(), "eventTime")),
        event.time().map(at -> LOCAL.format(at.atZone(zone))).orElse(""),
        Optional.ofNullable(participants.get(event.participant()))
            .map(Participant::user)
            .orElse("(unknown)"),
        words.of(event)
            + (event.error().isEmpty() || event.kind().isError() ? "" : ": " + event.error()),
        event.participant());
  }
}
