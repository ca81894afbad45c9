package dev.stageinspector.ui.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.aws.failure.Reason;
import dev.stageinspector.ivs.Operation;
import dev.stageinspector.ivs.Request;
import dev.stageinspector.property.Property;
import dev.stageinspector.property.Table;
import dev.stageinspector.sessions.StageSession;
import dev.stageinspector.ui.AnswerSamples;
import dev.stageinspector.ui.Fx;
import dev.stageinspector.ui.FxExtension;
import dev.stageinspector.ui.View;
import dev.stageinspector.ui.answer.PropertyTableView;
import dev.stageinspector.ui.kit.CompareEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxExtension.class)
class SessionsPageTest {

  private final SessionSamples ivs = new SessionSamples();
  private SessionsView view;

  @BeforeEach
  void build(Stage where) {
    view = new SessionsView(where, ivs);
  }

  @Test
  void nothingIsAskedBeforeItIsInSight() {
    Fx.run(() -> view.page.show(AnswerSamples.TOWN_HALL));

    assertThat(ivs.asked).isEmpty();
  }

  @Test
  void theOpenSessionIsShownFirstWithItsPublishers() {
    view.open();

    TableView<StageSession> sessions = sessions();
    assertThat(sessions.getItems())
        .extracting(StageSession::id)
        .containsExactly(SessionSamples.OPEN, SessionSamples.ENDED);
    assertThat(sessions.getSelectionModel().getSelectedItem().id()).isEqualTo(SessionSamples.OPEN);
    assertThat(rows("rows")).hasSize(5);
    assertThat(summary()).contains("host-3 has been publishing since", "Viewers not checked");
  }

  @Test
  void aListOfSessionsThatBreaksOffStillOpensItsLatest() {
    ivs.cutOff = Optional.of(Reason.Kind.ACCESS_DENIED);

    view.open();

    assertThat(sessions().getSelectionModel().getSelectedItem().id())
        .isEqualTo(SessionSamples.OPEN);
    assertThat(rows("rows")).hasSize(5);
    assertThat(ivs.asked(Operation.LIST_PARTICIPANTS)).hasSize(1);
    assertThat(view.shows("sessions-failure")).isTrue();
  }

  @Test
  void aListThatBreaksOffWithTheNetworkStillChoosesTheLatestAndIsRefreshedWhole() {
    ivs.cutOff = Optional.of(Reason.Kind.CONNECTION_REFUSED);
    view.open();

    assertThat(sessions().getSelectionModel().getSelectedItem().id())
        .isEqualTo(SessionSamples.OPEN);
    assertThat(ivs.asked(Operation.LIST_PARTICIPANTS)).isEmpty();
    assertThat(view.shows("sessions-failure")).isTrue();

    ivs.cutOff = Optional.empty();
    view.press("sessions-failure-retry");
    view.settle();

    assertThat(rows("rows")).hasSize(5);
    assertThat(view.shows("sessions-failure")).isFalse();
  }

  @Test
  void whoComesBackWhileTheSessionsAreListedAsksNothingTwice() {
    ivs.held.drainPermits();
    Fx.run(() -> {
      view.page.show(AnswerSamples.TOWN_HALL);
      view.stage().getScene().setRoot(view.page);
      view.stage().getScene().setRoot(new StackPane());
      view.stage().getScene().setRoot(view.page);
    });
    ivs.held.release(Integer.MAX_VALUE / 2);
    view.settle();

    assertThat(ivs.asked(Operation.LIST_STAGE_SESSIONS)).hasSize(1);
    assertThat(rows("rows")).hasSize(5);
  }

