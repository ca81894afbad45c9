package dev.stageinspector.ui;

import dev.stageinspector.property.Times;
import java.time.Instant;
import javafx.scene.text.Font;

/** What the first frame needs that any thread can fetch, so that the FX thread need not wait. */
public final class FirstFrame {
  private FirstFrame() {}

  /** Fetches it: the system's fonts and the words for times. */
  public static void prepare() {
    Font.getDefault();
    Times.at(Instant.now());
  }
}
