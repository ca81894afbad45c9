package dev.stageinspector.demo;

import dev.stageinspector.demo.SampleStage.Treatment;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Creates a token in the documented form, signed with a key that nobody has. */
final class CreateParticipantToken implements DemoOperation {

  private static final int LONGEST = 20_160;
  private static final int USUAL_MINUTES = 720;
  private static final int ATTRIBUTE_BYTES = 1024;
  private static final List<String> CAPABILITIES = List.of("PUBLISH", "SUBSCRIBE");

  /** The sample stage that can be viewed, although no token can be created for it. */
  private static final String NO_TOKENS = "silent-archive";

  private final TokenSigner signer = new TokenSigner();

  @Override
  public String name() {
    return "CreateParticipantToken";
  }

  @Override
  public byte[] answer(ObjectNode request, String region) throws Refusal, InterruptedException {
    Input input = new Input(request);
    input.require("stageArn");
    String arn = input.text("stageArn", 1, 128, GetStage.ARN_PATTERN).orElse("");
    int minutes = input.integer("duration", 1, LONGEST).orElse(USUAL_MINUTES);
    String userId = input.text("userId", 0, 128, "(?s).*").orElse("");
    List<String> capabilities = input.choices("capabilities", CAPABILITIES).orElse(CAPABILITIES);
    Map<String, String> attributes = input.texts("attributes", ATTRIBUTE_BYTES);
    input.check();
    JsonNode stage = DemoJson.tree(sample(arn).answer()).get("stage");
    Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    Instant expires = now.plus(Duration.ofMinutes(minutes));
    String id = signer.participantId();
    ObjectNode claims = claims(stage, now, expires, id);
    if (!userId.isEmpty()) {
      claims.put("user_id", userId);
    }
    ObjectNode said = claims.putObject("attributes");
    attributes.forEach(said::put);
    claims
        .putObject("capabilities")
        .put("allow_publish", capabilities.contains("PUBLISH"))
        .put("allow_subscribe", capabilities.contains("SUBSCRIBE"));
    claims.put("version", "1.0");

    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    ObjectNode token = answer.putObject("participantToken");
    token
        .put("participantId", id)
        .put("token", signer.signed(claims))
        .put("userId", userId)
        .put("expirationTime", expires.toString());
    token.set("attributes", said);
    capabilities.forEach(token.putArray("capabilities")::add);
    return DemoJson.bytes(answer);
  }

  private static ObjectNode claims(JsonNode stage, Instant now, Instant expires, String id) {
    String arn = stage.get("arn").stringValue();
    return JsonNodeFactory.instance
        .objectNode()
        .put("exp", expires.getEpochSecond())
        .put("iat", now.getEpochSecond())
        .put("jti", id)
        .put("resource", arn)
        .put("topic", arn.substring(arn.indexOf('/') + 1))
        .put("events_url", stage.at("/endpoints/events").asString(""))
        .put("whip_url", stage.at("/endpoints/whip").asString(""));
  }

  private static SampleStage sample(String arn) throws Refusal {
    SampleStage sample =
        SampleStage.ALL.stream()
            .filter(it -> it.stage().arn().equals(arn))
            .findFirst()
            .orElseThrow(() -> Refusal.notFound("Resource: " + arn + " not found"));
    if (sample.stage().name().equals(NO_TOKENS)) {
      throw SampleStage.denial("ivs:CreateParticipantToken", arn);
    }
    if (sample.treatment() instanceof Treatment.Refused(var refusal)) {
      throw refusal;
    }
    return sample;
  }
}
