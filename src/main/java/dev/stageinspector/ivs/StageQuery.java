package dev.stageinspector.ivs;

/**
 * Which stage to look up, and with whose credentials.
 *
 * @param arn the stage
 * @param profile whose credentials
 */
public record StageQuery(StageArn arn, ProfileChoice profile) {

  /** Whether a snapshot answers it, and not AWS. */
  public boolean isSaved() {
    return profile instanceof ProfileChoice.Saved;
  }
}
