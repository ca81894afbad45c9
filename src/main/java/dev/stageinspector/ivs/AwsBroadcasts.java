package dev.stageinspector.ivs;

import dev.stageinspector.platform.JsonText;
import dev.stageinspector.property.MalformedJsonException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.services.ivsrealtime.model.ListIngestConfigurationsRequest;
import software.amazon.awssdk.services.ivsrealtime.model.ParticipantTokenCapability;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Tokens and ingest configurations of Amazon IVS Real-Time, through the AWS SDK. */
public final class AwsBroadcasts implements BroadcastSource, AutoCloseable {

  /** The largest page (service model), so that there are few calls. */
  private static final int PAGE = 100;

  private record Page(List<IngestConfiguration> configurations, String next) {}

  private final AwsCalls calls;

  public AwsBroadcasts(AccessSource accesses, AwsStages.Limits limits) {
    calls = new AwsCalls(accesses, limits);
  }

  @Override
  public ParticipantToken createToken(StageQuery stage, TokenRequest request)
      throws LookupException, InterruptedException {
    return calls.call(
        stage,
        Operation.CREATE_PARTICIPANT_TOKEN,
        (client, call) ->
            client.createParticipantToken(token -> {
              token
                  .stageArn(stage.arn().toString())
                  .duration(request.minutes())
                  .capabilities(capabilities(request))
                  .overrideConfiguration(call);
              if (!request.userId().isEmpty()) {
                token.userId(request.userId());
              }
              if (!request.attributes().isEmpty()) {
                token.attributes(request.attributes());
              }
            }),
        (answer, started, _) -> token(answer, started.plus(Duration.ofMinutes(request.minutes()))));
  }

  @Override
  public List<IngestConfiguration> attachedTo(StageQuery stage)
      throws LookupException, InterruptedException {
    return list(stage, stage.arn().toString());
  }

  @Override
  public List<IngestConfiguration> unattached(StageQuery stage)
      throws LookupException, InterruptedException {
    return list(stage, "").stream().filter(configuration -> !configuration.attached()).toList();
  }

  @Override
  public StreamKey streamKey(StageQuery stage, String configurationArn)
      throws LookupException, InterruptedException {
    return calls.call(
        stage,
        Operation.GET_INGEST_CONFIGURATION,
        (client, call) ->
            client.getIngestConfiguration(
                request -> request.arn(configurationArn).overrideConfiguration(call)),
        (answer, _, _) -> streamKey(answer));
  }

  @Override
  public void close() {
    calls.close();
  }

  /** A page that points to one that was read already would be read for ever. */
  private List<IngestConfiguration> list(StageQuery stage, String stageArn)
      throws LookupException, InterruptedException {
    List<IngestConfiguration> all = new ArrayList<>();
    Set<String> read = new HashSet<>();
    String next = "";
    while (read.add(next)) {
      Page page = page(stage, stageArn, next);
      all.addAll(page.configurations());
      next = page.next().isEmpty() ? next : page.next();
    }
    return all;
  }

  private Page page(StageQuery stage, String stageArn, String token)
      throws LookupException, InterruptedException {
    return calls.call(
        stage,
        Operation.LIST_INGEST_CONFIGURATIONS,
        (client, call) -> {
          ListIngestConfigurationsRequest.Builder request =
              ListIngestConfigurationsRequest.builder()
                  .maxResults(PAGE)
                  .overrideConfiguration(call);
          if (!stageArn.isEmpty()) {
            request.filterByStageArn(stageArn);
          }
          if (!token.isEmpty()) {
            request.nextToken(token);
          }
          client.listIngestConfigurations(request.build());
        },
        (answer, _, _) -> page(answer));
  }

  private static Page page(Response answer) throws MalformedJsonException {
    JsonNode body = body(answer);
    if (!body.path("ingestConfigurations").isArray()) {
      throw new MalformedJsonException("the answer has no ingestConfigurations");
    }
    return new Page(
        body.get("ingestConfigurations").values().stream()
            .map(AwsBroadcasts::configuration)
            .toList(),
        text(body, "nextToken"));
  }

  private static StreamKey streamKey(Response answer) throws MalformedJsonException {
    JsonNode configuration = body(answer).path("ingestConfiguration");
    return new StreamKey(
        configuration(configuration), new Secret(required(configuration, "streamKey")));
  }

  private static ParticipantToken token(Response answer, Instant asked)
      throws MalformedJsonException {
    JsonNode token = body(answer).path("participantToken");
    return new ParticipantToken(
        text(token, "participantId"),
        new Secret(required(token, "token")),
        instant(text(token, "expirationTime"), asked));
  }

  /** A token whose expiry cannot be read is not thrown away: it expires as it was asked to. */
  private static Instant instant(String text, Instant asked) {
    try {
      return Instant.parse(text);
    } catch (DateTimeException e) {
      return asked;
    }
  }

  private static IngestConfiguration configuration(JsonNode node) {
    return new IngestConfiguration(
        text(node, "arn"),
        text(node, "name"),
        text(node, "ingestProtocol"),
        text(node, "stageArn"),
        text(node, "participantId"),
        text(node, "state"),
        text(node, "userId"),
        node.path("redundantIngest").asBoolean(false));
  }

  private static List<ParticipantTokenCapability> capabilities(TokenRequest request) {
    List<ParticipantTokenCapability> capabilities = new ArrayList<>();
    if (request.publish()) {
      capabilities.add(ParticipantTokenCapability.PUBLISH);
    }
    if (request.subscribe()) {
      capabilities.add(ParticipantTokenCapability.SUBSCRIBE);
    }
    return capabilities;
  }

  /** Jackson's own message would quote the body, and with it the secret. */
  private static JsonNode body(Response answer) throws MalformedJsonException {
    try {
      return JsonText.object(answer.body())
          .orElseThrow(() -> new MalformedJsonException("the answer is not a JSON object"));
    } catch (JacksonException e) {
      throw new MalformedJsonException("the answer is not JSON");
    }
  }

  private static String required(JsonNode node, String member) throws MalformedJsonException {
    String text = text(node, member);
    if (text.isEmpty()) {
      throw new MalformedJsonException("the answer has no " + member);
    }
    return text;
  }

  private static String text(JsonNode node, String member) {
    return node.path(member).asString("");
  }
}
