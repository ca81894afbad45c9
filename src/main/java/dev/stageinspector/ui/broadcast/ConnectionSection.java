package dev.stageinspector.ui.broadcast;

import dev.stageinspector.broadcast.check.CheckReport;
import dev.stageinspector.broadcast.check.Step;
import dev.stageinspector.ivs.Answer;
import dev.stageinspector.property.Times;
import dev.stageinspector.ui.kit.CallState;
import dev.stageinspector.ui.kit.ClipboardWriter;
import dev.stageinspector.ui.kit.Controls;
import dev.stageinspector.ui.kit.Drawn;
import dev.stageinspector.ui.kit.FailureView;
import dev.stageinspector.ui.kit.Glyph;
import dev.stageinspector.ui.kit.PendingCall;
import dev.stageinspector.ui.kit.Styles;
import dev.stageinspector.ui.kit.TitledSection;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Checks the way from this computer to the servers of a broadcaster. */
final class ConnectionSection extends TitledSection {

  private final PendingCall<Answer, CheckReport> call;
  private final FailureView failure;
  private final Button start = Controls.button("way-check", "Test connection", this::start);
  private final Button cancel = Controls.button("way-cancel", "Cancel", this::cancel);
  private final Button copy;
  private final Label state = Controls.paragraph("", "setting-note");
  private final VBox servers = new VBox();
  private final VBox result = new VBox(state, servers);
  private @Nullable Answer shown;
  private @Nullable CheckReport report;

  ConnectionSection(BroadcastContext context, ClipboardWriter clip) {
    super("Test connection");
    call = new PendingCall<>((asked, soFar) -> check(context, asked, soFar), _ -> {});
    failure = FailureView.ofPart("way-failure", clip);
    copy =
        Controls.button(
            "way-copy",
            "Copy result",
            () -> {
              if (report != null) {
                clip.copy("the connection test result", report.text());
              }
            });
    arrange();
    call.state().addListener((_, _, now) -> draw(now));
    draw(call.state().get());
  }

  /** Is for the servers of an answer; the result for another one is dropped. */
  void show(Answer inspection) {
    boolean same = shown != null && isSame(shown, inspection);
    shown = inspection;
    if (!same) {
      call.clear();
    }
  }

  /** A result for other certificates would mislead. */
  private static boolean isSame(Answer one, Answer other) {
    return one.query().profile().equals(other.query().profile()) && one.tree().equals(other.tree());
  }

  /** Ends a check that is under way and keeps what it has; tells whether there was one. */
  boolean cancel() {
    Optional<CheckReport> soFar = Optional.ofNullable(report);
    boolean was = call.cancel();
    if (was) {
      draw("Canceled. Results so far are below.", soFar);
    }
    return was;
  }

  private void start() {
    if (shown != null) {
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
      case CallState.Running(_, Optional<CheckReport> soFar, _) ->
          draw("Testing… Each step takes up to 5 s.", soFar);
      case CallState.Found(_, CheckReport found) -> {
        draw(found.verdict(), Optional.of(found));
        reveal(result);
      }
      case CallState.Idle<Answer, CheckReport> _,
          CallState.Failed<Answer, CheckReport> _,
          CallState.AwaitingSignIn<Answer, CheckReport> _ ->
          draw("", Optional.empty());
    }
  }

  private void draw(String words, Optional<CheckReport> shownReport) {
    report = shownReport.orElse(null);
    state.setText(words);
    Styles.show(state, !words.isEmpty());
    Styles.show(copy, report != null && !call.state().get().isRunning());
    servers
        .getChildren()
        .setAll(
            shownReport.stream()
                .flatMap(known -> known.servers().stream())
                .map(ConnectionSection::server)
                .toList());
  }

  private static VBox server(CheckReport.Server server) {
    VBox box =
        new VBox(
            Controls.paragraph(server.target().title(), "setting-label"),
            Controls.paragraph(Drawn.line(server.target().address()), "setting-value"));
    box.getStyleClass().add("way");
    server.steps().forEach(step -> box.getChildren().add(step(step)));
    return box;
  }

  private static HBox step(Step step) {
    Glyph glyph =
        switch (step.outcome()) {
          case GOOD -> Glyph.CHECK;
          case UNUSUAL -> Glyph.INFO;
          case FAILED -> Glyph.CROSS;
        };
    Label words = Controls.paragraph(step.name() + ": " + Drawn.line(step.words()));
    HBox.setHgrow(words, Priority.ALWAYS);
    words.setMaxWidth(Double.MAX_VALUE);
    Label took = Controls.label(Times.took(step.took()), "setting-note");
    took.setMinWidth(USE_PREF_SIZE);
    HBox line = finding(glyph, words, took);
    Styles.choose(line, step.outcome() == Step.Outcome.FAILED, "wrong");
    Styles.choose(line, step.outcome() == Step.Outcome.GOOD, "good");
    return line;
  }

  private void arrange() {
    setId("way");
    state.setId("way-state");
    servers.setId("way-result");
    servers.getStyleClass().add("setup-rows");
    result.getStyleClass().add("setup-section");
    HBox buttons = new HBox(start, cancel, copy);
    buttons.getStyleClass().add("setup-buttons");
    getChildren()
        .addAll(
            Controls.paragraph(
                "Tests the servers that encoders use, from this computer and through your proxy."
                    + " Nothing is published, and no token is sent.",
                "setting-note"),
            buttons,
            failure,
            result);
  }
}
