package dev.stageinspector.cli;

import dev.stageinspector.cli.Command.InSession;
import dev.stageinspector.cli.Command.ListForm;
import dev.stageinspector.ivs.Answers;
import dev.stageinspector.ivs.CallCost;
import dev.stageinspector.ivs.Request;
import dev.stageinspector.ivs.SessionQuery;
import dev.stageinspector.sessions.Counted;
import dev.stageinspector.sessions.Event;
import dev.stageinspector.sessions.EventOrder;
import dev.stageinspector.sessions.Participant;
import dev.stageinspector.sessions.SessionAnswers;
import dev.stageinspector.sessions.SessionLog;
import dev.stageinspector.sessions.SessionPlans;
import java.io.PrintStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Asks for the events of participants and prints them. Without a choice, it is those who have
 * published: AWS has a list of them, while the events of everyone can take hours.
 */
final class TimeLinePrinter {

  /** More names say nothing more. */
  private static final int NAMED = 10;

  private final TerminalFetch fetch;
  private final SessionChoice choice;
  private final SessionQuery session;
  private final InSession who;
  private final ListForm form;
  private final Participants participants;

  TimeLinePrinter(
      TerminalFetch fetch,
      SessionChoice choice,
      SessionQuery session,
      InSession who,
      ListForm form) {
    this.fetch = fetch;
    this.choice = choice;
    this.session = session;
    this.who = who;
    this.form = form;
    participants = new Participants(fetch, session, who);
  }

  /** Prints them and gives whether everybody who is named was found. */
  boolean print(CallCost cost, PrintStream out, PrintStream err) {
    participants.ask(who.named() ? participants.users() : List.of(session.publishers()));
    List<String> ids = ids();
    askForEvents(ids, cost, err);
    List<Event> events =
        EventOrder.sorted(
            ids.stream()
                .flatMap(id -> fetch.items(session.events(id)).map(one -> Event.of(one, id))));
    if (events.isEmpty() && choice.isMissing(who.session())) {
      return false;
    }
    boolean nobody = ids.isEmpty() && participants.isComplete();
    boolean some = ids.stream().map(session::events).anyMatch(fetch::hasSome);
    if (nobody || some || (form == ListForm.MARKDOWN && !ids.isEmpty())) {
      askForPairs(events);
      out.print(text(events, ids));
      sayWhatIsMissing(ids, err);
    }
    if (nobody && !who.named()) {
      err.println(
          "Nobody has published in this session. Choose others with --participant or --user.");
    }
    return participants.sayMissing(err);
  }

  private List<String> ids() {
    Stream<Participant> listed =
        participants.elements().stream()
            .map(Participant::of)
            .filter(one -> who.named() || one.published());
    return Stream.concat(listed.map(Participant::id), who.participants().stream())
        .distinct()
        .toList();
  }

  private void askForEvents(List<String> ids, CallCost cost, PrintStream err) {
    if (SessionPlans.isToldFirst(ids.size(), cost)) {
      err.println(
          "Listing the events of " + ids.size() + " participants: " + cost.words(ids.size()) + ".");
    }
    fetch.ask(ids.stream().map(session::events).toList(), progress(ids.size(), err));
    // JSON has no names: of participants without events, it is asked only whether they exist.
    participants.ask(
        participants.details(
            unlisted(ids).stream()
                .filter(id -> form != ListForm.JSON || isSilent(session.events(id)))
                .toList()));
  }

  /** Those that only their IDs are known of. */
  private List<String> unlisted(List<String> ids) {
    List<String> listed =
        participants.elements().stream().map(Participant::of).map(Participant::id).toList();
    return ids.stream().filter(id -> !listed.contains(id)).toList();
  }

  private boolean isSilent(Request events) {
    return fetch.has(events) && fetch.items(events).findAny().isEmpty();
  }

  private static Consumer<Answers> progress(int all, PrintStream err) {
    int[] done = new int[1];
    return answers -> {
      if (answers.isComplete() && ++done[0] % SessionPlans.UNASKED == 0 && done[0] < all) {
        err.println("Events of " + done[0] + " of " + all + " participants so far");
      }
    };
  }

  private String text(List<Event> events, List<String> ids) {
    List<Participant> known = known();
    boolean complete = ids.stream().map(session::events).allMatch(fetch::has);
    return new TimeLineText(events, complete, known, fetch.items(pairs()).toList())
        .of(form, () -> log(known));
  }

  private List<Participant> known() {
    return participants.elements().stream().map(Participant::of).toList();
  }

  /** The viewers of a redundant pair subscribe to what only its ingest configuration names. */
  private void askForPairs(List<Event> events) {
    List<String> known = known().stream().map(Participant::id).toList();
    boolean worded = form == ListForm.TEXT || form == ListForm.MARKDOWN;
    if (worded
        && events.stream()
            .map(Event::remote)
            .anyMatch(remote -> !remote.isEmpty() && !known.contains(remote))) {
      fetch.ask(List.of(pairs()));
    }
  }

  private Request pairs() {
    return Request.attachedIngestConfigurations(session.stage());
  }

  /** What the summary is made of; nothing if the session's begin and end can't be had. */
  private Optional<SessionLog> log(List<Participant> known) {
    return choice
        .find(session.id())
        .map(found -> new SessionAnswers(session, fetch.known()).log(found, known, Instant.now()));
  }

  private void sayWhatIsMissing(List<String> ids, PrintStream err) {
    List<String> missing = ids.stream().filter(id -> !fetch.has(session.events(id))).toList();
    if (!missing.isEmpty()) {
      Terminal.say(
          "Events are missing for "
              + missing.size()
              + " of "
              + Counted.of(ids.size(), "participant")
              + ": "
              + missing.stream().limit(NAMED).collect(Collectors.joining(", "))
              + (missing.size() > NAMED ? ", …" : "."),
          err);
    }
    if (!missing.isEmpty() || !participants.isComplete()) {
      err.println("The list is incomplete.");
    }
  }
}
