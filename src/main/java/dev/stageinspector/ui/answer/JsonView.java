package dev.stageinspector.ui.answer;

import dev.stageinspector.ui.kit.Controls;
import dev.stageinspector.ui.kit.Drawn;
import javafx.scene.control.TextArea;

/** The whole answer as JSON, laid out as the AWS CLI prints it. */
public final class JsonView extends TextArea {

  private String body = "";

  public JsonView() {
    setId("json");
    setEditable(false);
    Controls.leaveByTab(this);
    setAccessibleText("Response as JSON");
    visibleProperty().addListener((_, _, _) -> layOut());
  }

  /** Shows the body of a response, which is laid out when it is to be seen. */
  public void show(String newBody) {
    body = newBody;
    layOut();
  }

  private void layOut() {
    if (isVisible()) {
      String shown =
          Drawn.block(AnswerText.json(body), "and more: copy the response to see all of it.");
      if (!shown.equals(getText())) {
        setText(shown);
      }
    }
  }
}
