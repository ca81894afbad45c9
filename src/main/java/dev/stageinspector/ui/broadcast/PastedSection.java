package dev.stageinspector.ui.broadcast;

import dev.stageinspector.broadcast.TokenReading;
import dev.stageinspector.broadcast.TokenReading.Fact;
import dev.stageinspector.broadcast.TokenReading.Finding;
import dev.stageinspector.broadcast.TokenReading.Weight;
import dev.stageinspector.property.Property;
import dev.stageinspector.ui.kit.Controls;
import dev.stageinspector.ui.kit.Drawn;
import dev.stageinspector.ui.kit.Glyph;
import dev.stageinspector.ui.kit.Styles;
import dev.stageinspector.ui.kit.TitledSection;
import java.time.Instant;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** Reads a token that somebody has, only on this computer. What is pasted is not shown. */
final class PastedSection extends TitledSection {

  private final PasswordField pasted = new PasswordField();
  private final VBox result = new VBox();
  private final PauseTransition pause = new PauseTransition(Duration.millis(150));
  private @Nullable Property answer;

  PastedSection() {
    super("Check a token");
    arrange();
    wire();
  }

  /** Holds what is pasted against an answer; what was pasted before is forgotten. */
  void show(Property newAnswer) {
    if (!newAnswer.equals(answer)) {
      answer = newAnswer;
      forget();
    }
  }

  /** Drops what was pasted. */
  void forget() {
    pasted.clear();
    read();
  }

  private void read() {
    pause.stop();
    if (answer == null) {
      return;
    }
    switch (TokenReading.read(pasted.getText(), answer, Instant.now())) {
      case TokenReading.Nothing() -> result.getChildren().clear();
      case TokenReading.NotAToken(String what) ->
          result.getChildren().setAll(line(Weight.WRONG, what));
      case TokenReading.Token token -> draw(token);
    }
    reveal(result);
  }

  private void draw(TokenReading.Token token) {
    result.getChildren().setAll(Controls.paragraph(token.verdict(), "setting-label"));
    for (Finding finding : token.findings()) {
      result.getChildren().add(line(finding.weight(), finding.words()));
    }
    for (Fact fact : token.facts()) {
      result
          .getChildren()
          .add(Controls.paragraph(fact.name() + ": " + Drawn.line(fact.value()), "setting-note"));
    }
    result
        .getChildren()
        .add(
            Controls.paragraph(
                "Best effort: AWS doesn't document what its own tokens contain.", "setting-note"));
  }

  private static HBox line(Weight weight, String text) {
    Label words = Controls.paragraph(Drawn.line(text));
    HBox line =
        switch (weight) {
          case GOOD -> finding(Glyph.CHECK, words);
          case UNUSUAL -> finding(Glyph.INFO, words);
          case WRONG -> finding(Glyph.CROSS, words);
        };
    Styles.choose(line, weight == Weight.WRONG, "wrong");
    Styles.choose(line, weight == Weight.GOOD, "good");
    return line;
  }

  private void paste() {
    Optional.ofNullable(Clipboard.getSystemClipboard().getString()).ifPresent(pasted::setText);
    read();
  }

  private void arrange() {
    setId("read-token");
    pasted.setId("pasted-token");
    pasted.setAccessibleText("Token or encoder settings to check");
    pasted.setPromptText("Paste a token or encoder settings");
    result.setId("pasted-result");
    result.getStyleClass().add("setup-rows");
    HBox row =
        new HBox(
            pasted,
            Controls.button("pasted-paste", "Paste", this::paste),
            Controls.button("pasted-clear", "Clear", this::forget));
    row.getStyleClass().add("setup-buttons");
    HBox.setHgrow(pasted, Priority.ALWAYS);
    getChildren()
        .addAll(
            Controls.paragraph(
                "Paste a token or an encoder's settings to see why publishing fails. What you paste"
                    + " stays on this computer, hidden, and is not saved.",
                "setting-note"),
            row,
            result);
  }

  private void wire() {
    pause.setOnFinished(_ -> read());
    pasted.textProperty().addListener((_, _, _) -> pause.playFromStart());
  }
}
