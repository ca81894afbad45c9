package dev.stageinspector.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The times in a file of the demo account. {@code T+5:07.250Z} is 5 minutes, 7 seconds and 250
 * milliseconds after the beginning of its session, {@code T+1:05:07+00:00} one hour more. The
 * fraction's digits and the zone stay as they are written. At the end of a path, such a time
 * becomes a folder's name of AWS, which has dashes for colons.
 */
final class RelativeTimes {

  private static final Pattern TIME =
      Pattern.compile("(?s)(|.*/)T\\+(?:(\\d+):)?(\\d+):(\\d\\d)(\\.\\d{1,9})?(Z|\\+00:00)");
  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss");

  private RelativeTimes() {}

  /** The same JSON, with the times that these are if the session began then. */
  static JsonNode resolve(JsonNode node, Instant begin) {
    return switch (node) {
      case ObjectNode object -> {
        ObjectNode resolved = JsonNodeFactory.instance.objectNode();
        object.properties().forEach(it -> resolved.set(it.getKey(), resolve(it.getValue(), begin)));
        yield resolved;
      }
      case ArrayNode array -> {
        ArrayNode resolved = JsonNodeFactory.instance.arrayNode();
        array.forEach(it -> resolved.add(resolve(it, begin)));
        yield resolved;
      }
      case JsonNode text when text.isString() ->
          JsonNodeFactory.instance.stringNode(resolve(text.stringValue(), begin));
      default -> node;
    };
  }

  /** The time that a text is, or the text itself if it isn't a relative time. */
  static String resolve(String text, Instant begin) {
    Matcher time = TIME.matcher(text);
    if (!time.matches()) {
      return text;
    }
    Duration after =
        Duration.ofHours(time.group(2) == null ? 0 : Long.parseLong(time.group(2)))
            .plusMinutes(Long.parseLong(time.group(3)))
            .plusSeconds(Long.parseLong(time.group(4)));
    String seconds = SECONDS.format(LocalDateTime.ofInstant(begin.plus(after), ZoneOffset.UTC));
    String fraction = time.group(5) == null ? "" : time.group(5);
    return time.group(1).isEmpty()
        ? seconds + fraction + time.group(6)
        : time.group(1) + seconds.replace(':', '-') + fraction + time.group(6);
  }
}
