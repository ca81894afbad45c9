package dev.stageinspector.store;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * The history as JSON: {@code {"visits": [{"arn", "name", "profile", "when", "state", "pinned"}]}}.
 */
final class HistoryForm implements JsonForm<History> {

  private static final String VISITS = "visits";
  private static final String ARN = "arn";
  private static final String NAME = "name";
  private static final String PROFILE = "profile";
  private static final String WHEN = "when";
  private static final String STATE = "state";
  private static final String PINNED = "pinned";

  /** Times beyond this have no date in some calendars and zones, and can't be real. */
  private static final Instant LATEST = Instant.parse("9000-01-01T00:00:00Z");

  @Override
  public String noun() {
    return "history";
  }

  @Override
  public Optional<History> read(ObjectNode root) {
    return switch (root.get(VISITS)) {
      case null -> Optional.of(History.EMPTY);
      case ArrayNode entries ->
          Optional.of(new History(entries.valueStream().flatMap(HistoryForm::visit).toList()));
      default -> Optional.empty();
    };
  }

  @Override
  public void write(History history, ObjectNode root) {
    Map<String, ObjectNode> before = entries(root);
    ArrayNode entries = root.putArray(VISITS);
    for (Visit visit : history.visits()) {
      ObjectNode entry = before.getOrDefault(visit.arn(), JsonNodeFactory.instance.objectNode());
      entry.put(ARN, visit.arn());
      entry.put(NAME, visit.name());
      entry.put(PROFILE, visit.profile());
      entry.put(WHEN, visit.when().toString());
      entry.put(STATE, name(visit.state()));
      entry.put(PINNED, visit.pinned());
      entries.add(entry);
    }
  }

  /** One entry, or nothing if a member is missing or invalid. */
  private static Stream<Visit> visit(JsonNode entry) {
    try {
      return Stream.of(
          new Visit(
              text(entry.path(ARN)),
              entry.has(NAME) ? text(entry.path(NAME)) : "",
              entry.has(PROFILE) ? text(entry.path(PROFILE)) : "",
              time(text(entry.path(WHEN))),
              state(entry.path(STATE)),
              entry.has(PINNED) && flag(entry.path(PINNED))));
    } catch (IllegalArgumentException | DateTimeParseException e) {
      return Stream.empty();
    }
  }

  private static String text(JsonNode node) {
    if (node instanceof StringNode text) {
      return text.stringValue();
    }
    throw new IllegalArgumentException("No text");
  }

  private static boolean flag(JsonNode node) {
    if (node instanceof BooleanNode flag) {
      return flag.booleanValue();
    }
    throw new IllegalArgumentException("No flag");
  }

  private static Instant time(String text) {
    Instant time = Instant.parse(text);
    if (time.isBefore(Instant.EPOCH) || time.isAfter(LATEST)) {
      throw new IllegalArgumentException("No time of a look-up");
    }
    return time;
  }

  /** A state that this version doesn't know is as good as none. */
  private static LastState state(JsonNode node) {
    return Stream.of(LastState.values())
        .filter(state -> name(state).equals(node.asString("")))
        .findFirst()
        .orElse(LastState.UNKNOWN);
  }

  private static String name(LastState state) {
    return state.name().toLowerCase(Locale.ROOT);
  }

  /** The entries as they are in the file, by ARN. They may have members from a newer version. */
  private static Map<String, ObjectNode> entries(ObjectNode root) {
    Map<String, ObjectNode> entries = new HashMap<>();
    for (JsonNode entry : root.path(VISITS)) {
      if (entry instanceof ObjectNode object && object.get(ARN) instanceof StringNode arn) {
        entries.putIfAbsent(arn.stringValue(), object);
      }
    }
    return entries;
  }
}
