package dev.stageinspector.ivs.failure;

import dev.stageinspector.ivs.Answer;
import dev.stageinspector.ivs.Stage;
import dev.stageinspector.property.Markdown;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/** Writes an answer for a ticket: whoever reads it there was not there when it came. */
public final class Ticket {

  private Ticket() {}

  /**
   * The answer as Markdown: its verdicts, who asked when, and every field.
   *
   * @param credentials whose credentials asked, in words
   */
  public static String of(Answer inspection, String credentials) {
    Stage summary = Stage.of(inspection.tree());
    SequencedMap<String, String> facts = new LinkedHashMap<>();
    facts.put(
        "Session", summary.session().map(id -> "Live: " + id).orElse("Idle: no live session"));
    facts.put(
        "Recording", (summary.recording().on() ? "On: " : "Off: ") + summary.recording().words());
    facts.put(
        "Fetched",
        inspection.time().truncatedTo(ChronoUnit.SECONDS)
            + " in "
            + inspection.took().toMillis()
            + " ms");
    facts.put("Credentials", credentials);
    facts.put("Endpoint", inspection.endpoint().toString());
    facts.put("Request ID", inspection.requestId().orElse("none"));
    String name = summary.name().isEmpty() ? "Unnamed stage" : summary.name();
    return Markdown.of(name, facts, inspection.tree());
  }
}
