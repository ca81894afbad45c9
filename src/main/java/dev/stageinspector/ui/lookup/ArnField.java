package dev.stageinspector.ui.lookup;

import dev.stageinspector.find.Pasted;
import dev.stageinspector.find.PastedForm;
import dev.stageinspector.find.Recognized;
import dev.stageinspector.ivs.Regions;
import dev.stageinspector.ivs.StageArn;
import dev.stageinspector.sessions.ErrorDictionary;
import dev.stageinspector.ui.kit.Controls;
import dev.stageinspector.ui.kit.Drawn;
import dev.stageinspector.ui.kit.Glyph;
import dev.stageinspector.ui.kit.Hint;
import dev.stageinspector.ui.kit.Shortcut;
import dev.stageinspector.ui.kit.Styles;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.control.TextFormatter.Change;
import javafx.scene.input.MouseEvent;
import org.controlsfx.control.textfield.TextFields;

/**
 * Where a stage is typed or pasted, in whatever it is, with what was recognized. Of a token and of
 * a long text, only the stage stays in the field.
 */
final class ArnField {

  /** No ARN, and no name that somebody types, is as long; in UTF-16 units. */
  private static final int LONGEST = 1_000;

  /** So many stages of a long text can be chosen from. */
  private static final int MOST = 10;

  private final TextField field = TextFields.createClearableTextField();
  private final Label hint = Controls.label("", "arn-hint");
  private boolean entering;

  /** What was recognized in what is in the field, or in what that came from. */
  private Recognized found = new Recognized.Empty();

  /** What was let in for it. */
  private String admitted = "";

  ArnField() {
    arrange();
    wire();
    show();
  }

  /** What was recognized or is wrong, to be put below the field; nothing takes no room. */
  Label hint() {
    return hint;
  }

  /** The text field itself. */
  TextField field() {
    return field;
  }

  /** What was recognized in the text. */
  Recognized found() {
    return found;
  }

  /** The stage that is meant, if the text names one, with region and account. */
  Optional<StageArn> arn() {
    return found instanceof Recognized.OneStage(StageArn arn, _, _)
        ? Optional.of(arn)
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

  /** Reads what is about to be in the field, and lets in only what may stay there. */
  private Change admit(Change change) {
    if (!change.isContentChange()) {
      return change;
    }
    Pasted.Content content = Pasted.content(change.getControlNewText());
    found = content.found();
    // The field would take line ends out, and so join the words on both sides.
    change.setText(change.getText().replaceAll("[\\r\\n\\t]+", " "));
    String text = change.getControlNewText();
    if (text.length() > LONGEST || content.secret()) {
      String rest = rest(content, text);
      change.setRange(0, change.getControlText().length());
      change.setText(rest);
      change.selectRange(rest.length(), rest.length());
    }
    admitted = change.getControlNewText();
    show();
    return change;
  }

  /** What stays of a text that is too long, or has a secret in it. */
  private static String rest(Pasted.Content content, String text) {
    return switch (content.found()) {
      case Recognized.OneStage(StageArn arn, _, _) -> arn.toString();
      case Recognized.SeveralStages(var arns, _) ->
          arns.stream().map(StageArn::toString).limit(MOST).collect(Collectors.joining(" "));
      case Recognized.Named(String name, _, _) -> name;
      case Recognized.Empty() -> "";
      case Recognized.InFile(var file) -> file.toString();
      case Recognized.Wrong _ -> content.secret() ? "" : text.substring(0, LONGEST);
    };
  }

  /** Says what became of a search, in place of what Enter does; until something else is typed. */
  void answer(String why) {
    show(Optional.empty(), Optional.empty(), Optional.of(why));
  }

  /** Shows what was recognized or is wrong. */
  void show() {
    Optional<String> problem =
        found instanceof Recognized.Wrong(String why) ? Optional.of(why) : Optional.empty();
    Optional<String> warning =
        found instanceof Recognized.OneStage(_, Optional<String> why, _) ? why : Optional.empty();
    show(problem, recognized(found), warning);
  }

  private void show(
      Optional<String> problem, Optional<String> recognized, Optional<String> warning) {
    String words =
        Stream.of(problem, recognized, warning)
            .flatMap(Optional::stream)
            .map(Drawn::line)
            .collect(Collectors.joining(" "));
    Glyph glyph =
        problem.isPresent() ? Glyph.CROSS : warning.isPresent() ? Glyph.WARNING : Glyph.INFO;
    hint.setGraphic(glyph.node());
    hint.setText(words);
    Styles.show(hint, !words.isEmpty());
    Styles.choose(hint, problem.isPresent(), "wrong");
    Styles.choose(field, problem.isPresent(), "error");
    Styles.choose(hint, warning.isPresent(), "warned");
    field.setAccessibleHelp(help(found, words));
  }

  /** What was recognized, and what to do about it. */
  private static Optional<String> recognized(Recognized found) {
    return switch (found) {
      case Recognized.Named(String name, Optional<String> region, PastedForm form)
          when form == PastedForm.PLAIN ->
          Optional.of(
              (ErrorDictionary.has(name)
                      ? name + " is an error code: press F2 to look it up. "
                      : "")
                  + "Press Enter to look for a stage with this name or ID"
                  + region.map(where -> " in " + Regions.described(where)).orElse("")
                  + ".");
      case Recognized.SeveralStages _ -> found.said().map(said -> said + " Choose one.");
      case Recognized.InFile _ -> Optional.of("Press Enter to open this snapshot.");
      case Recognized.OneStage _, Recognized.Named _, Recognized.Empty _, Recognized.Wrong _ ->
          found.said();
    };
  }

  /** What was recognized, for those who do not see the header of the response. */
  private static String help(Recognized found, String words) {
    return switch (found) {
      case Recognized.Empty() ->
          "Paste or type a stage: its ARN, ID, or name, or a text that has it.";
      case Recognized.OneStage(StageArn arn, _, _) ->
          Regions.described(arn.region())
              + ", account "
              + arn.account()
              + ", stage "
              + Drawn.line(arn.id())
              + (words.isEmpty() ? "" : ". " + words);
      case Recognized.SeveralStages _,
          Recognized.Named _,
          Recognized.InFile _,
          Recognized.Wrong _ ->
          words;
    };
  }

  private void arrange() {
    field.setId("arn");
    field.setPromptText("Stage ARN, ID, or name, or text that contains one");
    field.setAccessibleText("Stage ARN, ID, or name");
    hint.setId("arn-hint");
    hint.setMinWidth(0);
    Hint.set(hint, hint::getText);
    Hint.set(field, Shortcut.ARN.hint("Stage ARN, ID, or name, or text that contains one"));
  }

  private void wire() {
    field.setTextFormatter(new TextFormatter<>(this::admit));
    // What is undone comes back without being asked.
    field
        .textProperty()
        .addListener((_, _, text) -> {
          if (!text.equals(admitted)) {
            admitted = text;
            found = Pasted.read(text);
            show();
          }
        });
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
