package dev.stageinspector;

import dev.stageinspector.demo.DemoAccount;
import dev.stageinspector.demo.DemoEndpoint;
import dev.stageinspector.ivs.Access;
import dev.stageinspector.ivs.AccessSource;
import dev.stageinspector.ivs.AwsStages;
import dev.stageinspector.ivs.Failure;
import dev.stageinspector.ivs.LookupException;
import dev.stageinspector.ivs.ProfileChoice;
import dev.stageinspector.ivs.StageQuery;
import dev.stageinspector.platform.Environment;
import dev.stageinspector.profiles.CredentialException;
import dev.stageinspector.profiles.CredentialSource;
import dev.stageinspector.profiles.EndpointChoice;
import dev.stageinspector.profiles.EndpointException;
import dev.stageinspector.profiles.Profile;
import dev.stageinspector.profiles.Profiles;
import dev.stageinspector.transport.ApiHttpClient;
import dev.stageinspector.transport.CaBundle;
import dev.stageinspector.transport.Loopback;
import dev.stageinspector.transport.ProxyRules;
import dev.stageinspector.transport.TransportException;
import dev.stageinspector.transport.Trust;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;

/**
 * Finds the way to the service for each profile, and for the demo account, which is started when it
 * is first asked.
 */
final class Accesses implements AccessSource, AutoCloseable {

  private static final String SERVICE = "ivs_realtime";

  private final Environment environment;
  private final Supplier<Profiles> profiles;
  private final CredentialSource credentials;
  private final Optional<EndpointChoice> chosenEndpoint;
  private final ProxyRules proxies;
  private final Map<Optional<CaBundle>, ApiHttpClient> clients = new ConcurrentHashMap<>();
  private @Nullable DemoEndpoint demo;

  /**
   * @param chosenEndpoint the endpoint of the command line, which counts before all others
   */
  Accesses(
      Environment environment,
      Supplier<Profiles> profiles,
      CredentialSource credentials,
      Optional<EndpointChoice> chosenEndpoint) {
    this.environment = environment;
    this.profiles = profiles;
    this.credentials = credentials;
    this.chosenEndpoint = chosenEndpoint;
    this.proxies = ProxyRules.of(environment);
  }

  @Override
  public Access accessFor(StageQuery query) throws LookupException {
    return switch (query.profile()) {
      case ProfileChoice.Demo() -> demoAccess();
      case ProfileChoice.Shared(String name) -> sharedAccess(query, name);
    };
  }

  /** What should be known of the way that a profile's calls go, a sentence each. */
  List<String> cautions(ProfileChoice choice) {
    List<String> cautions = new ArrayList<>(proxies.problems());
    try {
      endpoint(choice)
          .ifPresent(endpoint -> {
            cautions.add("Calls go to " + endpoint.url() + ", as " + endpoint.origin() + " says.");
            if (Loopback.isExposed(endpoint.url())) {
              cautions.add(
                  "That endpoint is plain http: others on the network can read and change what"
                      + " is sent.");
            }
          });
    } catch (EndpointException e) {
      // The look-up says so itself.
    }
    return cautions;
  }

  @Override
  public synchronized void close() {
    if (demo != null) {
      demo.close();
    }
  }

  private Access demoAccess() {
    AwsBasicCredentials keys =
        AwsBasicCredentials.create(DemoAccount.ACCESS_KEY_ID, DemoAccount.SECRET_ACCESS_KEY);
    URI endpoint = chosenEndpoint.map(EndpointChoice::url).orElseGet(this::demoEndpoint);
    return new Access(keys, Optional.of(endpoint), client(Optional.empty()), Optional.empty());
  }

  private Access sharedAccess(StageQuery query, String name) throws LookupException {
    try {
      Profile profile = profiles.get().require(name);
      Optional<URI> endpoint = endpoint(query.profile()).map(EndpointChoice::url);
      URI target = endpoint.orElseGet(() -> AwsStages.usualEndpoint(query.arn().region()));
      return new Access(
          credentials.resolve(profile),
          endpoint,
          client(CaBundle.of(environment, profile.get("ca_bundle"))),
          proxies.proxyFor(target).map(Object::toString));
    } catch (CredentialException e) {
      throw new LookupException(Failure.beforeCall(query, kind(e), e.reason().sentence()), e);
    } catch (EndpointException e) {
      throw new LookupException(
          Failure.beforeCall(query, Failure.Kind.WRONG_ENDPOINT, String.valueOf(e.getMessage())),
          e);
    } catch (TransportException e) {
      throw new LookupException(
          Failure.beforeCall(query, kind(e.fault()), String.valueOf(e.getMessage())), e);
    }
  }

  private static Failure.Kind kind(TransportException.Fault fault) {
    return switch (fault) {
      case PROXY -> Failure.Kind.PROXY;
      case CA_BUNDLE -> Failure.Kind.TLS;
    };
  }

  private static Failure.Kind kind(CredentialException e) {
    return switch (e.reason()) {
      case CredentialException.Reason.NoSuchProfile _ -> Failure.Kind.NO_SUCH_PROFILE;
      case CredentialException.Reason.NotSupported _ -> Failure.Kind.UNSUPPORTED_PROFILE;
      case CredentialException.Reason.NoCredentials _,
          CredentialException.Reason.Incomplete _,
          CredentialException.Reason.Malformed _ ->
          Failure.Kind.NO_CREDENTIALS;
    };
  }

  private Optional<EndpointChoice> endpoint(ProfileChoice choice) throws EndpointException {
    if (chosenEndpoint.isPresent()) {
      return chosenEndpoint;
    }
    return switch (choice) {
      case ProfileChoice.Demo() -> Optional.empty();
      case ProfileChoice.Shared(String name) ->
          EndpointChoice.of(SERVICE, environment, profiles.get(), profiles.get().find(name));
    };
  }

  private ApiHttpClient client(Optional<CaBundle> bundle) {
    return clients.computeIfAbsent(
        bundle,
        _ ->
            new ApiHttpClient(
                proxies, new Trust(environment, bundle), ApiHttpClient.TimeLimits.USUAL));
  }

  private synchronized URI demoEndpoint() {
    try {
      if (demo == null) {
        demo = DemoEndpoint.start(0);
      }
      return demo.uri();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
