package dev.stageinspector.ui.ticket;

import dev.stageinspector.ticket.Sensitive;
import dev.stageinspector.ui.kit.Controls;
import dev.stageinspector.ui.kit.Styles;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** What is hidden in the ticket, kind by kind, and one switch that shows all of it. */
final class HiddenKinds extends VBox {

  private final Map<Sensitive, CheckBox> kinds = new EnumMap<>(Sensitive.class);
  private final ToggleButton all = new ToggleButton("Show hidden");
  private final Label warning =
      Controls.paragraph(
          "What is hidden is shown now, and copies contain it. Secrets stay removed.",
          "ticket-warning");

  /**
   * @param changed is told when something else is hidden
   */
  HiddenKinds(Runnable changed) {
    FlowPane choices = new FlowPane(Controls.label("Hide:", "field-title"));
    choices.getStyleClass().add("ticket-choices");
    for (Sensitive kind : Sensitive.values()) {
      CheckBox box = new CheckBox(kind.label());
      box.setId("ticket-hide-" + kind.name().toLowerCase(Locale.ROOT));
      box.setAccessibleText("Hide " + kind.label());
      box.setSelected(Sensitive.byDefault().contains(kind));
      box.selectedProperty().addListener((_, _, _) -> changed.run());
      box.disableProperty().bind(all.selectedProperty());
      kinds.put(kind, box);
      choices.getChildren().add(box);
    }
    all.setId("ticket-show-hidden");
    all.selectedProperty()
        .addListener((_, _, shown) -> {
          all.setText(shown ? "Hide again" : "Show hidden");
          Styles.show(warning, shown);
          changed.run();
        });
    choices.getChildren().add(all);
    warning.setId("ticket-warning");
    Styles.show(warning, false);
    getStyleClass().add("ticket-hidden");
    getChildren().addAll(choices, warning);
  }

  /** What is hidden now. */
  Set<Sensitive> hidden() {
    Set<Sensitive> hidden = EnumSet.noneOf(Sensitive.class);
    if (!all.isSelected()) {
      kinds.forEach((kind, box) -> {
        if (box.isSelected()) {
          hidden.add(kind);
        }
      });
    }
    return hidden;
  }
}
