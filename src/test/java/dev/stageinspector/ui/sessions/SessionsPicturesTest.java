package dev.stageinspector.ui.sessions;

import dev.stageinspector.ivs.Operation;
import dev.stageinspector.store.Theme;
import dev.stageinspector.ui.AnswerSamples;
import dev.stageinspector.ui.Fx;
import dev.stageinspector.ui.FxExtension;
import dev.stageinspector.ui.Pictures;
import dev.stageinspector.ui.answer.PropertyTableView;
import dev.stageinspector.ui.kit.Appearance;
import java.util.List;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Draws each state of the sessions, light and dark, for a person to look at. */
@ExtendWith(FxExtension.class)
class SessionsPicturesTest {

  private static final int WIDTH = 1_120;
  private static final int HEIGHT = 640;

  private final SessionSamples ivs = new SessionSamples();
  private SessionsView view;

  @BeforeEach
  void build(Stage stage) {
    view = new SessionsView(stage, ivs);
    Fx.run(() -> stage.getScene().setRoot(view.page));
  }

  @AfterEach
  void lightAgain() {
    ivs.held.release(1_000);
    Fx.run(() -> {
      view.page.close();
      new Appearance(Theme.LIGHT);
    });
  }

  @Test
  void loading() {
    ivs.held.drainPermits();
    Fx.run(() -> view.page.show(AnswerSamples.TOWN_HALL));
    Fx.until("it is asked", () -> view.shows("sessions-stop"));
    pictures("loading");
  }

  @Test
  void empty() {
    ivs.none = true;
    view.open();
    pictures("empty");
  }

  @Test
  void failed() {
    ivs.denied.add(Operation.LIST_STAGE_SESSIONS);
    view.open();
    pictures("failed");
  }

  @Test
  void eventsDenied() {
    ivs.denied.add(Operation.LIST_PARTICIPANT_EVENTS);
    view.open();
    pictures("events-denied");
    ivs.denied.add(Operation.LIST_PARTICIPANTS);
    view.press("sessions-refresh");
    view.settle();
    view.press("view-timeline");
    pictures("not-refreshed");
  }

  @Test
  void participantsAndTimeLine() {
    ivs.publishers = 5;
    view.open();
    pictures("participants");
    view.press("load-viewers-events");
    view.settle();
    ivs.more.put("p3", "," + SessionSamples.event("p3", "PUBLISH_STOPPED", "10:05:00", ""));
    view.press("sessions-refresh");
    view.settle();
    view.press("view-timeline");
    Fx.run(() -> {
      PropertyTableView events = view.node("events", PropertyTableView.class);
      events.selectRow(
          events.getItems().stream()
              .filter(row -> row.toString().contains("PUBLISHER_NOT_FOUND"))
              .findFirst()
              .orElseThrow());
    });
    pictures("time-line");
  }

  @Test
  void compositions() {
    view.open();
    view.press("view-compositions");
    Fx.until("they are listed", () -> !view.shows("compositions-stop"));
    pictures("compositions");
  }

  private void pictures(String name) {
    for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
      Fx.run(() -> new Appearance(theme));
      Fx.painted();
      Pictures.write(
          "sessions-" + name + Pictures.look(theme), Pictures.sized(view.stage(), WIDTH, HEIGHT));
    }
  }
}
