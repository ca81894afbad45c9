package dev.stageinspector.ui.lookup;

import dev.stageinspector.ivs.ResourceId;
import dev.stageinspector.store.History;
import dev.stageinspector.store.Visit;
import dev.stageinspector.ui.kit.Controls;
import dev.stageinspector.ui.kit.Glyph;
import dev.stageinspector.ui.kit.Hint;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** The recent stages, and those of the demo account, as a menu. */
public final class HistoryMenu extends MenuButton {

  /** A longer menu is hard to use; the ARN field searches all of them. */
  private static final int MOST = 12;

  private final List<Visit> samples;
  private final Consumer<Visit> chosen;
  private final Runnable clear;

  public HistoryMenu(List<Visit> samples, Consumer<Visit> chosen, Runnable clear) {
    this.samples = samples;
    this.chosen = chosen;
    this.clear = clear;
    arrange();
  }

  /** Shows the recent stages, pinned ones first. */
  public void show(History history) {
    List<Visit> visits = history.pinnedFirst();
    getItems()
        .setAll(
            visits.stream().limit(MOST).<MenuItem>map(visit -> item("history-", visit)).toList());
    if (visits.isEmpty()) {
      MenuItem nothing = new MenuItem("No recent stages");
      nothing.setId("history-empty");
      nothing.setDisable(true);
      getItems().add(nothing);
    }
    MenuItem clearItem = Controls.menuItem("history-clear", "Clear history (keep pinned)", clear);
    clearItem.setDisable(visits.stream().allMatch(Visit::pinned));
    Menu demo = new Menu("Demo stages");
    demo.setId("history-demo");
    demo.getItems()
        .setAll(samples.stream().<MenuItem>map(visit -> item("sample-", visit)).toList());
    getItems().addAll(new SeparatorMenuItem(), clearItem, demo);
  }

  private MenuItem item(String kind, Visit visit) {
    CustomMenuItem item = new CustomMenuItem(VisitWords.node(visit));
    item.setId(kind + ResourceId.of(visit.arn()));
    // What is drawn is the node; this is for those who do not see it.
    item.setText(VisitWords.title(visit) + ", " + VisitWords.circumstances(visit));
    item.setOnAction(_ -> chosen.accept(visit));
    return item;
  }

  private void arrange() {
    setId("history");
    setGraphic(Glyph.CLOCK.node());
    setText("History");
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    setAccessibleText("History");
    Hint.set(this, "History");
    getStyleClass().addAll("button-icon", "flat", "no-arrow");
  }
}
