package dev.stageinspector.profiles.credentials;

import dev.stageinspector.platform.Environment;
import dev.stageinspector.profiles.CredentialException;
import dev.stageinspector.profiles.CredentialException.Reason;
import dev.stageinspector.profiles.CredentialException.Reason.Login;
import dev.stageinspector.profiles.Profile;
import dev.stageinspector.profiles.aws.AwsCall;
import dev.stageinspector.profiles.aws.AwsClients;
import dev.stageinspector.profiles.aws.Scope;
import dev.stageinspector.profiles.sso.LoginFile;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.services.signin.SigninClient;
import software.amazon.awssdk.services.signin.auth.LoginCredentialsProvider;

/**
 * The session of {@code aws login}. The SDK's provider reads and renews it; only the AWS CLI can
 * begin one.
 */
final class LoginSession {

  private static final String KEY = "login_session";

  private final Environment environment;
  private final AwsClients clients;
  private final Clock clock;

  LoginSession(Environment environment, AwsClients clients, Clock clock) {
    this.environment = environment;
    this.clients = clients;
    this.clock = clock;
  }

  /** The credentials of the session of a profile. */
  AwsCredentials credentials(Profile profile, Scope scope)
      throws CredentialException, InterruptedException {
    String session = Role.required(profile, KEY);
    AwsCredentials credentials;
    try {
      credentials =
          AwsCall.of(
              "the session of aws login",
              () -> {
                try (SigninClient client = clients.signIn(scope);
                    LoginCredentialsProvider provider =
                        LoginCredentialsProvider.builder()
                            .signinClient(client)
                            .loginSession(session)
                            .tokenCacheLocation(LoginFile.folder(environment))
                            .build()) {
                  return provider.resolveCredentials();
                }
              });
    } catch (CredentialException e) {
      // What is not the network's fault is a file that is missing, damaged or too old.
      throw AwsCall.isOfNetwork(e) ? e : needed(profile, e);
    }
    Instant end = credentials.expirationTime().orElse(Instant.MAX);
    if (!end.isAfter(clock.instant())) {
      throw needed(profile, null);
    }
    return credentials;
  }

  private static CredentialException needed(Profile profile, @Nullable Exception cause) {
    return new CredentialException(
        new Reason.SignInNeeded(
            profile.name(),
            "The session of aws login has expired, or there is none yet.",
            Login.CONSOLE),
        cause);
  }
}
