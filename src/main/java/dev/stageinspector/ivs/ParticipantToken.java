package dev.stageinspector.ivs;

import dev.stageinspector.property.MalformedJsonException;
import java.time.DateTimeException;
import java.time.Instant;
import tools.jackson.databind.JsonNode;

/**
 * A token that lets one participant into a stage. It cannot be fetched again.
 *
 * @param participantId the participant that it is for; empty if the service did not say
 * @param token the token itself
 * @param expires until when it can be used
 */
public record ParticipantToken(String participantId, Secret token, Instant expires) {

  private static final String MEMBER = Operation.CREATE_PARTICIPANT_TOKEN.member();

  /**
   * Reads the answer of CreateParticipantToken; the token never becomes a property.
   *
   * @param asked when it expires if the answer's time cannot be read: a token that was made is not
   *     thrown away
   */
  static ParticipantToken read(String body, Instant asked) throws MalformedJsonException {
    Secret token = SecretMember.required(body, MEMBER, "token");
    JsonNode answer = SecretMember.object(body, MEMBER);
    return new ParticipantToken(
        answer.path("participantId").asString(""),
        token,
        instant(answer.path("expirationTime").asString(""), asked));
  }

  private static Instant instant(String text, Instant asked) {
    try {
      return Instant.parse(text);
    } catch (DateTimeException e) {
      return asked;
    }
  }
}
