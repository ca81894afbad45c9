package dev.stageinspector.aws.credentials;

import dev.stageinspector.aws.AwsCall;
import dev.stageinspector.aws.AwsClients;
import dev.stageinspector.aws.ProfileScope;
import dev.stageinspector.aws.failure.AccessException;
import dev.stageinspector.aws.failure.Reason;
import dev.stageinspector.aws.profiles.Profile;
import dev.stageinspector.aws.profiles.ProfileRole;
import dev.stageinspector.platform.Environment;
import dev.stageinspector.store.OrdinaryFile;
import dev.stageinspector.store.PrivateFileException;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.services.sts.StsClient;

/** A role that is assumed with a token of another identity provider, which lies in a file. */
final class WebIdentity {

  static final String FILE_VARIABLE = "AWS_WEB_IDENTITY_TOKEN_FILE";

  static final String FILE = "web_identity_token_file";

  private static final String UNREADABLE = "names a file that can't be read: ";

  /** Three times what STS takes. */
  static final int MOST_BYTES = 64 << 10;

  private final Environment environment;
  private final AwsClients clients;

  WebIdentity(Environment environment, AwsClients clients) {
    this.environment = environment;
    this.clients = clients;
  }

  /** Reads the token, which others renew, and assumes the role of a profile with it. */
  AwsCredentials credentials(Profile profile, ProfileScope scope)
      throws AccessException, InterruptedException {
    return assumed(Role.of(profile), token(profile, environment), scope);
  }

  /** The same for the role and the file that variables of the environment name. */
  AwsCredentials ofEnvironment(ProfileScope scope) throws AccessException, InterruptedException {
    Optional<String> role = environment.get("AWS_ROLE_ARN");
    if (role.isEmpty()) {
      throw new AccessException(Reason.variable("AWS_ROLE_ARN", "is not set"));
    }
    Optional<String> session = environment.get("AWS_ROLE_SESSION_NAME");
    return assumed(Role.of(role.get().strip(), session), token(environment), scope);
  }

  private AwsCredentials assumed(Role role, String token, ProfileScope scope)
      throws AccessException, InterruptedException {
    return AwsCall.of(
        "the role " + role.arn(),
        () -> {
          try (StsClient sts = clients.stsUnsigned(scope)) {
            return StsKeys.of(
                sts.assumeRoleWithWebIdentity(request ->
                        request
                            .roleArn(role.arn())
                            .roleSessionName(role.session())
                            .durationSeconds(role.seconds().orElse(null))
                            .webIdentityToken(token))
                    .credentials(),
                ProfileRole.account(role.arn()));
          }
        });
  }

  /**
   * What the file of a profile holds.
   *
   * @throws AccessException if it cannot be read
   */
  static String token(Profile profile, Environment environment) throws AccessException {
    try {
      return OrdinaryFile.text(profile.require(FILE), environment, MOST_BYTES).strip();
    } catch (PrivateFileException e) {
      throw profile.unusable(FILE, UNREADABLE + e.reason());
    }
  }

  /** What the file of the environment holds. */
  static String token(Environment environment) throws AccessException {
    try {
      String file = environment.get(FILE_VARIABLE).orElse("");
      return OrdinaryFile.text(file, environment, MOST_BYTES).strip();
    } catch (PrivateFileException e) {
      throw new AccessException(Reason.variable(FILE_VARIABLE, UNREADABLE + e.reason()), e);
    }
  }
}
