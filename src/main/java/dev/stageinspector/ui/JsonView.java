package dev.stageinspector.ui;

import dev.stageinspector.property.Visible;
import javafx.scene.control.TextArea;

/** The whole answer as JSON, laid out as the AWS CLI prints it. */
final class JsonView extends TextArea {

  private String json = "";

  JsonView() {
    setId("json");
    setEditable(false);
    setAccessibleText("The answer as JSON");
  }

  /** Shows the body of a response. */
  void show(String body) {
    json = AnswerText.json(body);
    String shown = Visible.block(json);
    if (!shown.equals(getText())) {
      setText(shown);
    }
  }

  /** What is shown, with every character as AWS sent it. */
  String json() {
    return json;
  }
}
