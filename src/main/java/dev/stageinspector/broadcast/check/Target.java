package dev.stageinspector.broadcast.check;

import java.net.URI;
import java.util.Optional;

/**
 * A server to check the way to.
 *
 * @param title what it is for
 * @param kind how it is spoken to
 * @param address where it is, as it was told: it need not be a URL
 * @param skipped why it is not tested, in a sentence; empty if it is
 */
public record Target(String title, Kind kind, String address, Optional<String> skipped) {

  /** A server that is tested. */
  public Target(String title, Kind kind, String address) {
    this(title, kind, address, Optional.empty());
  }

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
    RTMPS,
    /** Only the connection. */
    RTMP
  }
}
