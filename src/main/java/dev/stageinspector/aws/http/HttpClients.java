package dev.stageinspector.aws.http;

import dev.stageinspector.platform.Environment;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The HTTP clients of the program and whom they trust: one for each file of certificates, and one
 * without.
 */
public final class HttpClients {

  private final Environment environment;
  private final ProxyRules proxies;
  private final Map<Optional<CaBundle>, Trust> trusts = new ConcurrentHashMap<>();
  private final Map<Trust, ApiHttpClient> clients = new ConcurrentHashMap<>();

  /** Clients with the proxies and certificates that the environment names. */
  public HttpClients(Environment environment) {
    this.environment = environment;
    this.proxies = ProxyRules.of(environment);
  }

  /**
   * The client for a profile.
   *
   * @param bundle the profile's {@code ca_bundle}; AWS_CA_BUNDLE counts before it
   */
  public ApiHttpClient forProfile(Optional<String> bundle) {
    return clients.computeIfAbsent(
        trustOf(bundle),
        trust -> new ApiHttpClient(proxies, trust, ApiHttpClient.TimeLimits.USUAL));
  }

  /**
   * Whom the client for a profile trusts.
   *
   * @param bundle the profile's {@code ca_bundle}; AWS_CA_BUNDLE counts before it
   */
  public Trust trustOf(Optional<String> bundle) {
    return trusts.computeIfAbsent(
        CaBundle.of(environment, bundle), file -> new Trust(environment, file));
  }

  /** Which calls go through which proxy. */
  public ProxyRules proxies() {
    return proxies;
  }
}
