package dev.stageinspector.aws.http;

import dev.stageinspector.aws.failure.Reason;
import java.io.ByteArrayOutputStream;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * A proxy that is spoken to over plain HTTP.
 *
 * @param host its name or address
 * @param port its port
 * @param login the user and password, decoded; both are secret
 * @param origin the variable that names it
 */
public record ProxyServer(String host, int port, Optional<Login> login, String origin) {

  /**
   * What the proxy may ask for.
   *
   * @param user the user's name
   * @param password the password, may be empty
   */
  public record Login(String user, String password) {

    /** Leaves both out. */
    @Override
    public String toString() {
      return "a user name and a password";
    }
  }

  private static final int USUAL_PORT = 80;

  /**
   * The proxy of a variable's value, such as {@code http://user:password@host:3128} or {@code
   * host:3128}.
   *
   * @throws TransportException if it is none, with words for the user that leave the value out
   */
  static ProxyServer parse(String value, String origin) {
    String text = value.strip();
    text = text.startsWith("//") ? "http:" + text : text;
    int scheme = text.indexOf("://");
    if (scheme >= 0 && !text.substring(0, scheme).toLowerCase(Locale.ROOT).equals("http")) {
      throw bad(origin, "names a kind of proxy that is not supported; only http:// is");
    }
    text = text.substring(scheme < 0 ? 0 : scheme + 3);
    int at = text.lastIndexOf('@');
    Optional<Login> login =
        at < 0 ? Optional.empty() : Optional.of(login(text.substring(0, at), origin));
    text = text.substring(at + 1);
    int end = text.indexOf('/');
    String address = end < 0 ? text : text.substring(0, end);
    int colon = address.lastIndexOf(':');
    boolean hasPort = colon > address.lastIndexOf(']');
    String host = HostRule.plain(hasPort ? address.substring(0, colon) : address);
    int port = hasPort ? HostRule.number(address.substring(colon + 1), 0xFFFF) : USUAL_PORT;
    if (port < 1) {
      throw bad(origin, "has an invalid port");
    }
    if (!isHost(host)) {
      throw bad(origin, "has an invalid host");
    }
    return new ProxyServer(host, port, login, origin);
  }

  Proxy proxy() {
    return new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(host, port));
  }

  /** The address and where it comes from, without the login. */
  @Override
  public String toString() {
    return "http://"
        + (host.indexOf(':') < 0 ? host : "[" + host + "]")
        + ":"
        + port
        + " ("
        + origin
        + ")";
  }

  private static boolean isHost(String host) {
    return !host.isEmpty()
        && (HostRule.address(host) != null
            || host.chars()
                .allMatch(c -> Character.isLetterOrDigit(c) || c == '-' || c == '.' || c == '_'));
  }

  private static Login login(String text, String origin) {
    int colon = text.indexOf(':');
    return colon < 0
        ? new Login(decoded(text, origin), "")
        : new Login(
            decoded(text.substring(0, colon), origin), decoded(text.substring(colon + 1), origin));
  }

  /**
   * Percent signs only; a plus is a plus here, which URLDecoder does not know. A percent sign that
   * begins no code means itself, as for the AWS CLI.
   */
  private static String decoded(String text, String origin) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] raw = text.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < raw.length; i++) {
      boolean code = raw[i] == '%' && i + 2 < raw.length;
      int high = code ? Character.digit(raw[i + 1], 16) : -1;
      int low = code ? Character.digit(raw[i + 2], 16) : -1;
      if (high < 0 || low < 0) {
        bytes.write(raw[i]);
      } else {
        bytes.write(high << 4 | low);
        i += 2;
      }
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes.toByteArray()))
          .toString();
    } catch (CharacterCodingException e) {
      throw bad(origin, "has a user name or password that is not UTF-8 text");
    }
  }

  private static TransportException bad(String origin, String what) {
    return new TransportException(Reason.Kind.WRONG_PROXY, origin + " " + what + ".", null);
  }
}
