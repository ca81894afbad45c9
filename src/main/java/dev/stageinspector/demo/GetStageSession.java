package dev.stageinspector.demo;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Returns one session of a stage, with no more than the list has. */
final class GetStageSession implements DemoOperation {

  private final SampleSessions sessions;

  GetStageSession(SampleSessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public String name() {
    return "GetStageSession";
  }

  @Override
  public byte[] answer(ObjectNode request, String region) throws Refusal {
    Input input = new Input(request);
    String stage = input.stageArn("stageArn");
    String session = input.sessionId();
    input.check();
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.set(
        "stageSession",
        sessions
            .one(stage, session, this)
            .flatMap(SampleSession::session)
            .orElseThrow(() -> Refusal.notFound("Session: " + session + " not found")));
    return DemoJson.bytes(answer);
  }
}
