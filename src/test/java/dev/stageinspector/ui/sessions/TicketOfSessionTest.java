package dev.stageinspector.ui.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.ivs.Operation;
import dev.stageinspector.ivs.Request;
import dev.stageinspector.ticket.Pseudonyms;
import dev.stageinspector.ticket.Ticket;
import dev.stageinspector.ticket.TicketText;
import dev.stageinspector.ui.AnswerSamples;
import dev.stageinspector.ui.Fx;
import dev.stageinspector.ui.FxExtension;
import java.time.ZoneOffset;
import java.util.Set;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A ticket says what is known of a session, whatever of it is in sight. */
@ExtendWith(FxExtension.class)
class TicketOfSessionTest {

  private final SessionSamples ivs = new SessionSamples();
  private SessionsView view;

  @BeforeEach
  void build(Stage where) {
    view = new SessionsView(where, ivs);
  }

  @Test
  void whoseLaneWasRemovedIsInTheTicket() {
    view.open();
    view.press("view-timeline");
    Fx.run(() -> view.node("timeline", TimeLineView.class).requestFocus());
    view.keys("Down");
    view.keys("Delete");
    assertThat(view.said.getLast()).isEqualTo("Removed the lane of host-4");

    assertThat(ticket())
        .contains("Participant IDs: p3, p4\n")
        .containsPattern("host-4 +started publishing");
  }

  @Test
  void whoseEventsFailedIsInTheTicket() {
    ivs.denied.add(Operation.LIST_PARTICIPANT_EVENTS);
    view.open();

    assertThat(ticket())
        .contains("Participant IDs: p3")
        .containsPattern("Failed call +Participant ID +What went wrong .*\n.*Events +p3 .* none\n");
  }

  @Test
  void theLastAnswerIsInTheTicketWhateverPartIsInSight() {
    view.open();
    askWhyNotSeen();
    view.press("view-timeline");

    assertThat(ticket())
        .startsWith("Why couldn't participant v0 see host-3?\n")
        .doesNotContain("No question was asked.");

    view.press("view-diagnosis");
    enter("viewer", "user:");
    assertThat(ticket()).startsWith("Why couldn't participant v0 see host-3?\n");
  }

  @Test
  void anAnswerOutOfSightKnowsWhatHasComeSince() {
    view.open();
    askWhyNotSeen();
    view.press("view-timeline");
    view.press("load-viewers-events");
    view.settle();

    assertThat(ticket()).contains("were loaded, too.");
  }

  @Test
  void anotherSessionOrStageHasNoAnswerOfThisOne() {
    view.open();
    askWhyNotSeen();
    view.press("view-timeline");
    select(SessionSamples.ENDED);
    assertThat(ticket())
        .startsWith("Stage friday-town-hall\n")
        .contains(SessionSamples.ENDED, "No question was asked.");

    select(SessionSamples.OPEN);
    Fx.run(() -> view.page.show(AnswerSamples.REHEARSAL));
    view.settle();
    assertThat(ticket()).contains("No question was asked.");
  }

  private void askWhyNotSeen() {
    view.press("view-diagnosis");
    enter("viewer", "v0");
    enter("publisher", "host-3");
    view.press("diagnose");
    view.settle();
  }

  private void enter(String id, String text) {
    Fx.run(() -> view.node(id, TextField.class).setText(text));
    Fx.painted();
  }

  private void select(String session) {
    Fx.run(() -> view.node("sessions", SessionTable.class).select(session));
    view.settle();
  }

  private String ticket() {
    return Fx.get(() ->
        TicketText.plain(
            Ticket.of(
                view.page.matter(
                    AnswerSamples.of(
                        Request.getStage(AnswerSamples.TOWN_HALL),
                        AnswerSamples.body("friday-town-hall"))),
                ZoneOffset.UTC,
                Set.of(),
                Pseudonyms.fresh())));
  }
}
