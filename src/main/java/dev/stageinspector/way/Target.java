package dev.stageinspector.way;

import java.net.URI;

/**
 * A server to check the way to.
 *
 * @param title what it is for
 * @param kind how it is spoken to
 * @param uri where it is
 */
public record Target(String title, Kind kind, URI uri) {

  /** How a server is spoken to. */
  public enum Kind {
    /** HTTP: OPTIONS, and every redirect after it. */
    WHIP,
    /** HTTP that is upgraded to a WebSocket. */
    EVENTS,
    /** TLS alone. */
    RTMPS
  }
}
