package dev.stageinspector.platform;

import java.io.StringWriter;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NumericNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * JSON text to a tree and back, with only the parser and the generator: they are there in a fifth
 * of the time that an object mapper takes to come up, and the window waits for its settings. The
 * parser bounds the depth (500) and the length of names and numbers, so a hostile text ends in an
 * exception.
 */
public final class JsonText {

  private static final JsonFactory JSON = new JsonFactory();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private JsonText() {}

  /**
   * The object that the text is; blank text is an empty one.
   *
   * @throws JacksonException it is not JSON
   */
  public static Optional<ObjectNode> object(String text) {
    // Some editors begin a file with a byte order mark.
    String json = text.startsWith("\uFEFF") ? text.substring(1) : text;
    if (json.isBlank()) {
      return Optional.of(NODES.objectNode());
    }
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), json)) {
      JsonNode root = node(parser, parser.nextToken());
      boolean ended = parser.nextToken() == null;
      return root instanceof ObjectNode object && ended ? Optional.of(object) : Optional.empty();
    }
  }

  /** The text of a member of an object; empty if it is not there, not a text, or blank. */
  public static Optional<String> text(JsonNode object, String member) {
    return object.path(member).stringValueOpt().filter(text -> !text.isBlank());
  }

  /** The text of a tree, laid out for a reader, with a line end. */
  public static String pretty(JsonNode root) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(new JsonLayout(), text)) {
      write(root, json);
    }
    return text.append('\n').toString();
  }

  private static void write(JsonNode node, JsonGenerator json) {
    switch (node) {
      case ObjectNode object -> {
        json.writeStartObject();
        for (Map.Entry<String, JsonNode> member : object.properties()) {
          json.writeName(member.getKey());
          write(member.getValue(), json);
        }
        json.writeEndObject();
      }
      case ArrayNode array -> {
        json.writeStartArray();
        array.forEach(element -> write(element, json));
        json.writeEndArray();
      }
      case StringNode string -> json.writeString(string.stringValue());
      case NumericNode number -> json.writeNumber(number.asString());
      case BooleanNode flag -> json.writeBoolean(flag.booleanValue());
      default -> json.writeNull();
    }
  }

  private static JsonNode node(JsonParser parser, JsonToken token) {
    return switch (token) {
      case START_OBJECT -> members(parser);
      case START_ARRAY -> elements(parser);
      case VALUE_STRING -> NODES.stringNode(parser.getString());
      case VALUE_NUMBER_INT -> NODES.numberNode(parser.getBigIntegerValue());
      case VALUE_NUMBER_FLOAT -> NODES.numberNode(parser.getDecimalValue());
      case VALUE_TRUE -> NODES.booleanNode(true);
      case VALUE_FALSE -> NODES.booleanNode(false);
      case VALUE_NULL -> NODES.nullNode();
      case NOT_AVAILABLE, END_OBJECT, END_ARRAY, PROPERTY_NAME, VALUE_EMBEDDED_OBJECT ->
          throw new IllegalStateException("The parser gave " + token + " for a value");
    };
  }

  private static ObjectNode members(JsonParser parser) {
    ObjectNode object = NODES.objectNode();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      object.set(name, node(parser, parser.nextToken()));
    }
    return object;
  }

  private static ArrayNode elements(JsonParser parser) {
    ArrayNode array = NODES.arrayNode();
    for (JsonToken token = parser.nextToken();
        token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      array.add(node(parser, token));
    }
    return array;
  }
}
