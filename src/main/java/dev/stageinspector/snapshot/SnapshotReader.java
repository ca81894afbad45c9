package dev.stageinspector.snapshot;

import dev.stageinspector.ivs.ArnReading;
import dev.stageinspector.ivs.Operation;
import dev.stageinspector.ivs.StageArn;
import java.io.Serial;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads a snapshot, which may be damaged or made by somebody who means no good. Members that it
 * doesn't know are passed over, as are answers to operations that it doesn't know.
 */
final class SnapshotReader {

  static final String FORMAT = "stage-inspector-snapshot";
  static final int VERSION = 1;

  private static final String FOREIGN = "it isn't a Stage Inspector snapshot";
  private static final JsonFactory JSON = new JsonFactory();

  /** Why a text is not a snapshot. */
  static final class FormatException extends Exception {
    @Serial private static final long serialVersionUID = 1L;

    /**
     * @param why a clause that can follow a colon
     */
    FormatException(String why) {
      super(why);
    }

    String why() {
      return String.valueOf(getMessage());
    }
  }

  private final String text;
  private final JsonParser json;

  private SnapshotReader(String text, JsonParser json) {
    this.text = text;
    this.json = json;
  }

  static Snapshot read(String text) throws FormatException {
    try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), text)) {
      return new SnapshotReader(text, json).snapshot();
    }
  }

  private Snapshot snapshot() throws FormatException {
    readFormat();
    try {
      Optional<Instant> saved = Optional.empty();
      Optional<StageArn> stage = Optional.empty();
      List<SavedAnswer> answers = new ArrayList<>();
      while (json.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = json.currentName();
        json.nextToken();
        switch (name) {
          case "saved" -> saved = Optional.of(time(string()));
          case "stage" -> stage = Optional.of(arn(string()));
          case "answers" -> readAnswers(answers);
          default -> json.skipChildren();
        }
      }
      if (json.nextToken() != null) {
        throw damaged();
      }
      return new Snapshot(
          saved.orElseThrow(this::damaged), stage.orElseThrow(this::damaged), answers);
    } catch (JacksonException | DateTimeException | IllegalArgumentException e) {
      throw damaged();
    }
  }

  /** A snapshot begins with its format and version. */
  private void readFormat() throws FormatException {
    try {
      if (json.nextToken() != JsonToken.START_OBJECT
          || !"format".equals(json.nextName())
          || json.nextToken() != JsonToken.VALUE_STRING
          || !FORMAT.equals(json.getString())) {
        throw new FormatException(FOREIGN);
      }
    } catch (JacksonException e) {
      throw new FormatException(FOREIGN);
    }
    try {
      if (!"version".equals(json.nextName()) || json.nextToken() != JsonToken.VALUE_NUMBER_INT) {
        throw damaged();
      }
      if (!json.getString().equals(String.valueOf(VERSION))) {
        throw new FormatException(
            json.getString().startsWith("-") || json.getString().equals("0")
                ? FOREIGN
                : "it needs a newer version of Stage Inspector");
      }
    } catch (JacksonException e) {
      throw damaged();
    }
  }

  private void readAnswers(List<SavedAnswer> answers) throws FormatException {
    expect(JsonToken.START_ARRAY);
    while (json.nextToken() != JsonToken.END_ARRAY) {
      expect(JsonToken.START_OBJECT);
      answer().ifPresent(answers::add);
    }
  }

  /** The answer at the current token, if its operation is known. */
  private Optional<SavedAnswer> answer() throws FormatException {
    Map<String, Object> entry = new LinkedHashMap<>();
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = json.currentName();
      json.nextToken();
      switch (name) {
        case "operation", "region", "requestId", "time", "endpoint" -> entry.put(name, string());
        case "milliseconds" -> {
          expect(JsonToken.VALUE_NUMBER_INT);
          entry.put(name, json.getLongValue());
        }
        case "input" -> entry.put(name, object());
        case "body" -> entry.put(name, raw());
        default -> json.skipChildren();
      }
    }
    String operation = String.valueOf(needed(entry, "operation"));
    Optional<Operation> known =
        Arrays.stream(Operation.values())
            .filter(one -> one.apiName().equals(operation))
            .findFirst();
    if (known.isEmpty()) {
      return Optional.empty();
    }
    @SuppressWarnings("unchecked")
    Map<String, Object> input = (Map<String, Object>) needed(entry, "input");
    return Optional.of(
        new SavedAnswer(
            new SavedRequest(known.get(), region(String.valueOf(needed(entry, "region"))), input),
            Optional.ofNullable(entry.get("requestId")).map(String::valueOf),
            time(String.valueOf(needed(entry, "time"))),
            Duration.ofMillis(entry.get("milliseconds") instanceof Long took ? took : 0),
            endpoint(String.valueOf(needed(entry, "endpoint"))),
            String.valueOf(needed(entry, "body"))));
  }

  private Object needed(Map<String, Object> entry, String name) throws FormatException {
    Object value = entry.get(name);
    if (value == null) {
      throw damaged();
    }
    return value;
  }

  private String string() throws FormatException {
    expect(JsonToken.VALUE_STRING);
    return json.getString();
  }

  /** The object at the current token, character for character. */
  private String raw() throws FormatException {
    expect(JsonToken.START_OBJECT);
    int start = (int) json.currentTokenLocation().getCharOffset();
    json.skipChildren();
    return text.substring(start, (int) json.currentLocation().getCharOffset());
  }

  private Map<String, Object> object() throws FormatException {
    expect(JsonToken.START_OBJECT);
    Map<String, Object> members = new LinkedHashMap<>();
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = json.currentName();
      json.nextToken();
      members.put(name, value());
    }
    return members;
  }

  private Object value() throws FormatException {
    return switch (json.currentToken()) {
      case VALUE_STRING -> json.getString();
      case VALUE_NUMBER_INT -> json.getIntValue();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case START_OBJECT -> object();
      case START_ARRAY -> {
        List<Object> elements = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
          elements.add(value());
        }
        yield elements;
      }
      case null, default -> throw damaged();
    };
  }

  private StageArn arn(String arn) throws FormatException {
    if (StageArn.parse(arn) instanceof ArnReading.Understood(StageArn stage, _)) {
      return stage;
    }
    throw damaged();
  }

  private String region(String region) throws FormatException {
    return arn("arn:aws:ivs:" + region + ":123456789012:stage/a").region();
  }

  /** A time that can be written as a date. */
  private Instant time(String text) throws FormatException {
    Instant time = Instant.parse(text);
    int year = time.atOffset(ZoneOffset.UTC).getYear();
    if (year < 1 || year > 9999) {
      throw damaged();
    }
    return time;
  }

  /** It is only shown; what is no address of a service is not. */
  private URI endpoint(String address) throws FormatException {
    URI endpoint = URI.create(address);
    if (endpoint.getHost() == null || endpoint.getUserInfo() != null) {
      throw damaged();
    }
    return endpoint;
  }

  private void expect(@Nullable JsonToken token) throws FormatException {
    if (json.currentToken() != token) {
      throw damaged();
    }
  }

  private FormatException damaged() {
    return new FormatException("it is damaged at line " + json.currentLocation().getLineNr());
  }
}
