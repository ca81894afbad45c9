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
              "town-hall-oldest"),
          "evening-rehearsal",
          List.of("rehearsal-last-week", "rehearsal-yesterday"),
          "podcast-booth",
          List.of("podcast-live"),
          "seoul-studio",
          List.of("seoul-live"),
          "silent-archive",
          List.of("silent-ended"),
          "diagnosis-samples",
          List.of("samples-live", "samples-full"),
          "fields-of-tomorrow",
          List.of("tomorrow-live"));

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
    if (sample.filter(it -> it.stage().name().equals(MinuteSession.STAGE)).isPresent()) {
      return MinuteSession.latest(time);
    }
    List<SampleSession> all =
        sample.isPresent()
            ? read.computeIfAbsent(stageArn, _ -> read(sample.get().stage()))
            : inCrowdedRegion(stageArn);
    return all.stream().filter(session -> session.session().isPresent()).toList();
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
    return switch (stage.name()) {
      case "tags-of-the-world" ->
          List.of(new CrowdSession("st-Yb4WnK8sPd3Xe", time, "300 minutes ago", Crowd.LARGEST));
      case "pilot-2023" ->
          List.of(
              new CrowdSession("st-2023Pilot0614", time, "2023-06-14T05:00:00Z", Crowd.BUSIEST));
      default ->
          FILES.getOrDefault(stage.name(), List.of()).stream()
              .<SampleSession>map(file -> WrittenSession.read(file, time))
              .toList();
    };
  }

  /** A live stage there has the session that its list names, with nobody in it yet. */
  private List<SampleSession> inCrowdedRegion(String stageArn) {
    return CrowdedRegion.stage(stageArn)
        .flatMap(stage -> DemoJson.tree(stage).at("/stage/activeSessionId").stringValueOpt())
        .<SampleSession>map(id -> new CrowdSession(id, time, "12 minutes ago", Crowd.EMPTY))
        .stream()
        .toList();
  }
}
