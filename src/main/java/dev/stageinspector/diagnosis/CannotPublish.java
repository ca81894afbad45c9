package dev.stageinspector.diagnosis;

import dev.stageinspector.diagnosis.Finding.Level;
import dev.stageinspector.ivs.Request;
import dev.stageinspector.sessions.Event;
import dev.stageinspector.sessions.EventKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Why could somebody not publish?
 *
 * @param publisher who
 */
public record CannotPublish(Person publisher) implements Question {

  private static final String NO_EVENT =
      "An expired or malformed token, a token for another stage, and a blocked network leave no"
          + " event. Read the token under Broadcast > Check a token, and run Broadcast > Test"
          + " connection from the publisher's network.";

  @Override
  public String name() {
    return "cannot-publish";
  }

  @Override
  public String words(Case known) {
    return "Why couldn't " + Someone.of(known, publisher).name() + " publish?";
  }

  @Override
  public List<Person> people() {
    return List.of(publisher);
  }

  @Override
  public List<Request> needs(Case known) {
    Someone who = Someone.of(known, publisher);
    List<Request> needs = new ArrayList<>();
    needs.addAll(known.needs(publisher));
    needs.addAll(known.events(who.participants()));
    needs.addAll(new IngestKeys(known, who, publisher).needs());
    quota(known, who).ifPresent(quota -> needs.addAll(quota.needs()));
    return needs;
  }

  @Override
  public List<Finding> findings(Case known) {
    Someone who = Someone.of(known, publisher);
    List<Finding> found = new ArrayList<>();
    Stream.of(
            joining(who),
            capabilityRemoved(who),
            quota(known, who).flatMap(Quota::finding),
            error(who).map(error -> refused(who, error)),
            new IngestKeys(known, who, publisher).finding(),
            new Published(known, who).finding())
        .flatMap(Optional::stream)
        .forEach(found::add);
    if (found.isEmpty() && (who.isAbsent() || who.isTold())) {
      found.add(noTrace(known, who));
    }
    List<Request> missing = Diagnosis.missing(this, known);
    boolean sure = found.stream().anyMatch(one -> one.level() == Level.CERTAIN);
    if (found.isEmpty() || (!sure && !missing.isEmpty())) {
      found.add(
          Finding.unknowable(
                  Code.NOT_KNOWN,
                  "Why " + who.name() + " could not publish isn't known for sure.",
                  List.of())
              .more(missing));
    }
    return found;
  }

  private static Optional<Finding> joining(Someone who) {
    Optional<LastError> error =
        LastError.of(who.events(EventKind.JOIN_ERROR), who.possible(), who.told(), Long.MAX_VALUE);
    if (error.isPresent()) {
      Event event = error.get().event();
      return Optional.of(
          new Finding(
              Code.JOIN_ERROR,
              error.get().sure() && who.isTold() ? Level.CERTAIN : Level.LIKELY,
              who.name() + " couldn't join the session" + ErrorWords.of(event) + ".",
              who.evidence(Stream.of(event)),
              ErrorWords.remedy(event, NO_EVENT),
              List.of(),
              List.of()));
    }
    return who.isTold() && !who.cameIn()
        ? Optional.of(
            new Finding(
                Code.NEVER_JOINED,
                who.isCurrent() ? Level.CERTAIN : Level.LIKELY,
                who.name() + " never got into the session: AWS has no event of joining.",
                who.none(EventKind.JOINED.name()),
                NO_EVENT,
                List.of(),
                List.of()))
        : Optional.empty();
  }

  private static Optional<LastError> error(Someone who) {
    return LastError.of(
            who.events(EventKind.PUBLISH_ERROR),
            who.possiblyPublishing(),
            who.toldPublishing(),
            Long.MAX_VALUE)
        .map(error -> error.unlessChanged(who, "PUBLISH", Long.MAX_VALUE));
  }

  private static Finding refused(Someone who, LastError error) {
    return new Finding(
        Code.PUBLISH_ERROR,
        error.sure() && who.isTold() ? Level.CERTAIN : Level.LIKELY,
        who.name() + " couldn't publish" + ErrorWords.of(error.event()) + ".",
        who.evidence(Stream.of(error.event())),
        ErrorWords.remedy(error.event(), Publishing.NO_TRY),
        List.of(),
        List.of());
  }

  private static Optional<Quota> quota(Case known, Someone who) {
    return error(who)
        .map(LastError::event)
        .filter(event -> event.error().equals(Quota.CODE))
        .map(event -> new Quota(known, who, event));
  }

  private static Optional<Finding> capabilityRemoved(Someone who) {
    return Capabilities.changes(who, "PUBLISH", Long.MAX_VALUE).reversed().stream()
        .findFirst()
        .filter(event -> !Capabilities.allows(event, "PUBLISH"))
        .filter(event -> !who.toldPublishing().goOnAfter(second(event), Long.MAX_VALUE))
        .filter(event -> explains(event, error(who).map(LastError::event)))
        .map(event ->
            new Finding(
                Code.CAPABILITY_REMOVED,
                isSure(who, event) ? Level.CERTAIN : Level.LIKELY,
                who.name()
                    + " exchanged the token"
                    + ErrorWords.time(event)
                    + " for one that doesn't allow publishing.",
                who.evidence(Stream.of(event)),
                "Exchange the token again for one with the capability PUBLISH, or create a new"
                    + " token.",
                List.of(),
                List.of()));
  }

  private static boolean isSure(Someone who, Event exchange) {
    return who.isTold()
        && who.participants().size() == 1
        && exchange.time().isPresent()
        && !who.possiblyPublishing().goOnAfter(second(exchange), Long.MAX_VALUE);
  }

  /** Whether an error after the exchange, if there is one, can come from it. */
  private static boolean explains(Event exchange, Optional<Event> error) {
    return error
        .filter(event -> second(event) > second(exchange))
        .filter(event -> !event.error().isEmpty())
        .filter(event -> !event.error().equals("INSUFFICIENT_CAPABILITIES"))
        .isEmpty();
  }

  private static long second(Event event) {
    return event.time().map(time -> time.getEpochSecond()).orElse(Long.MIN_VALUE);
  }

  private Finding noTrace(Case known, Someone who) {
    return who.isAbsent()
        ? Finding.unknowable(
                Code.NO_TRACE,
                who.name() + " left no trace in this session, so AWS's events can't tell why.",
                List.of(Evidence.field(known.source(publisher), "participants", "")))
            .remedy(NO_EVENT + " Look into the other sessions, too.")
        : Finding.unknowable(
                Code.NO_TRACE,
                who.name() + " was in the session, but AWS has no event of a try to publish.",
                who.none(EventKind.PUBLISH_STARTED.name()))
            .remedy(Publishing.NO_TRY + " " + NO_EVENT);
  }

  @Override
  public List<String> unknowable() {
    return List.of(
        "Whether a token was expired, malformed, or for another stage, or a network blocked: none"
            + " of these leaves an event.",
        "What the app did before it asked AWS, such as a camera that it wasn't allowed to use.");
  }
}
