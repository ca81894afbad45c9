package dev.stageinspector.broadcast;

import dev.stageinspector.platform.JsonText;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The file in which OBS keeps the streaming service of a profile. */
final class ObsServiceFile {

  private ObsServiceFile() {}

  /** The content of {@code service.json} for the service WHIP (sources of OBS 30). */
  static String json(String server, String token) {
    ObjectNode service = JsonNodeFactory.instance.objectNode();
    service.put("type", "whip_custom");
    service
        .putObject("settings")
        .put("server", server)
        .put("bearer_token", token)
        .put("service", "WHIP");
    return JsonText.pretty(service).stripTrailing();
  }
}
