package dev.stageinspector.sessions;

import dev.stageinspector.property.Property;
import dev.stageinspector.property.Table;
import java.time.Instant;
import java.util.Optional;

/**
 * An event of a participant.
 *
 * @param source the element of ListParticipantEvents
 * @param participant the ID of the participant in whose list it is
 * @param name its name as sent
 * @param kind what it says happened
 * @param time when it happened, by AWS's clock; nothing if AWS doesn't say, or says it in no form
 *     that is known
 * @param remote the publisher that a subscription is about; empty for none
 * @param error the code of what went wrong, as sent; empty for none
 */
public record Event(
    Property source,
    String participant,
    String name,
    EventKind kind,
    Optional<Instant> time,
    String remote,
    String error) {

  /**
   * Reads an element of ListParticipantEvents.
   *
   * @param participant the ID of the participant that was asked for
   */
  public static Event of(Property source, String participant) {
    String name = Table.cell(source, "name");
    return new Event(
        source,
        participant,
        name,
        EventKind.of(name),
        source.member("eventTime").flatMap(Property::time),
        Table.cell(source, "remoteParticipantId"),
        Table.cell(source, "errorCode"));
  }
}
