package dev.stageinspector;

import dev.stageinspector.ivs.AwsIvs;
import dev.stageinspector.ivs.CallBudget;
import dev.stageinspector.ivs.ProfileChoice;
import dev.stageinspector.platform.Environment;
import dev.stageinspector.platform.SystemBrowser;
import dev.stageinspector.profiles.EndpointChoice;
import dev.stageinspector.profiles.Profiles;
import dev.stageinspector.profiles.Prompts;
import dev.stageinspector.profiles.aws.AwsClients;
import dev.stageinspector.profiles.aws.Identities;
import dev.stageinspector.profiles.credentials.ProfileCredentials;
import dev.stageinspector.profiles.credentials.Readinesses;
import dev.stageinspector.profiles.sso.ProfileSignIns;
import dev.stageinspector.profiles.sso.SignIns;
import dev.stageinspector.profiles.sso.SsoTokens;
import dev.stageinspector.transport.HttpClients;
import dev.stageinspector.ui.ProfileFacts;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** What the window and the terminal have in common: the way from a profile to an answer. */
final class Backstage implements AutoCloseable {

  private final Accesses accesses;
  private final AwsIvs ivs;
  private final ProfileFacts facts;
  private final SignIns signIns;

  /**
   * @param profiles what the files say now
   * @param prompts asks the user for the codes of MFA devices
   * @param endpoint the endpoint of the command line
   * @param budget how fast AWS may be asked
   * @param headStart how long a look-up is not disturbed by the question whose credentials it uses
   * @param identified is called when it is known whose credentials were used
   */
  Backstage(
      Environment environment,
      Supplier<Profiles> profiles,
      Prompts prompts,
      Optional<EndpointChoice> endpoint,
      CallBudget budget,
      Duration headStart,
      Runnable identified) {
    Clock clock = Clock.systemUTC();
    HttpClients http = new HttpClients(environment);
    AwsClients clients = new AwsClients(environment, http);
    SsoTokens tokens = new SsoTokens(environment, clients, clock);
    ProfileCredentials credentials =
        new ProfileCredentials(environment, clients, tokens, prompts, clock);
    Identities<ProfileChoice> identities = new Identities<>(clients, headStart, identified);
    accesses = new Accesses(environment, profiles, credentials, identities, http, endpoint);
    ivs = new AwsIvs(accesses, AwsIvs.Limits.DEFAULT, budget);
    facts =
        new KnownProfiles(
            environment, profiles, identities, new Readinesses(environment, tokens, clock));
    signIns =
        new ProfileSignIns(
            environment,
            profiles,
            clients,
            page -> SystemBrowser.open(page, environment),
            Thread::sleep,
            clock);
  }

  /** Amazon IVS Real-Time, or the demo account, as the profile of each request says. */
  AwsIvs ivs() {
    return ivs;
  }

  ProfileFacts facts() {
    return facts;
  }

  SignIns signIns() {
    return signIns;
  }

  Accesses accesses() {
    return accesses;
  }

  @Override
  public void close() {
    ivs.close();
    accesses.close();
  }
}
