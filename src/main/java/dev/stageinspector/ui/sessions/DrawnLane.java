package dev.stageinspector.ui.sessions;

import dev.stageinspector.sessions.Bar;
import dev.stageinspector.sessions.Bar.Kind;
import dev.stageinspector.sessions.Event;
import dev.stageinspector.sessions.Lane;
import dev.stageinspector.ui.kit.Drawn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A lane, made ready to be drawn.
 *
 * @param name whose it is, in a few words
 * @param lane what it shows
 * @param present when the participant was connected
 * @param publishing when it published
 * @param subscriptions what it was subscribed to: the bars of one publisher are in one row; so are
 *     those of another one that came after it
 * @param errors what was refused or failed
 * @param events all events that have a time
 */
record DrawnLane(
    String name,
    Lane lane,
    BarRow present,
    BarRow publishing,
    List<BarRow> subscriptions,
    EventRow errors,
    EventRow events) {

  static DrawnLane of(Lane lane) {
    return new DrawnLane(
        Drawn.brief(LaneWords.name(lane.participant())),
        lane,
        row(lane, Kind.PRESENT),
        row(lane, Kind.PUBLISHING),
        stacked(lane),
        new EventRow(lane.events().stream().filter(DrawnLane::isError)),
        new EventRow(lane.events().stream()));
  }

  String participant() {
    return lane.participant().id();
  }

  static boolean isError(Event event) {
    return event.kind().isError() || !event.error().isEmpty();
  }

  private static BarRow row(Lane lane, Kind kind) {
    return new BarRow(lane.bars().stream().filter(bar -> bar.kind() == kind).toList());
  }

  private static List<BarRow> stacked(Lane lane) {
    Map<String, List<Bar>> byPublisher =
        lane.bars().stream()
            .filter(bar -> bar.kind() == Kind.SUBSCRIBED)
            .collect(Collectors.groupingBy(Bar::remote, LinkedHashMap::new, Collectors.toList()));
    List<List<Bar>> rows = new ArrayList<>();
    for (List<Bar> bars : byPublisher.values()) {
      Instant start = bars.getFirst().from();
      rows.stream()
          .filter(row -> row.getLast().to().isBefore(start))
          .findFirst()
          .ifPresentOrElse(row -> row.addAll(bars), () -> rows.add(new ArrayList<>(bars)));
    }
    return rows.stream().map(BarRow::new).toList();
  }
}
