package dev.stageinspector.sessions;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an event says happened. Declared in the order in which events of one instant can follow from
 * each other; the names are the service model's.
 */
public enum EventKind {
  JOIN_ERROR(0),
  JOINED(1),
  TOKEN_EXCHANGED(2),
  PUBLISH_STARTED(3),
  SUBSCRIBE_STARTED(3),
  PUBLISH_ERROR(4),
  SUBSCRIBE_ERROR(4),
  /** One that this program doesn't know: it is shown as it is. */
  UNKNOWN(4),
  REPLICATION_STARTED(5),
  REPLICATION_STOPPED(5),
  PUBLISH_STOPPED(6),
  SUBSCRIBE_STOPPED(6),
  LEFT(7);

  private final int rank;

  EventKind(int rank) {
    this.rank = rank;
  }

  /** The kind with a name of the service model. */
  static EventKind of(String name) {
    return Stream.of(values())
        .filter(kind -> kind != UNKNOWN && kind.name().equals(name))
        .findFirst()
        .orElse(UNKNOWN);
  }

  /** Its place among events of the same instant: the smaller one comes first. */
  int rank() {
    return rank;
  }

  /** Whether it says that something was refused or failed. */
  public boolean isError() {
    return this == JOIN_ERROR || this == PUBLISH_ERROR || this == SUBSCRIBE_ERROR;
  }

  /** What it begins, if it begins something that lasts. */
  Optional<Bar.Kind> begins() {
    return switch (this) {
      case JOINED -> Optional.of(Bar.Kind.PRESENT);
      case PUBLISH_STARTED -> Optional.of(Bar.Kind.PUBLISHING);
      case SUBSCRIBE_STARTED -> Optional.of(Bar.Kind.SUBSCRIBED);
      default -> Optional.empty();
    };
  }

  /** What it ends by itself, if it ends something that lasts; leaving ends the others as well. */
  Optional<Bar.Kind> ends() {
    return switch (this) {
      case LEFT -> Optional.of(Bar.Kind.PRESENT);
      case PUBLISH_STOPPED -> Optional.of(Bar.Kind.PUBLISHING);
      case SUBSCRIBE_STOPPED -> Optional.of(Bar.Kind.SUBSCRIBED);
      default -> Optional.empty();
    };
  }
}