  @Test
  void eventsOfASessionThatWasNeverLoadedAreNotNew() {
    ivs.held.drainPermits();
    ivs.held.release();
    Fx.run(() -> {
      view.page.show(AnswerSamples.TOWN_HALL);
      view.stage().getScene().setRoot(view.page);
    });
    Fx.until("they are asked for", () -> !ivs.asked(Operation.LIST_PARTICIPANTS).isEmpty());
    // What a split pane holds is in the window only after its first layout.
    Fx.painted();
    Fx.until(
        "the session is open",
        () -> view.node("sessions", SessionTable.class).selected().isPresent());
    Fx.run(() -> view.page.escape());
    ivs.held.release(Integer.MAX_VALUE / 2);
    Fx.run(() -> view.page.refresh());
    view.settle();

    assertThat(rows("rows")).hasSize(5);
    assertThat(view.said).contains("Refreshed");
  }

  @Test
  void aSessionWithoutEndIsSaidToBeOpenAndTheOldestIsNamed() {
    view.open();

    assertThat(view.words(".session-table .table-cell")).contains("Open", "8 Apr, 10:00");
    assertThat(view.text("session-oldest")).startsWith("Oldest session that AWS returned: 7 Apr");
  }

  @Test
  void anOpenSessionIsLongerWhenItIsListedAgain() {
    view.open();
    SessionTable table = view.node("sessions", SessionTable.class);
    StageSession open = Fx.get(() -> table.selected().orElseThrow());

    for (int minutes : List.of(5, 6)) {
      Instant now = open.start().orElseThrow().plus(Duration.ofMinutes(minutes));
      Fx.run(() -> table.show(List.copyOf(table.getItems()), now));
      Fx.painted();
      assertThat(view.words(".session-table .table-cell")).contains(minutes + " min");
    }
  }

  @Test
  void twoSelectedSessionsAreCompared() {
    view.open();
    List<CompareEvent> wanted = new ArrayList<>();
    ContextMenu menu = sessions().getContextMenu();
    MenuItem compare = menu.getItems().getLast();
    Runnable showing =
        () -> menu.getOnShowing().handle(new WindowEvent(view.stage(), WindowEvent.WINDOW_SHOWING));
    Fx.run(() -> {
      view.page.addEventHandler(CompareEvent.COMPARE, wanted::add);
      sessions().getSelectionModel().clearAndSelect(0);
      showing.run();
    });
    assertThat(compare.isDisable()).isTrue();

    Fx.run(() -> {
      sessions().getSelectionModel().select(1);
      showing.run();
      compare.fire();
    });

    assertThat(compare.isDisable()).isFalse();
    Fx.until(
        "the one that was selected last is shown",
        () ->
            ivs.asked(Operation.LIST_PARTICIPANTS).stream()
                .anyMatch(one -> one.input().containsValue(SessionSamples.ENDED)));
    view.settle();
    assertThat(wanted).hasSize(1);
    assertThat(wanted.getFirst().sides().before().session()).contains(SessionSamples.ENDED);
    assertThat(wanted.getFirst().sides().before().stage()).isEqualTo(AnswerSamples.TOWN_HALL);
  }

  @Test
  void aTypedTimeGoesToItsSession() {
    view.open();
    type("2026-04-07 09:10 UTC");
    view.settle();

    assertThat(sessions().getSelectionModel().getSelectedItem().id())
        .isEqualTo(SessionSamples.ENDED);

    type("2026-04-08 10:00:06 UTC");
    view.settle();
    view.press("view-timeline");
    assertThat(view.text("moment")).startsWith("8 Apr 2026, 10:00:06 UTC: ");
    assertThat(Fx.get(() -> view.node("timeline", TimeLineView.class).moment()))
        .as("what is marked is what was typed, not the event before it")
        .contains(Instant.parse("2026-04-08T10:00:06Z"));

    type("2026-04-07 12:00 UTC");
    assertThat(view.text("session-time-found"))
        .contains("No session was open then", "one ended 2 h 30 min before");

    type("teatime");
    assertThat(view.text("session-time-found")).contains("14:05");
  }

