package dev.stageinspector.ivs.failure;

import dev.stageinspector.ivs.Answer;
import dev.stageinspector.ivs.Stage;
import dev.stageinspector.property.Markdown;
import dev.stageinspector.property.Visible;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.stream.Collectors;

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
    facts.putAll(origin(inspection, credentials));
    String name = summary.name().isEmpty() ? "Unnamed stage" : summary.name();
    return Markdown.of(name, facts, inspection.tree());
  }

  /**
   * Where the answer came from as plain text, for a support case: one fact per line.
   *
   * @param credentials whose credentials asked, in words
   */
  public static String lines(Answer inspection, String credentials) {
    SequencedMap<String, String> facts = new LinkedHashMap<>();
    facts.put("Operation", inspection.request().operation().apiName());
    facts.put("Stage ARN", inspection.query().arn().toString());
    facts.put("Account", inspection.query().arn().account());
    facts.put("Region", inspection.query().arn().region());
    Stage.of(inspection.tree()).session().ifPresent(id -> facts.put("Session ID", id));
    facts.putAll(origin(inspection, credentials));
    return facts.entrySet().stream()
        .map(fact -> fact.getKey() + ": " + Visible.line(fact.getValue()))
        .collect(Collectors.joining("\n"));
  }

  private static SequencedMap<String, String> origin(Answer inspection, String credentials) {
    SequencedMap<String, String> facts = new LinkedHashMap<>();
    facts.put(
        "Looked up",
        inspection.time().truncatedTo(ChronoUnit.SECONDS)
            + " in "
            + inspection.took().toMillis()
            + " ms");
    facts.put("Credentials", credentials);
    facts.put("Endpoint", inspection.endpoint().toString());
    facts.put("Request ID", inspection.requestId().orElse("none"));
    return facts;
  }
}
