package dev.stageinspector.cli;

import dev.stageinspector.cli.Command.Asked;
import dev.stageinspector.cli.Command.InSession;
import dev.stageinspector.cli.Command.ListForm;
import dev.stageinspector.cli.Command.StageList;
import dev.stageinspector.ivs.CallCost;
import dev.stageinspector.ivs.Ivs;
import dev.stageinspector.ivs.Operation;
import dev.stageinspector.ivs.Request;
import dev.stageinspector.ivs.SessionQuery;
import dev.stageinspector.ivs.StageQuery;
import dev.stageinspector.ivs.failure.Failure;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Prints the lists of a stage: its sessions, who was in one, and what happened there. What came
 * before a failure is printed.
 */
public final class SessionPrinter {

  private static final Logger LOG = LoggerFactory.getLogger(SessionPrinter.class);

  private final Ivs ivs;
  private final CallCost cost;
  private final PrintStream out;
  private final PrintStream err;

  public SessionPrinter(Ivs ivs, CallCost cost, PrintStream out, PrintStream err) {
    this.ivs = ivs;
    this.cost = cost;
    this.out = out;
    this.err = err;
  }

  /** Asks for a list, prints it and gives the exit status. */
  public int print(StageQuery stage, StageList list, ListForm form) {
    try {
      TerminalFetch fetch = new TerminalFetch(ivs, err);
      boolean found =
          switch (list) {
            case StageList.Sessions() -> list(fetch, SessionQuery.sessions(stage), form);
            case StageList.Compositions() -> compositions(fetch, stage, form);
            case StageList.Participants(InSession who) -> participants(fetch, stage, who, form);
            case StageList.TimeLine(InSession who) -> timeLine(fetch, stage, who, form);
            case StageList.Diagnosis(Asked asked) ->
                new DiagnosisPrinter(fetch, stage, asked, form).print(cost.about(stage), out, err);
          };
      fetch.explain();
      return found && fetch.isComplete() ? Exit.SHOWN : Exit.FAILED;
    } catch (RuntimeException | Error e) {
      LOG.error("Unexpected", e);
      Terminal.explain(Failure.defect(SessionQuery.sessions(stage)), err);
      return Exit.FAILED;
    }
  }

  private boolean compositions(TerminalFetch fetch, StageQuery stage, ListForm form) {
    Request request = SessionQuery.compositions(stage);
    boolean found = list(fetch, request, form);
    if (fetch.has(request) && fetch.items(request).findAny().isEmpty()) {
      err.println(
          "AWS lists no compositions now. AWS removes a composition 5 minutes after it ends.");
    }
    return found;
  }

  private boolean list(TerminalFetch fetch, Request request, ListForm form) {
    fetch.ask(List.of(request));
    if (fetch.has(request) && fetch.items(request).findAny().isEmpty()) {
      // AWS also returns an empty list for a stage that doesn't exist.
      fetch.ask(List.of(Request.getStage(request.query())));
    }
    fetch
        .known()
        .to(request)
        .filter(answers -> !answers.pages().isEmpty())
        .ifPresent(answers -> {
          out.print(PrintedList.of(answers.joined()).text(form));
          sayIfIncomplete(answers.isComplete());
        });
    return true;
  }

  private boolean participants(
      TerminalFetch fetch, StageQuery stage, InSession who, ListForm form) {
    SessionChoice choice = new SessionChoice(fetch, stage, err);
    Optional<SessionQuery> session = choice.session(who);
    if (session.isEmpty()) {
      return false;
    }
    Participants found = new Participants(fetch, session.get(), who);
    found.ask(who.named() ? found.named() : List.of(session.get().participants()));
    if (found.elements().isEmpty() && choice.isMissing(who.session())) {
      return false;
    }
    if (found.hasSome()) {
      out.print(PrintedList.of(Operation.LIST_PARTICIPANTS, found.elements()).text(form));
      sayIfIncomplete(found.isComplete());
      if (!who.named() && found.isComplete() && found.elements().isEmpty()) {
        err.println("AWS lists no participants for this session.");
      }
    }
    return found.sayMissing(err);
  }

  private boolean timeLine(TerminalFetch fetch, StageQuery stage, InSession who, ListForm form) {
    SessionChoice choice = new SessionChoice(fetch, stage, err);
    Optional<SessionQuery> session = choice.session(who);
    return session.isPresent()
        && new TimeLinePrinter(fetch, choice, session.get(), who, form)
            .print(cost.about(stage), out, err);
  }

  private void sayIfIncomplete(boolean complete) {
    if (!complete) {
      err.println("The list is incomplete.");
    }
  }
}
