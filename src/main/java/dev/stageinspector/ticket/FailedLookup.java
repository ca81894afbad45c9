package dev.stageinspector.ticket;

import dev.stageinspector.ivs.Answers;
import dev.stageinspector.ivs.Request;
import dev.stageinspector.ivs.StageQuery;
import dev.stageinspector.ivs.failure.Failure;
import dev.stageinspector.ticket.Block.Facts;
import dev.stageinspector.ticket.Block.Heading;
import dev.stageinspector.ticket.Block.Items;
import dev.stageinspector.ticket.Block.Paragraph;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * A stage of which nothing is known, since its look-up failed. What AWS or a proxy said isn't in a
 * ticket: it can name people in ways that nobody foresees.
 */
public record FailedLookup(StageQuery query, Failure why) implements About {

  /** The call, as one that failed. */
  Answers answers() {
    return new Answers(Request.getStage(query), List.of(), new Answers.End.Broken(why));
  }

  @Override
  public String title() {
    return query.arn().id();
  }

  /** What a ticket says, of a failure that was redacted. */
  List<Block> blocks(Failure redacted) {
    SequencedMap<String, String> facts = new LinkedHashMap<>();
    facts.put("Stage ARN", query.arn().toString());
    facts.put("Account", query.arn().account());
    facts.put("Region", query.arn().region());
    facts.put("Failed call", Request.getStage(query).operation().apiName());
    redacted.errorCode().ifPresent(code -> facts.put("Error", code));
    facts.put("Failed (UTC)", SupportIds.time(redacted.time()));
    facts.put("Request ID", redacted.requestId().orElse("none"));
    return List.of(
        new Heading(1, "Look-up of stage " + title() + " failed"),
        new Paragraph(redacted.headline()),
        new Heading(2, "For AWS Support"),
        new Facts(facts),
        new Heading(2, "What isn't known"),
        new Items(
            List.of(
                "Nothing is known of the stage and its sessions.",
                "What AWS said beside the code isn't in this ticket, since it can name people.")));
  }
}
