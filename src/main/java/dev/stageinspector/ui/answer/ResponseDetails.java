package dev.stageinspector.ui.answer;

import dev.stageinspector.ivs.Answer;
import dev.stageinspector.ivs.failure.AnswerReport;
import dev.stageinspector.property.Times;
import dev.stageinspector.ui.kit.ClipboardWriter;
import dev.stageinspector.ui.kit.Controls;
import dev.stageinspector.ui.kit.CopyButton;
import dev.stageinspector.ui.kit.Drawn;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Where a response came from: what a support case asks for. */
final class ResponseDetails extends VBox {

  private final Answer shown;

  /**
   * @param credentials whose credentials asked, in words
   */
  ResponseDetails(Answer shown, String credentials, ClipboardWriter clipboard) {
    this.shown = shown;
    CopyButton copyId =
        CopyButton.icon(
            "copy-request-id",
            "Copy request ID",
            () ->
                shown
                    .requestId()
                    .map(sent -> clipboard.copy("the request ID", sent))
                    .orElse(false));
    copyId.setDisable(shown.requestId().isEmpty());
    CopyButton copyCase =
        CopyButton.labeled(
            "copy-case",
            "Copy for a support case",
            () -> clipboard.copy("the response details", AnswerReport.lines(shown, credentials)));
    arrange(copyId, copyCase);
  }

  private void arrange(CopyButton copyId, CopyButton copyCase) {
    setId("response-details");
    getStyleClass().add("response-details");
    GridPane facts = new GridPane();
    facts.getStyleClass().add("facts");
    Label id = value(shown.requestId().map(Drawn::line).orElse("none"));
    HBox idLine = new HBox(id, copyId);
    idLine.getStyleClass().add("fact");
    facts.addRow(0, name("Request ID"), idLine);
    facts.addRow(1, name("Endpoint"), value(shown.endpoint().toString()));
    facts.addRow(2, name("Duration"), value(Times.took(shown.took())));
    facts.addRow(3, name("Time (AWS clock)"), value(Times.localAndUtc(shown.time())));
    getChildren().addAll(facts, copyCase);
  }

  private static Label name(String text) {
    return Controls.label(text, "fact-name");
  }

  private static Label value(String text) {
    return Controls.label(text, "fact-value");
  }
}
