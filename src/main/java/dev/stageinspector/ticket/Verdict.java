package dev.stageinspector.ticket;

import dev.stageinspector.diagnosis.Diagnosis;
import dev.stageinspector.diagnosis.Evidence;
import dev.stageinspector.diagnosis.EvidenceWords;
import dev.stageinspector.diagnosis.Finding;
import dev.stageinspector.ivs.Answer;
import dev.stageinspector.ivs.Stage;
import dev.stageinspector.ticket.Block.Heading;
import dev.stageinspector.ticket.Block.Lines;
import dev.stageinspector.ticket.Block.Paragraph;
import dev.stageinspector.ticket.Block.Rows;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The question and what decides it; without a question, the stage's name. */
final class Verdict {
  private Verdict() {}

  static List<Block> of(Answer stage, Optional<Diagnosis> diagnosis) {
    return diagnosis
        .map(Verdict::of)
        .orElseGet(() -> List.of(new Heading(1, "Stage " + Stage.of(stage.tree()).title())));
  }

  private static List<Block> of(Diagnosis diagnosis) {
    EvidenceWords words = EvidenceWords.of(diagnosis.known());
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Heading(1, diagnosis.question().words(diagnosis.known())));
    for (Finding finding : diagnosis.findings()) {
      blocks.add(new Paragraph(finding.sentence() + " (" + finding.level().words() + ")"));
      if (!finding.evidence().isEmpty()) {
        blocks.add(
            new Rows(
                List.of("Time", "What AWS says", "Participant ID", "Call"),
                finding.evidence().stream().map(one -> row(one, words)).toList()));
      }
      if (!finding.remedy().isEmpty()) {
        blocks.add(new Paragraph(finding.remedy()));
      }
      if (!finding.commands().isEmpty()) {
        blocks.add(new Lines(finding.commands()));
      }
    }
    return blocks;
  }

  private static List<String> row(Evidence evidence, EvidenceWords words) {
    return List.of(
        EvidenceWords.time(evidence),
        words.of(evidence),
        evidence.participant(),
        evidence.operation().apiName());
  }
}
