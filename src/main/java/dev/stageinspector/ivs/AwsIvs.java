package dev.stageinspector.ivs;

import dev.stageinspector.aws.failure.AccessException;
import dev.stageinspector.aws.http.BareClient;
import dev.stageinspector.aws.http.Interrupts;
import dev.stageinspector.aws.http.Secrets;
import dev.stageinspector.ivs.CallBudget.Priority;
import dev.stageinspector.ivs.failure.Attempt;
import dev.stageinspector.ivs.failure.DefectLog;
import dev.stageinspector.ivs.failure.Failure;
import dev.stageinspector.ivs.failure.FailureReader;
import dev.stageinspector.ivs.failure.LookupException;
import dev.stageinspector.property.Json;
import dev.stageinspector.property.MalformedJsonException;
import dev.stageinspector.property.Property;
import dev.stageinspector.property.PropertyReader;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ivsrealtime.IvsRealTimeClient;

/**
 * Amazon IVS Real-Time itself. The SDK signs, sends, retries and names errors; the body is read
 * here.
 */
public final class AwsIvs implements Ivs, BroadcastSecrets, AutoCloseable {

  /**
   * For a whole call, its retries included; and for each attempt. Neither resolving credentials nor
   * waiting for the budget counts.
   */
  public record Limits(Duration call, Duration attempt) {
    /** Long enough for a slow network, short enough for somebody who waits on the phone. */
    public static final Limits DEFAULT = new Limits(Duration.ofSeconds(20), Duration.ofSeconds(8));
  }

  private record ClientKey(Region region, URI endpoint, SdkHttpClient http) {}

  /** Makes something of a response. */
  private interface Reading<T> {
    T read(Response response, Instant started, URI endpoint) throws MalformedJsonException;
  }

  private final AccessSource accessSource;
  private final Limits limits;
  private final CallBudget budget;
  private final Priority priority;
  private final Map<ClientKey, IvsRealTimeClient> clients;
  private final ScheduledExecutorService timeLimits;

  /**
   * @param budget is shared by everything that calls AWS
   */
  public AwsIvs(AccessSource accessSource, Limits limits, CallBudget budget) {
    this(accessSource, limits, budget, Priority.WAITED_FOR, new ConcurrentHashMap<>(), timer());
  }

  private AwsIvs(
      AccessSource accessSource,
      Limits limits,
      CallBudget budget,
      Priority priority,
      Map<ClientKey, IvsRealTimeClient> clients,
      ScheduledExecutorService timeLimits) {
    this.accessSource = accessSource;
    this.limits = limits;
    this.budget = budget;
    this.priority = priority;
    this.clients = clients;
    this.timeLimits = timeLimits;
  }

