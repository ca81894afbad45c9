package dev.stageinspector.watch;

import dev.stageinspector.property.Json;
import dev.stageinspector.property.Property;
import dev.stageinspector.property.Times;
import dev.stageinspector.property.Visible;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes entries for a terminal, for a copy, and for a program: each on one line. */
public final class EntryText {

  private EntryText() {}

  /** For a reader: time in UTC, path, and both values. */
  public static String line(Entry entry) {
    return Times.utc(entry.time())
        + "  "
        + switch (entry) {
          case Entry.Change change ->
              Visible.line(change.path())
                  + owner(change)
                  + ": "
                  + value(change.before())
                  + " -> "
                  + value(change.after());
          case Entry.Gap gap -> gap(gap);
        };
  }

  /** All of a log, for a copy. */
  public static String of(ChangeLog log) {
    return (log.dropped() == 0 ? "" : dropped(log) + "\n")
        + log.entries().stream()
            .map(EntryText::line)
            .collect(Collectors.joining("\n", "", log.size() == 0 ? "" : "\n"));
  }

  /** What is said of a log that doesn't have everything any more. */
  public static String dropped(ChangeLog log) {
    return "%,d older %s not kept."
        .formatted(log.dropped(), log.dropped() == 1 ? "entry is" : "entries are");
  }

  /** For a program: a line of JSON. What wasn't set has no member; null is what AWS sent. */
  public static String json(Entry entry) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("time", Times.utc(entry.time()));
    switch (entry) {
      case Entry.Change change -> {
        members.put("path", change.path());
        members.put("kind", change.kind().word());
        change.before().ifPresent(value -> members.put("old", value));
        change.after().ifPresent(value -> members.put("new", value));
      }
      case Entry.Gap gap -> {
        if (!gap.subject().isEmpty()) {
          members.put("subject", gap.subject());
        }
        members.put("unknownSince", Times.utc(gap.from()));
        members.put("why", gap.why());
      }
    }
    return Json.line(members);
  }

  /** For a program: the watch gets no answer. */
  public static String failure(Instant time, String headline) {
    return Json.line(Map.of("time", Times.utc(time), "failure", headline));
  }

  /** A value as JSON, so that nothing that AWS sent looks like words of the program. */
  public static String value(Optional<Property> side) {
    return side.map(Json::line).map(Visible::line).orElse("(not set)");
  }

  private static String gap(Entry.Gap gap) {
    return (gap.subject().isEmpty() ? "Not known" : gap.subject() + " not known")
        + " from "
        + Times.utc(gap.from())
        + " to "
        + Times.utc(gap.time())
        + ": "
        + Visible.line(gap.why());
  }

  private static String owner(Entry.Change change) {
    return change.subject().isEmpty() ? "" : " (" + Visible.line(change.subject()) + ")";
  }
}
