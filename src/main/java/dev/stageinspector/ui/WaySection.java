package dev.stageinspector.ui;

import dev.stageinspector.property.Property;
import dev.stageinspector.property.Visible;
import dev.stageinspector.way.Step;
import dev.stageinspector.way.Target;
import dev.stageinspector.way.WayCheck;
import dev.stageinspector.way.WayReport;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
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
final class WaySection extends SetupSection {

  private static final Logger LOG = LoggerFactory.getLogger(WaySection.class);

  private final WayCheck check;
  private final Background background = new Background();
  private final Button start = Controls.button("way-check", "Check the way", this::start);
  private final Button cancel = Controls.button("way-cancel", "Cancel", this::cancel);
  private final Button copy;
  private final Label state = words("", "setting-note");
  private final VBox ways = new VBox();
  private Supplier<List<Target>> targets = List::of;
  private @Nullable Property answer;
  private boolean running;
  private @Nullable WayReport report;

  WaySection(WayCheck check, Clip clip) {
    super("Check the way");
    this.check = check;
    copy =
        Controls.button(
            "way-copy",
            "Copy the result",
            () -> {
              if (report != null) {
                clip.copy("the way that was checked", report.text());
              }
            });
    arrange();
  }

  /**
   * Is for the servers of an answer; the result for another one is dropped.
   *
   * @param newTargets finds the servers when they are needed, on any thread
   */
  void show(Property newAnswer, Supplier<List<Target>> newTargets) {
    targets = newTargets;
    if (!newAnswer.equals(answer)) {
      answer = newAnswer;
      background.cancel();
      report = null;
      state.setText("");
      draw(false);
    }
  }

  /** Ends a check that is under way. */
  void cancel() {
    if (running) {
      background.cancel();
      state.setText("Cancelled; what was found until then is below.");
      draw(false);
    }
  }

  private void start() {
    report = null;
    state.setText("Checking… each step takes up to 5 seconds.");
    draw(true);
    Supplier<List<Target>> asked = targets;
    Property about = answer;
    background.run(
        () -> check.run(asked.get(), known -> Platform.runLater(() -> progress(about, known))),
        this::done,
        this::failed);
  }

  /** What is told late, of a check that was cancelled or for another stage, is dropped. */
  private void progress(@Nullable Property about, WayReport known) {
    if (running && Objects.equals(about, answer)) {
      report = known;
      draw(true);
    }
  }

  private void done(WayReport known) {
    report = known;
    long closed = known.ways().stream().filter(way -> !way.open()).count();
    state.setText(
        closed == 0
            ? "Every server is reached."
            : closed == 1
                ? "One of the servers cannot be used from here."
                : closed + " of the servers cannot be used from here.");
    draw(false);
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
    Styles.show(start, !running);
    Styles.show(cancel, running);
    Styles.show(copy, !running && report != null);
    Styles.show(state, !state.getText().isEmpty());
    ways.getChildren()
        .setAll(report == null ? List.of() : report.ways().stream().map(WaySection::way).toList());
  }

  private static VBox way(WayReport.Way way) {
    VBox box =
        new VBox(
            words(way.target().title(), "setting-label"),
            words(Visible.shown(way.target().uri().toString()), "setting-value"));
    box.getStyleClass().add("way");
    way.steps().forEach(step -> box.getChildren().add(step(step)));
    return box;
  }

  private static HBox step(Step step) {
    Glyph glyph =
        switch (step.outcome()) {
          case GOOD -> Glyph.CHECK;
          case UNUSUAL -> Glyph.INFO;
          case FAILED -> Glyph.CROSS;
        };
    Label words = words(step.name() + ": " + Visible.shown(step.words()));
    HBox.setHgrow(words, Priority.ALWAYS);
    words.setMaxWidth(Double.MAX_VALUE);
    Label took = Controls.label(Times.took(step.took()), "setting-note");
    took.setMinWidth(USE_PREF_SIZE);
    HBox line = new HBox(glyph.node(), words, took);
    line.getStyleClass().add("finding");
    Styles.choose(line, step.outcome() == Step.Outcome.FAILED, "wrong");
    Styles.choose(line, step.outcome() == Step.Outcome.GOOD, "good");
    return line;
  }

  private void arrange() {
    setId("way");
    state.setId("way-state");
    ways.setId("way-result");
    ways.getStyleClass().add("setup-rows");
    HBox buttons = new HBox(start, cancel, copy);
    buttons.getStyleClass().add("setup-buttons");
    getChildren()
        .addAll(
            words(
                "From this computer to the servers of a broadcaster, through the proxy in force."
                    + " Nothing is published, and no token is sent.",
                "setting-note"),
            buttons,
            state,
            ways);
    draw(false);
  }
}