  @Test
  void aTypedTimeIsMarkedAfterTheTimeLineOfAnotherSessionWasInSight() {
    view.open();
    view.press("view-timeline");
    view.press("view-participants");

    type("2026-04-07 09:10 UTC");
    view.press("view-timeline");

    Fx.until("a moment is marked", () -> moment().isPresent());
    assertThat(moment()).contains(Instant.parse("2026-04-07T09:10:00Z"));
  }

  @Test
  void theMarkOfATypedTimeGoesWithIt() {
    view.open();
    view.press("view-timeline");
    type("2026-04-08 10:00:06 UTC");
    assertThat(moment()).isPresent();

    type("2026-04-07 12:00 UTC");
    assertThat(moment()).as("no session was open at the other time").isEmpty();
    assertThat(view.text("moment")).startsWith("Point at the time line");

    type("2026-04-08 10:00:06 UTC");
    assertThat(moment()).isPresent();
    Fx.run(() -> view.node("session-time", TextField.class).clear());
    assertThat(moment()).as("the field is empty").isEmpty();
    assertThat(view.shows("session-time-found")).isFalse();
  }

  @Test
  void theMarkThatTheUserHasMovedStaysWhenTheTypedTimeGoes() {
    view.open();
    view.press("view-timeline");
    type("2026-04-08 10:00:06 UTC");
    Fx.run(() -> view.node("timeline", TimeLineView.class).requestFocus());
    view.keys("Home");
    Optional<Instant> moved = moment();

    Fx.run(() -> view.node("session-time", TextField.class).clear());

    assertThat(moved).isPresent();
    assertThat(moment()).isEqualTo(moved);
  }

  private Optional<Instant> moment() {
    return Fx.get(() -> view.node("timeline", TimeLineView.class).moment());
  }

  @Test
  void aSessionThatBeginsIsOfferedAndMarkedAndNothingIsLeftForIt() {
    view.open();
    ivs.begun = true;
    view.press("sessions-refresh");
    view.settle();

    assertThat(sessions().getSelectionModel().getSelectedItem().id())
        .isEqualTo(SessionSamples.OPEN);
    assertThat(view.text("new-session")).startsWith("A new session began at ").contains("14:05");
    assertThat(ends()).containsExactly("Open (new)", "Open", "09:30");
    assertThat(view.text("copy-session-id")).isEqualTo(SessionSamples.OPEN);

    view.press("show-new-session");
    view.settle();

    assertThat(view.text("copy-session-id")).isEqualTo(SessionSamples.BEGUN);
    assertThat(view.shows("new-session")).isFalse();
    assertThat(ends()).containsExactly("Open", "Open", "09:30");
  }

  @Test
  void whoReadsAnOlderSessionOnlyHasTheNewOneMarked() {
    view.open();
    select(SessionSamples.ENDED);
    ivs.begun = true;
    view.press("sessions-refresh");
    view.settle();

    assertThat(view.shows("new-session")).isFalse();
    assertThat(ends()).contains("Open (new)");
    assertThat(view.text("copy-session-id")).isEqualTo(SessionSamples.ENDED);
  }

  @Test
  void pagesOfTheFirstListAreNoNewSessions() {
    ivs.cutOff = Optional.of(Reason.Kind.CONNECTION_REFUSED);
    view.open();
    ivs.cutOff = Optional.empty();
    ivs.begun = true;
    view.press("sessions-failure-retry");
    view.settle();

    assertThat(view.shows("new-session")).isFalse();
    assertThat(ends()).doesNotContain("Open (new)");
  }

  /** What stands in the column of the ends, from top to bottom. */
  private List<String> ends() {
    return Fx.get(() ->
        sessions().lookupAll(".table-row-cell").stream()
            .map(row -> (TableRow<?>) row)
            .filter(row -> !row.isEmpty())
            .sorted(Comparator.comparingInt(TableRow::getIndex))
            .map(row -> ((Labeled) row.getChildrenUnmodifiable().get(1)).getText())
            .toList());
  }

