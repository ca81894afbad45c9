package dev.stageinspector.ui;

import dev.stageinspector.ui.kit.Appearance;
import dev.stageinspector.ui.kit.Styles;
import javafx.scene.Scene;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Everything in the window: sidebar and tabs, and the status line below them. */
final class WindowRoot extends VBox {

  /**
   * Below this height, in pixels at the usual size, all room that there is belongs to the
   * properties.
   */
  private static final double LOW = 640;

  WindowRoot(WindowBody body, StatusLine status) {
    VBox.setVgrow(body, Priority.ALWAYS);
    body.setMinHeight(0);
    status.setMinHeight(USE_PREF_SIZE);
    getChildren().addAll(body, status);
    getStyleClass().add("window");
    sceneProperty().flatMap(Scene::heightProperty).subscribe(this::showLow);
    Appearance.followZoom(this, _ -> showLow(getScene() == null ? null : getScene().getHeight()));
  }

  private void showLow(@Nullable Number height) {
    Styles.choose(this, height != null && height.doubleValue() < Appearance.zoom().of(LOW), "low");
  }
}
