package dev.stageinspector.property;

import dev.stageinspector.platform.JsonLayout;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.BooleanSupplier;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.io.JsonStringEncoder;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;

/**
 * Writes responses and properties as JSON in the AWS CLI's layout, non-ASCII characters as they
 * are. Numbers keep their digits, and members keep their order.
 */
public final class Json {

  /** Escapes with lowercase letters, as the AWS CLI writes them. */
  private static final JsonFactory FACTORY =
      JsonFactory.builder().disable(JsonWriteFeature.WRITE_HEX_UPPER_CASE).build();

  private static final Pattern LONE_SURROGATE =
      Pattern.compile(
          "[\\uD800-\\uDBFF](?![\\uDC00-\\uDFFF])|(?<![\\uD800-\\uDBFF])[\\uDC00-\\uDFFF]");

  private Json() {}

  /**
   * The same JSON value as {@code body}, formatted for a reader, without a final line break.
   *
   * @throws MalformedJsonException if the body is not JSON
   */
  public static String pretty(String body) throws MalformedJsonException {
    return without(body, _ -> false, (_, text) -> text);
  }

  /**
   * The same JSON object without the members of these names, wherever they are in it; laid out for
   * a reader.
   *
   * @throws MalformedJsonException if the body is not JSON
   */
  public static String without(String body, Set<String> names) throws MalformedJsonException {
    return without(body, names::contains, (_, text) -> text);
  }

  /**
   * The same JSON value without some members, wherever they are in it, and with other texts; laid
   * out for a reader.
   *
   * @param dropped which members are left out, by their names
   * @param texts makes what is written of a text, from the name of its member, which is empty in a
   *     list, and the text; of a name, from nothing and the name
   * @throws MalformedJsonException if the body is not JSON
   */
  public static String without(String body, Predicate<String> dropped, BinaryOperator<String> texts)
      throws MalformedJsonException {
    try (JsonParser parser = parser(body)) {
      begin(parser);
      String rest = written(json -> copy(parser, json, dropped, texts));
      end(parser);
      return rest;
    } catch (JacksonException e) {
      throw MalformedJsonException.of(e);
    }
  }

  /**
   * One JSON object on one line, whose list {@code member} has the elements of that list in all of
   * these objects, in order. Every element and its digits are as they came.
   *
   * @param kept which elements are taken, by their place in the whole list
   * @throws MalformedJsonException if a body is not JSON
   */
  public static String joined(List<String> bodies, String member, IntPredicate kept)
      throws MalformedJsonException {
    try {
      int[] count = new int[1];
      return text(
          ObjectWriteContext.empty(),
          json -> {
            json.writeStartObject();
            json.writeName(member);
            json.writeStartArray();
            for (String body : bodies) {
              copyElements(body, member, json, () -> kept.test(count[0]++));
            }
            json.writeEndArray();
            json.writeEndObject();
          });
    } catch (JacksonException e) {
      throw MalformedJsonException.of(e);
    }
  }

  /**
   * One JSON object on one line, whose list {@code member} has these elements as they were sent.
   */
  public static String list(String member, List<Property> elements) {
    return text(
        ObjectWriteContext.empty(),
        json -> {
          json.writeStartObject();
          json.writeName(member);
          json.writeStartArray();
          elements.forEach(element -> write(element, json));
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  private static void copyElements(
      String body, String member, JsonGenerator json, BooleanSupplier isNextKept) {
    try (JsonParser parser = parser(body)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        boolean wanted = parser.currentName().equals(member);
        JsonToken value = parser.nextToken();
        if (wanted && value == JsonToken.START_ARRAY) {
          while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (isNextKept.getAsBoolean()) {
              copy(parser, json, _ -> false, (_, text) -> text);
            } else {
              parser.skipChildren();
            }
          }
        } else {
          parser.skipChildren();
        }
      }
    }
  }

  /**
   * The JSON value of one property, without the fields that are not set. A property that is not set
   * has no value.
   */
  public static String of(Property property) {
    return property.present() ? written(json -> write(property, json)) : "";
  }

  /** The JSON value of one property on one line, without what is absent. */
  public static String line(Property property) {
    return text(ObjectWriteContext.empty(), json -> write(property, json));
  }

  /** An object of the program's own on one line; it may have what {@link #of(Map)} may have. */
  public static String line(Map<String, ?> value) {
    return text(ObjectWriteContext.empty(), json -> write(value, json));
  }

  /**
   * An object of the program's own, laid out for a reader.
   *
   * @param value maps with texts as keys, lists, texts, whole numbers, truth values, properties
   *     that are set, and {@link Raw}
   */
  public static String of(Map<String, ?> value) {
    return written(json -> write(value, json));
  }

  /**
   * A JSON value that is written as it is, laid out anew.
   *
   * @param json what was read as JSON before
   */
  public record Raw(String json) {}

  private static void write(Object value, JsonGenerator json) {
    switch (value) {
      case Raw(String body) -> {
        try (JsonParser parser = parser(body)) {
          parser.nextToken();
          copy(parser, json, _ -> false, (_, text) -> text);
        }
      }
      case Map<?, ?> members -> {
        json.writeStartObject();
        members.forEach((name, member) -> {
          json.writeName(String.valueOf(name));
          write(member, json);
        });
        json.writeEndObject();
      }
      case List<?> elements -> {
        json.writeStartArray();
        elements.forEach(element -> write(element, json));
        json.writeEndArray();
      }
      case String text -> json.writeString(text);
      case Integer number -> json.writeNumber(number);
      case Long number -> json.writeNumber(number);
      case Boolean on -> json.writeBoolean(on);
      case Property property -> write(property, json);
      default -> throw new IllegalArgumentException("no JSON for a " + value.getClass());
    }
  }

  /** The text as a JSON string, with its quotation marks. */
  static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    JsonStringEncoder.getInstance().quoteAsString(text, quoted);
    return withoutHalves(quoted.append('"'));
  }

