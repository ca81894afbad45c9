package dev.stageinspector.diagnosis;

import dev.stageinspector.ivs.Request;
import dev.stageinspector.ivs.SessionQuery;
import dev.stageinspector.property.Visible;
import dev.stageinspector.sessions.Participant;
import java.util.Optional;

/** Somebody that a question is about. */
public sealed interface Person {

  /**
   * A participant: one token.
   *
   * @param id the participant ID
   */
  record OneParticipant(String id) implements Person {}

  /**
   * Everybody with a user ID. Whoever comes back with a new token is a new participant with the
   * same user ID.
   *
   * @param id the user ID, which is not empty
   */
  record User(String id) implements Person {}

  /**
   * Reads {@code ID} or {@code user:UID}, as on the command line; nothing if there is no ID in it.
   */
  static Optional<Person> parse(String text) {
    String user = "user:";
    String id = text.startsWith(user) ? text.substring(user.length()) : text;
    return id.isBlank()
        ? Optional.empty()
        : Optional.of(text.startsWith(user) ? new User(id) : new OneParticipant(id));
  }

  /** Whether a participant is this person, or one of its participants. */
  default boolean is(Participant participant) {
    return switch (this) {
      case OneParticipant(String id) -> participant.id().equals(id);
      case User(String id) -> participant.userId().equals(id);
    };
  }

  /** The call that tells whether this person is in a session, and as which participants. */
  default Request request(SessionQuery session) {
    return switch (this) {
      case OneParticipant(String id) -> session.participant(id);
      case User(String id) -> session.participants(id);
    };
  }

  /** What to call this person if no more than the ID is known. */
  default String words() {
    return switch (this) {
      case OneParticipant(String id) -> "participant " + Visible.shown(id);
      case User(String id) -> Visible.shown(id);
    };
  }
}