  /**
   * One thread for the clients of all regions, where each would have five of its own. It ends by
   * itself: a call that begins while the program ends must not find it gone.
   */
  private static ScheduledExecutorService timer() {
    ScheduledThreadPoolExecutor timer =
        new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("time-limits").factory());
    timer.setRemoveOnCancelPolicy(true);
    timer.setKeepAliveTime(5, TimeUnit.SECONDS);
    timer.allowCoreThreadTimeOut(true);
    return timer;
  }

  /** The same service for work that nobody waits for: its calls come after all others. */
  public AwsIvs inBackground() {
    return new AwsIvs(accessSource, limits, budget, Priority.BACKGROUND, clients, timeLimits);
  }

  /** How many times slower than usual this can be asked now, because AWS has throttled. */
  public double slowness(Request request) {
    return budget.slowness(key(request));
  }

  @Override
  public Answer ask(Request request) throws LookupException, InterruptedException {
    return call(
        request, (response, started, endpoint) -> answer(request, response, started, endpoint));
  }

  @Override
  public ParticipantToken createToken(StageQuery stage, TokenRequest wanted)
      throws LookupException, InterruptedException {
    return call(
        Request.about(
            Operation.CREATE_PARTICIPANT_TOKEN, stage, wanted.input(stage.arn().toString())),
        (response, started, _) ->
            ParticipantToken.read(
                response.body(), started.plus(Duration.ofMinutes(wanted.minutes()))));
  }

  @Override
  public StreamKey streamKey(StageQuery stage, String configurationArn)
      throws LookupException, InterruptedException {
    return call(
        Request.about(Operation.GET_INGEST_CONFIGURATION, stage, Map.of("arn", configurationArn)),
        (response, _, _) -> StreamKey.read(response.body()));
  }

  @Override
  public void close() {
    clients.values().forEach(IvsRealTimeClient::close);
  }

  private static Answer answer(Request request, Response response, Instant started, URI endpoint)
      throws MalformedJsonException {
    Instant now = Instant.now();
    Operation operation = request.operation();
    String body =
        operation.answersSecretly()
            ? Json.without(response.body(), Operation.SECRET_MEMBERS)
            : response.body();
    Property tree = PropertyReader.read(body, operation.catalogue());
    if (!operation.isAnsweredBy(tree)) {
      throw new MissingMemberException(operation.member());
    }
    return new Answer(
        request,
        tree,
        body,
        response.requestId(),
        response.date().orElse(now),
        Duration.between(started, now),
        endpoint);
  }

  /** One call on the calling thread. */
  private <T> T call(Request request, Reading<T> reading)
      throws LookupException, InterruptedException {
    Access access = access(request);
    Region region = Region.of(request.region());
    URI endpoint =
        access.endpoint().map(AwsIvs::withoutUser).orElseGet(() -> usualEndpoint(region.id()));
    CallBudget.Key key = key(request);
    budget.take(key, priority);
    Attempts attempts = new Attempts(budget, key);
    Instant started = Instant.now();
    try {
      request
          .operation()
          .sdk()
          .send(
              client(new ClientKey(region, endpoint, access.http())),
              request.input(),
              call ->
                  call.credentialsProvider(StaticCredentialsProvider.create(access.credentials()))
                      .putExecutionAttribute(ResponseRecorder.ATTEMPTS, attempts));
      return reading.read(attempts.last().orElseThrow(), started, endpoint);
    } catch (RuntimeException | MalformedJsonException | Error e) {
      Optional<InterruptedException> interrupted = Interrupts.in(e);
      if (interrupted.isPresent()) {
        throw interrupted.get();
      }
      throw failed(request, access, endpoint, attempts.last(), e);
    }
  }

  private LookupException failed(
      Request request, Access access, URI endpoint, Optional<Response> last, Throwable thrown)
      throws InterruptedException {
    Attempt attempt =
        new Attempt(
            request,
            Optional.of(endpoint),
            access.proxy(),
            last.map(response -> told(response, request.operation())),
            Instant.now(),
            Secrets.of(access.credentials()));
    Failure failure = FailureReader.read(thrown, attempt);
    switch (failure.kind()) {
      case EXPIRED_CREDENTIALS, INVALID_CREDENTIALS -> accessSource.refused();
      default -> {}
    }
    DefectLog.add(failure, thrown, attempt.secrets());
    return new LookupException(failure, thrown);
  }

  private Access access(Request request) throws LookupException, InterruptedException {
    try {
      return accessSource.accessFor(request);
    } catch (AccessException e) {
      throw new LookupException(Failure.beforeCall(request, e.reason()), e);
    } catch (RuntimeException | Error e) {
      Failure failure = Failure.defect(request);
      DefectLog.add(failure, e, Secrets.NONE);
      throw new LookupException(failure, e);
    }
  }

  /** AWS counts by account; whose calls they are is known at least by the profile. */
  private static CallBudget.Key key(Request request) {
    return new CallBudget.Key(
        request.operation(),
        request.account().orElseGet(() -> request.profile().toString()),
        request.region());
  }

  /** What may be repeated of a response: nothing of one that has a secret in it. */
  private static Response told(Response response, Operation operation) {
    return response.isSuccess() && operation.answersSecretly() ? response.withoutBody() : response;
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
                    .scheduledExecutorService(timeLimits)
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

  /** Where a region is asked unless something else is set. */
  public static URI usualEndpoint(String region) {
    return awsEndpoint(region, false, false);
  }

  /**
   * An endpoint of AWS's own.
   *
   * @param fips the one whose encryption is validated by FIPS 140
   * @param dualStack the one that answers over IPv6 as well
   */
  public static URI awsEndpoint(String region, boolean fips, boolean dualStack) {
    return URI.create(
        "https://ivsrealtime"
            + (fips ? "-fips." : ".")
            + region
            + (dualStack ? ".api.aws" : ".amazonaws.com"));
  }
}
