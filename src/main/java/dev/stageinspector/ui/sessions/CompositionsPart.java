package dev.stageinspector.ui.sessions;

import dev.stageinspector.aws.failure.Reason;
import dev.stageinspector.ivs.Answers;
import dev.stageinspector.ivs.Fetched;
import dev.stageinspector.ivs.Ivs;
import dev.stageinspector.ivs.Operation;
import dev.stageinspector.ivs.Plan;
import dev.stageinspector.ivs.ResourceNames;
import dev.stageinspector.ivs.StageQuery;
import dev.stageinspector.ivs.failure.Failure;
import dev.stageinspector.property.Property;
import dev.stageinspector.property.Table;
import dev.stageinspector.property.Times;
import dev.stageinspector.sessions.Composition;
import dev.stageinspector.sessions.Compositions;
import dev.stageinspector.ui.answer.ListPane;
import dev.stageinspector.ui.answer.PropertyTableView;
import dev.stageinspector.ui.kit.CallState;
import dev.stageinspector.ui.kit.ClipboardWriter;
import dev.stageinspector.ui.kit.Controls;
import dev.stageinspector.ui.kit.FailureView;
import dev.stageinspector.ui.kit.PendingCall;
import dev.stageinspector.ui.kit.SignInContext;
import dev.stageinspector.ui.kit.Styles;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * The compositions of a stage that AWS lists now, where they are sent, and all that is known of the
 * selected one. Nothing is asked before it is in sight.
 */
public final class CompositionsPart extends VBox {

  /** There are few compositions, and there is much to each. */
  private static final double DETAILS_SHARE = 0.62;

  private static final String KEPT = "AWS lists a composition until 5 minutes after its end.";

  private final PendingCall<SessionFetch.Wanted, Fetched> call;
  private final PropertyTableView table =
      new PropertyTableView(
          "Compositions", CompositionRows.ELEMENT, CompositionRows.KEY, CompositionRows.COLUMNS);
  private final ListPane list;
  private final Label status = Controls.paragraph("", "field-note");
  private final Button stop;
  private final HBox head = new HBox();
  private final FailureView failure;
  private @Nullable StageQuery stage;
  private Fetched known = Fetched.NOTHING;

  /** Whether the columns have had the details of the stage's compositions in them. */
  private boolean fitted;

  public CompositionsPart(Ivs ivs, SignInContext signIns, ClipboardWriter clipboard) {
    call = new PendingCall<>(new SessionFetch(ivs), signIns, _ -> {});
    list = new ListPane(table, clipboard, _ -> {});
    stop = Controls.button("compositions-stop", "Stop", call::cancel);
    failure = FailureView.ofPart("compositions-failure", clipboard, this::retry, call::signIn);
    arrange();
    wire();
  }

  /** Goes to a stage. Its compositions are asked for once they are in sight. */
  public void show(StageQuery query) {
    if (!query.equals(stage)) {
      call.clear();
      stage = query;
      known = Fetched.NOTHING;
      fitted = false;
      list.names(ResourceNames.NONE);
      list.show(List.of(), new Compositions(query, known).listed(), "");
      draw(call.state().get());
      askFirst();
    }
  }

  /** Asks for all of it again. */
  public void refresh() {
    if (stage != null) {
      ask(Compositions.plan(stage), "Listing the compositions");
    }
  }

  private void retry() {
    list.focusRows();
    refresh();
  }

  /** Stops what is under way, or clears the filter; tells whether there was one of them. */
  public boolean escape() {
    return call.cancel() || list.clearFilter();
  }

  /** Ends what is under way. */
  public void close() {
    call.clear();
  }

  /** The list, as far as it has come. */
  Optional<Answers> listed() {
    return Optional.ofNullable(stage).map(asked -> new Compositions(asked, known).listed());
  }

  /** The table, with its filter, its copies, and the selected composition. */
  public ListPane list() {
    return list;
  }

  private void askFirst() {
    if (getScene() != null && isVisible() && known.answers().isEmpty() && !isRunning()) {
      refresh();
    }
  }

  private boolean isRunning() {
    return call.state().get().isRunning();
  }

  private void ask(Plan plan, String words) {
    if (stage != null) {
      call.ask(
          new SessionFetch.Wanted(
              stage, plan, new AtomicReference<>(known), List.of(Errand.of(words))));
    }
  }

