package dev.stageinspector.diagnosis;

import dev.stageinspector.property.Property;
import dev.stageinspector.property.Table;
import dev.stageinspector.property.Visible;
import dev.stageinspector.sessions.Event;
import dev.stageinspector.sessions.Lane;
import dev.stageinspector.sessions.Participant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a participant came with, and whether it had errors.
 *
 * @param lane its events
 * @param details GetParticipant's answer; nothing if it wasn't answered
 */
record Client(Lane lane, Optional<Property> details) {

  /** What clients can have in common. */
  // Lists that nothing changes, which Error Prone cannot know.
  @SuppressWarnings("ImmutableEnumChecker")
  enum Trait {
    BROWSER("the browser", "browserName"),
    BROWSER_VERSION("the browser", "browserName", "browserVersion"),
    OS("the operating system", "osName"),
    OS_VERSION("the operating system", "osName", "osVersion"),
    SDK("the SDK version", "sdkVersion"),
    PROTOCOL("the protocol", "protocol"),
    ISP("the internet provider", "ispName");

    private final String words;
    private final List<String> fields;

    Trait(String words, String... fields) {
      this.words = words;
      this.fields = List.of(fields);
    }

    String words() {
      return words;
    }

    /** The first of them is enough to know whether it is the trait's own. */
    List<String> fields() {
      return fields;
    }
  }

  Participant participant() {
    return lane.participant();
  }

  List<Event> errors() {
    return lane.events().stream().filter(event -> event.kind().isError()).toList();
  }

  /** What AWS says of a trait; nothing if AWS doesn't say, or doesn't know. */
  Optional<String> value(Trait trait) {
    List<String> values = trait.fields().stream().map(this::field).toList();
    return values.stream().anyMatch(value -> value.isEmpty() || value.equals("UNKNOWN"))
        ? Optional.empty()
        : Optional.of(values.stream().map(Visible::shown).collect(Collectors.joining(" ")));
  }

  /** A field as sent; empty if there is nothing. */
  String field(String name) {
    return details.map(one -> Table.cell(one, name)).orElse("");
  }
}
