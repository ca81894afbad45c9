package dev.stageinspector.ticket;

import dev.stageinspector.diagnosis.Diagnosis;
import dev.stageinspector.ivs.Answer;
import dev.stageinspector.ivs.Fetched;
import dev.stageinspector.property.FirstLetter;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What happened, in a document for those who weren't there: a colleague, a customer, AWS Support.
 *
 * @param blocks its parts, in order
 */
public record Ticket(List<Block> blocks) {

  public Ticket {
    blocks = List.copyOf(blocks);
  }

  /**
   * Writes a ticket. The answers are redacted first, and all else is made of what is left.
   *
   * @param hidden what stands under a pseudonym; secrets never stand in a ticket
   * @param zone whose local time stands beside UTC
   */
  public static Ticket of(About about, ZoneId zone, Set<Sensitive> hidden, Pseudonyms pseudonyms) {
    Originals originals =
        switch (about) {
          case Matter matter -> Originals.of(matter);
          case FailedLookup failed -> Originals.of(failed);
        };
    Redaction redaction = new Redaction(pseudonyms, hidden, originals);
    List<Block> blocks =
        new ArrayList<>(
            switch (about) {
              case Matter matter -> blocks(matter, zone, redaction);
              case FailedLookup failed -> failed.blocks(redaction.of(failed.why()));
            });
    blocks.add(new Block.Paragraph(note(hidden)));
    return new Ticket(blocks.stream().map(block -> block.with(redaction::written)).toList());
  }

  private static List<Block> blocks(Matter matter, ZoneId zone, Redaction redaction) {
    Answer stage = redaction.of(matter.stage());
    Fetched fetched = redaction.of(matter.fetched());
    Optional<Diagnosis> diagnosis = matter.asked().map(redaction::answer);
    Concerned concerned = Concerned.of(stage, fetched, diagnosis, matter);
    List<Block> blocks = new ArrayList<>();
    blocks.addAll(Verdict.of(stage, diagnosis));
    blocks.addAll(StageFacts.of(stage));
    blocks.addAll(TimeLineRows.of(concerned, zone));
    blocks.addAll(SupportIds.of(concerned));
    blocks.addAll(Unknown.of(concerned));
    blocks.addAll(StageFacts.fields(stage));
    return blocks;
  }

  private static String note(Set<Sensitive> hidden) {
    Set<Sensitive> shown = EnumSet.allOf(Sensitive.class);
    shown.removeAll(hidden);
    String replaced =
        hidden.isEmpty()
            ? "Only secrets are hidden."
            : "This ticket replaces these values with pseudonyms: " + words(hidden) + ".";
    return hidden.isEmpty() || shown.isEmpty()
        ? replaced
        : replaced + " These are shown: " + words(shown) + ".";
  }

  private static String words(Set<Sensitive> kinds) {
    List<String> labels =
        EnumSet.copyOf(kinds).stream()
            .map(Sensitive::label)
            .map(label -> label.startsWith("AWS") ? label : FirstLetter.small(label))
            .toList();
    return String.join(", ", labels);
  }
}
