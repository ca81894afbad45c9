package dev.stageinspector.ui.broadcast;

import dev.stageinspector.aws.failure.Reason;
import dev.stageinspector.aws.http.ProxyRules;
import dev.stageinspector.aws.http.Trust;
import dev.stageinspector.broadcast.check.ConnectionCheck;
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
import dev.stageinspector.platform.Environment;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where there is nobody who lets broadcasters in. */
public final class NoBroadcasts implements Ivs, BroadcastSecrets {

  /** Without anybody who creates tokens, and without servers to reach. */
  public static BroadcastContext context() {
    Environment nothing = new Environment(Map.of(), Path.of(""), Environment.OperatingSystem.LINUX);
    ConnectionCheck check =
        new ConnectionCheck(
            ProxyRules.of(nothing),
            new Trust(nothing, Optional.empty()),
            ConnectionCheck.USUAL_LIMIT);
    return new BroadcastContext(new NoBroadcasts(), new NoBroadcasts(), _ -> List.of(), _ -> check);
  }

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