  /** Only the first few are asked for by themselves. */
  private void askSelected() {
    if (stage != null && getScene() != null && !isRunning()) {
      StageQuery asked = stage;
      Compositions now = new Compositions(stage, known);
      table
          .selectedRow()
          .flatMap(this::composition)
          .filter(now::isUnasked)
          .ifPresent(one ->
              ask(Compositions.details(asked, one.arn()), "Loading the composition's details"));
    }
  }

  private Optional<Composition> composition(Property row) {
    String arn = Table.cell(row, CompositionRows.KEY);
    return stage == null
        ? Optional.empty()
        : new Compositions(stage, known)
            .all().stream().filter(one -> one.arn().equals(arn)).findFirst();
  }

  private void draw(CallState<SessionFetch.Wanted, Fetched> now) {
    Fetched before = known;
    known =
        now instanceof CallState.Running(_, Optional<Fetched> soFar, _) && soFar.isPresent()
            ? soFar.get()
            : now.visible().orElse(known);
    if (stage != null) {
      Compositions compositions = new Compositions(stage, known);
      if (!known.equals(before)) {
        show(compositions);
      }
      if (now instanceof CallState.Found && !fitted) {
        fitted = true;
        table.fit();
      }
      list.silence(silence(now, compositions.listed()));
      status.setText(words(now, compositions.listed()));
    }
    failure.show(now.failure().or(() -> failure(known)));
    Styles.show(stop, now.isRunning());
    Styles.show(head, !status.getText().isEmpty());
  }

  private void show(Compositions compositions) {
    ResourceNames names = compositions.names();
    list.names(names);
    list.show(
        compositions.all().stream().map(one -> CompositionRows.of(one, names)).toList(),
        compositions.listed(),
        "");
  }

  /** The three kinds of silence. */
  private static String silence(CallState<?, ?> now, Answers listed) {
    if (listed.isComplete()) {
      return "AWS lists no compositions for this stage now. It lists one until 5 minutes after its"
          + " end, so there may have been one before.";
    }
    if (now.isRunning()) {
      return "Waiting for AWS…";
    }
    return now.failure().isPresent() || listed.failure().isPresent()
        ? "It isn't known whether there are compositions: they couldn't be listed."
        : "The compositions haven't been listed yet.";
  }

  private static String words(CallState<SessionFetch.Wanted, Fetched> now, Answers listed) {
    if (now instanceof CallState.Running(SessionFetch.Wanted wanted, _, _)) {
      return wanted.progress(Fetched.NOTHING) + "…";
    }
    if (listed.pages().isEmpty()) {
      return "";
    }
    String time = Times.at(listed.pages().getLast().time());
    long count = listed.items().count();
    return count == 0
        ? "Listed " + time + "."
        : "%,d %s of the stage (all sessions), listed %s. %s"
            .formatted(
                count,
                count == 1 ? "composition" : "compositions",
                time,
                listed.isComplete() ? KEPT : "AWS has more.");
  }

  /**
   * Why the list or details are missing or old. That a composition is gone by now is no failure,
   * and neither is a name that isn't known.
   */
  private static Optional<Failure> failure(Fetched known) {
    return known.answers().values().stream()
        .filter(answers ->
            answers.request().operation() == Operation.LIST_COMPOSITIONS
                || answers.request().operation() == Operation.GET_COMPOSITION)
        .flatMap(answers -> answers.failure().stream())
        .filter(Predicate.not(one -> one.kind() == Reason.Kind.NOT_FOUND))
        .findFirst();
  }

  private void arrange() {
    status.setId("compositions-status");
    HBox.setHgrow(status, Priority.ALWAYS);
    status.setMaxWidth(Double.MAX_VALUE);
    stop.setMinWidth(USE_PREF_SIZE);
    head.getChildren().setAll(status, stop);
    head.getStyleClass().addAll("running-line", "compositions-head");
    head.setMinHeight(USE_PREF_SIZE);
    failure.setMinHeight(USE_PREF_SIZE);
    VBox.setVgrow(list, Priority.ALWAYS);
    list.detailsShare(DETAILS_SHARE);
    list.whole(row -> composition(row).map(Composition::source).orElse(row));
    getChildren().addAll(failure, head, list);
    draw(call.state().get());
  }

  private void wire() {
    call.state()
        .addListener((_, _, now) -> {
          draw(now);
          Platform.runLater(this::askSelected);
        });
    // A row is selected also while a state is drawn, which nothing else may change then.
    table.onRow(_ -> Platform.runLater(this::askSelected));
    sceneProperty().addListener(_ -> askFirst());
    visibleProperty().addListener(_ -> askFirst());
  }
}
