package dev.stageinspector.ivs;

import dev.stageinspector.property.MalformedJsonException;
import dev.stageinspector.transport.BareClient;
import dev.stageinspector.transport.Interrupts;
import dev.stageinspector.transport.Secrets;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ivsrealtime.IvsRealTimeClient;

/** Calls of the service through the AWS SDK: the SDK signs and sends, the body is read here. */
final class AwsCalls implements AutoCloseable {

  /** Sends one request with the SDK. */
  interface Sending {
    void send(IvsRealTimeClient client, Consumer<AwsRequestOverrideConfiguration.Builder> call);
  }

  /** Reads the answer. */
  interface Reading<T> {
    T read(Response answer, Instant started, URI endpoint) throws MalformedJsonException;
  }

  private record ClientKey(Region region, URI endpoint, SdkHttpClient http) {}

  private final AccessSource accesses;
  private final AwsStages.Limits limits;
  private final Map<ClientKey, IvsRealTimeClient> clients = new ConcurrentHashMap<>();

  AwsCalls(AccessSource accesses, AwsStages.Limits limits) {
    this.accesses = accesses;
    this.limits = limits;
  }

  /**
   * One call about a stage, on the calling thread.
   *
   * @throws LookupException if there is no answer; it says why
   * @throws InterruptedException if the thread was interrupted
   */
  <T> T call(StageQuery query, Operation action, Sending sending, Reading<T> reading)
      throws LookupException, InterruptedException {
    Access access = access(query, action);
    Region region = Region.of(query.arn().region());
    URI endpoint =
        access
            .endpoint()
            .map(AwsCalls::withoutUser)
            .orElseGet(() -> AwsStages.usualEndpoint(region.id()));
    AtomicReference<Optional<Response>> last = new AtomicReference<>(Optional.empty());
    Instant started = Instant.now();
    try {
      sending.send(
          client(new ClientKey(region, endpoint, access.http())),
          call ->
              call.credentialsProvider(StaticCredentialsProvider.create(access.credentials()))
                  .putExecutionAttribute(ResponseRecorder.LAST_ANSWER, last));
      return reading.read(last.get().orElseThrow(), started, endpoint);
    } catch (RuntimeException | MalformedJsonException | Error e) {
      Optional<InterruptedException> interrupted = Interrupts.in(e);
      if (interrupted.isPresent()) {
        throw interrupted.get();
      }
      Attempt attempt =
          new Attempt(
              query,
              Optional.of(endpoint),
              access.proxy(),
              last.get().map(answer -> told(answer, action)),
              Instant.now(),
              Secrets.of(access.credentials()));
      Failure failure = FailureReader.read(e, attempt, action);
      DefectLog.add(failure, e, attempt.secrets());
      throw new LookupException(failure, e);
    }
  }

  @Override
  public void close() {
    clients.values().forEach(IvsRealTimeClient::close);
  }

  private Access access(StageQuery query, Operation action)
      throws LookupException, InterruptedException {
    try {
      return accesses.accessFor(query);
    } catch (AccessException e) {
      throw new LookupException(e.failure(query, action), e);
    } catch (RuntimeException | Error e) {
      Failure failure = Failure.defect(query, action);
      DefectLog.add(failure, e, Secrets.NONE);
      throw new LookupException(failure, e);
    }
  }

  /** What may be repeated of an answer: nothing of one that has a secret in it. */
  private static Response told(Response answer, Operation action) {
    return answer.isSuccess() && action.answersSecretly() ? answer.withoutBody() : answer;
  }

  private IvsRealTimeClient client(ClientKey key) {
    return clients.computeIfAbsent(key, this::open);
  }

  private IvsRealTimeClient open(ClientKey key) {
    return BareClient.of(
            IvsRealTimeClient.builder(),
            key.region(),
            key.http(),
            client ->
                client
                    .retryStrategy(AwsRetryStrategy.standardRetryStrategy())
                    .apiCallTimeout(limits.call())
                    .apiCallAttemptTimeout(limits.attempt())
                    .addExecutionInterceptor(new ResponseRecorder()))
        .endpointOverride(key.endpoint())
        .build();
  }

  /** The SDK does not use a URL's user and password, so that nobody needs to see them. */
  private static URI withoutUser(URI endpoint) {
    return endpoint.getRawUserInfo() == null
        ? endpoint
        : URI.create(endpoint.toString().replaceFirst("//[^/?#]*@", "//"));
  }
}
