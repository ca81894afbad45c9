package dev.stageinspector.ui.broadcast;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.broadcast.Encoder;
import dev.stageinspector.store.Theme;
import dev.stageinspector.ui.Fx;
import dev.stageinspector.ui.FxExtension;
import dev.stageinspector.ui.Pictures;
import dev.stageinspector.ui.kit.Appearance;
import dev.stageinspector.ui.kit.NoSignIns;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Dimension2D;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Draws the states of the broadcast page for a person to look at, in three sizes of a window. */
@ExtendWith(FxExtension.class)
@Timeout(120)
class SetupPicturesTest {

  private static final Dimension2D USUAL = new Dimension2D(1120, 780);

  private static final List<Dimension2D> WINDOWS =
      List.of(new Dimension2D(700, 500), new Dimension2D(1120, 780), new Dimension2D(1600, 1000));

  /** What a window has around the page, in pixels. */
  private static final int AROUND = 240;

  @TempDir private Path home;
  private DemoBroadcasts demo;
  private BroadcastPage page;

  @BeforeEach
  void open(Stage stage) throws Exception {
    demo = new DemoBroadcasts(home);
    page =
        BroadcastPage.open(stage, demo.context(), new NoSignIns(), demo.answer("friday-town-hall"));
  }

  @AfterEach
  void close() {
    demo.close();
    Fx.run(() -> new Appearance(Theme.LIGHT));
  }

  @Test
  void everyStateIsDrawn() throws Exception {
    pictures("obs");
    page.press("token-options");
    page.paste("token-minutes", "99999");
    page.paste("token-attributes", "role");
    pictures("token-options");
    page.press("setup-not-here");
    page.paste("token-minutes", "720");
    page.paste("token-attributes", "role=host");
    String token = page.createToken();
    pictures("token");
    page.press("setup-not-here");
    page.choose(Encoder.FFMPEG);
    picture("ffmpeg-with-token");
    page.choose(Encoder.GSTREAMER);
    picture("gstreamer");
    page.choose(Encoder.SELF_SIGNED);
    page.press("setup-media");
    picture("self-signed");
    page.choose(Encoder.RTMPS);
    picture("rtmps");
    page.press("ingest-list");
    page.untilShown("ingest-key-hT4vQ8mZxR2k");
    page.press("ingest-key-hT4vQ8mZxR2k");
    page.untilShown("ingest-secret");
    pictures("ingest");

    page.press("check-part");
    read("sk_us-west-2_planted");
    picture("not-a-token");
    read(token);
    picture("checked-token");

    page.press("test-part");
    picture("test");
    page.press("connection-test");
    page.untilShown("connection-copy");
    assertThat(page.text("connection-state")).startsWith("Reachable: WHIP");
    pictures("tested");

    page.press("setup-part");
    page.answer(demo.answer("evening-rehearsal"));
    page.press("ingest-list");
    Fx.until("they are listed", () -> !page.node("ingest-rows").lookupAll(".setting").isEmpty());
    picture("ingest-none");
    page.answer(demo.answer("silent-archive"));
    page.choose(Encoder.OBS);
    page.press("token-create");
    page.untilShown("token-failure");
    picture("token-denied");
    page.answer(demo.answer("pilot-2023"));
    page.choose(Encoder.RTMPS);
    picture("rtmps-older-stage");
  }

  private void read(String token) {
    String before = page.wordsOf("pasted-result");
    page.paste("pasted-token", token);
    Fx.until("it was read", () -> !page.wordsOf("pasted-result").equals(before));
  }

  /** In every size of the window. */
  private void pictures(String name) {
    draw(name, WINDOWS);
  }

  /** In the usual size: what is in the others like what was drawn in each. */
  private void picture(String name) {
    draw(name, List.of(USUAL));
  }

  private void draw(String name, List<Dimension2D> windows) {
    for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
      Fx.run(() -> new Appearance(theme));
      Fx.painted();
      for (Dimension2D window : windows) {
        int width = (int) window.getWidth();
        int height = (int) window.getHeight();
        Pictures.write(
            "setup-" + name + "-" + width + "x" + height + Pictures.look(theme),
            Pictures.sized(page.stage(), width, height - AROUND));
      }
    }
  }
}
