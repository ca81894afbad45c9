package dev.stageinspector.ui.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.stageinspector.sessions.Event;
import dev.stageinspector.sessions.EventKind;
import dev.stageinspector.sessions.TimeLine;
import dev.stageinspector.store.Theme;
import dev.stageinspector.ui.Fx;
import dev.stageinspector.ui.FxExtension;
import dev.stageinspector.ui.RoomView;
import dev.stageinspector.ui.kit.Appearance;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.Tooltip;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxExtension.class)
class TimeLineViewTest {

  private final List<Event> selected = new ArrayList<>();
  private final List<Instant> moments = new ArrayList<>();
  private TimeLineView view;
  private RoomView room;

  @BeforeEach
  void open(Stage stage) {
    view = Fx.get(TimeLineView::new);
    view.onSelect(selected::add);
    view.onCursor(moments::add);
    room = RoomView.of(stage, () -> new StackPane(view));
    show(Lines.everything());
    Fx.run(view::requestFocus);
  }

  @AfterEach
  void lightAgain() {
    Fx.run(() -> new Appearance(Theme.LIGHT));
  }

  @Test
  void keysReachEveryEventOfALaneInOrder() {
    List<String> heard = new ArrayList<>();
    room.keys("Home");
    heard.add(words());
    for (int step = 1; step < Lines.everything().lanes().getFirst().events().size(); step++) {
      room.keys("Right");
      heard.add(words());
    }

    assertThat(heard).doesNotHaveDuplicates().allMatch(text -> text.startsWith("host-7, "));
    assertThat(heard).last().asString().contains("publishing since ");
    assertThat(moments).isSorted().last().isEqualTo(Lines.at(24));
    room.keys("Right");
    assertThat(words()).isEqualTo(heard.getLast());
    room.keys("Left");
    assertThat(words()).isEqualTo(heard.get(heard.size() - 2));
  }

  @Test
  void enterSelectsTheEventAtTheCursor() {
    room.keys("Down");
    room.keys("Down");
    assertThat(words()).startsWith("viewer-1, ").endsWith("lane 3 of 5");
    room.keys("Enter");
    assertThat(selected).isEmpty();

    room.keys("End");
    room.keys("Enter");

    assertThat(selected).extracting(Event::error).containsExactly("QUOTA_EXCEEDED");
  }

  @Test
  void aboveTheFirstLaneAndBelowTheLastThereIsNowhereToGo() {
    room.keys("Up");
    assertThat(words()).startsWith("host-7, ");
    for (int step = 0; step < 8; step++) {
      room.keys("Down");
    }
    assertThat(words()).startsWith("never-came, no events");
    room.keys("Right");
    assertThat(words()).startsWith("never-came, no events");
    room.keys("Page Up");
    assertThat(words()).startsWith("host-7, ");
  }

  @Test
  void stepsGoOnFromTheMomentUnderTheMouse() {
    mouse(MouseEvent.MOUSE_MOVED, x(Lines.at(10)), 45, 0);
    room.keys("Right");

    assertThat(words()).contains("PUBLISH_STOPPED").contains("14:12:00");
  }

  @Test
  void plainKeysZoomAndPan() {
    double whole = seen();
    type("+");
    type("+");
    assertThat(seen()).isLessThan(whole / 2);
    double from = from();
    room.keys("Shift+Right");
    assertThat(from()).isGreaterThan(from);
    room.keys("Shift+Left");
    type("-");
    type("0");
    assertThat(seen()).isEqualTo(whole);
  }

  @Test
  void wheelWithControlZoomsAroundTheMouse() {
    double x = x(Lines.at(10));
    wheel(x, 0, 400, true);
    Fx.painted();

    assertThat(seen()).isLessThan(2400 / 5.0);
    assertThat(x(Lines.at(10))).isCloseTo(x, within(1.5));
  }

  @Test
  void dragMovesInTime() {
    type("+");
    type("+");
    double from = from();
    mouse(MouseEvent.MOUSE_PRESSED, 500, 60, 1);
    mouse(MouseEvent.MOUSE_DRAGGED, 400, 60, 1);
    mouse(MouseEvent.MOUSE_RELEASED, 400, 60, 1);

    assertThat(from()).isGreaterThan(from);
    assertThat(selected).isEmpty();
  }

  @Test
  void clickSelectsTheEventOrTheBeginningOfTheBar() {
    click(x(Lines.at(12)), 45);
    click(x(Lines.at(26)), 45);

    assertThat(selected)
        .extracting(Event::kind)
        .containsExactly(EventKind.PUBLISH_ERROR, EventKind.PUBLISH_STARTED);
    assertThat(words()).startsWith("host-7, PUBLISH_STARTED at 14:24:00");
  }

  @Test
  void selectionFromElsewhereComesIntoSightAndIsNotTold() {
    show(Lines.day(200, 4_000, 7));
    type("+");
    type("+");
    type("+");
    Event event = line(200).lanes().get(150).events().getLast();

    Fx.run(() -> view.select(Optional.of(event)));
    Fx.painted();

    assertThat(words()).startsWith("user-150, ");
    assertThat(room.node("time-line-down", ScrollBar.class).getValue()).isPositive();
    assertThat(from() + seen()).isGreaterThan(Span.seconds(event.time().orElseThrow()) - 1);
    assertThat(selected).isEmpty();
    assertThat(moments).last().isEqualTo(event.time().orElseThrow());
  }

