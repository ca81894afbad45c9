package dev.stageinspector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.cli.Exit;
import dev.stageinspector.platform.Environment;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrintSetupTest {

  @TempDir private Path home;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @ParameterizedTest
  @CsvSource({
    "obs,Bearer Token: PARTICIPANT_TOKEN",
    "OBS,bearer_token",
    "gstreamer,signaller::auth-token=PARTICIPANT_TOKEN",
    "ffmpeg,-authorization PARTICIPANT_TOKEN https://global.whip.live-video.net",
    "rtmps,Stream Key: STREAM_KEY",
    "self-signed,whip_url: https://9x0y8z7s6t5u.global-bm.whip.live-video.net"
  })
  void eachEncodersSettingsArePrintedWithAPlaceholder(String encoder, String line) {
    assertThat(run("--demo", "--print", "setup", "--encoder", encoder)).isEqualTo(Exit.SHOWN);
    assertThat(printed(out)).contains(line, "friday-town-hall");
    assertThat(printed(err)).isEqualTo("Using the demo account (--demo).\n");
  }

  @Test
  void theEncoderHasToBeNamed() {
    assertThat(run("--demo", "--print", "setup")).isEqualTo(Exit.USAGE);
    assertThat(printed(err)).contains("--print setup needs --encoder: one of obs, gstreamer");
    assertThat(printed(out)).isEmpty();
  }

  @Test
  void anEncoderAloneIsWrongUsage() {
    assertThat(run("--demo", "--encoder", "obs")).isEqualTo(Exit.USAGE);
    assertThat(run("--demo", "--print", "json", "--encoder", "obs")).isEqualTo(Exit.USAGE);
    assertThat(run("--demo", "--print", "setup", "--encoder", "vlc")).isEqualTo(Exit.USAGE);
    assertThat(printed(err)).contains("--encoder works only with --print setup.");
    assertThat(printed(out)).isEmpty();
  }

  private int run(String... arguments) {
    Environment environment =
        new Environment(
            Map.of("STAGE_INSPECTOR_HOME", home.toString()),
            home,
            Environment.OperatingSystem.LINUX);
    try (PrintStream toOut = new PrintStream(out, true, StandardCharsets.UTF_8);
        PrintStream toErr = new PrintStream(err, true, StandardCharsets.UTF_8)) {
      return Main.run(arguments, environment, toOut, toErr);
    }
  }

  private static String printed(ByteArrayOutputStream stream) {
    return stream.toString(StandardCharsets.UTF_8);
  }
}
