package dev.stageinspector.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The input of an operation, checked against the service model. It collects all violations, so that
 * one ValidationException names them all, as AWS does. An explicit null counts as absent.
 */
final class Input {

  private final ObjectNode members;
  private final List<String> violations = new ArrayList<>();

  Input(ObjectNode members) {
    this.members = members;
  }

  /** Records a violation if the member is absent. */
  void require(String member) {
    if (!members.hasNonNull(member)) {
      violate("null", member, "Member must not be null");
    }
  }

  /** The required ARN of a stage. */
  String stageArn(String member) {
    return required(member, 1, 128, GetStage.ARN_PATTERN);
  }

  /** The required ID of a session. */
  String sessionId() {
    return required("sessionId", 16, 16, "st-[a-zA-Z0-9]+");
  }

  /** The required ID of a participant. Newer models allow the underscore, too. */
  String participantId() {
    return required("participantId", 0, 64, "[a-zA-Z0-9-_]*");
  }

  /** A string as {@link #text}, with a violation if it is absent. */
  String required(String member, int minLength, int maxLength, String pattern) {
    require(member);
    return text(member, minLength, maxLength, pattern).orElse("");
  }

  /** A string of minLength to maxLength characters that matches the whole pattern. */
  Optional<String> text(String member, int minLength, int maxLength, String pattern) {
    if (!members.hasNonNull(member)) {
      return Optional.empty();
    }
    JsonNode node = members.get(member);
    if (!node.isString()) {
      violate(node.toString(), member, "Member must be a string");
      return Optional.empty();
    }
    String text = node.stringValue();
    String shown = "'" + text + "'";
    int length = text.codePointCount(0, text.length());
    if (length < minLength) {
      violate(shown, member, "Member must have length greater than or equal to " + minLength);
    }
    if (length > maxLength) {
      violate(shown, member, "Member must have length less than or equal to " + maxLength);
    }
    if (!text.matches(pattern)) {
      violate(shown, member, "Member must satisfy regular expression pattern: " + pattern);
    }
    return Optional.of(text);
  }

  /** True or false. */
  Optional<Boolean> flag(String member) {
    if (!members.hasNonNull(member)) {
      return Optional.empty();
    }
    JsonNode node = members.get(member);
    if (!node.isBoolean()) {
      violate(node.toString(), member, "Member must be a boolean");
      return Optional.empty();
    }
    return Optional.of(node.booleanValue());
  }

  /** A list of some of these words. */
  Optional<List<String>> choices(String member, List<String> words) {
    if (!members.hasNonNull(member)) {
      return Optional.empty();
    }
    JsonNode node = members.get(member);
    List<String> chosen = node.values().stream().map(word -> word.asString("")).toList();
    if (!node.isArray() || !words.containsAll(chosen)) {
      violate(node.toString(), member, "Member must satisfy enum value set: " + words);
    } else if (chosen.size() > words.size()) {
      violate(
          node.toString(), member, "Member must have length less than or equal to " + words.size());
    }
    return chosen.isEmpty() ? Optional.empty() : Optional.of(chosen);
  }

  /** Names and texts with at most this many UTF-8 bytes in total. */
  Map<String, String> texts(String member, int maxBytes) {
    Map<String, String> texts = new LinkedHashMap<>();
    if (!members.hasNonNull(member)) {
      return texts;
    }
    JsonNode node = members.get(member);
    if (!node.isObject() || !node.values().stream().allMatch(JsonNode::isString)) {
      violate(node.toString(), member, "Member must be a map of strings");
      return texts;
    }
    node.properties().forEach(one -> texts.put(one.getKey(), one.getValue().stringValue()));
    int bytes =
        texts.entrySet().stream()
            .map(one -> one.getKey() + one.getValue())
            .mapToInt(text -> text.getBytes(UTF_8).length)
            .sum();
    if (bytes > maxBytes) {
      violate("of " + bytes + " bytes", member, "Member must have at most " + maxBytes + " bytes");
    }
    return texts;
  }

  /** A whole number of min to max. */
  OptionalInt integer(String member, int min, int max) {
    if (!members.hasNonNull(member)) {
      return OptionalInt.empty();
    }
    JsonNode node = members.get(member);
    if (!node.isIntegralNumber()) {
      violate(node.toString(), member, "Member must be an integer");
      return OptionalInt.empty();
    }
    BigInteger value = node.bigIntegerValue();
    if (value.compareTo(BigInteger.valueOf(min)) < 0) {
      violate(node.toString(), member, "Member must have value greater than or equal to " + min);
      return OptionalInt.empty();
    }
    if (value.compareTo(BigInteger.valueOf(max)) > 0) {
      violate(node.toString(), member, "Member must have value less than or equal to " + max);
      return OptionalInt.empty();
    }
    return OptionalInt.of(value.intValueExact());
  }

  /**
   * Ends the checks.
   *
   * @throws Refusal ValidationException if anything was wrong
   */
  void check() throws Refusal {
    if (!violations.isEmpty()) {
      String errors = violations.size() == 1 ? "validation error" : "validation errors";
      throw Refusal.validation(
          violations.size() + " " + errors + " detected: " + String.join("; ", violations));
    }
  }

  private void violate(String value, String member, String constraint) {
    violations.add(
        "Value %s at '%s' failed to satisfy constraint: %s".formatted(value, member, constraint));
  }
}
