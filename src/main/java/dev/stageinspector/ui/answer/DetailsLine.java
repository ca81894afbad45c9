package dev.stageinspector.ui.answer;

import dev.stageinspector.ivs.ResourceNames;
import dev.stageinspector.property.Property;
import dev.stageinspector.ui.kit.Controls;
import dev.stageinspector.ui.kit.Drawn;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** What the selected property means, and all that it holds. */
public final class DetailsLine extends VBox {

  private final Label label = Controls.label("", "details-label");
  private final Label path = Controls.label("", "details-path");
  private final Text explanation = new Text();
  private final ValueText value = new ValueText();
  private Optional<Property> shown = Optional.empty();
  private ResourceNames names = ResourceNames.NONE;

  public DetailsLine() {
    arrange();
    show(Optional.empty());
  }

  /** Shows a property, or how to come by one. */
  public void show(Optional<Property> selected) {
    shown = selected;
    label.setText(selected.map(property -> Drawn.line(property.label())).orElse(""));
    path.setText(selected.map(Property::path).map(Drawn::line).orElse(""));
    value.show(selected);
    explain();
  }

  /** Says the names of configurations, too. */
  public void names(ResourceNames newNames) {
    names = newNames;
    explain();
  }

  private void explain() {
    explanation.setText(
        shown.map(this::explanation).orElse("Select a property to see what it means."));
    value.setAccessibleHelp(explanation.getText());
  }

  private String explanation(Property property) {
    return PropertyWords.explanation(property)
        + PropertyWords.naming(property, names).map(sentence -> " " + sentence).orElse("");
  }

  private void arrange() {
    setId("details");
    getStyleClass().add("details");
    explanation.setId("details-explanation");
    explanation.getStyleClass().add("details-explanation");
    // One paragraph, which wraps only where it has to.
    TextFlow first = new TextFlow(label, path, explanation);
    first.getStyleClass().add("details-first");
    first.setMinHeight(USE_PREF_SIZE);
    getChildren().addAll(first, value);
  }
}
