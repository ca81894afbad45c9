package dev.stageinspector.ui.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.ivs.Operation;
import dev.stageinspector.ui.Fx;
import dev.stageinspector.ui.FxExtension;
import dev.stageinspector.ui.View;
import dev.stageinspector.ui.answer.PropertyTableView;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The sessions without a mouse: only keys, and what a screen reader says on the way. */
@ExtendWith(FxExtension.class)
class SessionsKeyboardTest {

  private final SessionSamples ivs = new SessionSamples();
  private SessionsView view;

  @BeforeEach
  void build(Stage stage) {
    view = new SessionsView(stage, ivs);
    view.open();
    Fx.run(view.page::focusFirst);
    Fx.painted();
  }

  @Test
  void fromASessionOverAParticipantToAnEventAndBack() {
    // The open session is selected; the ended one is below it.
    view.keys("Down");
    Fx.until("it is opened", () -> view.text("copy-session-id").equals(SessionSamples.ENDED));
    view.keys("Up");
    Fx.until("it is opened", () -> view.text("copy-session-id").equals(SessionSamples.OPEN));
    view.settle();

    tabTo("rows");
    view.keys("Down");
    Fx.until("the details came", () -> !ivs.asked(Operation.GET_PARTICIPANT).isEmpty());
    view.settle();
    assertThat(Fx.get(() -> view.node("rows").getAccessibleText())).isEqualTo("Participants");
    tabTo("row-details");
    assertThat(Fx.get(() -> view.node("row-details").getAccessibleText()))
        .isEqualTo("Selected row");

    Fx.run(() -> view.node("rows").requestFocus());
    view.keys("Enter");
    view.settle();
    TimeLineView line = view.node("timeline", TimeLineView.class);
    assertThat(Fx.get(line::isFocused)).isTrue();
    assertThat(said(line)).startsWith("(no user ID) v1, JOINED at ");

    view.keys("Right");
    assertThat(said(line))
        .contains("SUBSCRIBE_ERROR at ", "publisher host-3 (p3)", "error PUBLISHER_NOT_FOUND");
    view.keys("Enter");
    assertThat(
            Fx.get(() -> view.node("events", PropertyTableView.class).selectedRow().orElseThrow())
                .toString())
        .contains("PUBLISHER_NOT_FOUND");
    Fx.run(view.page::copyValue);
    assertThat(View.clipboard()).contains("\"errorCode\"", "PUBLISHER_NOT_FOUND");
    view.keys("Up");
    assertThat(said(line)).isEqualTo("host-4, 2 events, lane 2 of 3");

    Fx.run(view.page::focusFirst);
    assertThat(Fx.get(() -> view.node("sessions").isFocused())).isTrue();
    assertThat(Fx.get(() -> view.node("sessions").getAccessibleText())).isEqualTo("Sessions");
  }

  private static String said(TimeLineView line) {
    return Fx.get(line::getAccessibleText);
  }

  /** Presses Tab until the keyboard is there. */
  private void tabTo(String id) {
    for (int pressed = 0; pressed < 30; pressed++) {
      if (Fx.get(() -> view.node(id).isFocused())) {
        return;
      }
      view.keys("Tab");
    }
    throw new AssertionError("Tab doesn't lead to #" + id);
  }
}
