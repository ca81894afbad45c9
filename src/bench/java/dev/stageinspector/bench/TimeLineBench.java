package dev.stageinspector.bench;

import dev.stageinspector.sessions.TimeLine;
import dev.stageinspector.ui.kit.SoftwareRendering;
import dev.stageinspector.ui.sessions.Lines;
import dev.stageinspector.ui.sessions.TimeLineView;
import java.util.function.IntFunction;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/**
 * From a move of the wheel to the painted frame, over a day of 200 participants and 20,000 events.
 */
public final class TimeLineBench {

  private static final int LANES = 200;
  private static final int EVENTS = 20_000;
  private static final int WARM_UP = 100;
  private static final int MEASURED = 500;
  private static final double WIDTH = 1_400;
  private static final double HEIGHT = 800;

  private final Node canvas;
  private final FrameClock clock;

  private TimeLineBench(Node canvas, FrameClock clock) {
    this.canvas = canvas;
    this.clock = clock;
  }

  public static void main(String[] args) throws Exception {
    // Else each frame waits for the next sixtieth of a second.
    System.setProperty("javafx.animation.fullspeed", "true");
    SoftwareRendering.prefer();
    Platform.startup(() -> {});
    TimeLineBench bench = BenchWindow.onFxThread(() -> open(Lines.day(LANES, EVENTS, 1)));
    bench.measure("whole day, over the lanes", TimeLineBench::overLanes);
    bench.measure("in and out", move -> wheel(0, in(move, 20) ? 40 : -40, true));
    for (int step = 0; step < 8; step++) {
      bench.clock.frame(() -> bench.canvas.fireEvent(wheel(0, 40, true)));
    }
    bench.measure("zoomed in, in time", move -> wheel(in(move, 60) ? -40 : 40, 0, false));
    bench.measure("zoomed in, over the lanes", TimeLineBench::overLanes);
    Runtime.getRuntime().exit(0);
  }

  private static TimeLineBench open(TimeLine day) {
    TimeLineView view = new TimeLineView();
    view.show(day);
    Stage stage = BenchWindow.show(new StackPane(view), WIDTH, HEIGHT);
    return new TimeLineBench(view.lookup("#time-line-drawing"), new FrameClock(stage.getScene()));
  }

  private static Event overLanes(int move) {
    return wheel(0, in(move, 60) ? -40 : 40, false);
  }

  /** Whether a move goes forth; after so many, as many go back. */
  private static boolean in(int move, int many) {
    return Math.floorMod(move, 2 * many) < many;
  }

  private void measure(String what, IntFunction<Event> moves) throws InterruptedException {
    System.out.printf(
        "time line, %s: %s%n",
        what, clock.measure(WARM_UP, MEASURED, move -> canvas.fireEvent(moves.apply(move))));
  }

  private static ScrollEvent wheel(double right, double up, boolean control) {
    return new ScrollEvent(
        ScrollEvent.SCROLL,
        WIDTH / 2,
        HEIGHT / 2,
        WIDTH / 2,
        HEIGHT / 2,
        false,
        control,
        false,
        false,
        false,
        false,
        right,
        up,
        right,
        up,
        ScrollEvent.HorizontalTextScrollUnits.NONE,
        0,
        ScrollEvent.VerticalTextScrollUnits.NONE,
        0,
        0,
        null);
  }
}
