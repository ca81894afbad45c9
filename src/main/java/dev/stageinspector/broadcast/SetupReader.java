package dev.stageinspector.broadcast;

import dev.stageinspector.ivs.Stage;
import dev.stageinspector.ivs.Stage.Endpoint;
import dev.stageinspector.property.Property;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Makes setups from the answer of GetStage. */
final class SetupReader {

  private static final String FOR_ENCODERS =
      "The server for all WHIP encoders. It redirects (307). The encoder must follow the redirect and"
          + " send the Authorization header again.";

  private final Stage stage;

  SetupReader(Property answer) {
    stage = Stage.of(answer);
  }

  Setup setup(Encoder encoder) {
    return new Setup(
        encoder,
        stage.title(),
        stage.arn(),
        settings(encoder),
        references(encoder),
        snippets(encoder));
  }

  private List<EncoderSetting> settings(Encoder encoder) {
    Credential credential = encoder.credential();
    return switch (encoder) {
      case OBS ->
          List.of(
              EncoderSetting.known("service", "Service", "WHIP", "OBS: Settings > Stream."),
              EncoderSetting.known("server", "Server", Setup.GLOBAL_WHIP, FOR_ENCODERS),
              EncoderSetting.hidden("credential", "Bearer Token", credential));
      case GSTREAMER ->
          List.of(
              EncoderSetting.known(
                  "server", "signaller::whip-endpoint", Setup.GLOBAL_WHIP, FOR_ENCODERS),
              EncoderSetting.hidden("credential", "signaller::auth-token", credential));
      case FFMPEG ->
          List.of(
              EncoderSetting.known(
                  "server", "Output URL, with -f whip", Setup.GLOBAL_WHIP, FOR_ENCODERS),
              EncoderSetting.hidden("credential", "-authorization", credential));
      case RTMPS ->
          List.of(
              EncoderSetting.known(
                  "service",
                  "Service",
                  "Custom",
                  "OBS: Settings > Stream. Hardware encoders don't have this field."),
              endpoint(
                  "server",
                  "Server",
                  Endpoint.RTMPS,
                  "This stage's own RTMPS endpoint. Keep the port and the path.",
                  "This stage has no RTMPS endpoint. Older stages don't have one. Use WHIP."),
              EncoderSetting.hidden("credential", "Stream Key", credential));
      case SELF_SIGNED -> claims(credential);
    };
  }

  private List<EncoderSetting> claims(Credential credential) {
    return List.of(
        EncoderSetting.known("resource", "resource", stage.arn(), "The stage's ARN."),
        EncoderSetting.known("topic", "topic", stage.id(), "The stage ID: the end of its ARN."),
        endpoint(
            "whip-url",
            "whip_url",
            Endpoint.WHIP,
            "This stage's own WHIP endpoint, exactly as shown.",
            "This stage has no WHIP endpoint."),
        endpoint(
            "events-url",
            "events_url",
            Endpoint.EVENTS,
            "This stage's events endpoint, exactly as shown. You can cache it for up to 14 days.",
            "This stage has no events endpoint."),
        EncoderSetting.hidden("credential", "Signature (ES384)", credential));
  }

  private List<EncoderSetting> references(Encoder encoder) {
    return switch (encoder) {
      case OBS, GSTREAMER, FFMPEG ->
          List.of(
              endpoint(
                  "own-whip",
                  "Stage WHIP endpoint",
                  Endpoint.WHIP,
                  "This is the whip_url claim of self-signed tokens. AWS tells broadcasters to"
                      + " enter the server above.",
                  "This stage has no WHIP endpoint."));
      case RTMPS ->
          List.of(
              endpoint(
                  "own-rtmp",
                  "Unencrypted RTMP",
                  Endpoint.RTMP,
                  "Refused unless insecureIngest is on in the ingest configuration.",
                  "This stage has no RTMP endpoint."));
      case SELF_SIGNED ->
          List.of(
              EncoderSetting.known(
                  "global-whip",
                  "Server for encoders",
                  Setup.GLOBAL_WHIP,
                  "Broadcasters enter it in OBS, GStreamer, or FFmpeg, together with the finished"
                      + " token."));
    };
  }

  private List<Snippet> snippets(Encoder encoder) {
    return switch (encoder) {
      case OBS ->
          List.of(
              new Snippet(
                  "service-json",
                  "service.json for OBS (in basic/profiles/PROFILE; close OBS first)",
                  token -> Optional.of(ObsServiceFile.json(Setup.GLOBAL_WHIP, token))));
      case GSTREAMER -> commands(token -> CommandLines.gstreamer(Setup.GLOBAL_WHIP, token));
      case FFMPEG -> commands(token -> CommandLines.ffmpeg(Setup.GLOBAL_WHIP, token));
      case RTMPS -> List.of();
      case SELF_SIGNED ->
          List.of(
              new Snippet(
                  "claims",
                  "Claims (set exp and iat, in seconds since 1970)",
                  _ -> Optional.of(Claims.payload(stage))),
              new Snippet("header", "Header", _ -> Optional.of(Claims.header())));
    };
  }

  private static List<Snippet> commands(Function<String, List<String>> arguments) {
    return Stream.of(ShellQuote.values())
        .map(shell ->
            new Snippet(shell.id(), shell.title(), token -> shell.line(arguments.apply(token))))
        .toList();
  }

  private EncoderSetting endpoint(
      String id, String label, Endpoint kind, String note, String missing) {
    return stage
        .endpoint(kind)
        .map(url -> EncoderSetting.known(id, label, url, note))
        .orElseGet(() -> new EncoderSetting(id, label, new SettingValue.Missing(missing), ""));
  }
}
