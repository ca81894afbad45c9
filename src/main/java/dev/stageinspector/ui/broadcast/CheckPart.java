package dev.stageinspector.ui.broadcast;

import dev.stageinspector.broadcast.TokenReading;
import dev.stageinspector.broadcast.TokenReading.Fact;
import dev.stageinspector.broadcast.TokenReading.Weight;
import dev.stageinspector.property.Property;
import dev.stageinspector.property.Times;
import dev.stageinspector.ui.kit.ClipboardWriter;
import dev.stageinspector.ui.kit.Controls;
import dev.stageinspector.ui.kit.CopyButton;
import dev.stageinspector.ui.kit.Drawn;
import dev.stageinspector.ui.kit.Glyph;
import dev.stageinspector.ui.kit.Hint;
import dev.stageinspector.ui.kit.MarkedLine;
import dev.stageinspector.ui.kit.Scrolling;
import dev.stageinspector.ui.kit.Styles;
import dev.stageinspector.ui.kit.TitledSection;
import java.time.Instant;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** Reads a token that somebody has, only on this computer. What is pasted is not shown. */
final class CheckPart extends ScrollPane {

  private final PasswordField pasted = new PasteField();
  private final VBox result = new VBox();
  private final PauseTransition pause = new PauseTransition(Duration.millis(150));
  private final Button copy;
  private @Nullable Property answer;
  private Optional<TokenReading.Token> token = Optional.empty();

  CheckPart(ClipboardWriter clip) {
    copy = CopyButton.labeled("pasted-copy", "Copy result", () -> copy(clip));
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

  /** Brings the keyboard to the field, and the field into sight. */
  void focusFirst() {
    setVvalue(0);
    pasted.requestFocus();
  }

  /** Puts what is on the clipboard into the field, and reads it. */
  void paste() {
    pasted.selectAll();
    pasted.paste();
    read();
  }

  private void read() {
    pause.stop();
    if (answer == null) {
      return;
    }
    TokenReading reading = TokenReading.read(pasted.getText(), answer, Instant.now());
    token = reading instanceof TokenReading.Token known ? Optional.of(known) : Optional.empty();
    Styles.show(copy, token.isPresent());
    switch (reading) {
      case TokenReading.Nothing() -> result.getChildren().clear();
      case TokenReading.NotAToken(String what) ->
          result.getChildren().setAll(verdict(Weight.WRONG, what));
      case TokenReading.Token known -> draw(known);
    }
  }

  private void draw(TokenReading.Token known) {
    VBox remarks = new VBox();
    known.remarks().forEach(one -> remarks.getChildren().add(line(one.weight(), one.words())));
    remarks.getStyleClass().add("marked-lines");
    GridPane claims = new GridPane();
    claims.getStyleClass().add("setup-facts");
    for (Fact fact : known.facts()) {
      Label name = Controls.label(Drawn.line(fact.name()), "setting-note");
      name.setMinWidth(USE_PREF_SIZE);
      claims.addRow(claims.getRowCount(), name, value(fact));
    }
    result
        .getChildren()
        .setAll(
            verdict(weight(known), known.verdict()),
            remarks,
            new TitledSection("Claims", claims),
            Controls.paragraph(
                "Best effort: AWS doesn't document what its own tokens contain.", "setting-note"));
  }

  private static Weight weight(TokenReading.Token known) {
    boolean unusual = known.remarks().stream().anyMatch(one -> one.weight() == Weight.UNUSUAL);
    return known.isRefused() ? Weight.WRONG : unusual ? Weight.UNUSUAL : Weight.GOOD;
  }

  private static Label value(Fact fact) {
    Label value =
        Controls.paragraph(
            fact.time()
                .map(at -> Times.at(at) + ", " + Times.ago(at, Instant.now()))
                .orElseGet(() -> Drawn.line(fact.value())),
            "claim");
    fact.time().ifPresent(_ -> Hint.set(value, fact.value()));
    return value;
  }

  private static MarkedLine verdict(Weight weight, String text) {
    MarkedLine line = line(weight, text);
    line.getStyleClass().add("part-verdict");
    return line;
  }

  private static MarkedLine line(Weight weight, String text) {
    Glyph mark =
        switch (weight) {
          case GOOD -> Glyph.CHECK;
          case UNUSUAL -> Glyph.INFO;
          case WRONG -> Glyph.CROSS;
        };
    return new MarkedLine(mark, Controls.paragraph(Drawn.line(text)));
  }

  private boolean copy(ClipboardWriter clip) {
    return token.filter(known -> clip.copy("the result of the check", known.text())).isPresent();
  }

  private void arrange() {
    setId("read-token");
    getStyleClass().add("setup");
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    pasted.setId("pasted-token");
    pasted.setAccessibleText("Token or encoder settings to check");
    pasted.setPromptText("Paste a token or encoder settings");
    result.setId("pasted-result");
    result.getStyleClass().add("setup-content-rows");
    Styles.show(copy, false);
    HBox row =
        new HBox(
            pasted,
            Controls.button("pasted-paste", "Paste", this::paste),
            Controls.button("pasted-clear", "Clear", this::clear));
    row.getStyleClass().add("setup-buttons");
    HBox.setHgrow(pasted, Priority.ALWAYS);
    VBox all =
        new VBox(
            Controls.paragraph(
                "Paste a token or an encoder's settings to see why publishing fails. It stays"
                    + " hidden on this computer and isn't saved.",
                "setting-note"),
            row,
            result,
            copy);
    all.getStyleClass().add("setup-content");
    setContent(all);
    Scrolling.byKeys(this, this);
  }

  private void clear() {
    forget();
    pasted.requestFocus();
  }

  private void wire() {
    pause.setOnFinished(_ -> read());
    pasted.textProperty().addListener((_, _, _) -> pause.playFromStart());
  }
}
