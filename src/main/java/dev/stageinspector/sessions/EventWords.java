package dev.stageinspector.sessions;

import dev.stageinspector.property.Property;
import dev.stageinspector.property.Table;
import dev.stageinspector.property.Visible;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What events say, in words that follow the name of their participant. */
public final class EventWords {

  private final Map<String, String> names = new HashMap<>();

  private EventWords(List<Participant> participants, Map<String, String> ingestConfigurations) {
    participants.forEach(one -> names.put(one.id(), Counted.name(one)));
    ingestConfigurations.forEach((id, arn) ->
        participants.stream()
            .filter(one -> one.redundant() && one.ingestConfiguration().equals(arn))
            .findFirst()
            .ifPresent(half -> names.putIfAbsent(id, pair(half.userId()))));
  }

  /** The words for the events of a session of which these participants are known. */
  public static EventWords of(List<Participant> participants) {
    return new EventWords(participants, Map.of());
  }

  /** The words for the events of a session. */
  public static EventWords of(SessionLog log) {
    return of(log, Map.of());
  }

  /**
   * The same where ingest configurations are known. Viewers of a redundant pair subscribe to a
   * participant of their ingest configuration that isn't in the session.
   *
   * @param ingestConfigurations their ARNs by their participant IDs
   */
  public static EventWords of(SessionLog log, Map<String, String> ingestConfigurations) {
    return new EventWords(log.participants(), ingestConfigurations);
  }

  /**
   * The same where ingest configurations are known, and perhaps not the pairs' halves.
   *
   * @param ingestConfigurations the elements of ListIngestConfigurations
   */
  public static EventWords of(List<Participant> participants, List<Property> ingestConfigurations) {
    EventWords words = of(participants);
    ingestConfigurations.stream()
        .filter(one -> Table.cell(one, "redundantIngest").equals("true"))
        .forEach(one ->
            words.names.putIfAbsent(
                Table.cell(one, "participantId"), pair(Table.cell(one, "userId"))));
    return words;
  }

  /** The user ID of a participant; its own ID if there is none, or if it isn't known. */
  public String name(String participant) {
    return names.getOrDefault(
        participant,
        participant.isEmpty()
            ? "an unknown publisher"
            : "participant " + Visible.shown(participant));
  }

  /** What happened, such as "joined" or "subscribed to host-7". */
  public String of(Event event) {
    return switch (event.kind()) {
      case JOINED -> "joined";
      case LEFT -> "left (AWS gives no reason)";
      case JOIN_ERROR -> "couldn't join" + code(event);
      case PUBLISH_STARTED -> "started publishing";
      case PUBLISH_STOPPED -> "stopped publishing";
      case PUBLISH_ERROR -> "couldn't publish" + code(event);
      case SUBSCRIBE_STARTED -> "subscribed to " + remote(event);
      case SUBSCRIBE_STOPPED -> "unsubscribed from " + remote(event);
      case SUBSCRIBE_ERROR -> "couldn't subscribe to " + remote(event) + code(event);
      case REPLICATION_STARTED -> "is being replicated to " + destination(event);
      case REPLICATION_STOPPED -> "is no longer replicated to " + destination(event);
      case TOKEN_EXCHANGED -> "exchanged the token" + capabilities(event);
      case UNKNOWN -> event.name().isEmpty() ? "(no name)" : Visible.shown(event.name());
    };
  }

  /** What a reader should know about the event, if anything. */
  public static Optional<String> hint(Event event) {
    return switch (event.kind()) {
      case LEFT ->
          Optional.of(
              "Leaving, a lost network, a disconnected participant, and a deleted stage look alike"
                  + " here. When a client vanishes, AWS reports this late: up to 10 s in a browser,"
                  + " up to 30 s on a phone.");
      case JOIN_ERROR, PUBLISH_ERROR, SUBSCRIBE_ERROR ->
          Optional.of(ErrorCodes.of(event.error()).words());
      case UNKNOWN -> Optional.of("This version of Stage Inspector doesn't know this event.");
      default ->
          event.error().isEmpty()
              ? Optional.empty()
              : Optional.of(ErrorCodes.of(event.error()).words());
    };
  }

  private static String pair(String userId) {
    return userId.isEmpty() ? "a redundant pair" : Visible.shown(userId) + " (redundant pair)";
  }

  private static String code(Event event) {
    return event.error().isEmpty() ? " (no error code)" : ": " + Visible.shown(event.error());
  }

  private String remote(Event event) {
    boolean replica = Table.cell(event.source(), "replica").equals("true");
    return name(event.remote()) + (replica ? " (replica)" : "");
  }

  private static String destination(Event event) {
    String arn = Table.cell(event.source(), "destinationStageArn");
    return arn.isEmpty()
        ? "another stage"
        : "stage " + Visible.shown(arn.substring(arn.lastIndexOf('/') + 1));
  }

  /** What the new token allows, and what the old one did if that is something else. */
  private static String capabilities(Event event) {
    List<String> before = capabilities(event, "previousToken");
    List<String> after = capabilities(event, "newToken");
    if (after.equals(before)) {
      return "";
    }
    return " (" + words(before) + " before, " + words(after) + " now)";
  }

  private static List<String> capabilities(Event event, String token) {
    return event
        .source()
        .member(token)
        .flatMap(value -> value.member("capabilities"))
        .map(Property::children)
        .orElse(List.of())
        .stream()
        .flatMap(capability -> capability.text().stream())
        .map(Visible::shown)
        .sorted()
        .toList();
  }

  private static String words(List<String> capabilities) {
    return capabilities.isEmpty()
        ? "no capabilities reported"
        : capabilities.stream().collect(Collectors.joining(" and "));
  }
}
