package dev.stageinspector.ticket;

import dev.stageinspector.diagnosis.Case;
import dev.stageinspector.diagnosis.Diagnosis;
import dev.stageinspector.diagnosis.Evidence;
import dev.stageinspector.ivs.Answer;
import dev.stageinspector.ivs.Answers;
import dev.stageinspector.ivs.Operation;
import dev.stageinspector.ivs.Request;
import dev.stageinspector.ivs.SessionQuery;
import dev.stageinspector.ivs.StageArn;
import dev.stageinspector.property.Times;
import dev.stageinspector.sessions.Counted;
import dev.stageinspector.ticket.Block.Facts;
import dev.stageinspector.ticket.Block.Heading;
import dev.stageinspector.ticket.Block.Paragraph;
import dev.stageinspector.ticket.Block.Rows;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What AWS's support asks for: whose stage it is, and which calls this ticket rests on. */
final class SupportIds {

  /** As in the time line: nobody asks for more, and some trackers cut a text that is longer. */
  private static final int MOST = 300;

  private final Concerned concerned;
  private final List<List<String>> calls = new ArrayList<>();

  private SupportIds(Concerned concerned) {
    this.concerned = concerned;
  }

  static List<Block> of(Concerned concerned) {
    return new SupportIds(concerned).blocks();
  }

  private List<Block> blocks() {
    add(concerned.stage());
    concerned.session().ifPresent(known -> requests(known).forEach(one -> add(known, one)));
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Heading(2, "For AWS Support"));
    blocks.add(new Facts(facts()));
    List<List<String>> failed = concerned.failed().stream().flatMap(SupportIds::failed).toList();
    if (!failed.isEmpty()) {
      add(
          blocks,
          List.of("Failed call", "Participant ID", "What went wrong", "Failed (UTC)", "Request ID"),
          failed,
          "more failed call");
    }
    add(
        blocks,
        List.of("Call", "Participant ID", "Answered (UTC)", "Request ID"),
        calls,
        "more call");
    return blocks;
  }

  private static void add(
      List<Block> blocks, List<String> columns, List<List<String>> rows, String more) {
    blocks.add(new Rows(columns, rows.stream().limit(MOST).toList()));
    if (rows.size() > MOST) {
      blocks.add(new Paragraph(Counted.of(rows.size() - MOST, more) + " left out."));
    }
  }

  private SequencedMap<String, String> facts() {
    StageArn arn = concerned.stage().query().arn();
    SequencedMap<String, String> facts = new LinkedHashMap<>();
    facts.put("Stage ARN", arn.toString());
    facts.put("Account", arn.account());
    facts.put("Region", arn.region());
    facts.put("Endpoint", concerned.stage().endpoint().toString());
    concerned.session().ifPresent(known -> facts.put("Session ID", known.session().id()));
    if (!concerned.participants().isEmpty()) {
      facts.put("Participant IDs", ids(concerned.participants()));
    }
    return facts;
  }

  private static String ids(List<String> all) {
    String first = all.stream().limit(MOST).collect(Collectors.joining(", "));
    return all.size() <= MOST ? first : first + ", and " + (all.size() - MOST) + " more";
  }

  private Set<Request> requests(Case known) {
    SessionQuery query = known.query();
    Set<Request> requests = new LinkedHashSet<>();
    requests.add(SessionQuery.sessions(known.stage()));
    requests.add(query.participants());
    requests.add(query.publishers());
    concerned
        .diagnosis()
        .map(Diagnosis::findings)
        .ifPresent(findings ->
            findings.stream()
                .flatMap(one -> one.evidence().stream())
                .map(Evidence::request)
                .forEach(requests::add));
    concerned.participants().stream()
        .flatMap(id -> Stream.of(query.participant(id), query.events(id)))
        .forEach(requests::add);
    requests.removeIf(one -> one.operation() == Operation.GET_STAGE);
    return requests;
  }

  private void add(Case known, Request request) {
    known.fetched().to(request).stream()
        .flatMap(answers -> answers.pages().stream())
        .forEach(this::add);
  }

  private void add(Answer answer) {
    calls.add(
        List.of(
            answer.request().operation().apiName(),
            participant(answer.request()),
            time(answer.time()),
            answer.requestId().orElse("none")));
  }

  /** The service's own word for it, else ours. */
  private static Stream<List<String>> failed(Answers answers) {
    return answers.failure().stream()
        .map(why ->
            List.of(
                answers.request().operation().apiName(),
                participant(answers.request()),
                why.errorCode().orElse(why.headline()),
                time(why.time()),
                why.requestId().orElse("none")));
  }

  static String time(Instant at) {
    return Times.utc(at.truncatedTo(ChronoUnit.SECONDS));
  }

  private static String participant(Request request) {
    return String.valueOf(request.input().getOrDefault("participantId", ""));
  }
}
