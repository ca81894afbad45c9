package dev.stageinspector.ivs;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A question to the API.
 *
 * @param operation what is asked
 * @param profile with whose credentials
 * @param region where
 * @param stage the stage that it is about, if it is about one
 * @param input the operation's input, by the names of the service model: texts, whole numbers,
 *     lists and maps of texts
 */
public record Request(
    Operation operation,
    ProfileChoice profile,
    String region,
    Optional<StageArn> stage,
    Map<String, Object> input) {

  private static final String NEXT_TOKEN = "nextToken";

  public Request {
    input = Map.copyOf(input);
  }

  /** GetStage. */
  public static Request getStage(StageQuery stage) {
    return about(Operation.GET_STAGE, stage, Map.of("arn", stage.arn().toString()));
  }

  /** A list of all there is in a region, from its first page on. */
  public static Request list(Operation operation, ProfileChoice profile, String region) {
    return new Request(operation, profile, region, Optional.empty(), Map.of());
  }

  /** ListIngestConfigurations: those that are attached to a stage. */
  public static Request attachedIngestConfigurations(StageQuery stage) {
    return about(
        Operation.LIST_INGEST_CONFIGURATIONS,
        stage,
        Map.of("filterByStageArn", stage.arn().toString()));
  }

  /** ListIngestConfigurations: all of the stage's account and region. */
  public static Request ingestConfigurations(StageQuery stage) {
    return about(Operation.LIST_INGEST_CONFIGURATIONS, stage, Map.of());
  }

  /** A question about a stage, asked in the stage's region. */
  public static Request about(Operation operation, StageQuery stage, Map<String, Object> input) {
    return new Request(
        operation, stage.profile(), stage.arn().region(), Optional.of(stage.arn()), input);
  }

  /** The account that it is about, where the stage tells. */
  public Optional<String> account() {
    return stage.map(StageArn::account);
  }

  /** The ID of the session that it is about, if it is about one. */
  public Optional<String> session() {
    return text("sessionId");
  }

  /** The ID of the participant that it is about, if it is about one. */
  public Optional<String> participant() {
    return text("participantId");
  }

  private Optional<String> text(String member) {
    return Optional.ofNullable(input.get(member)).map(Object::toString);
  }

  /**
   * The stage that it is about, with whose credentials it is asked.
   *
   * @throws java.util.NoSuchElementException if it is about none
   */
  public StageQuery query() {
    return new StageQuery(stage.orElseThrow(), profile);
  }

  /**
   * The same question for one page, as large as AWS gives it.
   *
   * @param token where the page before ended; empty for the first
   */
  Request page(String token) {
    Map<String, Object> more = new LinkedHashMap<>(input);
    operation.pageSize().ifPresent(size -> more.putIfAbsent("maxResults", size));
    if (!token.isEmpty()) {
      more.put(NEXT_TOKEN, token);
    }
    return new Request(operation, profile, region, stage, more);
  }
}
