package dev.stageinspector.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.store.Theme;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Draws every state for a person to look at. */
@ExtendWith(FxExtension.class)
@Timeout(120)
class SetupPicturesTest {

  @TempDir private Path home;

  @ParameterizedTest
  @EnumSource(names = {"LIGHT", "DARK"})
  void everyStateIsDrawn(Theme theme) throws Exception {
    String look = Pictures.look(theme);
    try (SetupWindow window = new SetupWindow(home, theme, 1000, 1000)) {
      window.open("friday-town-hall");
      window.picture("obs" + look, "setup-encoder");
      window.press("token-open");
      window.picture("token-form" + look, "token");
      window.type("token-minutes", "99999");
      window.type("token-attributes", "role");
      window.picture("token-form-wrong" + look, "token");
      window.press("token-cancel");
      window.press("token-open");
      window.press("token-create");
      window.until("token-secret");
      window.picture("token" + look, "setup-encoder");
      window.choose("setup-encoder", "FFmpeg 8 or newer (WHIP)");
      window.picture("ffmpeg-with-token" + look, "setup-encoder");
      window.choose("setup-encoder", "GStreamer (WHIP)");
      window.picture("gstreamer" + look, "setup-encoder");
      window.choose("setup-encoder", "Self-signed token (for an app)");
      window.picture("self-signed" + look, "setup-encoder");
      window.choose("setup-encoder", "RTMPS (OBS \"Custom\", hardware encoders)");
      window.picture("rtmps" + look, "setup-encoder");
      window.press("ingest-list");
      window.until("ingest-key-hT4vQ8mZxR2k");
      window.press("ingest-key-hT4vQ8mZxR2k");
      window.until("ingest-secret");
      window.picture("ingest" + look, "setup-encoder");
      window.type("pasted-token", "sk_us-west-2_planted");
      Fx.until("it was read", () -> !window.node("pasted-result").lookupAll(".finding").isEmpty());
      window.picture("not-a-token" + look, "read-token");
      window.press("way-check");
      window.until("way-copy");
      window.picture("way" + look, "way");
      assertThat(window.text("way-state")).startsWith("Reachable: WHIP");

      window.open("evening-rehearsal");
      window.press("ingest-list");
      Fx.until(
          "they are listed", () -> !window.node("ingest-rows").lookupAll(".setting").isEmpty());
      window.picture("ingest-none" + look, "setup-encoder");
      window.open("silent-archive");
      window.choose("setup-encoder", "OBS 30 or newer (WHIP)");
      window.press("token-open");
      window.press("token-create");
      window.until("token-failure");
      window.picture("token-denied" + look, "token");
      window.open("pilot-2023");
      window.choose("setup-encoder", "RTMPS (OBS \"Custom\", hardware encoders)");
      window.picture("rtmps-older-stage" + look, "setup-encoder");
    }
    try (SetupWindow window = new SetupWindow(home, theme, 1000, 1000)) {
      window.open("friday-town-hall");
      window.press("token-open");
      for (List<Integer> size :
          List.of(
              List.of(720, 480),
              List.of(1_024, 640),
              List.of(1_600, 1_000),
              List.of(1_920, 1_080))) {
        window.sizedPicture(
            size.getFirst() + "x" + size.getLast() + look, size.getFirst(), size.getLast());
      }
    }
  }
}
