package dev.stageinspector.ivs;

import java.util.List;

/** What broadcasters to a stage are let in with. */
public interface BroadcastSource {

  /**
   * Creates a participant and its token at AWS: the only call of the program that changes anything
   * there.
   *
   * @throws LookupException if there is no token; it says why
   * @throws InterruptedException if the thread was interrupted; the token may have been created all
   *     the same
   */
  ParticipantToken createToken(StageQuery stage, TokenRequest request)
      throws LookupException, InterruptedException;

  /**
   * The ingest configurations that are attached to a stage, all pages of them, without their keys.
   *
   * @throws LookupException if there is no answer; it says why
   * @throws InterruptedException if the thread was interrupted
   */
  List<IngestConfiguration> attachedTo(StageQuery stage)
      throws LookupException, InterruptedException;

  /**
   * The ingest configurations of the stage's account and region that are attached to no stage, all
   * pages of them, without their keys.
   *
   * @throws LookupException if there is no answer; it says why
   * @throws InterruptedException if the thread was interrupted
   */
  List<IngestConfiguration> unattached(StageQuery stage)
      throws LookupException, InterruptedException;

  /**
   * The stream key of an ingest configuration, with the configuration as it is now.
   *
   * @throws LookupException if there is no answer; it says why
   * @throws InterruptedException if the thread was interrupted
   */
  StreamKey streamKey(StageQuery stage, String configurationArn)
      throws LookupException, InterruptedException;
}
