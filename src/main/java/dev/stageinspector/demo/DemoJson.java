package dev.stageinspector.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * JSON between files, bytes, and trees. The mapper is the JVM-wide one: a second one would cost its
 * start-up time again.
 */
final class DemoJson {

  private static final JsonMapper MAPPER = JsonMapper.shared();

  private DemoJson() {}

  /**
   * Reads the body of a request. An empty one counts as an object without members: that is how a
   * client may send an operation without input.
   *
   * @throws Refusal SerializationException if the body is not one JSON object in UTF-8
   */
  static ObjectNode request(byte[] body) throws Refusal {
    if (body.length == 0) {
      return JsonNodeFactory.instance.objectNode();
    }
    try {
      if (MAPPER.readTree(body) instanceof ObjectNode object) {
        return object;
      }
    } catch (JacksonException e) {
      throw Refusal.serialization("The body is not valid JSON.");
    }
    throw Refusal.serialization("The body must be a JSON object.");
  }

  /** A file of the demo account, byte for byte. */
  static byte[] resource(String file) {
    try (InputStream in = Objects.requireNonNull(DemoJson.class.getResourceAsStream(file), file)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads JSON of our own. */
  static JsonNode tree(byte[] json) {
    return MAPPER.readTree(json);
  }

  static byte[] bytes(JsonNode tree) {
    return MAPPER.writeValueAsBytes(tree);
  }
}
