package dev.stageinspector.ivs;

import dev.stageinspector.property.Catalogue;
import dev.stageinspector.property.MalformedJsonException;
import dev.stageinspector.property.Property;
import dev.stageinspector.property.PropertyReader;
import dev.stageinspector.property.Value;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;

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

  private final AwsCalls calls;

  public AwsStages(AccessSource accesses, Limits limits) {
    calls = new AwsCalls(accesses, limits);
  }

  @Override
  public Answer inspect(StageQuery query) throws LookupException, InterruptedException {
    return calls.call(
        query,
        Operation.GET_STAGE,
        (client, call) ->
            client.getStage(
                request -> request.arn(query.arn().toString()).overrideConfiguration(call)),
        (answer, started, endpoint) -> inspection(query, answer, started, endpoint));
  }

  @Override
  public void close() {
    calls.close();
  }

  private static Answer inspection(
      StageQuery query, Response answer, Instant started, URI endpoint)
      throws MalformedJsonException {
    Instant now = Instant.now();
    Property tree = PropertyReader.read(answer.body(), Catalogue.GET_STAGE);
    if (tree.at("stage").map(Property::value).filter(Value.Members.class::isInstance).isEmpty()) {
      throw new NoStageException();
    }
    return new Answer(
        query,
        tree,
        answer.body(),
        answer.requestId(),
        now,
        Duration.between(started, now),
        endpoint);
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
