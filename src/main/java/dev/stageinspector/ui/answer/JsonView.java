package dev.stageinspector.ui.answer;

import dev.stageinspector.ivs.Answers;
import dev.stageinspector.property.Filter;
import dev.stageinspector.property.Property;
import dev.stageinspector.ui.kit.Controls;
import dev.stageinspector.ui.kit.Drawn;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.TextArea;

/** The whole answer as JSON, laid out as the AWS CLI prints it. */
public final class JsonView extends TextArea implements Content {

  private Supplier<String> body = () -> "";

  public JsonView() {
    setId("json");
    setEditable(false);
    Controls.leaveByTab(this);
    setAccessibleText("Response as JSON");
    visibleProperty().addListener((_, _, _) -> layOut());
  }

  /** Shows the response, its pages joined; it is laid out when it is to be seen. */
  @Override
  public void show(Answers answers) {
    body = () -> answers.pages().isEmpty() ? "" : AnswerText.json(answers.joined().body());
    layOut();
  }

  @Override
  public void filter(Filter filter) {
    // JSON is shown whole.
  }

  @Override
  public long hits() {
    return 0;
  }

  /** What is selected is a text, which the system copies. */
  @Override
  public Optional<Property> selected() {
    return Optional.empty();
  }

  private void layOut() {
    if (isVisible()) {
      String shown = Drawn.block(body.get(), "and more: copy the response to see all of it.");
      if (!shown.equals(getText())) {
        setText(shown);
      }
    }
  }
}
