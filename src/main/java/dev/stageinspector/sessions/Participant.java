package dev.stageinspector.sessions;

import dev.stageinspector.property.Property;
import dev.stageinspector.property.Table;
import dev.stageinspector.property.Value;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A participant of one session: what one token stands for. A person who comes back with a new token
 * is another participant with the same user ID.
 *
 * @param source the element of ListParticipants, or GetParticipant's member
 * @param id its ID, unique in the session
 * @param userId the user that the token names; empty for none
 * @param published whether it has ever published in this session
 * @param connected whether it is in the session, as AWS said when it was asked
 * @param firstJoin when it first joined
 * @param redundant whether it is one of a redundant pair of encoders
 * @param ingestConfiguration the ARN of the ingest configuration that it publishes with; empty for
 *     none
 * @param replication what it is to a participant of another stage
 */
public record Participant(
    Property source,
    String id,
    String userId,
    boolean published,
    boolean connected,
    Optional<Instant> firstJoin,
    boolean redundant,
    String ingestConfiguration,
    Replication replication) {

  /** What a participant is to one of another stage. */
  public enum Replication {
    NONE,
    /** It is replicated to another stage. */
    SOURCE,
    /** It is the replica of a participant of another stage. */
    REPLICA
  }

  /** Reads an element of ListParticipants, or the participant of GetParticipant. */
  public static Participant of(Property source) {
    return new Participant(
        source,
        Table.cell(source, "participantId"),
        Table.cell(source, "userId"),
        isOn(source, "published"),
        Table.cell(source, "state").equals("CONNECTED"),
        source.member("firstJoinTime").flatMap(Property::time),
        isOn(source, "redundantIngest"),
        Table.cell(source, "ingestConfigurationArn"),
        replication(Table.cell(source, "replicationType")));
  }

  /** The user ID for a reader. */
  public String user() {
    return userId.isEmpty() ? "(no user ID)" : userId;
  }

  /**
   * What it has in common with all participants of the same person: a user with several tokens is
   * one person, and so is a redundant pair. Nobody shares an empty user ID.
   */
  public List<String> person() {
    if (!userId.isEmpty()) {
      return List.of("user", userId);
    }
    return redundant && !ingestConfiguration.isEmpty()
        ? List.of("pair", ingestConfiguration)
        : List.of("participant", id);
  }

  private static boolean isOn(Property source, String member) {
    return source.member(member).map(Property::value).equals(Optional.of(new Value.Flag(true)));
  }

  private static Replication replication(String type) {
    return switch (type) {
      case "SOURCE" -> Replication.SOURCE;
      case "REPLICA" -> Replication.REPLICA;
      default -> Replication.NONE;
    };
  }
}
