package dev.stageinspector.property;

import dev.stageinspector.property.Field.Standing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads the body of a response into a tree of properties. Nothing is lost: unknown members,
 * explicit nulls, repeated members, and the digits of numbers stay. Known members come first, in
 * the catalogue's order. Unknown ones follow in their original order. Free keys are sorted.
 */
public final class PropertyReader {

  private final JsonParser parser;

  private PropertyReader(JsonParser parser) {
    this.parser = parser;
  }

  /**
   * Reads one JSON value, which must be the whole text.
   *
   * @throws MalformedJsonException if the text is not JSON
   */
  public static Property read(String body, Field field) throws MalformedJsonException {
    try (JsonParser parser = Json.parser(body)) {
      Json.begin(parser);
      Property answer = new PropertyReader(parser).property("", "", field);
      Json.end(parser);
      return answer;
    } catch (JacksonException e) {
      throw MalformedJsonException.of(e);
    }
  }

  private Property property(String name, String path, Field field) throws MalformedJsonException {
    return switch (Objects.requireNonNullElse(parser.currentToken(), JsonToken.NOT_AVAILABLE)) {
      case START_OBJECT -> members(name, path, field);
      case START_ARRAY -> elements(name, path, field);
      case VALUE_STRING -> leaf(name, path, field, text(parser.getString(), field));
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
          leaf(name, path, field, new Value.Numeral(parser.getString()));
      case VALUE_TRUE -> leaf(name, path, field, new Value.Flag(true));
      case VALUE_FALSE -> leaf(name, path, field, new Value.Flag(false));
      case VALUE_NULL -> leaf(name, path, field, new Value.Null());
      default -> throw new MalformedJsonException("a value is missing");
    };
  }

  private Property members(String name, String path, Field field) throws MalformedJsonException {
    List<Property> members = new ArrayList<>();
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String member = parser.currentName();
      parser.nextToken();
      members.add(property(member, PropertyPath.member(path, member), field.member(member)));
    }
    return new Property(name, path, field, new Value.Members(), arranged(path, field, members));
  }

  private Property elements(String name, String path, Field field) throws MalformedJsonException {
    List<Property> elements = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      int index = elements.size();
      String element = "[" + index + "]";
      elements.add(property(element, PropertyPath.element(path, index), field.each(element)));
    }
    return new Property(name, path, field, new Value.Elements(), elements);
  }

  private static Property leaf(String name, String path, Field field, Value value) {
    return new Property(name, path, field, value, List.of());
  }

  private static Value text(String text, Field field) {
    return switch (field.format()) {
      case TEXT -> new Value.Text(text);
      case URL -> new Value.Url(text);
      case ARN -> new Value.Arn(text);
      case TIME ->
          Times.parse(text)
              .<Value>map(at -> new Value.Time(text, at))
              .orElseGet(() -> new Value.Text(text));
    };
  }

  private static List<Property> arranged(String path, Field field, List<Property> members) {
    // Every object of every page comes through here: streams would take a fifth of the time.
    List<Property> arranged = new ArrayList<>();
    for (Map.Entry<String, Field> known : field.members().entrySet()) {
      int before = arranged.size();
      for (Property member : members) {
        if (member.name().equals(known.getKey())) {
          arranged.add(member);
        }
      }
      if (arranged.size() == before) {
        known
            .getValue()
            .absent()
            .map(meaning -> absent(path, known.getKey(), known.getValue(), meaning))
            .ifPresent(arranged::add);
      }
    }
    List<Property> others = new ArrayList<>();
    for (Property member : members) {
      if (!field.members().containsKey(member.name())) {
        others.add(member);
      }
    }
    others.sort(Comparator.comparing(PropertyReader::sortKey));
    arranged.addAll(others);
    return arranged;
  }

  /** Free keys by name; the sort is stable, so that unknown members stay as they came. */
  private static String sortKey(Property member) {
    return member.field().standing() == Standing.FREE ? member.name() : "";
  }

  private static Property absent(String path, String name, Field field, String meaning) {
    return leaf(name, PropertyPath.member(path, name), field, new Value.Absent(meaning));
  }
}
