package dev.stageinspector.aws.http;

import java.net.InetAddress;
import java.net.URI;
import java.util.Locale;

/** Hosts that are this machine. */
public final class Loopback {

  private Loopback() {}

  /** Whether a host is this machine by only its name or address; nothing is looked up. */
  public static boolean isHost(String host) {
    String name = HostRule.plain(host);
    if (name.equals("localhost") || name.endsWith(".localhost")) {
      return true;
    }
    InetAddress address = HostRule.address(name);
    return address != null && address.isLoopbackAddress();
  }

  /**
   * Whether calls to this endpoint can be read on their way: it is plain {@code http} and not this
   * machine.
   */
  public static boolean isExposed(URI endpoint) {
    String scheme = endpoint.getScheme() == null ? "" : endpoint.getScheme();
    String host = endpoint.getHost() == null ? "" : endpoint.getHost();
    return scheme.toLowerCase(Locale.ROOT).equals("http") && !isHost(host);
  }
}
