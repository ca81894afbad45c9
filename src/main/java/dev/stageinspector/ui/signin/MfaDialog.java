package dev.stageinspector.ui.signin;

import dev.stageinspector.aws.profiles.Prompts;
import dev.stageinspector.ui.kit.Controls;
import dev.stageinspector.ui.kit.Drawn;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/** Asks for the code of an MFA device. */
public final class MfaDialog {

  private static final ButtonType USE = new ButtonType("Continue", ButtonBar.ButtonData.OK_DONE);

  private MfaDialog() {}

  /** The dialog; its result is six digits, or null. */
  public static Dialog<String> of(Prompts.MfaQuestion question, Window owner) {
    TextField code = new TextField();
    code.setId("mfa-code");
    code.setPromptText("123456");
    code.setAccessibleText("Six-digit code");
    code.setPrefColumnCount(8);
    code.setMaxWidth(TextField.USE_PREF_SIZE);
    // Apps show a code in two groups, and people copy the space.
    code.setTextFormatter(
        new TextFormatter<>(change -> {
          change.setText(change.getText().replaceAll("\\s", ""));
          if (!change.getControlNewText().matches("[0-9]{0,6}")) {
            int caret = change.getControlCaretPosition();
            change.setText("");
            change.setRange(caret, caret);
            change.selectRange(caret, caret);
          }
          return change;
        }));
    Label device = Controls.label("Device: " + Drawn.line(question.device()));
    Label role = Controls.label("Role: " + Drawn.line(question.role()));
    VBox content = new VBox(8, device, role);
    question.again().map(Drawn::line).map(Controls::label).ifPresent(content.getChildren()::add);
    content.getChildren().forEach(label -> ((Label) label).setWrapText(true));
    content.getChildren().add(code);
    content.getStyleClass().add("mfa-content");
    Dialog<String> dialog = Controls.dialog(owner, "Enter MFA code");
    dialog.setHeaderText("Enter the six-digit code that the device shows now.");
    dialog.getDialogPane().setContent(content);
    dialog.getDialogPane().getButtonTypes().addAll(USE, ButtonType.CANCEL);
    Node use = dialog.getDialogPane().lookupButton(USE);
    use.setId("mfa-use");
    use.setDisable(true);
    code.textProperty().addListener((_, _, text) -> use.setDisable(!Prompts.isMfaCode(text)));
    dialog.setOnShown(_ -> code.requestFocus());
    dialog.setResultConverter(button -> {
      String typed = code.getText();
      code.clear();
      return USE.equals(button) && Prompts.isMfaCode(typed) ? typed : null;
    });
    return dialog;
  }
}
