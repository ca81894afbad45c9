package dev.stageinspector;

import dev.stageinspector.ivs.AwsStages;
import dev.stageinspector.platform.Environment;
import dev.stageinspector.profiles.EndpointChoice;
import dev.stageinspector.profiles.Profiles;
import dev.stageinspector.profiles.Prompts;
import dev.stageinspector.profiles.aws.AwsClients;
import dev.stageinspector.profiles.credentials.ProfileCredentials;
import dev.stageinspector.profiles.sso.SsoTokens;
import dev.stageinspector.transport.HttpClients;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;

/** What the window and the terminal have in common: the way from a profile to an answer. */
final class Backstage implements AutoCloseable {

  private final Accesses accesses;
  private final AwsStages stages;

  /**
   * @param profiles what the files say now
   * @param prompts asks the user for the codes of MFA devices
   * @param endpoint the endpoint of the command line
   */
  Backstage(
      Environment environment,
      Supplier<Profiles> profiles,
      Prompts prompts,
      Optional<EndpointChoice> endpoint) {
    Clock clock = Clock.systemUTC();
    HttpClients http = new HttpClients(environment);
    AwsClients clients = new AwsClients(environment, http);
    SsoTokens tokens = new SsoTokens(environment, clients, clock);
    ProfileCredentials credentials =
        new ProfileCredentials(environment, profiles, clients, tokens, prompts, clock);
    accesses = new Accesses(environment, profiles, credentials, http, endpoint);
    stages = new AwsStages(accesses, AwsStages.Limits.DEFAULT);
  }

  AwsStages stages() {
    return stages;
  }

  Accesses accesses() {
    return accesses;
  }

  @Override
  public void close() {
    stages.close();
    accesses.close();
  }
}
