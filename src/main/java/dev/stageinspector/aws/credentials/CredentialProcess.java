package dev.stageinspector.aws.credentials;

import dev.stageinspector.aws.profiles.CommandLine;
import dev.stageinspector.aws.profiles.CredentialException;
import dev.stageinspector.aws.profiles.Profile;
import dev.stageinspector.aws.profiles.Reason;
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
  AwsCredentials credentials(Profile profile) throws CredentialException, InterruptedException {
    List<String> command = command(profile);
    ProcessRun run;
    try {
      run = ProcessRun.of(command, limit);
    } catch (IOException e) {
      throw failed(profile, "could not be started: there is no such program, or it may not be run");
    } catch (ProcessRun.TooSlow e) {
      throw failed(profile, "did not end within " + limit.toSeconds() + " seconds, and was ended");
    }
    if (run.status() != 0) {
      throw failed(
          profile,
          "ended with status " + run.status() + "; to see what it says, run it in a terminal");
    }
    return read(profile, run.output());
  }

  private List<String> command(Profile profile) throws CredentialException {
    String text = profile.require(KEY);
    Optional<List<String>> command =
        system == OperatingSystem.WINDOWS ? CommandLine.windows(text) : CommandLine.posix(text);
    if (command.isEmpty()) {
      throw failed(profile, "has a quote that is not closed in its command");
    }
    return command.get();
  }

  private AwsCredentials read(Profile profile, String output) throws CredentialException {
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
      throw new CredentialException(
          new Reason.Expired(
              "The credential process of the profile \"" + profile.name() + "\"", end.get()));
    }
    return keys.credentials(profile.get("aws_account_id"));
  }

  private static Optional<Instant> expiration(Profile profile, KeysInJson keys)
      throws CredentialException {
    try {
      return keys.expiration();
    } catch (DateTimeException e) {
      throw failed(profile, "printed an Expiration that " + e.getMessage());
    }
  }

  private static CredentialException failed(Profile profile, String what) {
    return new CredentialException(
        new Reason.ProcessFailed(profile.name(), what, profile.where(KEY)));
  }
}
