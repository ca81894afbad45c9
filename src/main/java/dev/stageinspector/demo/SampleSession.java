package dev.stageinspector.demo;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A session of a sample stage, as AWS would send it at the present moment: what lies in the future
 * isn't there yet.
 */
interface SampleSession {

  String id();

  /** The session as GetStageSession and ListStageSessions have it, once it has begun. */
  Optional<ObjectNode> session();

  /** Its participants, each whole. */
  Elements<ObjectNode> participants(ParticipantFilter filter);

  /** One of its participants. */
  Optional<ObjectNode> participant(String participantId);

  /**
   * The events of a participant, in the order in which they are sent.
   *
   * @throws Refusal if it's the one whose events are always throttled
   */
  List<ObjectNode> events(String participantId) throws Refusal;

  /** The copies of a participant in other stages. */
  default List<JsonNode> replicas(String participantId) {
    return List.of();
  }

  /** How ListParticipants makes its pages. */
  default PageHabit pageHabit() {
    return PageHabit.USUAL;
  }
}
