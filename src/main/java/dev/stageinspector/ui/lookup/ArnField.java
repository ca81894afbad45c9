package dev.stageinspector.ui.lookup;

import dev.stageinspector.ivs.ArnReading;
import dev.stageinspector.ivs.Regions;
import dev.stageinspector.ivs.StageArn;
import dev.stageinspector.ui.kit.Controls;
import dev.stageinspector.ui.kit.Drawn;
import dev.stageinspector.ui.kit.Glyph;
import dev.stageinspector.ui.kit.Hint;
import dev.stageinspector.ui.kit.Styles;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.controlsfx.control.textfield.TextFields;

/** Where a stage's ARN is typed or pasted, with what was understood of it. */
final class ArnField {

  private final TextField field = TextFields.createClearableTextField();
  private final Label hint = Controls.label("", "arn-hint");

  ArnField() {
    arrange();
    wire();
    show(new ArnReading.Empty());
  }

  /** What was understood, to be put below the field. */
  Label hint() {
    return hint;
  }

  /** The text field itself. */
  TextField field() {
    return field;
  }

  /** The stage that is meant, if the text is a stage's ARN. */
  Optional<StageArn> arn() {
    return StageArn.parse(field.getText()) instanceof ArnReading.Understood understood
        ? Optional.of(understood.arn())
        : Optional.empty();
  }

  /** Puts an ARN into the field. */
  void set(StageArn arn) {
    field.setText(arn.toString());
  }

  /** Brings the keyboard here, with all of the text selected, so that a paste replaces it. */
  void focus() {
    field.requestFocus();
    field.selectAll();
  }

  private void show(ArnReading read) {
    switch (read) {
      case ArnReading.Empty() -> say(Glyph.INFO, "Paste or type the ARN of a stage.");
      case ArnReading.Understood(StageArn arn, Optional<String> warning) ->
          say(
              warning.isPresent() ? Glyph.WARNING : Glyph.CHECK,
              Regions.described(arn.region())
                  + "  ·  account "
                  + arn.account()
                  + "  ·  stage "
                  + arn.id()
                  + warning.map(text -> "  ·  " + text).orElse(""));
      case ArnReading.Wrong(String problem) -> say(Glyph.CROSS, problem);
    }
    boolean wrong = read instanceof ArnReading.Wrong;
    boolean warned =
        read instanceof ArnReading.Understood(_, Optional<String> warning) && warning.isPresent();
    Styles.choose(hint, wrong, "wrong");
    Styles.choose(field, wrong, "error");
    Styles.choose(hint, warned, "warned");
    field.setAccessibleHelp(hint.getText());
  }

  private void say(Glyph glyph, String words) {
    hint.setGraphic(glyph.node());
    hint.setText(Drawn.line(words));
  }

  private void arrange() {
    field.setId("arn");
    field.setPromptText("arn:aws:ivs:REGION:ACCOUNT:stage/ID");
    field.setAccessibleText("Stage ARN");
    hint.setId("arn-hint");
    hint.setMinWidth(0);
    Hint.set(hint, hint::getText);
  }

  private void wire() {
    field.textProperty().addListener((_, _, text) -> show(StageArn.parse(text)));
  }
}
