package dev.stageinspector.aws;

import dev.stageinspector.aws.failure.AccessException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityResponse;

/**
 * Asks STS whose credentials these are, beside the look-up that they are for: nobody waits for it,
 * and if it fails, nothing is known.
 *
 * @param <K> what the identities are asked for again with
 */
public final class Identities<K> {

  private static final Logger LOG = LoggerFactory.getLogger(Identities.class);

  private final AwsClients clients;
  private final CompletableFuture<?> calm;
  private final Map<K, KeyOwner> known = new ConcurrentHashMap<>();
  private volatile Runnable changed = () -> {};

  /** Of one access key; another one may be somebody else. */
  private record KeyOwner(String accessKey, Optional<Identity> identity) {}

  /**
   * @param calm comes true once the program has started: until then, the processor belongs to what
   *     the user waits for
   */
  public Identities(AwsClients clients, CompletableFuture<?> calm) {
    this.clients = clients;
    this.calm = calm;
  }

  /**
   * Tells when something new is known.
   *
   * @param listener is called on a thread of its own
   */
  public void onChange(Runnable listener) {
    changed = listener;
  }

  /** Has it found out, unless it is known or on its way. */
  public void ask(K key, AwsCredentials credentials, ProfileScope scope) {
    KeyOwner asked = new KeyOwner(credentials.accessKeyId(), Optional.empty());
    KeyOwner before = known.get(key);
    if (before == null || !before.accessKey().equals(asked.accessKey())) {
      known.put(key, asked);
      Thread.ofVirtual().name("identity").start(() -> find(key, asked, credentials, scope));
    }
  }

  /** What is known by now. */
  public Optional<Identity> of(K key) {
    return Optional.ofNullable(known.get(key)).flatMap(KeyOwner::identity);
  }

  private void find(K key, KeyOwner asked, AwsCredentials credentials, ProfileScope scope) {
    try {
      calm.get();
      Identity identity = AwsCall.of("the identity", () -> identity(credentials, scope));
      if (known.replace(key, asked, new KeyOwner(asked.accessKey(), Optional.of(identity)))) {
        changed.run();
      }
    } catch (AccessException
        | InterruptedException
        | ExecutionException
        | RuntimeException
        | Error e) {
      LOG.debug("It stays unknown whose credentials they are.", e);
      known.remove(key, asked);
    }
  }

  private Identity identity(AwsCredentials credentials, ProfileScope scope) throws AccessException {
    try (StsClient sts = clients.sts(scope, credentials)) {
      GetCallerIdentityResponse who = sts.getCallerIdentity(request -> {});
      return new Identity(
          AwsCall.present(who.account()), AwsCall.present(who.arn()), credentials.expirationTime());
    }
  }
}
