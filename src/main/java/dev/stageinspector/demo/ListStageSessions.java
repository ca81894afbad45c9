package dev.stageinspector.demo;

import tools.jackson.databind.node.ObjectNode;

/** Returns pages of a stage's sessions, in no particular order. */
final class ListStageSessions implements DemoOperation {

  private final SampleSessions sessions;

  ListStageSessions(SampleSessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public String name() {
    return "ListStageSessions";
  }

  @Override
  public byte[] answer(ObjectNode request, String region) throws Refusal {
    Input input = new Input(request);
    Paging paging = new Paging(name(), input);
    String stage = input.stageArn("stageArn");
    input.check();
    return paging.answer(
        "stageSessions",
        sessions.of(stage, this),
        SampleSession::id,
        session -> session.session().orElseThrow());
  }
}
