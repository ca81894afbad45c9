package dev.stageinspector.ui.kit;

import javafx.scene.control.ScrollPane;
import javafx.scene.control.skin.ScrollPaneSkin;

/**
 * A scroll pane that is painted without a picture of its content. JavaFX's own skin keeps such a
 * picture, up to the size of the window, and when the pane is closed, the picture stays in the pool
 * of the effects: a day's use would leave 100 MB of them. {@code app.css} sets it for all panes,
 * also for those inside text areas.
 */
public final class UncachedScrollPaneSkin extends ScrollPaneSkin {

  public UncachedScrollPaneSkin(ScrollPane pane) {
    super(pane);
    getChildren().forEach(part -> part.setCache(false));
  }
}
