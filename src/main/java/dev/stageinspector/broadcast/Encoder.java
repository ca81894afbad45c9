package dev.stageinspector.broadcast;

/** What a broadcaster publishes with. */
public enum Encoder {
  OBS("obs", "OBS 30 or newer (WHIP)", Credential.PARTICIPANT_TOKEN),
  GSTREAMER("gstreamer", "GStreamer (WHIP)", Credential.PARTICIPANT_TOKEN),
  FFMPEG("ffmpeg", "FFmpeg 8 or newer (WHIP)", Credential.PARTICIPANT_TOKEN),
  RTMPS("rtmps", "RTMPS (OBS \"Custom\", hardware encoders)", Credential.STREAM_KEY),
  SELF_SIGNED("self-signed", "Self-signed token (for an app)", Credential.PRIVATE_KEY);

  private final String id;
  private final String title;
  private final Credential credential;

  Encoder(String id, String title, Credential credential) {
    this.id = id;
    this.title = title;
    this.credential = credential;
  }

  /** Its name on the command line. */
  @Override
  public String toString() {
    return id;
  }

  /** Its name for a reader. */
  public String title() {
    return title;
  }

  /** What it proves itself with. */
  public Credential credential() {
    return credential;
  }
}
