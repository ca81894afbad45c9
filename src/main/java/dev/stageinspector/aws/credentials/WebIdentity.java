package dev.stageinspector.aws.credentials;

import dev.stageinspector.aws.AwsCall;
import dev.stageinspector.aws.AwsClients;
import dev.stageinspector.aws.ProfileScope;
import dev.stageinspector.aws.profiles.CredentialException;
import dev.stageinspector.aws.profiles.Profile;
import dev.stageinspector.aws.profiles.ProfileRole;
import dev.stageinspector.aws.profiles.Reason;
import dev.stageinspector.platform.Environment;
import dev.stageinspector.platform.UserPath;
import dev.stageinspector.store.OrdinaryFile;
import dev.stageinspector.store.PrivateFileException;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.services.sts.StsClient;

/** A role that is assumed with a token of another identity provider, which lies in a file. */
final class WebIdentity {

  static final String FILE_VARIABLE = "AWS_WEB_IDENTITY_TOKEN_FILE";

  static final String FILE = "web_identity_token_file";

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
      throws CredentialException, InterruptedException {
    return assumed(Role.of(profile), token(profile, environment), scope);
  }

  /** The same for the role and the file that variables of the environment name. */
  AwsCredentials ofEnvironment(ProfileScope scope)
      throws CredentialException, InterruptedException {
    Optional<String> role = environment.get("AWS_ROLE_ARN");
    if (role.isEmpty()) {
      throw new CredentialException(new Reason.NoVariable("AWS_ROLE_ARN"));
    }
    Optional<String> session = environment.get("AWS_ROLE_SESSION_NAME");
    return assumed(Role.of(role.get().strip(), session), token(environment), scope);
  }

  private AwsCredentials assumed(Role role, String token, ProfileScope scope)
      throws CredentialException, InterruptedException {
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
   * @throws CredentialException if it cannot be read
   */
  static String token(Profile profile, Environment environment) throws CredentialException {
    return token(
        profile.require(FILE),
        environment,
        what -> new Reason.Unusable(profile.name(), FILE, what, profile.where(FILE)));
  }

  /** What the file of the environment holds. */
  static String token(Environment environment) throws CredentialException {
    return token(
        environment.get(FILE_VARIABLE).orElse(""),
        environment,
        what -> new Reason.UnusableVariable(FILE_VARIABLE, what));
  }

  /**
   * @param bad the reason for a predicate that says what is wrong with the file
   */
  private static String token(String file, Environment environment, Function<String, Reason> bad)
      throws CredentialException {
    try {
      return OrdinaryFile.text(UserPath.of(file, environment), MOST_BYTES).strip();
    } catch (NoSuchFileException e) {
      throw new CredentialException(bad.apply("names a file that does not exist"), e);
    } catch (PrivateFileException e) {
      throw new CredentialException(
          bad.apply("names a file that cannot be read: " + e.reason()), e);
    } catch (IOException | InvalidPathException e) {
      throw new CredentialException(bad.apply("names a file that cannot be read"), e);
    }
  }
}
