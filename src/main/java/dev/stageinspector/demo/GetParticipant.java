package dev.stageinspector.demo;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Returns one participant of a session with all its members. */
final class GetParticipant implements DemoOperation {

  private final SampleSessions sessions;

  GetParticipant(SampleSessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public String name() {
    return "GetParticipant";
  }

  @Override
  public byte[] answer(ObjectNode request, String region) throws Refusal {
    Input input = new Input(request);
    String stage = input.stageArn("stageArn");
    String session = input.sessionId();
    String id = input.participantId();
    input.check();
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.set(
        "participant",
        sessions
            .one(stage, session, this)
            .flatMap(it -> it.participant(id))
            .orElseThrow(() -> Refusal.notFound("Participant: " + id + " not found")));
    return DemoJson.bytes(answer);
  }
}
