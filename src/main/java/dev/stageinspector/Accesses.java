package dev.stageinspector;

import dev.stageinspector.demo.DemoAccount;
import dev.stageinspector.demo.DemoEndpoint;
import dev.stageinspector.demo.DemoWhip;
import dev.stageinspector.ivs.Access;
import dev.stageinspector.ivs.AccessSource;
import dev.stageinspector.ivs.Failure;
import dev.stageinspector.ivs.Inspection;
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
import dev.stageinspector.transport.Trust;
import dev.stageinspector.way.Target;
import dev.stageinspector.way.Targets;
import dev.stageinspector.way.WayCheck;
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
  private @Nullable DemoWhip demoWhip;

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

  /** The servers that a broadcaster to a stage has to reach; the demo account has its own. */
  List<Target> broadcastServers(Inspection inspection) {
    return switch (inspection.query().profile()) {
      case ProfileChoice.Demo() -> {
        DemoWhip servers = demoWhip();
        yield Targets.of(servers.global(), servers.own(), servers.events());
      }
      case ProfileChoice.Shared _ -> Targets.of(inspection.answer());
    };
  }

  /** Checks the way to servers through the proxy in force. */
  WayCheck wayCheck() {
    return new WayCheck(
        proxies,
        new Trust(environment, CaBundle.of(environment, Optional.empty())),
        WayCheck.USUAL_LIMIT);
  }

  @Override
  public synchronized void close() {
    if (demoWhip != null) {
      demoWhip.close();
    }
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
      return new Access(
          credentials.resolve(profile),
          endpoint,
          client(CaBundle.of(environment, profile.get("ca_bundle"))),
          endpoint.flatMap(proxies::proxyFor).map(Object::toString));
    } catch (CredentialException e) {
      throw new LookupException(Failure.beforeCall(query, kind(e), e.reason().sentence()), e);
    } catch (EndpointException e) {
      throw new LookupException(
          Failure.beforeCall(query, Failure.Kind.WRONG_ENDPOINT, String.valueOf(e.getMessage())),
          e);
    }
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

  private synchronized DemoWhip demoWhip() {
    try {
      DemoWhip running = demoWhip;
      if (running == null) {
        running = DemoWhip.start();
        demoWhip = running;
      }
      return running;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