  @Test
  void whereNoSessionIsOpenTheSessionsAreListedAndNothingIsRefreshed() {
    ivs.none = true;
    view.open();
    ivs.held.drainPermits();
    view.press("sessions-refresh");

    assertThat(view.text("sessions-progress")).isEqualTo("Listing the sessions…");
    ivs.held.release(Integer.MAX_VALUE / 2);
    view.settle();
    assertThat(view.said.getLast()).isEqualTo("Refreshed: no sessions");

    ivs.none = false;
    view.press("sessions-refresh");
    view.settle();
    assertThat(rows("rows")).hasSize(5);
  }

  @Test
  void theEventsOfManyPublishersAreOfferedWithWhatTheyCost() {
    ivs.publishers = 20;
    view.open();

    assertThat(view.text("load-publishers-events"))
        .isEqualTo("Load publishers' events (20 calls, about 6 s)");
    assertThat(ivs.asked(Operation.LIST_PARTICIPANT_EVENTS)).isEmpty();

    view.press("load-publishers-events");
    view.settle();

    assertThat(ivs.asked(Operation.LIST_PARTICIPANT_EVENTS)).hasSize(20);
    assertThat(view.shows("load-publishers-events")).isFalse();
  }

  @Test
  void whatIsStoppedKeepsWhatHasCome() {
    ivs.publishers = 20;
    view.open();
    ivs.held.drainPermits();
    ivs.held.release(3);
    view.press("load-publishers-events");
    Fx.until("three came", () -> ivs.asked(Operation.LIST_PARTICIPANT_EVENTS).size() == 4);
    Fx.until(
        "it is told",
        () ->
            view.text("sessions-progress").equals("Loading the events of 20 publishers: 3 of 20…"));

    view.press("sessions-stop");

    Fx.until("it is over", () -> view.text("load-publishers-events").contains("17 calls"));
    assertThat(view.said).contains("Canceled");
  }

  @Test
  void whereEventsAreDeniedTheRestIsThereAndTheActionIsNamed() {
    ivs.denied.add(Operation.LIST_PARTICIPANT_EVENTS);
    view.open();

    assertThat(rows("rows")).hasSize(5);
    assertThat(String.join(" ", view.words())).contains("ivs:ListParticipantEvents");
    assertThat(summary()).contains("not loaded").doesNotContain("No drops");
    view.press("view-timeline");
    assertThat(view.words("#events .no-value"))
        .contains("It isn't known what happened: the events couldn't be listed.");
  }

  @Test
  void aViewerIsAddedToTheTimeLineFromTheTable() {
    view.open();
    Fx.run(() -> table("rows").selectRow(table("rows").getItems().getFirst()));
    view.press("participant-timeline");
    view.settle();

    assertThat(ivs.asked(Operation.LIST_PARTICIPANT_EVENTS))
        .extracting(one -> one.input().get("participantId"))
        .containsExactly("p3", "p4", "v0");
    assertThat(column("events", "what"))
        .containsExactly(
            "joined",
            "joined",
            "joined",
            "started publishing",
            "started publishing",
            "couldn't subscribe to host-3: PUBLISHER_NOT_FOUND");
    assertThat(column("events", "meaning").getLast())
        .isEqualTo("The publisher had stopped, or never existed.");
  }

  @Test
  void anEventIsExplainedWithWhoWasThere() {
    view.open();
    Fx.run(() -> table("rows").selectRow(table("rows").getItems().getFirst()));
    view.press("participant-timeline");
    view.settle();
    Fx.run(() -> table("events").selectRow(table("events").getItems().getLast()));
    Fx.painted();

    assertThat(view.text("event-meaning")).contains("Compare the time with the publisher's");
    assertThat(view.text("moment"))
        .contains("at least 3, at most 5 participants (2 viewers not checked)")
        .endsWith("There: participant v0, host-3, host-4");
  }

