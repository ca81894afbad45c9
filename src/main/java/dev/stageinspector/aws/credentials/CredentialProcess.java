package dev.stageinspector.aws.credentials;

import dev.stageinspector.aws.failure.AccessException;
import dev.stageinspector.aws.failure.Reason;
import dev.stageinspector.aws.profiles.CommandLine;
import dev.stageinspector.aws.profiles.Profile;
import dev.stageinspector.platform.Environment.OperatingSystem;
import java.io.IOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsCredentials;

/**
 * Runs the program of {@code credential_process} and reads what it prints (AWS SDKs and Tools
 * Reference Guide, "Process credential provider"). Nothing that it prints gets into a message.
 */
final class CredentialProcess {

  static final String KEY = "credential_process";

  /** Enough to touch a security key. */
  static final Duration USUAL_LIMIT = Duration.ofSeconds(60);

  private final OperatingSystem system;
  private final Clock clock;
  private final Duration limit;

  CredentialProcess(OperatingSystem system, Clock clock, Duration limit) {
    this.system = system;
    this.clock = clock;
    this.limit = limit;
  }

  /** Runs the program of a profile. */
  AwsCredentials credentials(Profile profile) throws AccessException, InterruptedException {
    List<String> command = command(profile);
    ProcessRun run;
    try {
      run = ProcessRun.of(command, limit);
    } catch (IOException e) {
      throw failed(profile, "couldn't be started: the program doesn't exist, or you can't run it");
    } catch (ProcessRun.TooSlow e) {
      throw failed(profile, "didn't exit within " + limit.toSeconds() + " s and was stopped");
    }
    if (run.status() != 0) {
      throw failed(profile, "exited with status " + run.status());
    }
    return read(profile, run.output());
  }

  private List<String> command(Profile profile) throws AccessException {
    String text = profile.require(KEY);
    Optional<List<String>> command =
        system == OperatingSystem.WINDOWS ? CommandLine.windows(text) : CommandLine.posix(text);
    if (command.isEmpty()) {
      throw failed(profile, "has an unclosed quote in its command");
    }
    return command.get();
  }

  private AwsCredentials read(Profile profile, String output) throws AccessException {
    Optional<KeysInJson> read = KeysInJson.read(output, "SessionToken");
    if (read.isEmpty() || output.isBlank()) {
      throw failed(profile, "printed something that is not the JSON of credentials");
    }
    KeysInJson keys = read.get();
    if (!keys.number("Version").equals(Optional.of(1))) {
      throw failed(profile, "printed credentials that are not of Version 1");
    }
    Optional<String> missing = keys.missing();
    if (missing.isPresent()) {
      throw failed(profile, "printed credentials without " + missing.get());
    }
    Optional<Instant> end = expiration(profile, keys);
    if (end.isPresent() && !end.get().isAfter(clock.instant())) {
      throw new AccessException(
          Reason.Kind.EXPIRED_CREDENTIALS,
          "The credential process of the profile “"
              + profile.name()
              + "” returned credentials that expired at "
              + end.get()
              + ".");
    }
    return keys.credentials(profile.get("aws_account_id"));
  }

  private static Optional<Instant> expiration(Profile profile, KeysInJson keys)
      throws AccessException {
    try {
      return keys.expiration();
    } catch (DateTimeException e) {
      throw failed(profile, "printed an Expiration that " + e.getMessage());
    }
  }

  private static AccessException failed(Profile profile, String what) {
    return new AccessException(
        Reason.Kind.PROCESS_FAILED,
        "The credential process of the profile “"
            + profile.name()
            + "” "
            + what
            + " ("
            + profile.where(KEY)
            + ").");
  }
}
