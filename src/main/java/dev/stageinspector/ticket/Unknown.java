package dev.stageinspector.ticket;

import dev.stageinspector.diagnosis.Case;
import dev.stageinspector.diagnosis.Diagnosis;
import dev.stageinspector.diagnosis.DiagnosisText;
import dev.stageinspector.diagnosis.EvidenceWords;
import dev.stageinspector.diagnosis.Unknowable;
import dev.stageinspector.ivs.Answers;
import dev.stageinspector.ivs.failure.Failure;
import dev.stageinspector.sessions.Counted;
import dev.stageinspector.sessions.EventKind;
import dev.stageinspector.sessions.Participant;
import dev.stageinspector.ticket.Block.Heading;
import dev.stageinspector.ticket.Block.Items;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What a ticket can't know, so that nobody takes silence for an answer. */
final class Unknown {

  private final Set<String> items = new LinkedHashSet<>();

  private Unknown() {}

  static List<Block> of(Concerned concerned) {
    Unknown unknown = new Unknown();
    concerned
        .session()
        .ifPresentOrElse(
            known -> unknown.session(known, concerned),
            () ->
                unknown.items.add(
                    "No session was looked at: this ticket says nothing about participants"
                        + " and events."));
    EvidenceWords words = concerned.words();
    concerned.failed().stream()
        .filter(answers -> !answers.isNotFound())
        .forEach(answers -> unknown.items.add(words.of(answers.request()) + ": " + why(answers)));
    concerned
        .diagnosis()
        .ifPresentOrElse(unknown::diagnosis, () -> unknown.items.add("No question was asked."));
    return List.of(new Heading(2, "What isn't known"), new Items(List.copyOf(unknown.items)));
  }

  private void session(Case known, Concerned concerned) {
    if (!known.answers().hasPublishers()) {
      items.add("The participants of the session weren't all listed.");
    } else if (!known.answers().hasEveryone()) {
      items.add("Viewers weren't checked: only those who have published were listed.");
    }
    long silent =
        known.participants().stream()
            .map(Participant::id)
            .filter(id -> !known.answers().hasEvents(id))
            .count();
    if (silent > 0) {
      items.add("The events of " + Counted.of((int) silent, "participant") + " weren't loaded.");
    }
    if (concerned.others() > 0) {
      items.add(
          "Only the time line of those whom the question concerns is in this ticket: the events of "
              + Counted.of(concerned.others(), "other participant")
              + " were loaded, too.");
    }
    concerned.timeLine().stream()
        .flatMap(line -> line.events().stream())
        .filter(event -> event.kind() == EventKind.LEFT)
        .findFirst()
        .ifPresent(_ -> items.addAll(List.of(Unknowable.WHY_LEFT, Unknowable.WHEN_VANISHED)));
    if (known.session().isOpen()) {
      items.add("The session was still open: what came later isn't in this ticket.");
    }
  }

  private static String why(Answers answers) {
    return answers.failure().map(Failure::headline).orElse("");
  }

  private void diagnosis(Diagnosis diagnosis) {
    DiagnosisText.notAsked(diagnosis)
        .forEach(one -> items.add("Not asked, or not answered: " + one));
    diagnosis.unknowable().forEach(items::add);
  }
}