  @Test
  void whoWasThereFollowsWhatIsKnown() {
    view.open();
    type("2026-04-08 10:00:06 UTC");
    view.settle();
    view.press("view-timeline");
    assertThat(view.text("moment")).contains("3 viewers not checked");

    view.press("load-viewers-events");
    view.settle();

    assertThat(view.text("moment"))
        .startsWith("8 Apr 2026, 10:00:06 UTC: ")
        .doesNotContain("not checked");
    TableView<Property> events = table("events");
    int chosen = events.getSelectionModel().getSelectedIndex();
    assertThat(chosen).as("others have come before it").isPositive();

    Fx.run(() -> sessions().getSelectionModel().select(1));
    view.settle();
    assertThat(view.text("moment"))
        .as("of another session, no moment was chosen")
        .startsWith("Point at the time line");
  }

  @Test
  void aRefreshMarksWhatIsNew() {
    view.open();
    view.press("view-timeline");
    ivs.more.put("p3", "," + SessionSamples.event("p3", "PUBLISH_STOPPED", "10:05:00", ""));
    view.press("sessions-refresh");
    view.settle();

    assertThat(column("events", "what").getLast()).isEqualTo("New: stopped publishing");
    assertThat(column("events", "what")).filteredOn(one -> one.startsWith("New: ")).hasSize(1);
    assertThat(view.said.getLast()).isEqualTo("Refreshed: 1 new event");

    view.press("view-participants");
    view.press("new-events");

    assertThat(table("events").selectedRow().map(row -> Table.readable(row, "what")))
        .contains("New: stopped publishing");
    view.press("sessions-refresh");
    view.settle();
    assertThat(view.said.getLast()).isEqualTo("Refreshed: no new events");
    assertThat(view.shows("new-events")).isFalse();
  }

  @Test
  void aRefreshOfWhichACallFailsIsNotSaidToHaveBroughtNothingNew() {
    view.open();
    ivs.denied.add(Operation.LIST_PARTICIPANT_EVENTS);
    view.press("sessions-refresh");
    view.settle();

    assertThat(view.said).containsExactly("Not everything could be loaded");
    assertThat(view.text("sessions-failed-parts"))
        .startsWith("The events of 2 participants couldn't be refreshed");
  }

  @Test
  void whatFailedBeforeAndFailsAgainIsNotRefreshed() {
    ivs.denied.add(Operation.LIST_PARTICIPANT_EVENTS);
    view.open();
    view.press("sessions-refresh");
    view.settle();

    assertThat(view.said).containsExactly("Not everything could be loaded");
  }

  @Test
  void aRefreshReadsTheEventsOfViewersAgainToo() {
    view.open();
    view.press("load-viewers-events");
    view.settle();
    assertThat(view.said.getLast()).isEqualTo("Loaded the events of 3 viewers");
    ivs.more.put("v0", "," + SessionSamples.event("v0", "LEFT", "10:05:00", ""));

    view.press("sessions-refresh");
    view.settle();

    assertThat(view.said.getLast()).isEqualTo("Refreshed: 1 new event");
  }

  @Test
  void theEventsOfManyViewersAreOnlyOfferedAfterARefresh() {
    ivs.viewers = 12;
    view.open();
    view.press("load-viewers-events");
    view.settle();
    assertThat(view.shows("refresh-viewers-events")).isFalse();
    ivs.asked.clear();
    ivs.later = Duration.ofMinutes(5);
    ivs.more.put("v0", "," + SessionSamples.event("v0", "LEFT", "10:05:00", ""));
    view.press("sessions-refresh");
    view.settle();
    assertThat(ivs.asked(Operation.LIST_PARTICIPANT_EVENTS)).hasSize(2);

    assertThat(view.text("refresh-viewers-events"))
        .isEqualTo("Refresh viewers' events (12 calls, about 3 s)");
    view.press("refresh-viewers-events");
    view.settle();

    assertThat(view.said.getLast()).isEqualTo("Refreshed: 1 new event");
    assertThat(view.shows("refresh-viewers-events")).isFalse();
  }

