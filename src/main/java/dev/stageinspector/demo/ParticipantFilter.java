package dev.stageinspector.demo;

import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Which participants ListParticipants is asked for. AWS allows one filter at a time.
 *
 * @param userId only those with this user ID
 * @param published only those that did or did not publish
 * @param state CONNECTED or DISCONNECTED
 * @param recordingState any state of a recording except DISABLED, as in the model
 */
record ParticipantFilter(
    Optional<String> userId,
    Optional<Boolean> published,
    Optional<String> state,
    Optional<String> recordingState) {

  /** Reads the filters, and notes what is wrong with them. */
  static ParticipantFilter of(Input input) {
    return new ParticipantFilter(
        input.text("filterByUserId", 0, 128, "(?s).*"),
        input.flag("filterByPublished"),
        input.text("filterByState", 0, 16, "CONNECTED|DISCONNECTED"),
        input.text("filterByRecordingState", 0, 16, "STARTING|ACTIVE|STOPPING|STOPPED|FAILED"));
  }

  /**
   * Checks that there is at most one.
   *
   * @throws Refusal ValidationException if there are several
   */
  void check() throws Refusal {
    if (Stream.of(userId, published, state, recordingState).filter(Optional::isPresent).count()
        > 1) {
      throw Refusal.validation(
          "Only one of filterByUserId, filterByPublished, filterByState, and filterByRecordingState"
              + " can be used.");
    }
  }

  boolean admits(JsonNode participant) {
    return admits(userId, participant, "userId")
        && published.filter(it -> it != participant.path("published").asBoolean(false)).isEmpty()
        && admits(state, participant, "state")
        && admits(recordingState, participant, "recordingState");
  }

  private static boolean admits(Optional<String> wanted, JsonNode participant, String member) {
    return wanted.isEmpty() || wanted.equals(participant.path(member).stringValueOpt());
  }
}
