package dev.stageinspector.ticket;

import dev.stageinspector.diagnosis.DiagnosisText;

/** The answer to a question without the rest of a ticket. */
public final class RedactedAnswer {
  private RedactedAnswer() {}

  /** As Markdown, with pseudonyms for what a ticket hides unless somebody wants it otherwise. */
  public static String markdown(Matter.Asked asked) {
    Redaction redaction =
        new Redaction(Pseudonyms.fresh(), Sensitive.byDefault(), Originals.of(asked));
    return redaction.written(DiagnosisText.markdown(redaction.answer(asked)));
  }
}
