package dev.stageinspector;

import dev.stageinspector.access.AccessResolver;
import dev.stageinspector.access.KnownProfiles;
import dev.stageinspector.access.ProfileFacts;
import dev.stageinspector.aws.AwsClients;
import dev.stageinspector.aws.Identities;
import dev.stageinspector.aws.credentials.ProfileCredentials;
import dev.stageinspector.aws.credentials.ReadinessCheck;
import dev.stageinspector.aws.http.HttpClients;
import dev.stageinspector.aws.profiles.EndpointChoice;
import dev.stageinspector.aws.profiles.Profiles;
import dev.stageinspector.aws.profiles.Prompts;
import dev.stageinspector.aws.sso.ProfileSignIns;
import dev.stageinspector.aws.sso.SignIns;
import dev.stageinspector.aws.sso.SsoTokens;
import dev.stageinspector.ivs.AwsIvs;
import dev.stageinspector.ivs.BroadcastSecrets;
import dev.stageinspector.ivs.CallBudget;
import dev.stageinspector.ivs.Ivs;
import dev.stageinspector.ivs.ProfileChoice;
import dev.stageinspector.ivs.Request;
import dev.stageinspector.platform.Environment;
import dev.stageinspector.platform.SystemBrowser;
import dev.stageinspector.snapshot.OpenSnapshots;
import dev.stageinspector.snapshot.SnapshotIvs;
import java.security.Security;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** What the window and the terminal have in common: the way from a profile to an answer. */
final class Wiring implements AutoCloseable {

  private final Identities<ProfileChoice> identities;
  private final AccessResolver access;
  private final AwsIvs aws;
  private final OpenSnapshots snapshots = new OpenSnapshots();
  private final ProfileFacts facts;
  private final SignIns signIns;

  /**
   * @param profiles what the files say now
   * @param prompts asks the user for the codes of MFA devices
   * @param endpoint the endpoint of the command line
   * @param budget how fast AWS may be asked
   * @param calm comes true once the program has started: only then, it asks whose credentials it
   *     uses
   */
  Wiring(
      Environment environment,
      Supplier<Profiles> profiles,
      Prompts prompts,
      Optional<EndpointChoice> endpoint,
      CallBudget budget,
      CompletableFuture<?> calm) {
    // The SDK's signatures need this one; the JVM would ask one first that computes curves.
    Security.setProperty("jdk.security.provider.preferred", "Mac.HmacSHA256:SunJCE");
    Clock clock = Clock.systemUTC();
    HttpClients http = new HttpClients(environment);
    AwsClients clients = new AwsClients(environment, http);
    SsoTokens tokens = new SsoTokens(environment, clients, clock);
    ProfileCredentials credentials =
        new ProfileCredentials(environment, clients, tokens, Unattended.except(prompts), clock);
    identities = new Identities<>(clients, calm);
    access = new AccessResolver(environment, profiles, credentials, identities, http, endpoint);
    aws = new AwsIvs(access, AwsIvs.Limits.DEFAULT, budget);
    facts =
        new KnownProfiles(
            environment, profiles, identities, new ReadinessCheck(environment, tokens, clock));
    signIns =
        new ProfileSignIns(
            environment,
            profiles,
            clients,
            page -> SystemBrowser.open(page, environment),
            Thread::sleep,
            clock);
  }

  /** AWS, the demo account, or a snapshot, as the profile of each request says. */
  Ivs ivs() {
    return new SnapshotIvs(snapshots, aws);
  }

  /** The same for work that nobody waits for. */
  Ivs background() {
    return new SnapshotIvs(snapshots, aws.inBackground());
  }

  /** The same for a watch, which never asks its user for anything. */
  Ivs unattended() {
    return Unattended.of(background());
  }

  /** How many times slower than usual something can be asked now, because AWS has throttled. */
  double slowness(Request request) {
    return aws.slowness(request);
  }

  /** Where tokens and stream keys come from. */
  BroadcastSecrets secrets() {
    return aws;
  }

  OpenSnapshots snapshots() {
    return snapshots;
  }

  /** Tells, on a thread of its own, when it is known whose credentials were used. */
  void onIdentified(Runnable listener) {
    identities.onChange(listener);
  }

  ProfileFacts facts() {
    return facts;
  }

  SignIns signIns() {
    return signIns;
  }

  AccessResolver access() {
    return access;
  }

  @Override
  public void close() {
    aws.close();
    access.close();
  }
}
