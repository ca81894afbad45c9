package dev.stageinspector.diagnosis;

import dev.stageinspector.property.Property;
import dev.stageinspector.sessions.Event;
import dev.stageinspector.sessions.EventKind;
import java.util.List;
import java.util.Optional;

/** What exchanged tokens allow. */
final class Capabilities {

  private Capabilities() {}

  /**
   * The exchanges of tokens that gave or took a capability, in order. A token whose capabilities
   * AWS doesn't report says nothing.
   *
   * @param until the last second that counts
   */
  static List<Event> changes(Someone one, String capability, long until) {
    return one.events(EventKind.TOKEN_EXCHANGED).stream()
        .filter(event -> event.time().map(time -> time.getEpochSecond() <= until).orElse(true))
        .filter(event -> {
          Optional<Boolean> before = allows(event, "previousToken", capability);
          Optional<Boolean> after = allows(event, "newToken", capability);
          return after.isPresent() && !after.equals(before) && !(before.isEmpty() && after.get());
        })
        .toList();
  }

  /** Whether the new token has a capability. */
  static boolean allows(Event exchange, String capability) {
    return allows(exchange, "newToken", capability).orElse(true);
  }

  private static Optional<Boolean> allows(Event exchange, String token, String capability) {
    return exchange
        .source()
        .member(token)
        .flatMap(found -> found.member("capabilities"))
        .filter(Property::present)
        .map(Property::children)
        .filter(all -> !all.isEmpty())
        .map(all -> all.stream().flatMap(one -> one.text().stream()).anyMatch(capability::equals));
  }
}
