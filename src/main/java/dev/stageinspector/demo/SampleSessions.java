package dev.stageinspector.demo;

import dev.stageinspector.demo.SampleStage.Treatment;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/** The sessions of all sample stages. A stage's files are read when it is first asked for. */
final class SampleSessions {

  /** The files in {@code sessions}, by their stage, in the order in which they are listed. */
  static final Map<String, List<String>> FILES =
      Map.of(
          "friday-town-hall",
          List.of(
              "town-hall-yesterday",
              "town-hall-live",
              "town-hall-encoders",
              "town-hall-nobody",
              "town-hall-one-token",
              "town-hall-names",
              "town-hall-oldest"));

  private final DemoTime time;
  private final Map<String, List<SampleSession>> read = new ConcurrentHashMap<>();

  SampleSessions(DemoTime time) {
    this.time = time;
  }

  /**
   * The sessions of a stage that have begun. A stage that doesn't exist has none: the lists of the
   * service have no error for it.
   *
   * @param operation who asks
   * @throws Refusal if the demo user can't do that with this stage
   */
  List<SampleSession> of(String stageArn, DemoOperation operation) throws Refusal {
    Optional<SampleStage> sample =
        SampleStage.ALL.stream().filter(it -> it.stage().arn().equals(stageArn)).findFirst();
    if (sample.isPresent() && sample.get().treatment() instanceof Treatment.Refused(var refusal)) {
      throw refusal.status() == 403 && refusal.type().equals("AccessDeniedException")
          ? SampleStage.denial("ivs:" + operation.name(), stageArn)
          : refusal;
    }
    return read
        .computeIfAbsent(stageArn, _ -> sample.map(it -> read(it.stage())).orElse(List.of()))
        .stream()
        .filter(session -> session.session().isPresent())
        .toList();
  }

  /** One of them. */
  Optional<SampleSession> one(String stageArn, String sessionId, DemoOperation operation)
      throws Refusal {
    return of(stageArn, operation).stream().filter(it -> it.id().equals(sessionId)).findFirst();
  }

  /** The copies of a participant that the stage's sessions know of. */
  List<JsonNode> replicas(String stageArn, String participantId, DemoOperation operation)
      throws Refusal {
    return of(stageArn, operation).stream()
        .flatMap(session -> session.replicas(participantId).stream())
        .toList();
  }

  private List<SampleSession> read(DemoStage stage) {
    return FILES.getOrDefault(stage.name(), List.of()).stream()
        .<SampleSession>map(file -> WrittenSession.read(file, time))
        .toList();
  }
}
