package dev.stageinspector.ui;

import dev.stageinspector.property.Visible;
import javafx.scene.control.TextArea;

/** The whole answer as JSON, laid out as the AWS CLI prints it. */
final class JsonView extends TextArea {

  private String body = "";

  JsonView() {
    setId("json");
    setEditable(false);
    setAccessibleText("Response as JSON");
    visibleProperty().addListener((_, _, _) -> layOut());
  }

  /** Shows the body of a response, which is laid out when it is to be seen. */
  void show(String newBody) {
    body = newBody;
    layOut();
  }

  private void layOut() {
    if (isVisible()) {
      String shown = Visible.block(AnswerText.json(body));
      if (!shown.equals(getText())) {
        setText(shown);
      }
    }
  }
}
