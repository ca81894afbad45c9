package dev.stageinspector.aws.credentials;

import dev.stageinspector.aws.failure.AccessException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsCredentials;

/**
 * Credentials that were got, only in memory, until shortly before they expire. Those that do not
 * say when they expire are not kept. For one thread at a time.
 */
final class CredentialCache {

  /** Longer than a look-up takes; short, because a code of an MFA device may have been spent. */
  private static final Duration MARGIN = Duration.ofMinutes(1);

  private final Clock clock;
  private final Map<Object, AwsCredentials> kept = new HashMap<>();

  CredentialCache(Clock clock) {
    this.clock = clock;
  }

  /** Gets credentials that are not there yet. */
  @FunctionalInterface
  interface Origin {
    AwsCredentials get() throws AccessException, InterruptedException;
  }

  /** What is kept under a key, if it is good for a while yet, or else what the origin gives. */
  AwsCredentials get(Object key, Origin origin) throws AccessException, InterruptedException {
    AwsCredentials before = kept.get(key);
    if (before != null && isGood(before)) {
      return before;
    }
    kept.remove(key);
    AwsCredentials fresh = origin.get();
    if (fresh.expirationTime().isPresent()) {
      kept.put(key, fresh);
    }
    return fresh;
  }

  /** Forgets what is kept under a key. */
  void remove(Object key) {
    kept.remove(key);
  }

  /** Forgets everything. */
  void clear() {
    kept.clear();
  }

  private boolean isGood(AwsCredentials credentials) {
    return credentials
        .expirationTime()
        .filter(end -> end.isAfter(clock.instant().plus(MARGIN)))
        .isPresent();
  }
}
