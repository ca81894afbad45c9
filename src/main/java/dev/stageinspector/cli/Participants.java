package dev.stageinspector.cli;

import dev.stageinspector.cli.Command.InSession;
import dev.stageinspector.ivs.Request;
import dev.stageinspector.ivs.SessionQuery;
import dev.stageinspector.property.Property;
import dev.stageinspector.sessions.Participant;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Participants of a session that are asked for: a list for each user ID, and one call for each
 * participant ID, so that nobody else has to be listed.
 */
final class Participants {

  private final TerminalFetch fetch;
  private final SessionQuery session;
  private final InSession who;
  private final List<Request> asked = new ArrayList<>();

  Participants(TerminalFetch fetch, SessionQuery session, InSession who) {
    this.fetch = fetch;
    this.session = session;
    this.who = who;
  }

  /** What is asked for those that are named. */
  List<Request> named() {
    return Stream.concat(users().stream(), details(who.participants()).stream()).toList();
  }

  /** What is asked for those whose users are named. */
  List<Request> users() {
    return who.users().stream().map(session::participants).toList();
  }

  /** What is asked for those with these IDs. */
  List<Request> details(List<String> ids) {
    return ids.stream().map(session::participant).toList();
  }

  /** Asks for some. */
  void ask(List<Request> requests) {
    asked.addAll(requests);
    fetch.ask(requests);
  }

  /**
   * Those that have come, as sent. One that is both in the list of a user and named itself is there
   * once.
   */
  List<Property> elements() {
    Set<String> ids = new HashSet<>();
    List<Property> elements = new ArrayList<>();
    for (Request request : asked) {
      boolean single = request.operation().pageSize().isEmpty();
      Stream<Property> found = single ? fetch.known().one(request).stream() : fetch.items(request);
      found.filter(one -> ids.add(Participant.of(one).id()) || !single).forEach(elements::add);
    }
    return elements;
  }

  /** Whether some answer has come, be it that there is no such participant. */
  boolean hasSome() {
    return asked.stream().anyMatch(one -> fetch.hasSome(one) || fetch.isUnknown(one));
  }

  /** Whether all of them have come. */
  boolean isComplete() {
    return asked.stream().allMatch(one -> fetch.has(one) || fetch.isUnknown(one));
  }

  /** Says who of those that are named isn't there, and gives whether everybody is. */
  boolean sayMissing(PrintStream err) {
    List<String> missing =
        Stream.concat(
                who.users().stream()
                    .filter(user -> isEmpty(session.participants(user)))
                    .map(user -> "the user ID “" + user + "”"),
                who.participants().stream()
                    .filter(id -> fetch.isUnknown(session.participant(id)))
                    .map(id -> "the ID “" + id + "”"))
            .toList();
    missing.forEach(one -> Terminal.say("No participant of this session has " + one + ".", err));
    return missing.isEmpty();
  }

  private boolean isEmpty(Request list) {
    return fetch.has(list) && fetch.items(list).findAny().isEmpty();
  }
}
