package dev.stageinspector.cli;

import dev.stageinspector.cli.Command.Asked;
import dev.stageinspector.cli.Command.ListForm;
import dev.stageinspector.diagnosis.Case;
import dev.stageinspector.diagnosis.Diagnosis;
import dev.stageinspector.diagnosis.DiagnosisText;
import dev.stageinspector.diagnosis.Question;
import dev.stageinspector.diagnosis.QuestionKind;
import dev.stageinspector.ivs.CallCost;
import dev.stageinspector.ivs.Request;
import dev.stageinspector.ivs.StageQuery;
import dev.stageinspector.sessions.SessionPlans;
import dev.stageinspector.sessions.SessionTimes;
import dev.stageinspector.sessions.StageSession;
import java.io.PrintStream;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Asks what a question about a session needs, and prints what the answers say. */
final class DiagnosisPrinter {

  private final TerminalFetch fetch;
  private final StageQuery stage;
  private final Asked asked;
  private final ListForm form;

  DiagnosisPrinter(TerminalFetch fetch, StageQuery stage, Asked asked, ListForm form) {
    this.fetch = fetch;
    this.stage = stage;
    this.asked = asked;
    this.form = form;
  }

  /** Prints the answer and gives whether there is the session, and the time, that it is about. */
  boolean print(CallCost cost, PrintStream out, PrintStream err) {
    SessionChoice choice = new SessionChoice(fetch, stage, err);
    Optional<StageSession> session =
        asked.session().isPresent() ? asked.session().flatMap(choice::find) : choice.latest();
    if (choice.isMissing(asked.session()) || (session.isEmpty() && !isOfStage())) {
      return false;
    }
    Optional<Instant> at = Optional.empty();
    if (asked.at().isPresent()) {
      switch (SessionTimes.in(session, asked.at().get(), Instant.now(), ZoneId.systemDefault())) {
        case SessionTimes.Typed.At typed -> at = Optional.of(typed.time());
        case SessionTimes.Typed.NotATime(String problem) -> {
          Terminal.say("--at: " + problem, err);
          return false;
        }
      }
    }
    Question question = question(at);
    Case known = ask(question, new Case(stage, session, fetch.known(), Instant.now()), cost, err);
    out.print(text(Diagnosis.of(question, known)));
    return true;
  }

  private Question question(Optional<Instant> at) {
    return asked
        .question()
        .question(new QuestionKind.Parts(asked.viewer(), asked.publisher(), at))
        .orElseThrow();
  }

  /** Whether the question is about the stage, and only then about one of its sessions. */
  private boolean isOfStage() {
    return asked.question() == QuestionKind.LIVE_NOW && fetch.isComplete();
  }

  /** Each answer can lead to more questions; none is asked twice. */
  private Case ask(Question question, Case before, CallCost cost, PrintStream err) {
    Case known = before;
    Set<Request> tried = new HashSet<>();
    List<Request> next = List.of();
    do {
      if (SessionPlans.isToldFirst(next.size(), cost)) {
        err.println("This takes " + cost.words(next.size()) + ".");
      }
      fetch.ask(next);
      known = known.with(fetch.known());
      next = Diagnosis.missing(question, known).stream().filter(tried::add).toList();
    } while (!next.isEmpty());
    return known;
  }

  private String text(Diagnosis diagnosis) {
    return switch (form) {
      case JSON -> DiagnosisText.json(diagnosis);
      case MARKDOWN -> DiagnosisText.markdown(diagnosis);
      case TEXT, CSV -> DiagnosisText.text(diagnosis);
    };
  }
}
