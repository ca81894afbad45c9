package dev.stageinspector.broadcast;

import dev.stageinspector.ivs.Stage;
import dev.stageinspector.ivs.Stage.Endpoint;
import dev.stageinspector.platform.JsonText;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a self-signed token says: a JWT, signed with ES384, with the claims {@code exp}, {@code
 * iat}, {@code jti}, {@code resource}, {@code topic}, {@code events_url}, {@code whip_url}, {@code
 * capabilities} and {@code version} (documentation of IVS Real-Time). What is in {@code kid} and in
 * {@code version} here was not checked against it.
 */
final class Claims {

  private Claims() {}

  /** The header to fill in; what the signer chooses is written in capitals. */
  static String header() {
    ObjectNode header = JsonNodeFactory.instance.objectNode();
    header.put("alg", "ES384").put("typ", "JWT").put("kid", "ARN_OF_THE_IMPORTED_PUBLIC_KEY");
    return JsonText.pretty(header).stripTrailing();
  }

  /**
   * The claims to fill in. Times are numbers (RFC 7519, NumericDate); those of 1970 are accepted by
   * nobody, so that one left as it is shows at once.
   */
  static String payload(Stage stage) {
    ObjectNode payload = JsonNodeFactory.instance.objectNode();
    payload
        .put("exp", 0)
        .put("iat", 0)
        .put("jti", "PARTICIPANT_ID_OF_YOUR_CHOICE")
        .put("resource", stage.arn())
        .put("topic", stage.id())
        .put("events_url", stage.endpoint(Endpoint.EVENTS).orElse(""))
        .put("whip_url", stage.endpoint(Endpoint.WHIP).orElse(""));
    payload.putObject("capabilities").put("allow_publish", true).put("allow_subscribe", false);
    payload.put("version", "1.0");
    return JsonText.pretty(payload).stripTrailing();
  }
}
