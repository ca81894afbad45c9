package dev.stageinspector.ivs.failure;

import dev.stageinspector.ivs.Answer;
import dev.stageinspector.ivs.Stage;
import dev.stageinspector.property.Markdown;
import dev.stageinspector.property.Visible;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/** Writes an answer for others: whoever reads the report was not there when the answer came. */
public final class AnswerReport {

  private AnswerReport() {}

  /**
   * The answer as Markdown: its verdicts, who asked when, and every field.
   *
   * @param credentials whose credentials asked, in words
   */
  public static String of(Answer answer, String credentials) {
    Stage summary = Stage.of(answer.tree());
    SequencedMap<String, String> facts = new LinkedHashMap<>();
    facts.put(
        "Session", summary.session().map(id -> "Live: " + id).orElse("Idle: no live session"));
    facts.put(
        "Recording", (summary.recording().on() ? "On: " : "Off: ") + summary.recording().words());
    facts.putAll(origin(answer, credentials));
    String name = summary.name().isEmpty() ? "Unnamed stage" : summary.name();
    return Markdown.of(name, facts, answer.tree());
  }

  /**
   * Where the answer came from as plain text, for a support case: one fact per line.
   *
   * @param credentials whose credentials asked, in words
   */
  public static String lines(Answer answer, String credentials) {
    SequencedMap<String, String> facts = new LinkedHashMap<>();
    facts.put("Operation", answer.request().operation().apiName());
    facts.put("Stage ARN", answer.query().arn().toString());
    facts.put("Account", answer.query().arn().account());
    facts.put("Region", answer.query().arn().region());
    Stage.of(answer.tree()).session().ifPresent(id -> facts.put("Session ID", id));
    facts.putAll(origin(answer, credentials));
    return facts.entrySet().stream()
        .map(fact -> fact.getKey() + ": " + Visible.line(fact.getValue()))
        .collect(Collectors.joining("\n"));
  }

  private static SequencedMap<String, String> origin(Answer answer, String credentials) {
    SequencedMap<String, String> facts = new LinkedHashMap<>();
    facts.put(
        "Looked up",
        answer.time().truncatedTo(ChronoUnit.SECONDS) + " in " + answer.took().toMillis() + " ms");
    facts.put("Credentials", credentials);
    facts.put("Endpoint", answer.endpoint().toString());
    facts.put("Request ID", answer.requestId().orElse("none"));
    return facts;
  }
}
