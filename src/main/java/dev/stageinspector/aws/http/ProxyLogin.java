package dev.stageinspector.aws.http;

import java.net.Authenticator;
import java.net.PasswordAuthentication;
import org.jspecify.annotations.Nullable;

/**
 * Answers a proxy's question for a password, once in a call: the JDK would offer a refused password
 * twenty times, which locks a user out. There is one for a client, because the JDK only uses a
 * connection again for the same Authenticator.
 */
final class ProxyLogin extends Authenticator {

  /** The JDK asks on the thread of the call. */
  private static final ThreadLocal<ProxyServer.@Nullable Login> OFFER = new ThreadLocal<>();

  /** Holds a login ready for the call that begins on this thread. */
  void offer(ProxyServer.Login login) {
    OFFER.set(login);
  }

  /** Takes the login back at the end of the call. */
  void withdraw() {
    OFFER.remove();
  }

  @Override
  protected @Nullable PasswordAuthentication getPasswordAuthentication() {
    ProxyServer.Login login = OFFER.get();
    if (getRequestorType() != RequestorType.PROXY || login == null) {
      return null;
    }
    OFFER.remove();
    return new PasswordAuthentication(login.user(), login.password().toCharArray());
  }
}
