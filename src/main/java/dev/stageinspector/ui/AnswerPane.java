package dev.stageinspector.ui;

import dev.stageinspector.ivs.Inspection;
import dev.stageinspector.property.Filter;
import java.util.List;
import java.util.function.Consumer;
import javafx.event.ActionEvent;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * One answer: the stage at a glance, its endpoints, and all of its properties as a tree or as JSON.
 */
final class AnswerPane extends VBox {

  private final StageHeader header;
  private final EndpointCards cards;
  private final PropertyTreeView tree;
  private final JsonView json = new JsonView();
  private final DetailsLine details = new DetailsLine();
  private final FilterBar filterBar;
  private final ToggleButton treeButton = new ToggleButton("Tree");
  private final ToggleButton jsonButton = new ToggleButton("JSON");
  private final PropertyCopies copies;
  private final Clip clip;
  private @Nullable Inspection shown;

  AnswerPane(Clip clip, Consumer<Boolean> jsonChosen) {
    this.clip = clip;
    this.copies = new PropertyCopies(clip);
    this.header = new StageHeader(clip);
    this.cards = new EndpointCards(clip);
    this.tree = new PropertyTreeView(copies);
    this.filterBar = new FilterBar(this::filter, tree::requestFocus);
    arrange();
    wire(jsonChosen);
  }

  /** Shows an answer; what is selected, collapsed and filtered stays. */
  void show(Inspection inspection, boolean outdated) {
    header.show(inspection, outdated);
    boolean same = shown != null && shown.body().equals(inspection.body());
    shown = inspection;
    if (!same) {
      cards.show(inspection.answer());
      tree.show(inspection.answer());
      json.show(inspection.body());
      filterBar.showHits(tree.hits());
    }
  }

  /** Chooses between tree and JSON. */
  void chooseJson(boolean chosen) {
    (chosen ? jsonButton : treeButton).setSelected(true);
  }

  /** From tree to JSON, or back. */
  void toggleJson() {
    chooseJson(!jsonButton.isSelected());
    (jsonButton.isSelected() ? json : tree).requestFocus();
  }

  void focusFilter() {
    chooseJson(false);
    filterBar.focus();
  }

  /** Takes back what Esc takes back here; tells whether there was something. */
  boolean escape() {
    return filterBar.clear();
  }

  void copyEndpoint(String kind) {
    cards.copy(kind);
  }

  void copyValue() {
    tree.selected().ifPresent(copies::value);
  }

  void copyPath() {
    tree.selected().ifPresent(copies::path);
  }

  void copyStage() {
    if (shown != null) {
      clip.copy("the whole answer as JSON", json.json());
    }
  }

  private void filter(Filter filter) {
    tree.filter(filter);
    filterBar.showHits(tree.hits());
  }

  private void arrange() {
    getStyleClass().add("answer");
    ToggleGroup choices = new ToggleGroup();
    treeButton.setId("view-tree");
    jsonButton.setId("view-json");
    treeButton.setToggleGroup(choices);
    jsonButton.setToggleGroup(choices);
    treeButton.getStyleClass().add("left-pill");
    jsonButton.getStyleClass().add("right-pill");
    treeButton.setSelected(true);
    Region space = new Region();
    HBox.setHgrow(space, Priority.SOMETIMES);
    HBox.setHgrow(filterBar, Priority.ALWAYS);
    HBox toolbar =
        new HBox(
            filterBar,
            space,
            new HBox(treeButton, jsonButton),
            Controls.button("copy-stage", "Copy stage as JSON", this::copyStage));
    toolbar.getStyleClass().add("toolbar");
    StackPane views = new StackPane(tree, json);
    VBox.setVgrow(views, Priority.ALWAYS);
    views.setMinHeight(60);
    getChildren().addAll(header, cards, toolbar, views, details);
  }

  private void wire(Consumer<Boolean> jsonChosen) {
    jsonButton.selectedProperty().addListener((_, _, chosen) -> showView(chosen, jsonChosen));
    showView(false, _ -> {});
    tree.onSelection(details::show);
    details.show(tree.selected());
    // One of the two is always chosen.
    for (ToggleButton button : List.of(treeButton, jsonButton)) {
      button.addEventFilter(ActionEvent.ACTION, _ -> button.setSelected(true));
    }
  }

  private void showView(boolean asJson, Consumer<Boolean> jsonChosen) {
    Styles.show(json, asJson);
    Styles.show(tree, !asJson);
    Styles.show(details, !asJson);
    filterBar.setDisable(asJson);
    jsonChosen.accept(asJson);
  }
}
