package dev.stageinspector.broadcast;

import dev.stageinspector.ivs.Secret;
import dev.stageinspector.property.Property;
import java.util.List;
import java.util.Optional;

/**
 * Everything that a broadcaster enters into an encoder to publish to a stage. No secret is in it:
 * the credential is put in where it is written out.
 *
 * @param encoder what it is for
 * @param stage what the stage is called
 * @param arn the stage's ARN
 * @param settings what is entered, in the encoder's own order
 * @param references what is not entered, and is often mistaken for it
 * @param snippets the same, ready to use; of several, one is chosen
 */
public record Setup(
    Encoder encoder,
    String stage,
    String arn,
    List<EncoderSetting> settings,
    List<EncoderSetting> references,
    List<Snippet> snippets) {

  /**
   * The server that AWS tells broadcasters to enter (documentation of IVS Real-Time, "Stream
   * ingest"): it answers 307 and sends the encoder on to the right place.
   */
  public static final String GLOBAL_WHIP = "https://global.whip.live-video.net";

  /** Reads it from the answer of GetStage. */
  public static Setup of(Encoder encoder, Property answer) {
    return new SetupReader(answer).setup(encoder);
  }

  /** The media that the stage takes from this encoder. */
  public List<MediaLimit> limits() {
    return MediaLimit.of(encoder);
  }

  /** The heading of the references. */
  public String referencesTitle() {
    return encoder == Encoder.SELF_SIGNED
        ? "Don't use this in the token"
        : "Don't use this in the encoder";
  }

  /** What the snippets are. */
  public String snippetsTitle() {
    return switch (encoder) {
      case OBS, RTMPS -> "Config file";
      case GSTREAMER, FFMPEG -> "Command";
      case SELF_SIGNED -> "Token template";
    };
  }

  /** What is in the credential's place: the credential itself, if it is to be told. */
  public String credential(Optional<Secret> secret) {
    return secret.map(Secret::text).orElse(encoder.credential().placeholder());
  }

  /**
   * All of it as a text to be sent to somebody.
   *
   * @param secret the credential, if it is to be told as well
   */
  public String text(Optional<Secret> secret) {
    return new SetupText(this, secret).text();
  }
}
