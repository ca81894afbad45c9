package dev.stageinspector.ivs;

import dev.stageinspector.ivs.failure.LookupException;

/**
 * What lets a broadcaster into a stage. It is secret, so that it comes typed and never as an
 * answer's properties.
 */
public interface BroadcastSecrets {

  /**
   * Creates a participant token: the only call that changes anything at AWS.
   *
   * @throws LookupException if there is no answer; it says why
   * @throws InterruptedException if the thread was interrupted; the token may have been created all
   *     the same
   */
  ParticipantToken createToken(StageQuery stage, TokenRequest wanted)
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
