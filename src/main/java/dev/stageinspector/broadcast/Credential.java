package dev.stageinspector.broadcast;

/** What an encoder proves itself with, and where that comes from. */
public enum Credential {
  PARTICIPANT_TOKEN(
      "participant token",
      "PARTICIPANT_TOKEN",
      "A participant token with the PUBLISH capability, created for this stage with"
          + " CreateParticipantToken. Valid for one participant, expires, and can't be retrieved"
          + " later. Enter it without the word Bearer."),
  STREAM_KEY(
      "stream key",
      "STREAM_KEY",
      "The stream key of an ingest configuration attached to this stage. See"
          + " GetIngestConfiguration. A participant token or a channel's stream key doesn't work"
          + " here."),
  PRIVATE_KEY(
      "private key",
      "PRIVATE_KEY",
      "An ECDSA key pair on curve P-384. Import its public key into the account once"
          + " (ImportPublicKey). The private key stays on your server and signs each token"
          + " (ES384).");

  private final String noun;
  private final String placeholder;
  private final String origin;

  Credential(String noun, String placeholder, String origin) {
    this.noun = noun;
    this.placeholder = placeholder;
    this.origin = origin;
  }

  /** Its name in a sentence. */
  public String noun() {
    return noun;
  }

  /** What is in its place where it is not known or not to be shown. */
  public String placeholder() {
    return placeholder;
  }

  /** What it is and where it comes from, in sentences. */
  public String origin() {
    return origin;
  }
}
