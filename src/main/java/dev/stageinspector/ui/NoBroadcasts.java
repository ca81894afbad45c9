package dev.stageinspector.ui;

import dev.stageinspector.ivs.BroadcastSource;
import dev.stageinspector.ivs.Failure;
import dev.stageinspector.ivs.IngestConfiguration;
import dev.stageinspector.ivs.LookupException;
import dev.stageinspector.ivs.Operation;
import dev.stageinspector.ivs.ParticipantToken;
import dev.stageinspector.ivs.StageQuery;
import dev.stageinspector.ivs.StreamKey;
import dev.stageinspector.ivs.TokenRequest;
import java.util.List;
import java.util.Optional;

/** Where there is nobody who lets broadcasters in. */
final class NoBroadcasts implements BroadcastSource {

  @Override
  public ParticipantToken createToken(StageQuery stage, TokenRequest request)
      throws LookupException {
    throw none(stage, Operation.CREATE_PARTICIPANT_TOKEN);
  }

  @Override
  public List<IngestConfiguration> attachedTo(StageQuery stage) {
    return List.of();
  }

  @Override
  public List<IngestConfiguration> unattached(StageQuery stage) {
    return List.of();
  }

  @Override
  public StreamKey streamKey(StageQuery stage, String configurationArn) throws LookupException {
    throw none(stage, Operation.GET_INGEST_CONFIGURATION);
  }

  private static LookupException none(StageQuery stage, Operation action) {
    Failure failure =
        Failure.beforeCall(
            stage,
            action,
            Failure.Kind.NO_CREDENTIALS,
            "There is nothing to ask.",
            Optional.empty(),
            Optional.empty());
    return new LookupException(failure, new IllegalStateException(failure.headline()));
  }
}
