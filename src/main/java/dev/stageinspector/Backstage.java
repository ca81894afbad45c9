package dev.stageinspector;

import dev.stageinspector.ivs.Answer;
import dev.stageinspector.ivs.AwsBroadcasts;
import dev.stageinspector.ivs.AwsStages;
import dev.stageinspector.ivs.BroadcastSource;
import dev.stageinspector.ivs.Failure;
import dev.stageinspector.ivs.IngestConfiguration;
import dev.stageinspector.ivs.LookupException;
import dev.stageinspector.ivs.ParticipantToken;
import dev.stageinspector.ivs.ProfileChoice;
import dev.stageinspector.ivs.StageQuery;
import dev.stageinspector.ivs.StreamKey;
import dev.stageinspector.ivs.TokenRequest;
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
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What the window and the terminal have in common: the way from a profile to an answer. */
final class Backstage implements AutoCloseable {

  private final Accesses accesses;
  private final ProfileCredentials credentials;
  private final AwsStages stages;
  private final AwsBroadcasts broadcasts;
  private final ProfileFacts facts;
  private final SignIns signIns;

  /**
   * @param profiles what the files say now
   * @param prompts asks the user for the codes of MFA devices
   * @param endpoint the endpoint of the command line
   * @param headStart how long a look-up is not disturbed by the question whose credentials it uses
   * @param identified is called when it is known whose credentials were used
   */
  Backstage(
      Environment environment,
      Supplier<Profiles> profiles,
      Prompts prompts,
      Optional<EndpointChoice> endpoint,
      Duration headStart,
      Runnable identified) {
    Clock clock = Clock.systemUTC();
    HttpClients http = new HttpClients(environment);
    AwsClients clients = new AwsClients(environment, http);
    SsoTokens tokens = new SsoTokens(environment, clients, clock);
    credentials = new ProfileCredentials(environment, clients, tokens, prompts, clock);
    Identities<ProfileChoice> identities = new Identities<>(clients, headStart, identified);
    accesses = new Accesses(environment, profiles, credentials, identities, http, endpoint);
    stages = new AwsStages(accesses, AwsStages.Limits.DEFAULT);
    broadcasts = new AwsBroadcasts(accesses, AwsStages.Limits.DEFAULT);
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

  /** Looks a stage up; credentials that AWS does not accept are not used a second time. */
  Answer inspect(StageQuery query) throws LookupException, InterruptedException {
    return asked(() -> stages.inspect(query));
  }

  /** Tokens and ingest configurations, asked for with the same credentials as stages are. */
  BroadcastSource broadcasts() {
    return new Broadcasts();
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
    broadcasts.close();
    stages.close();
    accesses.close();
  }

  /** A call of the service. */
  @FunctionalInterface
  private interface Question<T> {
    T ask() throws LookupException, InterruptedException;
  }

  /** Credentials that AWS does not accept are not used a second time. */
  private <T> T asked(Question<T> question) throws LookupException, InterruptedException {
    try {
      return question.ask();
    } catch (LookupException e) {
      if (e.failure().kind() == Failure.Kind.EXPIRED_CREDENTIALS
          || e.failure().kind() == Failure.Kind.INVALID_CREDENTIALS) {
        credentials.forget();
      }
      throw e;
    }
  }

  private final class Broadcasts implements BroadcastSource {
    @Override
    public ParticipantToken createToken(StageQuery stage, TokenRequest request)
        throws LookupException, InterruptedException {
      return asked(() -> broadcasts.createToken(stage, request));
    }

    @Override
    public List<IngestConfiguration> attachedTo(StageQuery stage)
        throws LookupException, InterruptedException {
      return asked(() -> broadcasts.attachedTo(stage));
    }

    @Override
    public List<IngestConfiguration> unattached(StageQuery stage)
        throws LookupException, InterruptedException {
      return asked(() -> broadcasts.unattached(stage));
    }

    @Override
    public StreamKey streamKey(StageQuery stage, String configurationArn)
        throws LookupException, InterruptedException {
      return asked(() -> broadcasts.streamKey(stage, configurationArn));
    }
  }
}
