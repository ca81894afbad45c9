package dev.stageinspector.diagnosis;

import dev.stageinspector.ivs.Answer;
import dev.stageinspector.ivs.Answers;
import dev.stageinspector.ivs.Request;
import dev.stageinspector.ivs.failure.Failure;
import dev.stageinspector.property.Json;
import dev.stageinspector.property.Markdown;
import dev.stageinspector.property.Table;
import dev.stageinspector.property.Times;
import dev.stageinspector.property.Visible;
import dev.stageinspector.sessions.Event;
import dev.stageinspector.sessions.StageSession;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/**
 * A diagnosis in the forms in which it leaves the program. Times of events are as AWS sent them.
 */
public final class DiagnosisText {

  private final Diagnosis diagnosis;
  private final EvidenceWords words;

  private DiagnosisText(Diagnosis diagnosis) {
    this.diagnosis = diagnosis;
    words = EvidenceWords.of(diagnosis.known());
  }

  /** For a script. */
  public static String json(Diagnosis diagnosis) {
    return new DiagnosisText(diagnosis).json() + "\n";
  }

  /** For a terminal. */
  public static String text(Diagnosis diagnosis) {
    return new DiagnosisText(diagnosis).text();
  }

  /** For a ticket. */
  public static String markdown(Diagnosis diagnosis) {
    return new DiagnosisText(diagnosis).markdown();
  }

  private String json() {
    return Json.of(
        members(
            "question",
            diagnosis.question().name(),
            "findings",
            diagnosis.findings().stream().map(DiagnosisText::members).toList(),
            "notAsked",
            diagnosis.notAsked().stream().map(this::notAsked).toList(),
            "unknowable",
            diagnosis.unknowable()));
  }

