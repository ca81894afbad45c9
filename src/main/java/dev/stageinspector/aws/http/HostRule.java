package dev.stageinspector.aws.http;

import java.net.InetAddress;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One entry of NO_PROXY.
 *
 * @param host a host in lower case, whose subdomains count too; {@code *} is every host
 * @param network the address or network, if it is one
 * @param bits how many leading bits of the network count
 * @param port the only port, or 0 for all
 */
record HostRule(String host, @Nullable InetAddress network, int bits, int port) {

  /** The rule of an entry; empty if it makes no sense. */
  static Optional<HostRule> parse(String entry) {
    String text = entry;
    int port = 0;
    int colon = text.lastIndexOf(':');
    boolean lone = text.indexOf(':') == colon; // more colons are an IPv6 address
    if (colon >= 0 && (lone || text.startsWith("[")) && colon > text.indexOf(']')) {
      port = number(text.substring(colon + 1), 0xFFFF);
      if (port < 1) {
        return Optional.empty();
      }
      text = text.substring(0, colon);
    }
    int slash = text.indexOf('/');
    if (slash >= 0) {
      return network(text.substring(0, slash), text.substring(slash + 1), port);
    }
    String host = plain(text);
    InetAddress address = address(host);
    if (address != null) {
      return Optional.of(new HostRule(host, address, address.getAddress().length * 8, port));
    }
    if (host.startsWith("*.")) {
      host = host.substring(1);
    }
    host = host.startsWith(".") ? host.substring(1) : host;
    boolean sensible = host.equals("*") || (!host.isEmpty() && host.indexOf('*') < 0);
    return sensible ? Optional.of(new HostRule(host, null, 0, port)) : Optional.empty();
  }

  /** Whether the rule covers a host, by only its name or address; nothing is looked up. */
  boolean covers(String target, int targetPort) {
    if (port != 0 && port != targetPort) {
      return false;
    }
    String name = plain(target);
    if (network != null) {
      InetAddress address = address(name);
      return address != null && startAlike(network.getAddress(), address.getAddress());
    }
    return host.equals("*") || name.equals(host) || name.endsWith("." + host);
  }

  /** A host in lower case, without the brackets of IPv6 and the dot of a full name. */
  static String plain(String host) {
    String name = host.toLowerCase(Locale.ROOT);
    if (name.startsWith("[") && name.endsWith("]")) {
      return name.substring(1, name.length() - 1);
    }
    return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
  }

  /** The address of a literal; null for a name. */
  static @Nullable InetAddress address(String literal) {
    try {
      return InetAddress.ofLiteral(literal);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static Optional<HostRule> network(String host, String bits, int port) {
    InetAddress address = address(plain(host));
    int most = address == null ? -1 : address.getAddress().length * 8;
    int count = number(bits, most);
    return address == null || count < 0
        ? Optional.empty()
        : Optional.of(new HostRule(host, address, count, port));
  }

  /** A number from 0 to the given one; -1 for anything else. */
  static int number(String digits, int most) {
    if (digits.isEmpty()
        || digits.length() > 5
        || !digits.chars().allMatch(c -> '0' <= c && c <= '9')) {
      return -1;
    }
    int number = Integer.parseInt(digits);
    return number <= most ? number : -1;
  }

  private boolean startAlike(byte[] one, byte[] other) {
    if (one.length != other.length) {
      return false;
    }
    for (int bit = 0; bit < bits; bit++) {
      int mask = 0x80 >> (bit % 8);
      if ((one[bit / 8] & mask) != (other[bit / 8] & mask)) {
        return false;
      }
    }
    return true;
  }
}