  static JsonParser parser(String body) {
    return FACTORY.createParser(ObjectReadContext.empty(), body);
  }

  /** Moves to the first token of the value that makes up the whole text. */
  static void begin(JsonParser parser) throws MalformedJsonException {
    if (parser.nextToken() == null) {
      throw new MalformedJsonException("there is nothing in it");
    }
  }

  /** Makes sure that nothing follows that value. */
  static void end(JsonParser parser) throws MalformedJsonException {
    if (parser.nextToken() != null) {
      throw new MalformedJsonException("there is more after the end of the JSON value");
    }
  }

  private interface Writing {
    void to(JsonGenerator json);
  }

  private static String written(Writing writing) {
    return text(new JsonLayout(), writing);
  }

  private static String text(ObjectWriteContext layout, Writing writing) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(layout, text)) {
      writing.to(json);
    }
    return withoutHalves(text.getBuffer());
  }

  /** Half a surrogate pair can't be written in any encoding. */
  private static String withoutHalves(CharSequence json) {
    return LONE_SURROGATE
        .matcher(json)
        .replaceAll(half -> String.format(Locale.ROOT, "\\\\u%04x", (int) half.group().charAt(0)));
  }

  /** Copies the value that begins at the current token, without some members. */
  private static void copy(
      JsonParser parser,
      JsonGenerator json,
      Predicate<String> dropped,
      BinaryOperator<String> texts) {
    int depth = 0;
    do {
      JsonToken token = parser.currentToken();
      if (token == JsonToken.PROPERTY_NAME && dropped.test(parser.currentName())) {
        parser.nextToken();
        parser.skipChildren();
        continue;
      }
      depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
      switch (token) {
        case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> json.writeNumber(parser.getString());
        case VALUE_STRING ->
            json.writeString(
                texts.apply(
                    Objects.requireNonNullElse(parser.currentName(), ""), parser.getString()));
        case PROPERTY_NAME -> json.writeName(texts.apply("", parser.currentName()));
        default -> json.copyCurrentEvent(parser);
      }
    } while (depth > 0 && parser.nextToken() != null);
  }

  private static void write(Property property, JsonGenerator json) {
    switch (property.value()) {
      case Value.Text(String text) -> json.writeString(text);
      case Value.Url(String text) -> json.writeString(text);
      case Value.Arn(String text) -> json.writeString(text);
      case Value.Time(String text, _) -> json.writeString(text);
      case Value.Numeral(String digits) -> json.writeNumber(digits);
      case Value.Flag(boolean on) -> json.writeBoolean(on);
      case Value.Null() -> json.writeNull();
      case Value.Elements() -> {
        json.writeStartArray();
        property.children().forEach(child -> write(child, json));
        json.writeEndArray();
      }
      case Value.Members() -> {
        json.writeStartObject();
        for (Property child : property.children()) {
          if (child.present()) {
            json.writeName(child.name());
            write(child, json);
          }
        }
        json.writeEndObject();
      }
      case Value.Absent _ -> {}
    }
  }
}
