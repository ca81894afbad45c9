package dev.stageinspector.transport;

import dev.stageinspector.platform.Environment;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Which calls go through which proxy, by the variables that curl and the AWS CLI read. The name in
 * lower case goes before the one in upper case; of HTTP_PROXY both count, because nobody can set
 * the variables of a desktop program by sending it a header.
 */
public final class ProxyRules {

  private final Environment environment;
  private final List<HostRule> direct = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();

  private record Variable(String name, String value) {}

  private ProxyRules(Environment environment) {
    this.environment = environment;
  }

  /** The rules of HTTPS_PROXY, HTTP_PROXY, ALL_PROXY and NO_PROXY. */
  public static ProxyRules of(Environment environment) {
    ProxyRules rules = new ProxyRules(environment);
    rules.variable("no_proxy").ifPresent(rules::readDirect);
    for (String scheme : List.of("https", "http")) {
      try {
        rules.configured(scheme);
      } catch (TransportException e) {
        rules.problems.add(e.getMessage());
      }
    }
    return rules;
  }

  /**
   * The proxy of a call; empty if it goes there directly. This machine is never asked for through a
   * proxy.
   *
   * @throws TransportException if the variable for this call names no proxy
   */
  public Optional<ProxyServer> proxyFor(URI target) {
    String host = target.getHost() == null ? "" : target.getHost();
    boolean https = "https".equalsIgnoreCase(target.getScheme());
    int usualPort = https ? 443 : 80;
    int port = target.getPort() < 0 ? usualPort : target.getPort();
    if (Loopback.isHost(host) || direct.stream().anyMatch(rule -> rule.covers(host, port))) {
      return Optional.empty();
    }
    return configured(https ? "https" : "http");
  }

  /** What is wrong with the variables, in sentences for the user. */
  public List<String> problems() {
    return problems.stream().distinct().toList();
  }

  private Optional<ProxyServer> configured(String scheme) {
    return variable(scheme + "_proxy")
        .or(() -> variable("all_proxy"))
        .map(variable -> ProxyServer.parse(variable.value(), variable.name()));
  }

  private void readDirect(Variable variable) {
    for (String entry : variable.value().split("[,\\s]+", -1)) {
      if (entry.isEmpty()) {
        continue;
      }
      HostRule.parse(entry)
          .ifPresentOrElse(
              direct::add,
              () ->
                  problems.add(
                      "The entry \""
                          + entry
                          + "\" of "
                          + variable.name()
                          + " is no host, address or network, so it is ignored."));
    }
  }

  private Optional<Variable> variable(String lowerCase) {
    return one(lowerCase).or(() -> one(lowerCase.toUpperCase(Locale.ROOT)));
  }

  private Optional<Variable> one(String name) {
    return environment.get(name).map(value -> new Variable(name, value));
  }
}
