package dev.stageinspector.broadcast.check;

import java.net.URI;

/**
 * A server to check the way to.
 *
 * @param title what it is for
 * @param kind how it is spoken to
 * @param address where it is, as it was told: it need not be a URL
 */
public record Target(String title, Kind kind, String address) {

  /** A server whose address is known to be one. */
  public Target(String title, Kind kind, URI uri) {
    this(title, kind, uri.toString());
  }

  /** How a server is spoken to. */
  public enum Kind {
    /** HTTP: OPTIONS, and every redirect after it. */
    WHIP,
    /** HTTP that is upgraded to a WebSocket. */
    EVENTS,
    /** Only TLS. */
    RTMPS
  }
}
