package dev.stageinspector.ui.sessions;

import dev.stageinspector.sessions.Event;
import dev.stageinspector.sessions.TimeLine;
import dev.stageinspector.store.Theme;
import dev.stageinspector.ui.Fx;
import dev.stageinspector.ui.FxExtension;
import dev.stageinspector.ui.Pictures;
import dev.stageinspector.ui.View;
import dev.stageinspector.ui.kit.Appearance;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Draws time lines of every kind, light and dark, for a person to look at. */
@ExtendWith(FxExtension.class)
class TimeLinePicturesTest {

  @AfterEach
  void lightAgain() {
    Fx.run(() -> new Appearance(Theme.LIGHT));
  }

  @Test
  void everything(Stage stage) {
    TimeLine line = Lines.everything();
    Event error = line.lanes().get(2).events().get(7);
    pictures("everything", stage, line, 1_100, 320, _ -> {});
    pictures(
        "everything-selected",
        stage,
        line,
        1_100,
        320,
        view -> {
          view.requestFocus();
          view.mark(Set.of(line.events().getLast(), line.events().get(3)));
          view.select(Optional.of(error));
        });
    pictures("everything-small", stage, line, 480, 260, _ -> {});
  }

  @Test
  void nothing(Stage stage) {
    pictures("empty", stage, Lines.line(30), 900, 220, _ -> {});
  }

  @Test
  void oneLane(Stage stage) {
    TimeLine line = Lines.line(40, Lines.everything().lanes().getFirst());
    pictures("one-lane", stage, line, 900, 200, _ -> {});
  }

  @Test
  void foreignNames(Stage stage) {
    pictures("foreign-names", stage, Lines.foreignNames(), 900, 420, _ -> {});
  }

  @Test
  void day(Stage stage) {
    TimeLine line = Lines.day(200, 20_000, 1);
    pictures("day", stage, line, 1_300, 640, _ -> {});
    pictures(
        "day-zoomed",
        stage,
        line,
        1_300,
        640,
        view -> {
          view.requestFocus();
          view.select(Optional.of(line.lanes().get(40).events().get(50)));
          for (int step = 0; step < 5; step++) {
            view.fireEvent(TimeLineViewTest.typed("+"));
          }
        });
  }

  private static void pictures(
      String name,
      Stage stage,
      TimeLine line,
      int width,
      int height,
      Consumer<TimeLineView> change) {
    TimeLineView view =
        Fx.get(() -> {
          TimeLineView made = new TimeLineView();
          made.show(line);
          return made;
        });
    View.show(stage, () -> new StackPane(view));
    Fx.painted();
    Fx.run(() -> change.accept(view));
    for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
      Fx.run(() -> new Appearance(theme));
      Fx.painted();
      Pictures.write(
          "time-line-" + name + Pictures.look(theme), Pictures.sized(stage, width, height));
    }
  }
}
