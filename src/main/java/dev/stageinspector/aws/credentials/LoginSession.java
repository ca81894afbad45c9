package dev.stageinspector.aws.credentials;

import dev.stageinspector.aws.failure.AccessException;
import dev.stageinspector.aws.failure.Reason;
import dev.stageinspector.aws.profiles.AccessKeys;
import dev.stageinspector.aws.profiles.Profile;
import dev.stageinspector.aws.sso.LoginFile;
import dev.stageinspector.platform.Environment;
import dev.stageinspector.platform.IsoTime;
import dev.stageinspector.platform.JsonText;
import dev.stageinspector.store.PrivateFile;
import dev.stageinspector.store.PrivateFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * The session of {@code aws login}, which the AWS CLI begins and renews. Its file is only read:
 * each renewal spends the refresh token in it, so whoever renews has to write (botocore,
 * LoginCredentialFetcher).
 */
final class LoginSession {

  private static final String KEY = "login_session";

  private final Environment environment;
  private final Clock clock;

  LoginSession(Environment environment, Clock clock) {
    this.environment = environment;
    this.clock = clock;
  }

  /**
   * The keys of the session of a profile.
   *
   * @throws AccessException with {@link Reason.SignInNeeded} if there are none that are valid
   */
  AwsCredentials credentials(Profile profile) throws AccessException {
    Path file = LoginFile.path(environment, profile.require(KEY));
    AccessKeys keys = keys(profile, file);
    Instant end = keys.end().orElse(Instant.MIN);
    if (!end.isAfter(clock.instant())) {
      throw needed(
          profile,
          "The keys of aws login expired at "
              + end
              + ". Any AWS CLI command with this profile renews them while the sign-in lasts.",
          null);
    }
    return keys.credentials();
  }

  /** Whether a look-up with a profile would need no sign-in, as far as the file tells. */
  boolean isUsable(Profile profile) throws AccessException {
    try {
      return credentials(profile).expirationTime().isPresent();
    } catch (AccessException e) {
      if (e.reason() instanceof Reason.SignInNeeded) {
        return false;
      }
      throw e;
    }
  }

  private static AccessKeys keys(Profile profile, Path file) throws AccessException {
    Optional<String> text;
    try {
      text = new PrivateFile(file).read();
    } catch (PrivateFileException e) {
      throw unreadable(profile, file, e.reason(), e);
    }
    if (text.isEmpty()) {
      throw needed(profile, "You haven't signed in with aws login yet.", null);
    }
    try {
      return JsonText.object(text.get())
          .flatMap(root -> keys(root.path("accessToken")))
          .orElseThrow(() -> damaged(profile, file));
    } catch (DateTimeException e) {
      throw unreadable(profile, file, "its expiresAt " + e.getMessage(), null);
    } catch (JacksonException e) {
      throw damaged(profile, file); // what the parser says may quote the file
    }
  }

  private static Optional<AccessKeys> keys(JsonNode token) {
    Optional<String> accessKey = JsonText.text(token, "accessKeyId");
    Optional<String> secretKey = JsonText.text(token, "secretAccessKey");
    Optional<String> session = JsonText.text(token, "sessionToken");
    Optional<Instant> end = JsonText.text(token, "expiresAt").map(IsoTime::of);
    return accessKey.isPresent() && secretKey.isPresent() && session.isPresent() && end.isPresent()
        ? Optional.of(
            new AccessKeys(
                accessKey.get(), secretKey.get(), session, end, JsonText.text(token, "accountId")))
        : Optional.empty();
  }

  private static AccessException damaged(Profile profile, Path file) {
    return unreadable(profile, file, "it is damaged", null);
  }

  private static AccessException unreadable(
      Profile profile, Path file, String why, @Nullable Exception cause) {
    return needed(
        profile, "The session of aws login in " + file + " can't be read: " + why + ".", cause);
  }

  private static AccessException needed(Profile profile, String why, @Nullable Exception cause) {
    return new AccessException(
        new Reason.SignInNeeded(profile.name(), Reason.Login.CONSOLE, why), cause);
  }
}
