package dev.stageinspector.property;

import java.net.IDN;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An address of the web in a value that somebody else wrote.
 *
 * @param host where it leads, in the form that the network uses: no letter looks like another
 * @param address the whole address, only ASCII
 */
public record WebLink(String host, URI address) {

  /** No user information: it is used to make one host look like another. */
  private static final Pattern LINK =
      Pattern.compile(
          "(?<scheme>https?)://(?<host>[^\\s/?#@:\\\\\"<>),;']++)(?<port>:\\d{1,5}+)?+"
              + "(?<rest>[/?#][^\\s\"<>]*+)?+(?![^\\s\"<>),.;'])",
          Pattern.CASE_INSENSITIVE);

  /** The first one in a text, with http or https; nothing that only looks like one. */
  public static Optional<WebLink> in(String text) {
    Matcher found = LINK.matcher(text);
    return found.find() ? read(found) : Optional.empty();
  }

  private static Optional<WebLink> read(Matcher found) {
    try {
      String host =
          IDN.toASCII(part(found, "host").replaceAll("\\.+$", ""), IDN.USE_STD3_ASCII_RULES);
      URI address =
          URI.create(found.group("scheme") + "://" + host + part(found, "port") + rest(found));
      return host.equals(address.getHost())
          ? Optional.of(new WebLink(host, URI.create(address.toASCIIString())))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** A sentence's own signs after an address are not of it. */
  private static String rest(Matcher found) {
    return part(found, "rest").replaceAll("[),.;']+$", "");
  }

  private static String part(Matcher found, String group) {
    return Optional.ofNullable(found.group(group)).orElse("");
  }
}
