package dev.stageinspector;

import dev.stageinspector.ivs.ProfileChoice;
import dev.stageinspector.platform.Environment;
import dev.stageinspector.profiles.EndpointChoice;
import dev.stageinspector.profiles.EndpointException;
import dev.stageinspector.profiles.Profile;
import dev.stageinspector.profiles.Profiles;
import dev.stageinspector.transport.Loopback;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** What should be known of the way that a profile's calls go, a sentence each. */
final class Cautions {

  /** The services on the way to credentials, and what they are called. */
  private static final Map<String, String> SERVICES =
      Map.of("sts", "STS", "sso", "the SSO portal", "sso_oidc", "the SSO sign-in");

  private final Environment environment;
  private final Supplier<Profiles> profiles;

  Cautions(Environment environment, Supplier<Profiles> profiles) {
    this.environment = environment;
    this.profiles = profiles;
  }

  /**
   * The sentences about a choice.
   *
   * @param endpoint what is set instead of IVS Real-Time's own endpoint
   */
  List<String> of(ProfileChoice choice, Optional<EndpointChoice> endpoint) {
    List<String> cautions = new ArrayList<>();
    variable(choice).ifPresent(cautions::add);
    endpoint.ifPresent(one -> cautions.addAll(sentences("Calls go to ", one)));
    if (!(choice instanceof ProfileChoice.Demo)) {
      SERVICES.keySet().stream()
          .sorted()
          .forEach(service ->
              endpoint(service, choice)
                  .filter(one -> !Optional.of(one).equals(endpoint))
                  .ifPresent(one ->
                      cautions.addAll(
                          sentences("Calls to " + SERVICES.get(service) + " go to ", one))));
      region().ifPresent(cautions::add);
    }
    return cautions;
  }

  private Optional<String> variable(ProfileChoice choice) {
    return environment
        .get("AWS_PROFILE")
        .map(name ->
            choice.equals(new ProfileChoice.Shared(name))
                ? "AWS_PROFILE says to use the profile " + name + "."
                : "AWS_PROFILE says " + name + ", but " + choice.described() + " is chosen here.");
  }

  private Optional<String> region() {
    for (String variable : List.of("AWS_REGION", "AWS_DEFAULT_REGION")) {
      Optional<String> region = environment.get(variable);
      if (region.isPresent()) {
        return region.map(code ->
            variable
                + " says "
                + code
                + ": roles are assumed there; the stage is asked for in the region of its ARN.");
      }
    }
    return Optional.empty();
  }

  private Optional<EndpointChoice> endpoint(String service, ProfileChoice choice) {
    Profiles now = profiles.get();
    Optional<Profile> profile =
        choice instanceof ProfileChoice.Shared(String name) ? now.find(name) : Optional.empty();
    try {
      return EndpointChoice.of(service, environment, now, profile);
    } catch (EndpointException e) {
      return Optional.empty(); // whoever needs it says so
    }
  }

  private static List<String> sentences(String start, EndpointChoice endpoint) {
    List<String> sentences = new ArrayList<>();
    sentences.add(start + endpoint.url() + ", as " + endpoint.origin() + " says.");
    if (Loopback.isExposed(endpoint.url())) {
      sentences.add(
          "That endpoint is plain http: others on the network can read and change what is sent.");
    }
    return sentences;
  }
}
