package dev.stageinspector.diagnosis;

import dev.stageinspector.ivs.Request;
import dev.stageinspector.property.Table;
import dev.stageinspector.property.Visible;
import dev.stageinspector.sessions.Event;
import dev.stageinspector.sessions.EventWords;
import java.util.List;

/** What a finding rests on, in words. */
public final class EvidenceWords {

  private final EventWords words;

  private EvidenceWords(EventWords words) {
    this.words = words;
  }

  /** The words for what is known. */
  public static EvidenceWords of(Case known) {
    return new EvidenceWords(
        known.chosen().isPresent()
            ? EventWords.of(known.log(), known.answers().ingestConfigurations())
            : EventWords.of(List.of()));
  }

  /** What the answer says: "host started publishing" or "activeSessionId: (none)". */
  public String of(Evidence evidence) {
    String what = evidence.event().map(words::of).orElseGet(() -> Visible.line(field(evidence)));
    String who = evidence.participant();
    if (!evidence.arn().isEmpty()) {
      return Visible.line(evidence.arn()) + ", " + what;
    }
    return who.isEmpty()
        ? what
        : words.name(who) + (evidence.event().isPresent() ? " " : ", ") + what;
  }

  private static String field(Evidence evidence) {
    boolean noOne =
        evidence.value().equals(Evidence.NOTHING)
            && (evidence.field().equals("participantId") || evidence.field().equals("userId"));
    return evidence.field() + (noOne ? " not found" : ": " + evidence.value());
  }

  /** When it happened, as AWS sent it; empty if it is no event. */
  public static String time(Evidence evidence) {
    return evidence.event().map(Event::source).map(one -> Table.cell(one, "eventTime")).orElse("");
  }

  /** A question to AWS: "ListParticipantEvents of host". */
  public String of(Request request) {
    return request.operation().apiName()
        + request.participant().map(id -> " of " + words.name(id)).orElse("");
  }
}