  @Test
  void aRefreshThatFailsKeepsWhatThereIsAndSaysOfWhichTime() {
    view.open();
    ivs.denied.add(Operation.LIST_STAGE_SESSIONS);
    ivs.denied.add(Operation.LIST_PARTICIPANT_EVENTS);

    view.press("sessions-refresh");
    view.settle();

    assertThat(sessions().getItems()).hasSize(2);
    assertThat(summary()).contains("host-3 has been publishing since");
    assertThat(view.text("sessions-failed-parts"))
        .contains(
            "The sessions couldn't be refreshed and are as of ",
            "\nThe events of 2 participants couldn't be refreshed and are as of ",
            "lacks permission");
  }

  @Test
  void theIdOfTheSessionIsShownAndCopied() {
    view.open();

    assertThat(view.text("copy-session-id")).isEqualTo(SessionSamples.OPEN);
    view.press("copy-session-id");
    assertThat(View.clipboard()).isEqualTo(SessionSamples.OPEN);
  }

  @Test
  void theCallWhoseAnswerIsInSightIsTheOneToHandOn() {
    view.open();
    Fx.run(() -> view.node("sessions").requestFocus());
    assertThat(inSight()).isEqualTo(Operation.LIST_STAGE_SESSIONS);

    Fx.run(() -> table("rows").requestFocus());
    assertThat(inSight()).isEqualTo(Operation.LIST_PARTICIPANTS);

    view.press("view-timeline");
    Fx.run(() -> view.node("timeline").requestFocus());
    view.keys("Down");
    assertThat(Fx.get(() -> view.page.answers().orElseThrow().request().input()))
        .containsEntry("participantId", "p4")
        .containsEntry("sessionId", SessionSamples.OPEN);
  }

  private Operation inSight() {
    return Fx.get(() -> view.page.answers().orElseThrow().request().operation());
  }

  @Test
  void anIngestConfigurationIsNamedInTheDetailsWithoutItsKeyBeingAskedFor() {
    ivs.ingest = ", \"ingestConfigurationArn\": \"" + SessionSamples.INGEST + "\"";
    view.open();
    Fx.run(() -> {
      table("rows").requestFocus();
      table("rows").selectRow(table("rows").getItems().get(1));
    });
    Fx.until("they came", () -> !ivs.asked(Operation.LIST_INGEST_CONFIGURATIONS).isEmpty());
    view.settle();

    assertThat(view.words("#row-details .label").toString() + view.words("#row-details .cell"))
        .contains("Main stage camera");
    assertThat(ivs.asked(Operation.GET_INGEST_CONFIGURATION)).isEmpty();
  }

  @Test
  void theDetailsOfARowComeWhenItIsRestedOn() {
    view.open();
    Fx.run(() -> {
      table("rows").requestFocus();
      table("rows").selectRow(table("rows").getItems().get(1));
    });

    Fx.until("they came", () -> !ivs.asked(Operation.GET_PARTICIPANT).isEmpty());
    view.settle();
    assertThat(ivs.asked(Operation.GET_PARTICIPANT))
        .extracting(Request::input)
        .extracting(input -> input.get("participantId"))
        .containsExactly("v1");
    assertThat(column("rows", "browserName").get(1)).isEqualTo("Firefox");
  }

  @Test
  void aUserWithoutIdIsSaidToHaveNone() {
    view.open();

    assertThat(view.words("#rows .table-cell")).contains("(no user ID)");
  }

  @Test
  void aLargeSessionIsListedInPartAndTheRestIsOffered() {
    ivs.viewers = 2_000;
    view.open();

    assertThat(rows("rows")).hasSize(1_002);
    assertThat(summary()).contains("Not all participants loaded", "host-2000 has been publishing");
    view.press("load-participants");
    view.settle();
    assertThat(rows("rows")).hasSize(2_002);
    assertThat(view.shows("load-participants")).isFalse();
  }

