package dev.stageinspector.ui.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.aws.failure.Reason;
import dev.stageinspector.diagnosis.QuestionKind;
import dev.stageinspector.ivs.Operation;
import dev.stageinspector.ui.AnswerSamples;
import dev.stageinspector.ui.Fx;
import dev.stageinspector.ui.FxExtension;
import dev.stageinspector.ui.View;
import dev.stageinspector.ui.answer.PropertyTableView;
import java.util.List;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Questions about a session, from the menu of its participants to the ticket. */
@ExtendWith(FxExtension.class)
class DiagnosisInSessionTest {

  private final SessionSamples ivs = new SessionSamples();
  private SessionsView view;

  @BeforeEach
  void build(Stage where) {
    view = new SessionsView(where, ivs);
  }

  @Test
  void aQuestionSaysWhatItTakesBeforeItIsAsked() {
    view.open();
    view.press("view-diagnosis");
    choose(QuestionKind.NO_VIDEO);
    assertThat(view.isDisabled("diagnose")).isTrue();

    enter("viewer", "v0");
    enter("publisher", "host-3");

    assertThat(view.text("diagnosis-plan")).startsWith("Takes at least ").contains("about 1 s");
    assertThat(asked("v0")).isZero();
    view.press("diagnose");
    view.settle();
    assertThat(asked("v0")).isEqualTo(1);
    assertThat(view.text("verdict")).contains("v0", "host-3");
    assertThat(view.text("diagnosis-plan")).startsWith("Everything needed has been loaded");
  }

  @Test
  void aSnapshotTakesNoCallsAndIsAskedOnceForWhatItLacks() {
    view.openSaved();
    ivs.denied.add(Operation.LIST_PARTICIPANT_EVENTS);
    ivs.refusal = Reason.Kind.NOT_IN_SNAPSHOT;
    view.press("view-diagnosis");
    enter("viewer", "v0");
    enter("publisher", "host-3");
    assertThat(view.text("diagnosis-plan"))
        .isEqualTo("Takes no calls: what the snapshot holds is loaded when you ask.");
    view.press("diagnose");
    view.settle();
    assertThat(view.text("diagnosis-plan"))
        .isEqualTo("The snapshot doesn't hold all that is needed.");

    choose(QuestionKind.WHO_WAS_THERE);
    enter("question-time", "2026-04-08 10:00:30 UTC");
    view.press("diagnose");
    view.settle();
    assertThat(view.text("diagnose-more")).isEqualTo("Find out more");
    view.press("diagnose-more");
    view.settle();
    assertThat(view.shows("diagnose-more")).isFalse();
  }

  @Test
  void theAnswerComesIntoSightInASmallWindow() {
    view.open();
    Fx.run(() -> {
      view.stage().setWidth(700);
      view.stage().setHeight(420);
    });
    view.press("view-diagnosis");
    choose(QuestionKind.NO_VIDEO);
    enter("viewer", "v0");
    enter("publisher", "host-3");
    view.press("diagnose");
    view.settle();

    Node verdict = view.node("verdict");
    assertThat(Fx.get(() -> verdict.localToScene(verdict.getLayoutBounds()).getMinY()))
        .isLessThan(Fx.get(() -> view.stage().getScene().getHeight()) - 20);
  }

  @Test
  void theKeyboardGoesToTheQuestionOnceTheSessionIsThere() {
    diagnoseBeforeTheSessionIsThere("sessions");
    view.settle();
    assertThat(Fx.get(() -> view.node("question").isFocused())).isTrue();
  }

  @Test
  void theKeyboardStaysWhereTheUserMovesItBeforeTheSessionIsThere() {
    diagnoseBeforeTheSessionIsThere("session-time");
    view.settle();
    assertThat(Fx.get(() -> view.node("session-time").isFocused())).isTrue();
  }

  private void diagnoseBeforeTheSessionIsThere(String keyboard) {
    Fx.run(() -> {
      view.page.show(AnswerSamples.TOWN_HALL);
      view.stage().getScene().setRoot(view.page);
      view.page.diagnose();
      view.node(keyboard).requestFocus();
    });
  }

  @Test
  void enterInAnyFieldAsksWhatTheButtonWouldAsk() {
    view.open();
    view.press("view-diagnosis");
    enter("viewer", "v0");

    for (String field : List.of("question", "viewer", "publisher", "question-time")) {
      enter("publisher", "");
      focus(field);
      view.keys("Enter");
      assertThat(view.shows("verdict")).as("the publisher is missing").isFalse();

      enter("publisher", "host-3");
      focus(field);
      long before = asked("v0");
      view.keys("Enter");
      view.settle();
      assertThat(asked("v0")).as(field).isEqualTo(before + 1);
    }
  }

  @Test
  void peopleAreOfferedWhileTheyAreTypedAndTakenByKey() {
    view.open();
    view.press("view-diagnosis");

    focus("publisher");
    enter("publisher", "ost");
    assertThat(choices()).containsExactly("host-3", "host-4");
    view.keys("Down");
    view.keys("Down");
    view.keys("Enter");
    assertThat(view.text("publisher")).isEqualTo("host-4");
    assertThat(View.popups()).isEmpty();

    focus("viewer");
    view.keys("Down");
    assertThat(choices()).startsWith("host-3", "host-4", "v0");
    view.keys("Esc");
    assertThat(View.popups()).isEmpty();

    enter("viewer", "v0");
    enter("viewer", "v");
    view.keys("Enter");
    assertThat(view.text("viewer")).as("nothing was chosen").isEqualTo("v");
    assertThat(View.popups()).isEmpty();
  }

