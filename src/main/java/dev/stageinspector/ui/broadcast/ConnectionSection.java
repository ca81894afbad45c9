package dev.stageinspector.ui.broadcast;

import dev.stageinspector.broadcast.check.CheckReport;
import dev.stageinspector.broadcast.check.Step;
import dev.stageinspector.ivs.Answer;
import dev.stageinspector.ivs.ProfileChoice;
import dev.stageinspector.property.Property;
import dev.stageinspector.property.Times;
import dev.stageinspector.ui.kit.Background;
import dev.stageinspector.ui.kit.ClipboardWriter;
import dev.stageinspector.ui.kit.Controls;
import dev.stageinspector.ui.kit.Drawn;
import dev.stageinspector.ui.kit.Glyph;
import dev.stageinspector.ui.kit.Styles;
import dev.stageinspector.ui.kit.TitledSection;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Checks the way from this computer to the servers of a broadcaster. */
final class ConnectionSection extends TitledSection {

  private static final Logger LOG = LoggerFactory.getLogger(ConnectionSection.class);

  /** What is checked for what. A result for other certificates would mislead. */
  private record About(ProfileChoice profile, Property answer) {}

  private final BroadcastContext context;
  private final Background background = new Background();
  private final Button start = Controls.button("way-check", "Test connection", this::start);
  private final Button cancel = Controls.button("way-cancel", "Cancel", this::cancel);
  private final Button copy;
  private final Label state = Controls.paragraph("", "setting-note");
  private final VBox servers = new VBox();
  private final VBox result = new VBox(state, servers);
  private @Nullable Answer shown;
  private boolean running;
  private @Nullable CheckReport report;

  ConnectionSection(BroadcastContext context, ClipboardWriter clip) {
    super("Test connection");
    this.context = context;
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
  }

  /** Is for the servers of an answer; the result for another one is dropped. */
  void show(Answer inspection) {
    Optional<About> before = about();
    shown = inspection;
    if (!before.equals(about())) {
      background.cancel();
      report = null;
      state.setText("");
      draw(false);
    }
  }

  /** Ends a check that is under way; tells whether there was one. */
  boolean cancel() {
    boolean was = running;
    if (was) {
      background.cancel();
      state.setText("Canceled. Results so far are below.");
      draw(false);
    }
    return was;
  }

  private void start() {
    Answer asked = shown;
    if (asked == null) {
      return;
    }
    report = null;
    state.setText("Testing… Each step takes up to 5 s.");
    draw(true);
    Optional<About> about = about();
    background.run(
        () ->
            context
                .check()
                .apply(asked.query().profile())
                .run(
                    context.targets().apply(asked),
                    known -> Platform.runLater(() -> progress(about, known))),
        this::done,
        this::failed);
  }

  private Optional<About> about() {
    return Optional.ofNullable(shown)
        .map(inspection -> new About(inspection.query().profile(), inspection.tree()));
  }

  /** What is told late, of a check that was cancelled or for another stage, is dropped. */
  private void progress(Optional<About> about, CheckReport known) {
    if (running && about.equals(about())) {
      report = known;
      draw(true);
    }
  }

  private void done(CheckReport known) {
    report = known;
    long closed = known.servers().stream().filter(server -> !server.open()).count();
    state.setText(
        closed == 0
            ? "All servers reachable."
            : closed == 1
                ? "One server can't be used from here."
                : closed + " servers can't be used from here.");
    draw(false);
    reveal(result);
  }

  private void failed(Throwable thrown) {
    if (!(thrown instanceof InterruptedException)) {
      LOG.error("Unexpected", thrown);
      state.setText("Something went wrong in Stage Inspector itself.");
    }
    draw(false);
  }

  private void draw(boolean nowRunning) {
    running = nowRunning;
    boolean hasKeyboard = start.isFocused() || cancel.isFocused();
    Styles.show(start, !running);
    Styles.show(cancel, running);
    if (hasKeyboard) {
      (running ? cancel : start).requestFocus();
    }
    Styles.show(copy, !running && report != null);
    Styles.show(state, !state.getText().isEmpty());
    servers
        .getChildren()
        .setAll(
            report == null
                ? List.of()
                : report.servers().stream().map(ConnectionSection::server).toList());
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
            result);
    draw(false);
  }
}
