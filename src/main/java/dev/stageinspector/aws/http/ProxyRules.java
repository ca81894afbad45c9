package dev.stageinspector.aws.http;

import dev.stageinspector.platform.Environment;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which calls go through which proxy, by the variables that the AWS CLI reads (Python's
 * getproxies): the name in lower case counts before the others, and if it is empty, there is no
 * proxy. ALL_PROXY is not one of them, and HTTP_PROXY does not count in a CGI script, where a
 * client can set it with a header.
 */
public final class ProxyRules {

  private final Environment environment;
  private final List<HostRule> direct = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();

  private record Variable(String name, String value) {}

  private ProxyRules(Environment environment) {
    this.environment = environment;
  }

  /** The rules of HTTPS_PROXY, HTTP_PROXY and NO_PROXY. */
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
                      "The entry “"
                          + entry
                          + "” of "
                          + variable.name()
                          + " is not a host, address, or network. It is ignored."));
    }
  }

  private Optional<Variable> variable(String lowerCase) {
    return Stream.concat(Stream.of(lowerCase), otherSpellings(lowerCase))
        .filter(environment.variables()::containsKey)
        .findFirst()
        .map(name -> new Variable(name, environment.variables().getOrDefault(name, "")))
        .filter(variable -> !variable.value().isBlank());
  }

  /** The other spellings that have a value, that in upper case first. */
  private Stream<String> otherSpellings(String lowerCase) {
    if (lowerCase.equals("http_proxy") && environment.variables().containsKey("REQUEST_METHOD")) {
      return Stream.empty();
    }
    return environment.variables().keySet().stream()
        .filter(name -> name.equalsIgnoreCase(lowerCase) && environment.get(name).isPresent())
        .sorted();
  }
}
