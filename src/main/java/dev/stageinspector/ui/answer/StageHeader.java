package dev.stageinspector.ui.answer;

import dev.stageinspector.ivs.Answer;
import dev.stageinspector.ivs.Regions;
import dev.stageinspector.ivs.Stage;
import dev.stageinspector.property.Times;
import dev.stageinspector.ui.kit.ClipboardWriter;
import dev.stageinspector.ui.kit.Controls;
import dev.stageinspector.ui.kit.Drawn;
import dev.stageinspector.ui.kit.Glyph;
import dev.stageinspector.ui.kit.Hint;
import dev.stageinspector.ui.kit.Styles;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The stage's name, what there is to say of it at a glance, and where the answer comes from. */
public final class StageHeader extends VBox {

  private final Label name = Controls.label("", "stage-name");
  private final Label session = Controls.label("", "verdict");
  private final Label recording = Controls.label("", "verdict");
  private final Label old = Controls.label("", "verdict", "old");
  private final Fact fetched = new Fact("Fetched");
  private final Fact region = new Fact("Region");
  private final Fact account = new Fact("Account");
  private final Fact endpoint = new Fact("Endpoint");
  private final Fact requestId = new Fact("Request ID");
  private final Button copyRequestId;
  private String sentId = "";

  public StageHeader(ClipboardWriter clipboard) {
    copyRequestId =
        Controls.pictureButton(
            "copy-request-id",
            Glyph.COPY,
            "Copy request ID",
            () -> clipboard.copy("the request ID", sentId));
    arrange();
  }

  /**
   * Shows an answer.
   *
   * @param outdated whether a newer look-up of the same stage has failed
   */
  public void show(Answer inspection, boolean outdated) {
    Stage summary = Stage.of(inspection.tree());
    name.setText(summary.name().isEmpty() ? "Unnamed stage" : Drawn.line(summary.name()));
    showSession(summary);
    showRecording(summary.recording());
    old.setText("Outdated (" + Times.at(inspection.time()) + ")");
    Styles.show(old, outdated);
    showFacts(inspection);
  }

  private void showSession(Stage summary) {
    session.setText(
        summary.session().map(id -> "Live: " + Drawn.line(id)).orElse("Idle: no live session"));
    session.setGraphic((summary.session().isPresent() ? Glyph.LIVE : Glyph.IDLE).node());
    Styles.choose(session, summary.session().isPresent(), "on");
  }

  private void showRecording(Stage.Recording verdict) {
    recording.setText(
        (verdict.on() ? "Recording is on: " : "Recording is off: ") + Drawn.line(verdict.words()));
    recording.setGraphic((verdict.on() ? Glyph.RECORD : Glyph.IDLE).node());
    Styles.choose(recording, verdict.on(), "on");
  }

  private void showFacts(Answer inspection) {
    fetched.show(Times.at(inspection.time()) + " in " + Times.took(inspection.took()));
    region.show(Regions.described(inspection.query().arn().region()));
    account.show(inspection.query().arn().account());
    endpoint.show(inspection.endpoint().toString());
    sentId = inspection.requestId().orElse("");
    requestId.show(inspection.requestId().map(Drawn::line).orElse("none"));
    copyRequestId.setDisable(inspection.requestId().isEmpty());
  }

  /** One thing to know of an answer. */
  private static final class Fact extends HBox {
    private final Label value = Controls.label("", "fact-value");

    Fact(String what) {
      getStyleClass().add("fact");
      getChildren().addAll(Controls.label(what, "fact-name"), value);
    }

    void show(String text) {
      value.setText(text);
    }
  }

  private void arrange() {
    getStyleClass().add("stage-header");
    FlowPane verdicts = flow("verdicts", name, session, recording, old);
    requestId.getChildren().add(copyRequestId);
    FlowPane facts = flow("facts", fetched, region, account, endpoint, requestId);
    Hint.set(name, name::getText);
    old.setGraphic(Glyph.CLOCK.node());
    getChildren().addAll(verdicts, facts);
  }

  /** A part that is wider than the window is cut, and does not push the rest out of it. */
  private static FlowPane flow(String styleClass, Region... parts) {
    FlowPane flow = new FlowPane(parts);
    flow.getStyleClass().add(styleClass);
    flow.setMinWidth(0);
    for (Region part : parts) {
      part.maxWidthProperty().bind(flow.widthProperty());
    }
    return flow;
  }
}
