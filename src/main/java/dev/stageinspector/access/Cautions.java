package dev.stageinspector.access;

import dev.stageinspector.aws.failure.AccessException;
import dev.stageinspector.aws.http.Loopback;
import dev.stageinspector.aws.profiles.ConfiguredRegion;
import dev.stageinspector.aws.profiles.EndpointChoice;
import dev.stageinspector.aws.profiles.EndpointVariant;
import dev.stageinspector.aws.profiles.Profile;
import dev.stageinspector.aws.profiles.Profiles;
import dev.stageinspector.ivs.ProfileChoice;
import dev.stageinspector.platform.Environment;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What should be known of the way that a profile's calls go, a sentence each. */
final class Cautions {

  /** The services on the way to credentials, and what they are called. */
  private static final Map<String, String> SERVICES =
      new TreeMap<>(Map.of("sts", "STS", "sso", "the SSO portal", "sso_oidc", "the SSO sign-in"));

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
    if (choice instanceof ProfileChoice.Saved) {
      return List.of();
    }
    List<String> cautions = new ArrayList<>();
    variable(choice).ifPresent(cautions::add);
    endpoint.ifPresent(
        one -> cautions.addAll(sentences(List.of(new Redirection("", one)), one.url())));
    if (!(choice instanceof ProfileChoice.Demo)) {
      others(choice, endpoint)
          .forEach((url, services) -> cautions.addAll(sentences(services, url)));
      for (EndpointVariant variant : EndpointVariant.values()) {
        variant
            .origin(environment, profile(choice))
            .map(origin -> "Using AWS's " + variant.words() + " endpoints (" + origin + ").")
            .ifPresent(cautions::add);
      }
      region(profile(choice)).ifPresent(cautions::add);
    }
    return cautions;
  }

  /** That another profile is named than the one that is used. */
  private Optional<String> variable(ProfileChoice choice) {
    return Profiles.variable(environment)
        .flatMap(variable ->
            environment
                .get(variable)
                .filter(name -> !choice.equals(new ProfileChoice.Shared(name)))
                .map(name ->
                    variable + " is “" + name + "”, but " + choice.described() + " is used here."));
  }

  /** A role's look-up fails with a wrong region, and says so itself. */
  private Optional<String> region(Optional<Profile> profile) {
    try {
      String region = ConfiguredRegion.ofSts(environment, profile);
      return Stream.of("AWS_REGION", "AWS_DEFAULT_REGION")
          .filter(variable -> environment.get(variable).isPresent())
          .findFirst()
          .map(variable ->
              variable
                  + " is "
                  + region
                  + ": roles are assumed there. The stage is looked up in the region of its ARN.");
    } catch (AccessException e) {
      return profile.flatMap(one -> one.get("role_arn")).isPresent()
          ? Optional.empty()
          : Optional.of(e.reason().sentence());
    }
  }

  private Optional<EndpointChoice> endpoint(String service, ProfileChoice choice) {
    try {
      return EndpointChoice.of(service, environment, profiles.get(), profile(choice));
    } catch (AccessException e) {
      return Optional.empty(); // whoever needs it says so
    }
  }

  private Optional<Profile> profile(ProfileChoice choice) {
    return new ChosenSettings(environment, profiles.get()).profile(choice);
  }

  /** A service whose calls go elsewhere; the name is empty for IVS Real-Time. */
  private record Redirection(String service, EndpointChoice endpoint) {}

  /** The services that go elsewhere, by where they go. */
  private Map<URI, List<Redirection>> others(
      ProfileChoice choice, Optional<EndpointChoice> ofStages) {
    Map<URI, List<Redirection>> others = new LinkedHashMap<>();
    for (Map.Entry<String, String> service : SERVICES.entrySet()) {
      endpoint(service.getKey(), choice)
          .filter(one -> !Optional.of(one).equals(ofStages))
          .ifPresent(one ->
              others
                  .computeIfAbsent(one.url(), _ -> new ArrayList<>())
                  .add(new Redirection(service.getValue(), one)));
    }
    return others;
  }

  private static List<String> sentences(List<Redirection> services, URI url) {
    List<String> sentences = new ArrayList<>();
    String names = joined(services.stream().map(Redirection::service));
    String origins = joined(services.stream().map(one -> one.endpoint().origin()).distinct());
    sentences.add(
        "Using endpoint " + url + (names.isEmpty() ? "" : " for " + names) + " (" + origins + ").");
    if (Loopback.isExposed(url)) {
      sentences.add(
          "That endpoint is plain http: others on the network can read and change what is sent.");
    }
    return sentences;
  }

  private static String joined(Stream<String> names) {
    List<String> all = names.toList();
    return all.size() < 2
        ? String.join("", all)
        : String.join(", ", all.subList(0, all.size() - 1))
            + (all.size() == 2 ? " and " : ", and ")
            + all.getLast();
  }
}
