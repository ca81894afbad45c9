package dev.stageinspector.ui.broadcast;

import dev.stageinspector.aws.failure.Reason;
import dev.stageinspector.ivs.Answer;
import dev.stageinspector.ivs.BroadcastSecrets;
import dev.stageinspector.ivs.Ivs;
import dev.stageinspector.ivs.Operation;
import dev.stageinspector.ivs.ParticipantToken;
import dev.stageinspector.ivs.Request;
import dev.stageinspector.ivs.StageQuery;
import dev.stageinspector.ivs.StreamKey;
import dev.stageinspector.ivs.TokenRequest;
import dev.stageinspector.ivs.failure.Failure;
import dev.stageinspector.ivs.failure.LookupException;
import java.util.Map;

/** Where there is nobody who lets broadcasters in. */
final class NoBroadcasts implements Ivs, BroadcastSecrets {

  @Override
  public Answer ask(Request request) throws LookupException {
    throw none(request);
  }

  @Override
  public ParticipantToken createToken(StageQuery stage, TokenRequest request)
      throws LookupException {
    throw none(Request.about(Operation.CREATE_PARTICIPANT_TOKEN, stage, Map.of()));
  }

  @Override
  public StreamKey streamKey(StageQuery stage, String configurationArn) throws LookupException {
    throw none(Request.about(Operation.GET_INGEST_CONFIGURATION, stage, Map.of()));
  }

  private static LookupException none(Request request) {
    return new LookupException(
        Failure.beforeCall(
            request, Reason.of(Reason.Kind.NO_CREDENTIALS, "There is nothing to ask.")));
  }
}
