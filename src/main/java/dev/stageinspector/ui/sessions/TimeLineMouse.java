package dev.stageinspector.ui.sessions;

import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;

/** The mouse on a time line: what it points at, selects, drags, and scrolls. */
final class TimeLineMouse {

  /** What one notch of a wheel reports, in pixels. */
  private static final double NOTCH = 40;

  /** How much one notch zooms. */
  private static final double FACTOR = 1.25;

  private final Target target;
  private double x;
  private double y;

  TimeLineMouse(Target target) {
    this.target = target;
  }

  /** Listens to what is drawn, and gives the keyboard to the view around it. */
  void listen(Node drawn, Node view) {
    drawn.addEventHandler(MouseEvent.MOUSE_MOVED, at -> target.point(at.getX(), at.getY()));
    drawn.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> target.leave());
    drawn.addEventHandler(
        MouseEvent.MOUSE_PRESSED,
        press -> {
          view.requestFocus();
          remember(press);
        });
    drawn.addEventHandler(
        MouseEvent.MOUSE_DRAGGED,
        drag -> {
          if (drag.getButton() == MouseButton.PRIMARY && !drag.isStillSincePress()) {
            drawn.setCursor(Cursor.CLOSED_HAND);
            target.drag(x - drag.getX(), y - drag.getY());
            remember(drag);
          }
        });
    drawn.addEventHandler(MouseEvent.MOUSE_RELEASED, _ -> drawn.setCursor(Cursor.DEFAULT));
    drawn.addEventHandler(
        MouseEvent.MOUSE_CLICKED,
        click -> {
          if (click.getButton() == MouseButton.PRIMARY && click.isStillSincePress()) {
            target.click(click.getX(), click.getY());
          }
        });
    drawn.addEventHandler(ScrollEvent.SCROLL, this::scroll);
    drawn.addEventHandler(
        ZoomEvent.ZOOM,
        pinch -> {
          target.zoom(pinch.getZoomFactor(), pinch.getX());
          pinch.consume();
        });
  }

  /** A wheel that nothing here can follow scrolls what is around the view. */
  private void scroll(ScrollEvent wheel) {
    boolean followed;
    if (wheel.isControlDown() || wheel.isShortcutDown()) {
      target.zoom(Math.pow(FACTOR, wheel.getDeltaY() / NOTCH), wheel.getX());
      followed = true;
    } else if (Math.abs(wheel.getDeltaX()) > Math.abs(wheel.getDeltaY())) {
      followed = target.pan(-wheel.getDeltaX());
    } else if (wheel.isShiftDown()) {
      followed = target.pan(-wheel.getDeltaY());
    } else {
      followed = target.scroll(-wheel.getDeltaY());
    }
    if (followed) {
      wheel.consume();
    }
  }

  private void remember(MouseEvent event) {
    x = event.getX();
    y = event.getY();
  }

  /** What the mouse acts on. Places are in pixels of the view. */
  interface Target {

    void point(double x, double y);

    void leave();

    void click(double x, double y);

    /** Moves what is in sight, in both directions. */
    void drag(double right, double down);

    void zoom(double factor, double x);

    /** Moves in time; whether there was anywhere to go. */
    boolean pan(double pixels);

    /** Moves over the lanes, or in time if all lanes are in sight; whether there was any way. */
    boolean scroll(double pixels);
  }
}
