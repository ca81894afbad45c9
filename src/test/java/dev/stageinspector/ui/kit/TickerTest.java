package dev.stageinspector.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.ui.Fx;
import dev.stageinspector.ui.FxExtension;
import dev.stageinspector.ui.View;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxExtension.class)
class TickerTest {

  private final AtomicInteger ticks = new AtomicInteger();
  private Label label;
  private StackPane around;
  private Stage stage;

  @BeforeEach
  void open(Stage shown) {
    stage = shown;
    label = Fx.get(() -> new Label("0"));
    around = Fx.get(() -> new StackPane(label));
    View.show(shown, () -> new StackPane(around));
  }

  @Test
  void ticksAgainAndAgainInAWindow() {
    follow(Duration.ofMillis(5));

    Fx.until("it has ticked", () -> ticks.get() > 2);
  }

  @Test
  void ticksAtOnceWhenTheViewComesIntoSight() {
    Fx.run(() -> around.setVisible(false));
    follow(Duration.ofHours(1));
    assertThat(ticks).hasValue(0);

    Fx.run(() -> around.setVisible(true));
    assertThat(ticks).hasValue(1);

    Fx.run(() -> label.setVisible(false));
    Fx.run(() -> label.setVisible(true));
    assertThat(ticks).hasValue(2);
  }

  @Test
  void viewThatIsGoneIsNotKept() {
    WeakReference<Label> gone = new WeakReference<>(followedAndGone());

    Fx.until(
        "it is gone",
        () -> {
          System.gc();
          return gone.get() == null;
        });
  }

  private Label followedAndGone() {
    return Fx.get(() -> {
      Label other = new Label();
      around.getChildren().add(other);
      Ticker.follow(other, Duration.ofHours(1), ticks::incrementAndGet);
      other.setVisible(false);
      around.getChildren().remove(other);
      return other;
    });
  }

  @Test
  void restsWhileSomethingAroundTheViewIsHidden() {
    assertRestsAfter(() -> around.setVisible(false));
  }

  @Test
  void restsWhileTheViewIsOutOfTheWindow() {
    assertRestsAfter(() -> around.getChildren().clear());
  }

  @Test
  void restsWhenTheWindowIsClosed() {
    assertRestsAfter(stage::hide);
  }

  /** Another ticker tells how much time has passed. */
  private void assertRestsAfter(Runnable change) {
    follow(Duration.ofMillis(1));
    int before =
        Fx.get(() -> {
          change.run();
          return ticks.get();
        });

    AtomicInteger passed = new AtomicInteger();
    Stage other = Fx.get(Stage::new);
    StackPane seen = View.show(other, StackPane::new);
    Fx.run(() -> Ticker.follow(seen, Duration.ofMillis(5), passed::incrementAndGet));
    Fx.until("time has passed", () -> passed.get() > 3);

    assertThat(ticks).hasValue(before);
    Fx.run(other::hide);
  }

  private void follow(Duration period) {
    Fx.run(() -> Ticker.follow(label, period, ticks::incrementAndGet));
  }
}