  @Test
  void severalParticipantsAreAddedToTheTimeLineAtOnce() {
    view.open();
    Fx.run(() -> {
      PropertyTableView table = table("rows");
      table.getSelectionModel().clearAndSelect(0, table.getVisibleLeafColumn(0));
      table.getSelectionModel().select(2, table.getVisibleLeafColumn(0));
    });
    Fx.painted();
    assertThat(view.text("participant-timeline")).isEqualTo("Show 2 in time line");

    view.press("participant-timeline");
    view.settle();

    assertThat(lanes()).containsExactly("p3", "p4", "v0", "v2");
  }

  @Test
  void theLanesOfASessionAreThereAgainWhenItIsChosenAgain() {
    view.open();
    Fx.run(() -> table("rows").selectRow(table("rows").getItems().getFirst()));
    view.press("participant-timeline");
    view.settle();
    select(SessionSamples.ENDED);
    assertThat(lanes()).doesNotContain("v0");

    select(SessionSamples.OPEN);

    assertThat(lanes()).containsExactly("p3", "p4", "v0");
  }

  @Test
  void viewersWhoseEventsAreLoadedGetLanes() {
    view.open();
    view.press("view-timeline");
    view.press("load-viewers-events");
    view.settle();

    assertThat(lanes()).containsExactly("p3", "p4", "v0", "v1", "v2");
  }

  @Test
  void theTimeLineCopiesWhatItsCursorIsOn() {
    view.open();
    view.press("view-timeline");
    Fx.run(() -> view.node("timeline", TimeLineView.class).requestFocus());
    copy();
    assertThat(View.clipboard()).isEqualTo("p3");

    view.keys("Right");
    view.keys("Right");
    copy();
    assertThat(View.clipboard()).contains("PUBLISH_STARTED", "\"eventTime\"");
    assertThat(view.said.getLast()).isEqualTo("Copied the event PUBLISH_STARTED as JSON");

    Fx.run(() -> view.page.copyRow());
    assertThat(View.clipboard()).contains("started publishing").doesNotContain("\n");
  }

  @Test
  void aLaneIsRemovedAndBroughtBack() {
    view.open();
    view.press("view-timeline");
    Fx.run(() -> view.node("timeline", TimeLineView.class).requestFocus());
    view.keys("Down");
    view.keys("Delete");
    assertThat(lanes()).containsExactly("p3");
    assertThat(view.said.getLast()).isEqualTo("Removed the lane of host-4");

    view.keys("Shift+F10");
    Fx.run(() -> view.item("lane-restore").fire());
    View.popups().forEach(menu -> Fx.run(menu::hide));
    Fx.painted();

    assertThat(lanes()).containsExactly("p3", "p4");
  }

  private List<String> lanes() {
    view.press("view-timeline");
    return Fx.get(() ->
        view.node("timeline", TimeLineView.class).tracks().stream()
            .map(DrawnLane::participant)
            .toList());
  }

  private void copy() {
    Fx.run(() -> view.page.copyValue());
  }

  private void select(String session) {
    Fx.run(() -> view.node("sessions", SessionTable.class).select(session));
    Fx.until("it is loaded", () -> !view.shows("sessions-stop"));
    view.settle();
  }

  @Test
  void aLowWindowLeavesTheRoomToTheRowsAndAHighOneTakesItBack() {
    view.open();
    size(720, 300);

    assertThat(view.shows("row-details")).isFalse();
    assertThat(view.words("#session-summary .session-fact")).hasSize(1);
    assertThat(view.words("#session-summary .session-fact").getFirst()).startsWith("Open");
    assertThat(summary()).contains("Viewers not checked");

    size(1100, 700);
    assertThat(view.shows("row-details")).isTrue();
    assertThat(view.words("#session-summary .session-fact")).contains("Viewers not checked");
    assertThat(view.node("rows", TableView.class).getHeight()).isGreaterThan(200);
  }

