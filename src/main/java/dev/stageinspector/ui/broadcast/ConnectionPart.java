package dev.stageinspector.ui.broadcast;

import dev.stageinspector.broadcast.check.CheckReport;
import dev.stageinspector.broadcast.check.CheckReport.Server;
import dev.stageinspector.ivs.Answer;
import dev.stageinspector.ui.kit.CallState;
import dev.stageinspector.ui.kit.ClipboardWriter;
import dev.stageinspector.ui.kit.Controls;
import dev.stageinspector.ui.kit.CopyButton;
import dev.stageinspector.ui.kit.FailureView;
import dev.stageinspector.ui.kit.Glyph;
import dev.stageinspector.ui.kit.MarkedLine;
import dev.stageinspector.ui.kit.PendingCall;
import dev.stageinspector.ui.kit.Scrolling;
import dev.stageinspector.ui.kit.Styles;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Tests whether this computer reaches the servers of a broadcaster. */
final class ConnectionPart extends VBox {

  private final PendingCall<Answer, CheckReport> call;
  private final FailureView failure;
  private final Button start = Controls.button("connection-test", "Test connection", this::start);
  private final Button cancel = Controls.button("connection-cancel", "Cancel", this::cancel);
  private final Button copy;
  private final Label state = Controls.paragraph("");
  private final Label intro =
      Controls.paragraph(
          "Tests the servers that encoders use, from this computer and through your proxy. Nothing"
              + " is published, and no token is sent. Media is sent over UDP, which isn't tested.",
          "setting-note");
  private final HBox verdict = new HBox();
  private final VBox servers = new VBox();
  private final ScrollPane results = new ScrollPane();
  private @Nullable Answer shown;
  private @Nullable CheckReport report;
  private boolean following;

  ConnectionPart(BroadcastContext context, ClipboardWriter clip) {
    call = new PendingCall<>((asked, soFar) -> check(context, asked, soFar), _ -> {});
    failure = FailureView.ofPart("connection-failure", clip);
    copy =
        CopyButton.labeled(
            "connection-copy",
            "Copy result",
            () -> report != null && clip.copy("the connection test result", report.text()));
    arrange();
    wire();
    draw(call.state().get());
  }

  /** Is for the servers of an answer; the result for another one is dropped. */
  void show(Answer answer) {
    boolean same = shown != null && isSame(shown, answer);
    shown = answer;
    if (!same) {
      call.clear();
    }
    // Whoever made a snapshot must not choose which servers its reader connects to.
    boolean saved = answer.query().isSaved();
    start.setDisable(saved);
    start.setText(saved ? "Test connection (not for a snapshot)" : "Test connection");
  }

  /** A result for other certificates would mislead. */
  private static boolean isSame(Answer one, Answer other) {
    return one.query().profile().equals(other.query().profile()) && one.tree().equals(other.tree());
  }

  /** Ends a test that is under way and keeps what it has; tells whether there was one. */
  boolean cancel() {
    Optional<CheckReport> soFar = Optional.ofNullable(report).map(CheckReport::canceled);
    boolean was = call.cancel();
    if (was) {
      draw(
          Glyph.INFO,
          "Canceled. " + soFar.map(CheckReport::verdict).orElse("No server was tested."),
          soFar);
    }
    return was;
  }

  /** Whether a test is under way. */
  ObservableValue<Boolean> running() {
    return call.state().map(CallState::isRunning);
  }

  /** Brings the keyboard to the button that starts or ends a test. */
  void focusFirst() {
    (call.state().get().isRunning() ? cancel : start).requestFocus();
  }

  private void start() {
    if (shown != null) {
      following = true;
      call.ask(shown);
    }
  }

  private static CheckReport check(
      BroadcastContext context, Answer asked, Consumer<CheckReport> soFar)
      throws InterruptedException {
    return context
        .check()
        .apply(asked.query().profile())
        .run(context.targets().apply(asked), soFar);
  }

