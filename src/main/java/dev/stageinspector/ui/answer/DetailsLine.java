package dev.stageinspector.ui.answer;

import dev.stageinspector.property.Property;
import dev.stageinspector.ui.kit.Controls;
import dev.stageinspector.ui.kit.Drawn;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** What the selected property means and holds. */
public final class DetailsLine extends VBox {

  private final Label label = Controls.label("", "details-label");
  private final Label path = Controls.label("", "details-path");
  private final Label explanation = Controls.label("", "details-explanation");

  public DetailsLine() {
    arrange();
  }

  /** Shows a property, or how to come by one. */
  public void show(Optional<Property> selected) {
    label.setText(selected.map(property -> Drawn.line(property.label())).orElse(""));
    path.setText(selected.map(Property::path).map(Drawn::line).orElse(""));
    explanation.setText(
        selected.map(PropertyWords::explanation).orElse("Select a property to see what it means."));
  }

  private void arrange() {
    setId("details");
    getStyleClass().add("details");
    explanation.setWrapText(true);
    label.setMinWidth(USE_PREF_SIZE);
    HBox first = new HBox(label, path);
    first.getStyleClass().add("details-first");
    getChildren().addAll(first, explanation);
  }
}
