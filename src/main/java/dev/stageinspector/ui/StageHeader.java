package dev.stageinspector.ui;

import dev.stageinspector.ivs.Inspection;
import dev.stageinspector.ivs.Regions;
import dev.stageinspector.ivs.StageSummary;
import dev.stageinspector.property.Visible;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The stage's name, what there is to say of it at a glance, and where the answer comes from. */
final class StageHeader extends VBox {

  private final Label name = Controls.label("", "stage-name");
  private final Label session = Controls.label("", "verdict");
  private final Label recording = Controls.label("", "verdict");
  private final Label old = Controls.label("", "verdict", "old");
  private final FlowPane facts = new FlowPane();
  private final Clip clip;

  StageHeader(Clip clip) {
    this.clip = clip;
    arrange();
  }

  /**
   * Shows an answer.
   *
   * @param outdated whether a newer look-up of the same stage has failed
   */
  void show(Inspection inspection, boolean outdated) {
    StageSummary summary = inspection.summary();
    name.setText(summary.name().isEmpty() ? "Stage without a name" : Visible.shown(summary.name()));
    showSession(summary);
    showRecording(summary.recording());
    old.setText("Old: as of " + Times.at(inspection.fetched()));
    Styles.show(old, outdated);
    showFacts(inspection);
  }

  private void showSession(StageSummary summary) {
    session.setText(
        summary
            .session()
            .map(id -> "Live: " + Visible.shown(id))
            .orElse("Idle: no session is live"));
    session.setGraphic((summary.session().isPresent() ? Glyph.LIVE : Glyph.IDLE).node());
    Styles.choose(session, summary.session().isPresent(), "on");
  }

  private void showRecording(StageSummary.Recording verdict) {
    recording.setText(
        (verdict.on() ? "Recording is on: " : "Recording is off: ")
            + Visible.shown(verdict.words()));
    recording.setGraphic((verdict.on() ? Glyph.RECORD : Glyph.IDLE).node());
    Styles.choose(recording, verdict.on(), "on");
  }

  private void showFacts(Inspection inspection) {
    facts
        .getChildren()
        .setAll(
            fact(
                "Fetched", Times.at(inspection.fetched()) + " in " + Times.took(inspection.took())),
            fact("Region", Regions.described(inspection.query().arn().region())),
            fact("Account", inspection.query().arn().account()),
            fact("Endpoint", inspection.endpoint().toString()));
    inspection.requestId().ifPresent(id -> facts.getChildren().add(requestId(id)));
  }

  private static HBox fact(String what, String value) {
    Label text = Controls.label(value, "fact-value");
    text.setTooltip(new Tooltip(value));
    return new HBox(Controls.label(what, "fact-name"), text);
  }

  private HBox requestId(String id) {
    HBox fact = fact("Request id", id);
    fact.getChildren()
        .add(
            Controls.pictureButton(
                "copy-request-id",
                Glyph.COPY,
                "Copy the request id",
                () -> clip.copy("the request id", id)));
    return fact;
  }

  private void arrange() {
    getStyleClass().add("stage-header");
    FlowPane verdicts = new FlowPane(session, recording, old);
    verdicts.getStyleClass().add("verdicts");
    facts.getStyleClass().add("facts");
    old.setGraphic(Glyph.CLOCK.node());
    getChildren().addAll(name, verdicts, facts);
  }
}
