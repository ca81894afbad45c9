package dev.stageinspector.diagnosis;

import dev.stageinspector.ivs.Answers;
import dev.stageinspector.ivs.Operation;
import dev.stageinspector.ivs.Request;
import dev.stageinspector.property.Property;
import dev.stageinspector.property.Table;
import dev.stageinspector.property.Value;
import dev.stageinspector.sessions.Participant;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the newest answer says of a participant, and which answer that is.
 *
 * @param request the question that was answered whole
 * @param time when AWS answered it
 * @param source the participant in the answer
 */
record NewestAnswer(Request request, Instant time, Property source) {

  /** Of two answers of the same time, the details say more than a list. */
  private static final Comparator<NewestAnswer> NEWEST =
      Comparator.comparing(NewestAnswer::time)
          .thenComparing(newest -> newest.request().operation() == Operation.GET_PARTICIPANT)
          .thenComparingInt(newest -> newest.request().input().toString().length());

  /** Nothing if no answer that is there as a whole tells of the participant. */
  static Optional<NewestAnswer> of(Case known, String participant) {
    return known.fetched().answers().values().stream()
        .filter(answers -> known.query().isAsked(answers.request()) && answers.isComplete())
        .flatMap(answers ->
            elements(answers)
                .filter(one -> Table.cell(one, "participantId").equals(participant))
                .map(one ->
                    new NewestAnswer(answers.request(), answers.pages().getLast().time(), one)))
        .max(NEWEST);
  }

  private static Stream<Property> elements(Answers answers) {
    return switch (answers.request().operation()) {
      case LIST_PARTICIPANTS -> answers.items();
      case GET_PARTICIPANT ->
          answers.pages().getFirst().tree().at(Operation.GET_PARTICIPANT.member()).stream();
      default -> Stream.empty();
    };
  }

  Participant participant() {
    return Participant.of(source);
  }

  /** What a field holds, as sent; empty if there is nothing. */
  String field(String name) {
    return Table.cell(source, name);
  }

  /** Whether a field says no. One that isn't there says neither yes nor no. */
  boolean denies(String name) {
    return source.member(name).map(Property::value).equals(Optional.of(new Value.Flag(false)));
  }

  /** A field as evidence. */
  Evidence evidence(String name) {
    return Evidence.field(request, field("participantId"), name, field(name));
  }
}
