package dev.stageinspector.ui.broadcast;

import dev.stageinspector.broadcast.check.CheckReport.Server;
import dev.stageinspector.broadcast.check.Step;
import dev.stageinspector.property.Times;
import dev.stageinspector.ui.kit.Controls;
import dev.stageinspector.ui.kit.Drawn;
import dev.stageinspector.ui.kit.Glyph;
import dev.stageinspector.ui.kit.MarkedLine;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** One server of a connection test, with the steps to it as far as they are known. */
final class ServerBox extends VBox {

  ServerBox(Server server) {
    getStyleClass().add("marked-lines");
    getChildren()
        .addAll(
            Controls.paragraph(server.target().title(), "setting-label"),
            Controls.paragraph(Drawn.line(server.target().address()), "setting-value"));
    server.steps().forEach(step -> getChildren().add(step(step)));
    switch (server.state()) {
      case WAITING -> note(server.steps().isEmpty() ? "Not tested yet." : "Test not finished.");
      case TESTING -> note("Testing…");
      case SKIPPED -> note("Not tested. " + server.target().skipped().orElse(""));
      case TESTED -> {
        // Its steps say it all.
      }
    }
  }

  private void note(String words) {
    getChildren().add(Controls.paragraph(words, "setting-note"));
  }

  private static MarkedLine step(Step step) {
    Glyph glyph =
        switch (step.outcome()) {
          case GOOD -> Glyph.CHECK;
          case UNUSUAL -> Glyph.INFO;
          case FAILED -> Glyph.CROSS;
        };
    Label name = Controls.label(step.name(), "setting-note", "step-name");
    name.setMinWidth(USE_PREF_SIZE);
    Label words = Controls.paragraph(Drawn.line(step.words()));
    HBox.setHgrow(words, Priority.ALWAYS);
    words.setMaxWidth(Double.MAX_VALUE);
    Label took = Controls.label(Times.took(step.took()), "setting-note");
    took.setMinWidth(USE_PREF_SIZE);
    return new MarkedLine(glyph, name, words, took);
  }
}
