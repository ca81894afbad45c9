package dev.stageinspector.ui;

import java.util.function.Supplier;
import javafx.scene.Parent;
import javafx.stage.Stage;

/** One view of a room, by itself. */
public final class RoomView extends View {

  private RoomView(Stage stage) {
    super(stage);
  }

  /** Shows a view that is built on the FX thread. */
  public static RoomView of(Stage stage, Supplier<? extends Parent> view) {
    show(stage, view);
    return new RoomView(stage);
  }
}