  @Test
  void aTimeThatIsNoneIsAllThatIsSaid() {
    view.open();
    view.press("view-diagnosis");
    assertThat(view.text("diagnosis-plan")).isEqualTo("Enter the viewer and the publisher.");
    enter("viewer", "v0");
    assertThat(view.text("diagnosis-plan")).isEqualTo("Enter the publisher.");
    enter("publisher", "host-3");

    enter("question-time", "noon");

    assertThat(view.isDisabled("diagnose")).isTrue();
    assertThat(view.words(".field-note"))
        .filteredOn(said -> said.startsWith("Enter"))
        .singleElement()
        .asString()
        .startsWith("Enter a time such as ");
  }

  @Test
  void theMenuOfTwoParticipantsAsksWhyOneDoesNotSeeTheOther() {
    view.open();

    menu(0, 3)
        .filteredOn(item -> item.getText() != null && item.getText().contains("see host-3?"))
        .singleElement()
        .satisfies(item -> Fx.run(item::fire));
    view.settle();

    assertThat(view.text("verdict")).contains("host-3");
    assertThat(view.words(".session-fact")).contains("Certain");
  }

  @Test
  void theMenuOfOneParticipantAsksWhatBecameOfIt() {
    view.open();

    menu(3)
        .extracting(MenuItem::getId)
        .startsWith("diagnose-drops", "diagnose-publish", "diagnose-recording");
  }

  @Test
  void anEventOfTheEvidenceLeadsToTheTimeLine() {
    view.open();
    askWhyNotSeen();

    Fx.run(() -> link("couldn't subscribe").fireEvent(new ActionEvent()));
    view.settle();

    assertThat(Fx.get(() -> view.node("events").isFocused())).isTrue();
    assertThat(view.text("event-meaning")).startsWith("The publisher had stopped");
  }

  @Test
  void whatGoesOnIsAskedForAgain() {
    view.open();
    askWhyNotSeen();
    long before = asked("v0");
    ivs.more.put("v0", "," + SessionSamples.event("v0", "LEFT", "10:06:00", ""));

    view.press("diagnose");
    view.settle();

    assertThat(asked("v0")).isEqualTo(before + 1);
  }

  @Test
  void anUnfinishedUserIsNobody() {
    view.open();
    view.press("view-diagnosis");
    choose(QuestionKind.NO_VIDEO);
    enter("publisher", "host-3");
    enter("viewer", "user:");

    assertThat(view.isDisabled("diagnose")).isTrue();
  }

  @Test
  void anotherStageBeginsWithoutTheOldPeople() {
    view.open();
    askWhyNotSeen();

    Fx.run(() -> view.page.show(AnswerSamples.REHEARSAL));
    view.settle();

    assertThat(view.text("viewer")).isEmpty();
  }

  @Test
  void theAnswerIsCopiedForTheTicketWithoutNames() {
    view.open();
    askWhyNotSeen();

    copy();

    assertThat(View.clipboard())
        .startsWith("# ")
        .contains("- Stage: `arn:aws:ivs:", "- Session: " + SessionSamples.OPEN, "| Time |")
        .containsPattern("# Why couldn't participant v0 see User \\w+\\?\n")
        .doesNotContain("host-3");
  }

  private void copy() {
    String copied = "Copied the answer, with pseudonyms for names";
    Fx.run(() -> {
      view.node("copy-diagnosis", Button.class).fire();
      assertThat(view.said).as("it is written beside the window").doesNotContain(copied);
    });
    Fx.until("it is copied", () -> view.said.contains(copied));
  }

  @Test
  void whatIsDeniedIsNeverTakenForNo() {
    ivs.denied.add(Operation.LIST_PARTICIPANT_EVENTS);
    view.open();
    askWhyNotSeen();

    assertThat(view.words(".session-fact")).contains("Can't be known").doesNotContain("Certain");
    assertThat(view.words()).contains("Not asked, or not answered");
  }

  private void askWhyNotSeen() {
    view.press("view-diagnosis");
    choose(QuestionKind.NO_VIDEO);
    enter("viewer", "v0");
    enter("publisher", "host-3");
    view.press("diagnose");
    view.settle();
  }

  private Hyperlink link(String words) {
    return view.stage().getScene().getRoot().lookupAll(".hyperlink").stream()
        .map(Hyperlink.class::cast)
        .filter(one -> one.getText().contains(words))
        .findFirst()
        .orElseThrow();
  }

  private ListAssert<MenuItem> menu(int... rows) {
    return assertThat(
        Fx.get(() -> {
          PropertyTableView table = view.node("rows", PropertyTableView.class);
          table.getSelectionModel().clearSelection();
          for (int row : rows) {
            table.getSelectionModel().select(row, table.getVisibleLeafColumn(0));
          }
          ContextMenu menu = table.getContextMenu();
          menu.show(table, 0, 0);
          List<MenuItem> items = List.copyOf(menu.getItems());
          menu.hide();
          return items;
        }));
  }

  private void choose(QuestionKind kind) {
    Fx.run(() -> question().setValue(kind));
    Fx.painted();
  }

  @SuppressWarnings("unchecked")
  private ComboBox<QuestionKind> question() {
    return view.node("question", ComboBox.class);
  }

  private void enter(String id, String text) {
    Fx.run(() -> view.node(id, TextField.class).setText(text));
    Fx.painted();
  }

  private void focus(String id) {
    Fx.run(() -> view.node(id).requestFocus());
    Fx.painted();
  }

  private List<String> choices() {
    Fx.painted();
    return Fx.get(() ->
        view.node("suggestions", ListView.class).lookupAll(".person-choice").stream()
            .map(row -> ((Label) row.lookup(".label")).getText())
            .toList());
  }

  private long asked(String participant) {
    return ivs.asked(Operation.LIST_PARTICIPANT_EVENTS).stream()
        .filter(one -> participant.equals(one.input().get("participantId")))
        .count();
  }
}
