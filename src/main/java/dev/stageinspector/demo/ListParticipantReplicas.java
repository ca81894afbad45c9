package dev.stageinspector.demo;

import tools.jackson.databind.node.ObjectNode;

/** Returns pages of a participant's copies in other stages. Only the source knows them. */
final class ListParticipantReplicas implements DemoOperation {

  private static final int MOST_RESULTS = 50;

  private final SampleSessions sessions;

  ListParticipantReplicas(SampleSessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public String name() {
    return "ListParticipantReplicas";
  }

  @Override
  public byte[] answer(ObjectNode request, String region) throws Refusal {
    Input input = new Input(request);
    Paging paging = new Paging(name(), input, MOST_RESULTS, MOST_RESULTS);
    String stage = input.stageArn("sourceStageArn");
    String id = input.participantId();
    input.check();
    return paging.answer(
        "replicas",
        sessions.replicas(stage, id, this),
        it -> it.get("destinationStageArn") + " " + it.get("destinationSessionId"),
        it -> it);
  }
}
