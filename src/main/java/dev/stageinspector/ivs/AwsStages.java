package dev.stageinspector.ivs;

import dev.stageinspector.property.Catalogue;
import dev.stageinspector.property.MalformedJsonException;
import dev.stageinspector.property.Property;
import dev.stageinspector.property.PropertyReader;
import dev.stageinspector.property.Value;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ivsrealtime.IvsRealTimeClient;
import software.amazon.awssdk.services.ivsrealtime.model.GetStageRequest;

/** Stages as Amazon IVS Real-Time itself tells them, through the AWS SDK. */
public final class AwsStages implements StageSource, AutoCloseable {

  /**
   * For a whole call, its retries included; and for each attempt. Resolving credentials does not
   * count.
   */
  public record Limits(Duration call, Duration attempt) {
    /** Long enough for a slow network, short enough for somebody who waits on the phone. */
    public static final Limits DEFAULT = new Limits(Duration.ofSeconds(20), Duration.ofSeconds(8));
  }

  private record ClientKey(Region region, URI endpoint, SdkHttpClient http) {}

  private final AccessSource accesses;
  private final Limits limits;
  private final Map<ClientKey, IvsRealTimeClient> clients = new ConcurrentHashMap<>();

  public AwsStages(AccessSource accesses, Limits limits) {
    this.accesses = accesses;
    this.limits = limits;
  }

  @Override
  public Inspection inspect(StageQuery query) throws LookupException, InterruptedException {
    Access access = accesses.accessFor(query);
    Region region = Region.of(query.arn().region());
    URI endpoint =
        access.endpoint().map(AwsStages::withoutUser).orElseGet(() -> usualEndpoint(region.id()));
    AtomicReference<Optional<Answer>> last = new AtomicReference<>(Optional.empty());
    Instant started = Instant.now();
    try {
      client(new ClientKey(region, endpoint, access.http())).getStage(request(query, access, last));
      return inspection(query, last.get().orElseThrow(), started, endpoint);
    } catch (RuntimeException | MalformedJsonException e) {
      // An interrupt ends the call in many ways: as itself, as a connection that was closed, as an
      // answer cut short. The thread's mark tells; the exception takes its place.
      if (Thread.interrupted() || e instanceof AbortedException) {
        throw interrupted(e);
      }
      Attempt attempt =
          new Attempt(
              query,
              Optional.of(endpoint),
              access.proxy(),
              last.get(),
              Instant.now(),
              Secrets.of(access.credentials()));
      throw new LookupException(FailureReader.read(e, attempt), e);
    }
  }

  private static InterruptedException interrupted(Exception cause) {
    InterruptedException interrupted = new InterruptedException();
    interrupted.initCause(cause);
    return interrupted;
  }

  @Override
  public void close() {
    clients.values().forEach(IvsRealTimeClient::close);
  }

  private static Inspection inspection(
      StageQuery query, Answer answer, Instant started, URI endpoint)
      throws MalformedJsonException {
    Instant now = Instant.now();
    Property tree = PropertyReader.read(answer.body(), Catalogue.GET_STAGE);
    if (tree.at("stage").map(Property::value).filter(Value.Members.class::isInstance).isEmpty()) {
      throw new NoStageException();
    }
    return new Inspection(
        query,
        tree,
        answer.body(),
        answer.requestId(),
        now,
        Duration.between(started, now),
        endpoint);
  }

  private static GetStageRequest request(
      StageQuery query, Access access, AtomicReference<Optional<Answer>> last) {
    return GetStageRequest.builder()
        .arn(query.arn().toString())
        .overrideConfiguration(call ->
            call.credentialsProvider(StaticCredentialsProvider.create(access.credentials()))
                .putExecutionAttribute(AnswerKeeper.LAST_ANSWER, last))
        .build();
  }

  private IvsRealTimeClient client(ClientKey key) {
    return clients.computeIfAbsent(key, this::open);
  }

  /**
   * The SDK is given all that it would otherwise look for in files, variables and EC2's metadata.
   */
  private IvsRealTimeClient open(ClientKey key) {
    return IvsRealTimeClient.builder()
        .region(key.region())
        .endpointOverride(key.endpoint())
        .httpClient(key.http())
        .credentialsProvider(AnonymousCredentialsProvider.create())
        .fipsEnabled(false)
        .dualstackEnabled(false)
        .overrideConfiguration(client ->
            client
                .defaultProfileFile(ProfileFile.aggregator().build())
                .defaultProfileName("default")
                .retryStrategy(AwsRetryStrategy.standardRetryStrategy())
                .apiCallTimeout(limits.call())
                .apiCallAttemptTimeout(limits.attempt())
                .addExecutionInterceptor(new AnswerKeeper()))
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
    return URI.create("https://ivsrealtime." + region + ".amazonaws.com");
  }
}
