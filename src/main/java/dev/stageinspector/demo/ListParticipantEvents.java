package dev.stageinspector.demo;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import tools.jackson.databind.node.ObjectNode;

/** Returns pages of the events of one participant. They have no IDs: a token names a place. */
final class ListParticipantEvents implements DemoOperation {

  /** silent-archive, whose sessions and participants can be read, but not the events. */
  private static final String DENIED =
      "arn:aws:ivs:ap-south-1:" + DemoAccount.ACCOUNT_ID + ":stage/c5RzKf7UqWdY";

  private final SampleSessions sessions;

  ListParticipantEvents(SampleSessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public String name() {
    return "ListParticipantEvents";
  }

  @Override
  public byte[] answer(ObjectNode request, String region) throws Refusal {
    Input input = new Input(request);
    Paging paging = new Paging(name(), input);
    String stage = input.stageArn("stageArn");
    String sessionId = input.sessionId();
    String id = input.participantId();
    input.check();
    Optional<SampleSession> session = sessions.one(stage, sessionId, this);
    if (stage.equals(DENIED)) {
      throw SampleStage.denial("ivs:ListParticipantEvents", stage);
    }
    List<ObjectNode> events = session.isPresent() ? session.get().events(id) : List.of();
    return paging.answer(
        "events", IntStream.range(0, events.size()).boxed().toList(), String::valueOf, events::get);
  }
}
