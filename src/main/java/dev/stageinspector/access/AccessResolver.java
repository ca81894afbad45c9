package dev.stageinspector.access;

import dev.stageinspector.aws.Identities;
import dev.stageinspector.aws.ProfileScope;
import dev.stageinspector.aws.failure.AccessException;
import dev.stageinspector.aws.failure.Reason;
import dev.stageinspector.aws.failure.Reason.Kind;
import dev.stageinspector.aws.http.HttpClients;
import dev.stageinspector.aws.http.TransportException;
import dev.stageinspector.aws.profiles.CredentialSource;
import dev.stageinspector.aws.profiles.EndpointChoice;
import dev.stageinspector.aws.profiles.EndpointVariant;
import dev.stageinspector.aws.profiles.Profile;
import dev.stageinspector.aws.profiles.Profiles;
import dev.stageinspector.broadcast.check.ConnectionCheck;
import dev.stageinspector.broadcast.check.Target;
import dev.stageinspector.broadcast.check.Targets;
import dev.stageinspector.demo.DemoAccount;
import dev.stageinspector.demo.DemoEndpoint;
import dev.stageinspector.demo.DemoWhip;
import dev.stageinspector.ivs.Access;
import dev.stageinspector.ivs.AccessSource;
import dev.stageinspector.ivs.Answer;
import dev.stageinspector.ivs.AwsIvs;
import dev.stageinspector.ivs.ProfileChoice;
import dev.stageinspector.ivs.Request;
import dev.stageinspector.platform.Environment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;

/**
 * Finds the way to the service for each profile, and for the demo account, which is started when it
 * is first asked.
 */
public final class AccessResolver implements AccessSource, AutoCloseable {

  private static final String SERVICE = "ivs_realtime";
  private static final String CA_BUNDLE = "ca_bundle";

  private final Environment environment;
  private final Supplier<Profiles> profiles;
  private final CredentialSource credentials;
  private final Optional<EndpointChoice> chosenEndpoint;
  private final Identities<ProfileChoice> identities;
  private final HttpClients http;
  private final Cautions cautions;
  private @Nullable DemoEndpoint demo;
  private @Nullable DemoWhip demoWhip;

  /**
   * @param chosenEndpoint the endpoint of the command line, which counts before all others
   */
  public AccessResolver(
      Environment environment,
      Supplier<Profiles> profiles,
      CredentialSource credentials,
      Identities<ProfileChoice> identities,
      HttpClients http,
      Optional<EndpointChoice> chosenEndpoint) {
    this.environment = environment;
    this.profiles = profiles;
    this.credentials = credentials;
    this.chosenEndpoint = chosenEndpoint;
    this.identities = identities;
    this.http = http;
    this.cautions = new Cautions(environment, profiles);
  }

  @Override
  public Access accessFor(Request request) throws AccessException, InterruptedException {
    return switch (request.profile()) {
      case ProfileChoice.Demo() -> demoAccess();
      case ProfileChoice.Environment() -> environmentAccess(request);
      case ProfileChoice.Shared(String name) -> sharedAccess(request, name);
      case ProfileChoice.Saved _ -> throw new AccessException(Reason.of(Kind.NOT_IN_SNAPSHOT, ""));
    };
  }

  /** What should be known of the way that a profile's calls go, a sentence each. */
  public List<String> cautions(ProfileChoice choice) {
    List<String> sentences = new ArrayList<>(http.proxies().problems());
    sentences.addAll(http.trustOf(bundle(choice)).problems());
    Optional<EndpointChoice> endpoint;
    try {
      endpoint = endpoint(choice);
    } catch (AccessException e) {
      endpoint = Optional.empty(); // the look-up says so itself
    }
    sentences.addAll(cautions.of(choice, endpoint));
    return sentences;
  }

  /** The servers that a broadcaster to a stage has to reach; the demo account has its own. */
  public List<Target> broadcastServers(Answer answer) {
    return switch (answer.request().profile()) {
      case ProfileChoice.Demo() -> {
        DemoWhip servers = demoWhip();
        yield Targets.standIns(answer.tree(), servers.global(), servers.own(), servers.events());
      }
      case ProfileChoice.Environment _, ProfileChoice.Shared _, ProfileChoice.Saved _ ->
          Targets.of(answer.tree());
    };
  }

  /** Checks the way to servers as the look-up's own calls go: same proxies, same certificates. */
  public ConnectionCheck connectionCheck(ProfileChoice choice) {
    return new ConnectionCheck(
        http.proxies(), http.trustOf(bundle(choice)), ConnectionCheck.USUAL_LIMIT);
  }

  private Optional<String> bundle(ProfileChoice choice) {
    return settings().scope(choice).get(CA_BUNDLE);
  }

  @Override
  public void refused() throws InterruptedException {
    credentials.forget();
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
    return new Access(
        keys, Optional.of(endpoint), http.forProfile(Optional.empty()), Optional.empty());
  }

  private Access sharedAccess(Request request, String name)
      throws AccessException, InterruptedException {
    return found(() -> {
      Profiles now = profiles.get();
      Profile profile = now.require(name);
      return access(request, credentials.resolve(now, profile), ProfileScope.of(now, profile));
    });
  }

  private Access environmentAccess(Request request) throws AccessException, InterruptedException {
    return found(() -> {
      ChosenSettings now = settings();
      return access(
          request, credentials.ofEnvironment(now.profiles()), now.scope(request.profile()));
    });
  }

  private Access access(Request request, AwsCredentials keys, ProfileScope scope)
      throws AccessException {
    Optional<EndpointChoice> set = endpoint(scope);
    URI endpoint = set.isPresent() ? set.get().url() : awsEndpoint(request.region(), scope);
    identities.ask(request.profile(), keys, scope);
    return new Access(
        keys,
        Optional.of(endpoint),
        http.forProfile(scope.get(CA_BUNDLE)),
        http.proxies().proxyFor(endpoint).map(Object::toString));
  }

  private URI awsEndpoint(String region, ProfileScope scope) {
    return AwsIvs.awsEndpoint(
        region,
        EndpointVariant.FIPS.isAskedFor(environment, scope.asked()),
        EndpointVariant.DUAL_STACK.isAskedFor(environment, scope.asked()));
  }

  /** A way to the service that may not be found. */
  @FunctionalInterface
  private interface AccessPath {
    Access find() throws AccessException, InterruptedException;
  }

  private static Access found(AccessPath path) throws AccessException, InterruptedException {
    try {
      return path.find();
    } catch (TransportException e) {
      throw new AccessException(e.reason(), e);
    }
  }

  private Optional<EndpointChoice> endpoint(ProfileChoice choice) throws AccessException {
    return choice instanceof ProfileChoice.Demo
        ? chosenEndpoint
        : endpoint(settings().scope(choice));
  }

  private ChosenSettings settings() {
    return new ChosenSettings(environment, profiles.get());
  }

  private Optional<EndpointChoice> endpoint(ProfileScope scope) throws AccessException {
    return chosenEndpoint.isPresent()
        ? chosenEndpoint
        : EndpointChoice.of(SERVICE, environment, scope.profiles(), scope.asked());
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