  private static Map<String, Object> members(Finding finding) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("code", finding.code().toString());
    members.put("level", level(finding));
    members.put("sentence", finding.sentence());
    members.put("evidence", finding.evidence().stream().map(DiagnosisText::members).toList());
    members.put("remedy", finding.remedy());
    members.put("commands", finding.commands());
    members.put("more", finding.more().stream().map(DiagnosisText::members).toList());
    return members;
  }

  private static Map<String, Object> members(Evidence evidence) {
    Optional<Event> event = evidence.event();
    return members(
        "operation",
        evidence.operation().apiName(),
        "participantId",
        evidence.participant(),
        "arn",
        evidence.arn(),
        "eventTime",
        EvidenceWords.time(evidence),
        "name",
        event.map(Event::name).orElse(""),
        "remoteParticipantId",
        event.map(Event::remote).orElse(""),
        "errorCode",
        event.map(Event::error).orElse(""),
        "field",
        evidence.field(),
        "value",
        evidence.value());
  }

  private static Map<String, Object> members(Request request) {
    return members(
        "operation",
        request.operation().apiName(),
        "participantId",
        String.valueOf(request.input().getOrDefault("participantId", "")));
  }

  private Map<String, Object> notAsked(Request request) {
    Map<String, Object> members = members(request);
    failure(request).ifPresent(why -> members.put("reason", why));
    return members;
  }

  /** The members, without texts that are empty. */
  private static Map<String, Object> members(Object... namesAndValues) {
    Map<String, Object> members = new LinkedHashMap<>();
    for (int at = 0; at < namesAndValues.length; at += 2) {
      if (!namesAndValues[at + 1].equals("")) {
        members.put(namesAndValues[at].toString(), namesAndValues[at + 1]);
      }
    }
    return members;
  }

  private static String level(Finding finding) {
    return finding.level().toString().toLowerCase(Locale.ROOT);
  }

  private String text() {
    StringBuilder text = new StringBuilder(line(diagnosis.question().words(diagnosis.known())));
    for (Finding finding : diagnosis.findings()) {
      text.append('\n').append(line(finding.sentence()));
      text.append(line("  " + level(finding) + " (" + finding.code() + ")"));
      finding.evidence().forEach(one -> text.append(line("  - " + evidence(one))));
      if (!finding.remedy().isEmpty()) {
        text.append(line("  What to do: " + finding.remedy()));
      }
      finding.commands().forEach(command -> text.append(line("    " + command)));
    }
    list("Not asked, or not answered:", notAsked(), text);
    list("What AWS's API can't tell:", diagnosis.unknowable(), text);
    return text.toString();
  }

  private static void list(String heading, List<String> items, StringBuilder text) {
    if (!items.isEmpty()) {
      text.append('\n').append(line(heading));
      items.forEach(item -> text.append(line("  - " + item)));
    }
  }

  private static String line(String text) {
    return Visible.line(text) + "\n";
  }

  private String evidence(Evidence evidence) {
    String time = EvidenceWords.time(evidence);
    return (time.isEmpty() ? "" : time + " ")
        + words.of(evidence)
        + " ["
        + evidence.operation().apiName()
        + "]";
  }

  /** What wasn't asked or answered, and why not if a call failed. */
  public static List<String> notAsked(Diagnosis diagnosis) {
    return new DiagnosisText(diagnosis).notAsked();
  }

  private List<String> notAsked() {
    return diagnosis.notAsked().stream()
        .map(request -> words.of(request) + failure(request).map(why -> ": " + why).orElse(""))
        .toList();
  }

  private Optional<String> failure(Request request) {
    return diagnosis.known().fetched().to(request).flatMap(Answers::failure).map(Failure::headline);
  }

  private String markdown() {
    StringBuilder text =
        new StringBuilder(
            "# " + Markdown.prose(diagnosis.question().words(diagnosis.known())) + "\n\n");
    text.append(Markdown.facts(facts()));
    for (Finding finding : diagnosis.findings()) {
      text.append(Markdown.prose(finding.sentence())).append(" (" + level(finding) + ")\n\n");
      if (!finding.evidence().isEmpty()) {
        text.append(table(finding.evidence())).append('\n');
      }
      if (!finding.remedy().isEmpty()) {
        text.append(Markdown.prose(finding.remedy())).append("\n\n");
      }
      if (!finding.commands().isEmpty()) {
        text.append(
            finding.commands().stream()
                .map(command -> "    " + Visible.line(command) + "\n")
                .collect(Collectors.joining("", "", "\n")));
      }
    }
    section("Not asked, or not answered", notAsked(), text);
    section("What AWS's API can't tell", diagnosis.unknowable(), text);
    return text.toString();
  }

  private String table(List<Evidence> evidence) {
    return Markdown.table(
        List.of("Time", "What AWS says", "Participant ID", "Call"),
        evidence.stream()
            .map(one ->
                List.of(
                    EvidenceWords.time(one),
                    words.of(one),
                    one.participant(),
                    one.operation().apiName()))
            .toList());
  }

  private static void section(String heading, List<String> items, StringBuilder text) {
    if (!items.isEmpty()) {
      text.append("## ").append(heading).append("\n\n");
      items.forEach(item -> text.append("- ").append(Markdown.prose(item)).append('\n'));
      text.append('\n');
    }
  }

  /** What AWS's support asks for. */
  private SequencedMap<String, String> facts() {
    Case known = diagnosis.known();
    SequencedMap<String, String> facts = new LinkedHashMap<>();
    facts.put("Stage", known.stage().arn().toString());
    Optional<StageSession> session = known.chosen();
    session.ifPresent(one -> {
      facts.put("Session", one.id());
      facts.put("Start", Table.cell(one.source(), "startTime"));
      facts.put("End", Table.cell(one.source(), "endTime"));
      facts.put("As of", Times.utc(known.asOf()));
    });
    facts.put("Request IDs", String.join(", ", requestIds()));
    facts.values().removeIf(String::isEmpty);
    return facts;
  }

  private List<String> requestIds() {
    List<String> ids = new ArrayList<>();
    diagnosis.findings().stream()
        .flatMap(finding -> finding.evidence().stream())
        .map(Evidence::request)
        .distinct()
        .flatMap(request -> diagnosis.known().fetched().to(request).stream())
        .flatMap(answers -> answers.pages().stream())
        .map(Answer::requestId)
        .forEach(id -> id.filter(one -> !ids.contains(one)).ifPresent(ids::add));
    return ids;
  }
}
