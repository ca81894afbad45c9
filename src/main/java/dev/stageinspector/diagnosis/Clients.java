package dev.stageinspector.diagnosis;

import dev.stageinspector.ivs.Request;
import dev.stageinspector.sessions.Counted;
import dev.stageinspector.sessions.Lane;
import dev.stageinspector.sessions.Participant;
import java.util.ArrayList;
import java.util.List;

/** Which client is it: do the errors have a browser, a system, or anything else in common? */
public record Clients() implements Question {

  @Override
  public String name() {
    return "clients";
  }

  @Override
  public String words(Case known) {
    return "Which clients have the errors?";
  }

  @Override
  public List<Request> needs(Case known) {
    List<Request> needs = new ArrayList<>();
    if (!known.answers().hasEveryone()) {
      needs.add(known.query().publishers());
    }
    needs.addAll(known.events(publishers(known)));
    clients(known).stream()
        .filter(one -> one.participant().published() || !one.errors().isEmpty())
        .forEach(one -> needs.add(known.query().participant(one.participant().id())));
    return needs;
  }

  private static List<Participant> publishers(Case known) {
    return known.participants().stream().filter(Participant::published).toList();
  }

  /** Those whose events are known. */
  private static List<Client> clients(Case known) {
    return known.lanes(known.participants()).stream()
        .map(lane -> new Client(lane, known.answers().details(lane.participant().id())))
        .toList();
  }

  @Override
  public List<Finding> findings(Case known) {
    List<Client> clients = clients(known);
    List<Client> erring = clients.stream().filter(one -> !one.errors().isEmpty()).toList();
    List<Client> clean = clients.stream().filter(one -> one.errors().isEmpty()).toList();
    Finding found =
        erring.isEmpty()
            ? noErrors(known, clean)
            : new ClientErrors(known, erring, clean).finding();
    return List.of(found.more(unchecked(known)));
  }

  private static List<Request> unchecked(Case known) {
    return known.events(known.participants()).stream()
        .filter(request -> !known.has(request))
        .toList();
  }

  private static Finding noErrors(Case known, List<Client> checked) {
    boolean publishers = known.answers().hasPublishers() && known.hasEvents(publishers(known));
    int left = unchecked(known).size();
    boolean all = known.answers().hasEveryone() && left == 0;
    if (!publishers || (checked.isEmpty() && !all)) {
      return Finding.unknowable(
          Code.NOT_KNOWN,
          "Whether there were errors isn't known: not all publishers were checked.",
          List.of());
    }
    List<Evidence> evidence =
        checked.isEmpty()
            ? List.of(Evidence.field(known.query().participants(), "participants", ""))
            : checked.stream()
                .limit(ClientErrors.SHOWN)
                .map(one -> none(known, one.lane()))
                .toList();
    String sentence =
        "No error is reported for the "
            + Counted.of(checked.size(), "participant")
            + " whose events were checked";
    return all
        ? Finding.certain(Code.NO_ERRORS, sentence + ", which is everybody.", evidence)
        : Finding.likely(
            Code.NO_ERRORS,
            sentence
                + "; "
                + (known.answers().hasEveryone()
                    ? Counted.of(left, "viewer") + (left == 1 ? " wasn't" : " weren't")
                    : "viewers weren't")
                + " checked.",
            evidence);
  }

  private static Evidence none(Case known, Lane lane) {
    String id = lane.participant().id();
    return Evidence.noEvent(known.query().events(id), id, "*_ERROR");
  }

  @Override
  public List<String> unknowable() {
    return List.of(
        "Errors that leave no event: an expired token, a blocked firewall, a lost network.",
        "What a client is if AWS doesn't say: the fields are empty then.");
  }
}
