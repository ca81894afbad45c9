package dev.stageinspector.ui.broadcast;

import dev.stageinspector.aws.failure.Reason;
import dev.stageinspector.ivs.Answer;
import dev.stageinspector.ivs.BroadcastSecrets;
import dev.stageinspector.ivs.IngestConfiguration;
import dev.stageinspector.ivs.Ivs;
import dev.stageinspector.ivs.Operation;
import dev.stageinspector.ivs.ParticipantToken;
import dev.stageinspector.ivs.Request;
import dev.stageinspector.ivs.Secret;
import dev.stageinspector.ivs.StageQuery;
import dev.stageinspector.ivs.StreamKey;
import dev.stageinspector.ivs.TokenRequest;
import dev.stageinspector.ivs.failure.Failure;
import dev.stageinspector.ivs.failure.LookupException;
import dev.stageinspector.ui.AnswerSamples;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tokens and stream keys of a test's own, after a sign-in or a wait if the test says so. */
public final class FakeBroadcasts implements Ivs, BroadcastSecrets {

  /** What happens to the next calls. */
  public enum Mood {
    ANSWERS,
    NEEDS_SIGN_IN,
    HANGS
  }

  final BlockingQueue<TokenRequest> requests = new LinkedBlockingQueue<>();
  public final BlockingQueue<String> interrupted = new LinkedBlockingQueue<>();
  final Queue<Operation> calls = new ConcurrentLinkedQueue<>();
  public volatile Mood mood = Mood.ANSWERS;
  volatile boolean nextPageFails;
  volatile String participant = "p1";
  volatile List<IngestConfiguration> others = List.of();
  volatile Instant expires = Instant.parse("2999-01-01T00:00:00Z");
  private final String token;
  private final String key;

  /**
   * @param token the secret of every token
   * @param key the key of every ingest configuration
   */
  public FakeBroadcasts(String token, String key) {
    this.token = token;
    this.key = key;
  }

  @Override
  public ParticipantToken createToken(StageQuery stage, TokenRequest request)
      throws LookupException, InterruptedException {
    requests.add(request);
    call(stage, Operation.CREATE_PARTICIPANT_TOKEN);
    return new ParticipantToken(participant, new Secret(token), expires);
  }

  @Override
  public Answer ask(Request request) throws LookupException, InterruptedException {
    if (request.input().containsKey("nextToken")) {
      mood = Mood.NEEDS_SIGN_IN;
    }
    call(request.query(), request.operation());
    return AnswerSamples.of(
        request,
        Stream.concat(Stream.of(camera(request.query())), others.stream())
            .map(FakeBroadcasts::json)
            .collect(
                Collectors.joining(
                    ",",
                    "{\"ingestConfigurations\":[",
                    nextPageFails ? "],\"nextToken\":\"n\"}" : "]}")));
  }

  private static String json(IngestConfiguration configuration) {
    return """
    {"arn":"%s","name":"%s","ingestProtocol":"%s","stageArn":"%s","participantId":"%s",
     "state":"%s","userId":"%s","redundantIngest":%s}\
    """
        .formatted(
            configuration.arn(),
            configuration.name(),
            configuration.protocol(),
            configuration.stageArn(),
            configuration.participantId(),
            configuration.state(),
            configuration.userId(),
            configuration.redundant());
  }

  @Override
  public StreamKey streamKey(StageQuery stage, String configurationArn)
      throws LookupException, InterruptedException {
    call(stage, Operation.GET_INGEST_CONFIGURATION);
    return new StreamKey(camera(stage), new Secret(key));
  }

  private void call(StageQuery stage, Operation action)
      throws LookupException, InterruptedException {
    calls.add(action);
    switch (mood) {
      case ANSWERS -> {}
      case NEEDS_SIGN_IN -> {
        Failure failure =
            Failure.beforeCall(
                Request.about(action, stage, Map.of()),
                new Reason.SignInNeeded("work", Reason.Login.SSO, "It has expired."));
        throw new LookupException(failure, new IllegalStateException("expired"));
      }
      case HANGS -> {
        try {
          new CountDownLatch(1).await();
        } catch (InterruptedException e) {
          interrupted.add(action.name());
          throw e;
        }
      }
    }
  }

  private static IngestConfiguration camera(StageQuery stage) {
    return new IngestConfiguration(
        "arn:aws:ivs:us-east-1:123456789012:ingest-configuration/camera",
        "camera",
        "RTMPS",
        stage.arn().toString(),
        "p2",
        "INACTIVE",
        "",
        true);
  }
}
