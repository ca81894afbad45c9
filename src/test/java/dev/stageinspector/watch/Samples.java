package dev.stageinspector.watch;

import dev.stageinspector.aws.failure.Reason;
import dev.stageinspector.ivs.Answer;
import dev.stageinspector.ivs.Answers;
import dev.stageinspector.ivs.ArnReading;
import dev.stageinspector.ivs.ProfileChoice;
import dev.stageinspector.ivs.Request;
import dev.stageinspector.ivs.SessionQuery;
import dev.stageinspector.ivs.StageArn;
import dev.stageinspector.ivs.StageQuery;
import dev.stageinspector.ivs.failure.Failure;
import dev.stageinspector.property.MalformedJsonException;
import dev.stageinspector.property.PropertyReader;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Answers and failures of a watched stage. */
final class Samples {

  static final String ARN = "arn:aws:ivs:us-east-1:123456789012:stage/fK3mT9wQzR4v";
  static final StageQuery STAGE = new StageQuery(arn(), new ProfileChoice.Demo());
  static final SessionQuery SESSION = new SessionQuery(STAGE, "st-1");
  static final Instant NOON = Instant.parse("2026-04-08T12:00:00Z");

  private Samples() {}

  /** The stage with this session, or idle with an empty one. */
  static Answer stage(String session, Instant at) {
    return answer(
        Request.getStage(STAGE),
        "{\"stage\":{\"arn\":\"" + ARN + "\",\"activeSessionId\":\"" + session + "\"}}",
        at);
  }

  static Answer answer(Request request, String body, Instant at) {
    try {
      return new Answer(
          request,
          PropertyReader.read(body, request.operation().catalogue()),
          body,
          Optional.empty(),
          at,
          Duration.ofMillis(50),
          URI.create("https://ivsrealtime.us-east-1.amazonaws.com"));
    } catch (MalformedJsonException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** One publisher of the session. */
  static Answers publishers(String state, String recording, Instant at) {
    return Answers.of(
        answer(
            SESSION.publishers(),
            """
            {"participants":[{"participantId":"p1","userId":"anna","published":true,
            "state":"%s","recordingState":"%s"}]}\
            """
                .formatted(state, recording),
            at));
  }

  /** Nobody has published in the session. */
  static Answers nobody(Instant at) {
    return Answers.of(answer(SESSION.publishers(), "{\"participants\":[]}", at));
  }

  /** The publishers of the session couldn't be listed. */
  static Answers unlisted(Reason.Kind kind) {
    return new Answers(SESSION.publishers(), List.of(), new Answers.End.Broken(failure(kind)));
  }

  static Failure failure(Reason.Kind kind) {
    return Failure.beforeCall(Request.getStage(STAGE), Reason.of(kind, "For the test."));
  }

  private static StageArn arn() {
    if (StageArn.parse(ARN) instanceof ArnReading.Understood understood) {
      return understood.arn();
    }
    throw new IllegalStateException(ARN);
  }
}
