package dev.stageinspector.ui.lookup;

import dev.stageinspector.store.Visit;
import dev.stageinspector.ui.kit.Controls;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What there is to see before anything was looked up: the recent stages. */
public final class StartPane extends VBox {

  private final ListView<Visit> recent = new ListView<>();
  private final Consumer<Visit> chosen;
  private final Label title = Controls.label("", "start-title");

  public StartPane(Consumer<Visit> chosen) {
    this.chosen = chosen;
    getStyleClass().add("start");
    setId("start");
    arrange();
    wire();
  }

  /** Shows the recent stages, or if there are none, those of the demo account. */
  public void show(List<Visit> before, List<Visit> samples) {
    List<Visit> visits = before.isEmpty() ? samples : before;
    title.setText(before.isEmpty() && !samples.isEmpty() ? "Demo stages" : "Recent stages");
    recent.getItems().setAll(visits);
  }

  private void choose() {
    Visit visit = recent.getSelectionModel().getSelectedItem();
    if (visit != null) {
      chosen.accept(visit);
    }
  }

  private void arrange() {
    Label help =
        Controls.label(
            "Paste a stage's ARN above and press Enter. Or choose a stage below: double-click it or"
                + " press Enter.",
            "start-help");
    help.setWrapText(true);
    recent.setId("recent");
    recent.setAccessibleText("Recent stages");
    recent.setCellFactory(_ -> new Suggestions.VisitCell());
    recent.setPlaceholder(Controls.label("No recent stages.", "no-value"));
    VBox.setVgrow(recent, Priority.ALWAYS);
    getChildren().addAll(title, help, recent);
  }

  private void wire() {
    recent.setOnMouseClicked(click -> {
      if (click.getClickCount() == 2) {
        choose();
      }
    });
    recent.setOnKeyPressed(key -> {
      if (key.getCode() == KeyCode.ENTER) {
        choose();
      }
    });
  }
}