  @Test
  void refreshKeepsTheEventAndWhatIsInSight() {
    room.keys("Home");
    room.keys("Right");
    type("+");
    String words = words();
    double from = from();

    show(Lines.everything());

    assertThat(words()).isEqualTo(words);
    assertThat(from()).isEqualTo(from);
  }

  @Test
  void hoverSaysTheSameInATooltip() {
    mouse(MouseEvent.MOUSE_MOVED, x(Lines.at(3)), 45, 0);
    Fx.until("the tooltip is there", () -> !RoomView.popups().isEmpty());

    assertThat(RoomView.popups())
        .first()
        .extracting(popup -> ((Tooltip) popup).getText())
        .asString()
        .contains("publishing from 14:01:00 to 14:07:00", "2026-04-08T14:01:00Z");
    mouse(MouseEvent.MOUSE_EXITED, 0, 0, 0);
    assertThat(RoomView.popups()).isEmpty();
  }

  @Test
  void keysWithControlAreLeftToTheWindow() {
    List<KeyCode> left = new ArrayList<>();
    Fx.run(() ->
        view.getParent().addEventHandler(KeyEvent.KEY_PRESSED, key -> left.add(key.getCode())));
    room.keys("Shortcut+Plus");
    room.keys("Shortcut+Left");
    room.keys("Left");
    room.keys("Esc");

    assertThat(left).containsExactly(KeyCode.PLUS, KeyCode.LEFT, KeyCode.ESCAPE);
  }

  @Test
  void themeDrawsItAnew() {
    assertThat(background()).isEqualTo(Color.WHITE);
    Fx.run(() -> new Appearance(Theme.DARK));
    Fx.painted();

    assertThat(background().getBrightness()).isLessThan(0.2);
  }

  @Test
  void allOfItFollowsTheSizeOfTheFont() {
    double low = Fx.get(() -> view.prefHeight(-1));
    Fx.run(() -> room.stage().getScene().getRoot().setStyle("-fx-font-size: 28px"));
    Fx.painted();

    assertThat(Fx.get(() -> view.prefHeight(-1))).isGreaterThan(1.8 * low);
  }

  @Test
  void thereIsNoNodeForEachBar() {
    show(line(200));

    assertThat(Fx.get(() -> RoomView.nodes(view).count())).isLessThan(50);
  }

  @Test
  void emptySessionSaysSo() {
    show(Lines.line(10));

    assertThat(words()).isEqualTo("Time line, no participants");
    for (String key : List.of("Up", "Down", "Left", "Right", "Home", "End", "Enter")) {
      room.keys(key);
    }
    click(400, 45);
    assertThat(selected).isEmpty();
  }

  private static TimeLine line(int lanes) {
    return Lines.day(lanes, 4_000, 7);
  }

  private void show(TimeLine line) {
    Fx.run(() -> view.show(line));
    Fx.painted();
  }

  private String words() {
    return Fx.get(view::getAccessibleText);
  }

  private void type(String sign) {
    Fx.run(() -> view.fireEvent(typed(sign)));
    Fx.painted();
  }

  static KeyEvent typed(String sign) {
    return new KeyEvent(
        KeyEvent.KEY_TYPED, sign, "", KeyCode.UNDEFINED, false, false, false, false);
  }

  /** Seconds in sight: what the mouse moves over from one end of the axis to the other. */
  private double seen() {
    return Fx.get(() -> view.seen().length());
  }

  private double from() {
    return Fx.get(() -> view.seen().from());
  }

  /** Where a moment is in the window, as events of the mouse have it. */
  private double x(Instant moment) {
    return Fx.get(() -> drawing().localToScene(view.x(moment), 0).getX());
  }

  private void click(double x, double y) {
    mouse(MouseEvent.MOUSE_PRESSED, x, y, 1);
    mouse(MouseEvent.MOUSE_RELEASED, x, y, 1);
    mouse(MouseEvent.MOUSE_CLICKED, x, y, 1);
  }

  private void mouse(EventType<MouseEvent> type, double x, double y, int clicks) {
    Fx.run(() ->
        drawing()
            .fireEvent(
                new MouseEvent(
                    type,
                    x,
                    y,
                    x,
                    y,
                    clicks == 0 ? MouseButton.NONE : MouseButton.PRIMARY,
                    clicks,
                    false,
                    false,
                    false,
                    false,
                    clicks > 0,
                    false,
                    false,
                    false,
                    false,
                    type != MouseEvent.MOUSE_DRAGGED,
                    null)));
    Fx.painted();
  }

  private void wheel(double x, double right, double up, boolean control) {
    Fx.run(() ->
        drawing()
            .fireEvent(
                new ScrollEvent(
                    ScrollEvent.SCROLL,
                    x,
                    60,
                    x,
                    60,
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
                    null)));
  }

  private Node drawing() {
    return room.node("time-line-drawing");
  }

  /** The color of most of the drawing. */
  private Color background() {
    return Fx.get(() -> {
      WritableImage picture = view.snapshot(null, null);
      Map<Color, Integer> colors = new HashMap<>();
      for (int x = 0; x < picture.getWidth(); x += 3) {
        for (int y = 0; y < picture.getHeight(); y += 3) {
          colors.merge(picture.getPixelReader().getColor(x, y), 1, Integer::sum);
        }
      }
      return Collections.max(colors.entrySet(), Map.Entry.comparingByValue()).getKey();
    });
  }
}
