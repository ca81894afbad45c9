package dev.stageinspector.snapshot;

import dev.stageinspector.property.Json;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes a snapshot as JSON; src/docs/snapshot.md describes it. */
final class SnapshotWriter {

  private SnapshotWriter() {}

  static String text(Snapshot snapshot) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("format", SnapshotReader.FORMAT);
    all.put("version", SnapshotReader.VERSION);
    all.put("saved", snapshot.saved().toString());
    all.put("stage", snapshot.stage().toString());
    all.put("answers", snapshot.answers().stream().map(SnapshotWriter::entry).toList());
    return Json.of(all) + "\n";
  }

  private static Map<String, Object> entry(SavedAnswer answer) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("operation", answer.request().operation().apiName());
    entry.put("region", answer.request().region());
    entry.put("input", answer.request().input());
    answer.requestId().ifPresent(id -> entry.put("requestId", id));
    entry.put("time", answer.time().toString());
    entry.put("milliseconds", answer.took().toMillis());
    entry.put("endpoint", answer.endpoint().toString());
    entry.put("body", new Json.Raw(answer.body()));
    return entry;
  }
}