  @Test
  void aSnapshotTakesNoCallsAndOffersOnceWhatItMayHold() {
    view.openSaved();
    assertThat(view.text("load-viewers-events")).isEqualTo("Load viewers' events");

    ivs.denied.add(Operation.LIST_PARTICIPANT_EVENTS);
    ivs.refusal = Reason.Kind.NOT_IN_SNAPSHOT;
    view.press("load-viewers-events");
    view.settle();
    assertThat(view.shows("load-viewers-events")).isFalse();
  }

  @Test
  void aFactLeadsToItsEventsOneAfterTheOther() {
    ivs.more.put(
        "p3",
        drop("10:01:00", "10:01:20") + drop("10:02:00", "10:02:05") + drop("10:03:00", "10:03:01"));
    view.open();
    Button drops = view.node("fact-publish-stopped", Button.class);
    assertThat(drops.getText()).startsWith("3 drops");

    view.press("fact-publish-stopped");
    view.settle();
    assertThat(Fx.get(() -> table("events").isFocused())).isTrue();
    assertThat(view.text("moment")).contains(":01:00");

    view.press("fact-publish-stopped");
    view.press("fact-publish-stopped");
    assertThat(view.text("moment")).contains(":03:00");
    view.press("fact-publish-stopped");
    assertThat(view.text("moment")).contains(":01:00");
  }

  @Test
  void aFactShowsAnErrorCodeWithAllItsUnderscores() {
    ivs.more.put(
        "p3",
        ","
            + SessionSamples.event(
                "p3", "PUBLISH_ERROR", "10:01:00", ", \"errorCode\": \"B_FRAME_PRESENT\""));
    view.open();

    assertThat(Fx.get(() -> ((Text) view.node("fact-publish-error").lookup(".text")).getText()))
        .isEqualTo("1 publish error: B_FRAME_PRESENT");
  }

  @Test
  void theKeyboardStaysOnAFactThatARefreshSaysAnew() {
    ivs.more.put("p3", drop("10:01:00", "10:01:20"));
    view.open();
    Fx.run(() -> view.node("fact-publish-stopped").requestFocus());

    ivs.more.put("p3", drop("10:01:00", "10:01:20") + drop("10:02:00", "10:02:05"));
    Fx.run(view.page::refresh);
    view.settle();

    assertThat(view.node("fact-publish-stopped", Button.class).getText()).startsWith("2 drops");
    assertThat(Fx.get(() -> view.node("fact-publish-stopped").isFocused())).isTrue();
  }

  private static String drop(String stop, String start) {
    return ","
        + SessionSamples.event("p3", "PUBLISH_STOPPED", stop, "")
        + ","
        + SessionSamples.event("p3", "PUBLISH_STARTED", start, "");
  }

  private void size(double width, double height) {
    Fx.run(() -> {
      view.stage().setWidth(width);
      view.stage().setHeight(height);
    });
    Fx.painted();
  }

  private void type(String text) {
    Fx.run(() -> {
      TextField field = view.node("session-time", TextField.class);
      field.setText(text);
      field.getOnAction().handle(null);
    });
    Fx.painted();
  }

  @SuppressWarnings("unchecked")
  private TableView<StageSession> sessions() {
    return view.node("sessions", TableView.class);
  }

  private PropertyTableView table(String id) {
    return view.node(id, PropertyTableView.class);
  }

  private List<Property> rows(String id) {
    return table(id).getItems();
  }

  private List<String> column(String id, String name) {
    return rows(id).stream().map(row -> Table.readable(row, name)).toList();
  }

  private String summary() {
    return view.node("session-summary", SummaryLine.class).getAccessibleText();
  }
}
