package dev.stageinspector.ivs;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A session of a stage, and with whose credentials it is asked about.
 *
 * @param stage the stage
 * @param id the session's ID
 */
public record SessionQuery(StageQuery stage, String id) {

  /** ListStageSessions: all sessions of a stage. */
  public static Request sessions(StageQuery stage) {
    return Request.about(
        Operation.LIST_STAGE_SESSIONS, stage, Map.of("stageArn", stage.arn().toString()));
  }

  /** ListCompositions: those of a stage. */
  public static Request compositions(StageQuery stage) {
    return Request.about(
        Operation.LIST_COMPOSITIONS, stage, Map.of("filterByStageArn", stage.arn().toString()));
  }

  /** GetComposition: all that is known of one. */
  public static Request composition(StageQuery stage, String arn) {
    return Request.about(Operation.GET_COMPOSITION, stage, Map.of("arn", arn));
  }

  /**
   * ListParticipantReplicas: the replicas of a participant in other stages. Only the stage that the
   * participant really is in knows them.
   */
  public static Request replicas(StageQuery source, String participant) {
    return Request.about(
        Operation.LIST_PARTICIPANT_REPLICAS,
        source,
        Map.of("sourceStageArn", source.arn().toString(), "participantId", participant));
  }

  /** ListParticipants: everyone. */
  public Request participants() {
    return about(Operation.LIST_PARTICIPANTS, Map.of());
  }

  /** ListParticipants: those who have ever published in the session. */
  public Request publishers() {
    return about(Operation.LIST_PARTICIPANTS, Map.of("filterByPublished", true));
  }

  /** ListParticipants: those with a user ID. */
  public Request participants(String user) {
    return about(Operation.LIST_PARTICIPANTS, Map.of("filterByUserId", user));
  }

  /** GetParticipant: all that is known of one. */
  public Request participant(String participant) {
    return about(Operation.GET_PARTICIPANT, Map.of("participantId", participant));
  }

  /** ListParticipantEvents: what happened to one. */
  public Request events(String participant) {
    return about(Operation.LIST_PARTICIPANT_EVENTS, Map.of("participantId", participant));
  }

  /** Whether a question is about this session. */
  public boolean isAsked(Request request) {
    return request.stage().equals(Optional.of(stage.arn()))
        && request.profile().equals(stage.profile())
        && request.session().equals(Optional.of(id));
  }

  private Request about(Operation operation, Map<String, Object> more) {
    Map<String, Object> input = new LinkedHashMap<>(more);
    input.put("stageArn", stage.arn().toString());
    input.put("sessionId", id);
    return Request.about(operation, stage, input);
  }
}
