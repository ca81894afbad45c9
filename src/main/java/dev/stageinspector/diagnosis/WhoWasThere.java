package dev.stageinspector.diagnosis;

import dev.stageinspector.ivs.Request;
import dev.stageinspector.ivs.SessionQuery;
import dev.stageinspector.property.Times;
import dev.stageinspector.sessions.Participant;
import dev.stageinspector.sessions.Presence;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Who was in the session at a moment, and who was publishing?
 *
 * @param at the moment
 */
public record WhoWasThere(Instant at) implements Question {

  @Override
  public String name() {
    return "who-was-there";
  }

  @Override
  public String words(Case known) {
    return "Who was there " + Times.on(at) + "?";
  }

  @Override
  public List<Request> needs(Case known) {
    if (new OutsideSession(known, at).isOutside()) {
      return List.of(SessionQuery.sessions(known.stage()));
    }
    List<Request> needs = new ArrayList<>(List.of(known.query().participants()));
    needs.addAll(
        known.events(
            known.participants().stream()
                .filter(Participant::published)
                .filter(one -> one.firstJoin().filter(at::isBefore).isEmpty())
                .toList()));
    return needs;
  }

  @Override
  public List<Finding> findings(Case known) {
    Presence there = Presence.at(known.log(), at);
    if (there.certain().isEmpty()) {
      Optional<Finding> outside = new OutsideSession(known, at).finding();
      if (outside.isPresent()) {
        return List.of(outside.get());
      }
    }
    if (there.certain().isEmpty() && there.atMost().isEmpty()) {
      return List.of(
          Finding.unknowable(
                  Code.NOT_KNOWN,
                  "Who was there "
                      + Times.on(at)
                      + " isn't known: "
                      + (there.afterAsking()
                          ? "that is later than AWS was asked."
                          : "not all participants are known."),
                  List.of())
              .more(unchecked(known, there)));
    }
    PresenceWords words = new PresenceWords(known, there);
    boolean exact =
        there.atMost().isPresent()
            && there.perhaps().isEmpty()
            && there.perhapsPublishing().isEmpty();
    Code code = !exact ? Code.RANGE : there.certain().isEmpty() ? Code.NOBODY : Code.EXACT;
    Finding found =
        words.isOpenToDoubt()
            ? Finding.likely(code, words.sentence(), words.evidence())
            : Finding.certain(code, words.sentence(), words.evidence());
    return List.of(found.more(unchecked(known, there)));
  }

  /** What tells of those who can have been there. */
  private static List<Request> unchecked(Case known, Presence there) {
    return known.events(there.perhaps()).stream().filter(one -> !known.has(one)).toList();
  }

  @Override
  public List<String> unknowable() {
    return List.of(
        Unknowable.WHEN_VANISHED,
        "Who saw and heard whom: muting, a frozen picture, and quality leave no event.");
  }
}