  private void draw(CallState<Answer, CheckReport> now) {
    boolean hasKeyboard = start.isFocused() || cancel.isFocused();
    Styles.show(start, !now.isRunning());
    Styles.show(cancel, now.isRunning());
    if (hasKeyboard) {
      (now.isRunning() ? cancel : start).requestFocus();
    }
    failure.show(now.failure());
    switch (now) {
      case CallState.Running(_, Optional<CheckReport> soFar, _) -> {
        draw(Glyph.CLOCK, progress(soFar), soFar);
        follow();
      }
      case CallState.Found(_, CheckReport found) ->
          draw(glyph(found), found.verdict(), Optional.of(found));
      case CallState.Idle<Answer, CheckReport> _,
          CallState.Failed<Answer, CheckReport> _,
          CallState.AwaitingSignIn<Answer, CheckReport> _ ->
          draw(Glyph.INFO, "", Optional.empty());
    }
  }

  private static String progress(Optional<CheckReport> soFar) {
    List<Server> all = soFar.map(CheckReport::servers).orElse(List.of());
    return all.stream()
        .filter(server -> server.state() == Server.State.TESTING)
        .findFirst()
        .map(server ->
            "Testing "
                + (all.indexOf(server) + 1)
                + " of "
                + all.size()
                + ": "
                + server.target().title()
                + ". Each step takes up to 5 s.")
        .orElse("Testing…");
  }

  /** All is well only if everything was tested and nothing was unusual. */
  private static Glyph glyph(CheckReport report) {
    if (report.servers().stream().anyMatch(Server::hasFailed)) {
      return Glyph.CROSS;
    }
    return !report.servers().isEmpty()
            && report.servers().stream()
                .allMatch(server -> server.isReachable() && !server.isUnusual())
        ? Glyph.CHECK
        : Glyph.INFO;
  }

  private void draw(Glyph glyph, String words, Optional<CheckReport> shownReport) {
    report = shownReport.orElse(null);
    state.setText(words);
    MarkedLine line = new MarkedLine(glyph, state);
    HBox.setHgrow(line, Priority.ALWAYS);
    line.getStyleClass().add("part-verdict");
    verdict.getChildren().setAll(line);
    Styles.show(verdict, !words.isEmpty());
    Styles.show(copy, report != null && !call.state().get().isRunning());
    servers
        .getChildren()
        .setAll(
            shownReport.stream()
                .flatMap(known -> known.servers().stream())
                .map(ServerBox::new)
                .toList());
    Styles.show(intro, shownReport.isEmpty());
  }

  /** Keeps the server in sight that is being tested, until the user looks elsewhere. */
  private void follow() {
    CheckReport known = report;
    if (!following || known == null) {
      return;
    }
    for (int i = 0; i < known.servers().size(); i++) {
      if (known.servers().get(i).state() == Server.State.TESTING) {
        Scrolling.reveal(servers.getChildren().get(i));
      }
    }
  }

  private void arrange() {
    setId("connection");
    getStyleClass().addAll("setup", "setup-content-rows", "connection-part");
    state.setId("connection-state");
    HBox.setHgrow(state, Priority.ALWAYS);
    state.setMaxWidth(Double.MAX_VALUE);
    servers.setId("connection-result");
    servers.getStyleClass().add("setup-content-rows");
    results.setId("connection-scroll");
    results.getStyleClass().add("results");
    results.setAccessibleText("Test results");
    results.setContent(new VBox(intro, servers));
    results.setFitToWidth(true);
    results.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    results.setFocusTraversable(true);
    results.setMinHeight(0);
    VBox.setVgrow(results, Priority.ALWAYS);
    FlowPane buttons = new FlowPane(start, cancel, copy);
    buttons.getStyleClass().add("setup-top");
    getChildren().addAll(buttons, verdict, failure, results);
    Scrolling.byKeys(this, results);
  }

  private void wire() {
    call.state().addListener((_, _, now) -> draw(now));
    results.addEventFilter(ScrollEvent.SCROLL, _ -> following = false);
    results.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> following = false);
    addEventFilter(
        KeyEvent.KEY_PRESSED, key -> following = following && !key.getCode().isNavigationKey());
  }
}
