package dev.stageinspector.demo;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * Returns pages of a session's participants, with at most one filter. An unknown session has none.
 */
final class ListParticipants implements DemoOperation {

  /** What only GetParticipant has. */
  private static final List<String> WHOLE_ONLY =
      List.of(
          "attributes",
          "ispName",
          "osName",
          "osVersion",
          "browserName",
          "browserVersion",
          "sdkVersion",
          "recordingS3BucketName",
          "recordingS3Prefix",
          "protocol");

  private final SampleSessions sessions;

  ListParticipants(SampleSessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public String name() {
    return "ListParticipants";
  }

  @Override
  public byte[] answer(ObjectNode request, String region) throws Refusal {
    Input input = new Input(request);
    Paging paging = new Paging(name(), input);
    String stage = input.stageArn("stageArn");
    String id = input.sessionId();
    ParticipantFilter filter = ParticipantFilter.of(input);
    input.check();
    filter.check();
    Optional<SampleSession> session = sessions.one(stage, id, this);
    PageHabit habit = session.map(SampleSession::pageHabit).orElse(PageHabit.USUAL);
    Elements<ObjectNode> participants =
        session
            .map(it -> it.participants(filter))
            .orElseGet(() -> Elements.of(List.of(), ObjectNode::toString));
    return DemoJson.bytes(
        habit.page(paging, "participants", participants, ListParticipants::summary));
  }

  private static ObjectNode summary(ObjectNode participant) {
    return participant.deepCopy().remove(WHOLE_ONLY);
  }
}
