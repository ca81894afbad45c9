package dev.stageinspector.ui.lookup;

import dev.stageinspector.ivs.ArnReading;
import dev.stageinspector.ivs.Regions;
import dev.stageinspector.ivs.StageArn;
import dev.stageinspector.ui.kit.Controls;
import dev.stageinspector.ui.kit.Drawn;
import dev.stageinspector.ui.kit.Glyph;
import dev.stageinspector.ui.kit.Hint;
import dev.stageinspector.ui.kit.Shortcut;
import dev.stageinspector.ui.kit.Styles;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.MouseEvent;
import org.controlsfx.control.textfield.TextFields;

/** Where a stage's ARN is typed or pasted, with what was understood of it. */
final class ArnField {

  private final TextField field = TextFields.createClearableTextField();
  private final Label hint = Controls.label("", "arn-hint");
  private boolean entering;

  ArnField() {
    arrange();
    wire();
    show(new ArnReading.Empty());
  }

  /** What is wrong with the text, to be put below the field; nothing takes no room. */
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
    Optional<String> problem =
        read instanceof ArnReading.Wrong(String why) ? Optional.of(why) : Optional.empty();
    Optional<String> warning =
        read instanceof ArnReading.Understood(_, Optional<String> why) ? why : Optional.empty();
    hint.setGraphic((problem.isPresent() ? Glyph.CROSS : Glyph.WARNING).node());
    hint.setText(problem.or(() -> warning).map(Drawn::line).orElse(""));
    Styles.show(hint, !hint.getText().isEmpty());
    Styles.choose(hint, problem.isPresent(), "wrong");
    Styles.choose(field, problem.isPresent(), "error");
    Styles.choose(hint, warning.isPresent(), "warned");
    field.setAccessibleHelp(help(read));
  }

  /** What was understood, for those who do not see the header of the response. */
  private static String help(ArnReading read) {
    return switch (read) {
      case ArnReading.Empty() -> "Paste or type the ARN of a stage.";
      case ArnReading.Understood(StageArn arn, Optional<String> warning) ->
          Regions.described(arn.region())
              + ", account "
              + arn.account()
              + ", stage "
              + Drawn.line(arn.id())
              + warning.map(text -> ". " + Drawn.line(text)).orElse("");
      case ArnReading.Wrong(String problem) -> Drawn.line(problem);
    };
  }

  private void arrange() {
    field.setId("arn");
    field.setPromptText("arn:aws:ivs:REGION:ACCOUNT:stage/ID");
    field.setAccessibleText("Stage ARN");
    hint.setId("arn-hint");
    hint.setMinWidth(0);
    Hint.set(hint, hint::getText);
    Hint.set(field, Shortcut.ARN.hint("Stage ARN, or part of the name of a recent stage"));
  }

  private void wire() {
    field.textProperty().addListener((_, _, text) -> show(StageArn.parse(text)));
    // As in the address bar of a browser: after the first click, a paste replaces the text.
    field.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> entering = !field.isFocused());
    field.addEventHandler(
        MouseEvent.MOUSE_RELEASED,
        _ -> {
          if (entering && field.getSelectedText().isEmpty()) {
            field.selectAll();
          }
        });
  }
}
