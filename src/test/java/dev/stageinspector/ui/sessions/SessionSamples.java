package dev.stageinspector.ui.sessions;

import dev.stageinspector.aws.failure.Reason;
import dev.stageinspector.ivs.Answer;
import dev.stageinspector.ivs.Ivs;
import dev.stageinspector.ivs.Operation;
import dev.stageinspector.ivs.Request;
import dev.stageinspector.ivs.failure.Failure;
import dev.stageinspector.ivs.failure.LookupException;
import dev.stageinspector.ui.AnswerSamples;
import java.io.IOException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A stage with two sessions, as many publishers and viewers as a test wants, and a few events of
 * each. The publishers come last in the list.
 */
final class SessionSamples implements Ivs {

  static final String OPEN = "st-open000000001";
  static final String BEGUN = "st-begun00000001";
  static final String ENDED = "st-ended00000001";

  static final String INGEST =
      "arn:aws:ivs:%s:%s:ingest-configuration/abcdABCDefgh"
          .formatted(
              AnswerSamples.TOWN_HALL.arn().region(), AnswerSamples.TOWN_HALL.arn().account());

  private static final String COMPOSITION =
      """
      {"arn": "arn:aws:ivs:us-east-1:123456789012:composition/abcdABCDefgh",
       "stageArn": "%s", "state": "ACTIVE", "startTime": "2026-04-08T10:01:00Z",
       "destinations": [{"id": "to-channel", "state": "RECONNECTING",
                         "startTime": "2026-04-08T10:01:05Z"}]}
      """
          .formatted(AnswerSamples.TOWN_HALL.arn());

  private static final int PAGE = 100;

  /** What was asked, without pages. */
  final List<Request> asked = new CopyOnWriteArrayList<>();

  /** What is denied. */
  final Set<Operation> denied = EnumSet.noneOf(Operation.class);

  /** Why it is. */
  Reason.Kind refusal = Reason.Kind.ACCESS_DENIED;

  /** One for each answer, if answers are held. */
  final Semaphore held = new Semaphore(Integer.MAX_VALUE / 2);

  /** Events that come on top of the usual ones. */
  final Map<String, String> more = new ConcurrentHashMap<>();

  /** How much later than at first it is. */
  Duration later = Duration.ZERO;

  /** What the details of each participant have besides. */
  String ingest = "";

  /** Whether there are no sessions. */
  boolean none;

  /** Whether another session has begun since. */
  boolean begun;

  /** Why the list of the sessions has a second page that fails, if it has. */
  Optional<Reason.Kind> cutOff = Optional.empty();

  int publishers = 2;
  int viewers = 3;

  @Override
  public Answer ask(Request request) throws LookupException, InterruptedException {
    asked.add(request);
    held.acquire();
    if (denied.contains(request.operation())) {
      throw failed(request, refusal);
    }
    if (cutOff.isPresent() && "2".equals(request.input().get("nextToken"))) {
      throw failed(request, cutOff.get());
    }
    Answer answer = AnswerSamples.of(request, body(request));
    return new Answer(
        request,
        answer.tree(),
        answer.body(),
        answer.requestId(),
        answer.time().plus(later),
        answer.took(),
        answer.endpoint());
  }

  private static LookupException failed(Request request, Reason.Kind why) {
    return new LookupException(
        Failure.beforeCall(request, Reason.of(why, "Said by the service.")),
        new IOException("for the test"));
  }

  /** What was asked with an operation, by its participant or its page. */
  List<Request> asked(Operation operation) {
    return asked.stream().filter(request -> request.operation() == operation).toList();
  }

  private String body(Request request) {
    if (none && request.operation() == Operation.LIST_STAGE_SESSIONS) {
      return "{\"stageSessions\": []}";
    }
    return switch (request.operation()) {
      case LIST_COMPOSITIONS -> "{\"compositions\": [" + COMPOSITION + "]}";
      case GET_COMPOSITION -> "{\"composition\": " + COMPOSITION + "}";
      case LIST_STAGE_SESSIONS ->
          """
          {"stageSessions": [
            {"sessionId": "%s", "startTime": "2026-04-07T09:00:00.120Z",
             "endTime": "2026-04-07T09:30:00Z"},
            {"sessionId": "%s", "startTime": "2026-04-08T10:00:00.500Z"}%s], "nextToken": "%s"}
          """
              .formatted(
                  ENDED,
                  OPEN,
                  begun
                      ? ", {\"sessionId\": \"%s\", \"startTime\": \"2026-04-08T14:05:00Z\"}"
                          .formatted(BEGUN)
                      : "",
                  cutOff.isPresent() ? "2" : "");
      case LIST_PARTICIPANTS -> participants(request);
      case GET_PARTICIPANT ->
          """
          {"participant": {"participantId": "%s", "userId": "user-%1$s", "state": "CONNECTED",
           "published": false, "browserName": "Firefox", "ispName": "Example Net"%s}}
          """
              .formatted(participant(request), ingest);
      case LIST_PARTICIPANT_EVENTS -> events(participant(request));
      case LIST_INGEST_CONFIGURATIONS ->
          """
          {"ingestConfigurations": [{"arn": "%s", "name": "Main stage camera",
           "ingestProtocol": "RTMPS", "stageArn": "", "participantId": "x", "state": "INACTIVE"}]}
          """
              .formatted(INGEST);
      default -> throw new AssertionError(request);
    };
  }

  private static String participant(Request request) {
    return String.valueOf(request.input().get("participantId"));
  }

  private String participants(Request request) {
    boolean all = !request.input().containsKey("filterByPublished");
    int count = (all ? viewers : 0) + publishers;
    int first = Integer.parseInt(request.input().getOrDefault("nextToken", "0").toString());
    int end = Math.min(count, first + PAGE);
    String list =
        IntStream.range(first, end)
            .mapToObj(index -> participant(all ? index : index + viewers))
            .collect(Collectors.joining(","));
    return "{\"participants\": ["
        + list
        + "]"
        + (end < count ? ", \"nextToken\": \"" + end + "\"}" : "}");
  }

  private String participant(int index) {
    boolean publishes = index >= viewers;
    String id = (publishes ? "p" : "v") + index;
    return """
    {"participantId": "%s", "userId": "%s", "state": "CONNECTED", "published": %s,
     "firstJoinTime": "2026-04-08T10:00:05Z", "recordingState": "DISABLED"}
    """
        .formatted(id, publishes ? "host-" + index : "", publishes);
  }

  private String events(String participant) {
    String last =
        participant.startsWith("p")
            ? event(participant, "PUBLISH_STARTED", "10:00:06", "")
            : event(
                participant,
                "SUBSCRIBE_ERROR",
                "10:00:07",
                ", \"errorCode\": \"PUBLISHER_NOT_FOUND\", \"remoteParticipantId\": \"p3\"");
    return "{\"events\": ["
        + last
        + ","
        + event(participant, "JOINED", "10:00:05", "")
        + more.getOrDefault(participant, "")
        + "]}";
  }

  static String event(String participant, String name, String time, String members) {
    return "{\"name\": \"%s\", \"participantId\": \"%s\", \"eventTime\": \"2026-04-08T%sZ\"%s}"
        .formatted(name, participant, time, members);
  }
}
