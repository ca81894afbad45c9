package dev.stageinspector.ui;

import dev.stageinspector.ivs.Answer;
import dev.stageinspector.property.Filter;
import dev.stageinspector.ui.answer.AnswerText;
import dev.stageinspector.ui.answer.DetailsLine;
import dev.stageinspector.ui.answer.EndpointCards;
import dev.stageinspector.ui.answer.FilterBar;
import dev.stageinspector.ui.answer.JsonView;
import dev.stageinspector.ui.answer.PropertyCopies;
import dev.stageinspector.ui.answer.PropertyTreeView;
import dev.stageinspector.ui.answer.StageHeader;
import dev.stageinspector.ui.broadcast.SetupPane;
import dev.stageinspector.ui.kit.ClipboardWriter;
import dev.stageinspector.ui.kit.Controls;
import dev.stageinspector.ui.kit.Hint;
import dev.stageinspector.ui.kit.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
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

  /** From this width on, in pixels at the usual font size, two views are read side by side. */
  private static final double BESIDE = 1060;

  /** Below this height the endpoints, which the set-up has too, leave it their place. */
  private static final double SCARCE = 560;

  private final StageHeader header;
  private final EndpointCards cards;
  private final PropertyTreeView tree;
  private final JsonView json = new JsonView();
  private final DetailsLine details = new DetailsLine();
  private final FilterBar filterBar;
  private final ToggleButton treeButton = new ToggleButton("Tree");
  private final ToggleButton jsonButton = new ToggleButton("JSON");
  private final ToggleGroup choices = new ToggleGroup();
  private final ToggleButton setupButton = new ToggleButton("Broadcast");
  private final Supplier<SetupPane> setups;
  private @Nullable SetupPane setup;
  private final StackPane views = new StackPane();
  private final VBox properties = new VBox();
  private final SplitPane body = new SplitPane();
  private final PropertyCopies copies;
  private final ClipboardWriter clip;
  private @Nullable Answer shown;
  private boolean asJson;

  AnswerPane(ClipboardWriter clip, Supplier<SetupPane> setups, Consumer<Boolean> jsonChosen) {
    this.setups = setups;
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
  void show(Answer inspection, boolean outdated) {
    header.show(inspection, outdated);
    boolean same = shown != null && shown.body().equals(inspection.body());
    shown = inspection;
    if (!same) {
      cards.show(inspection.tree());
      tree.show(inspection.tree());
      json.show(inspection.body());
      filterBar.showHits(tree.hits());
    }
    if (setup != null) {
      setup.show(inspection);
    }
  }

  /** Builds what was not needed until now: the other one of tree and JSON. */
  void complete() {
    place(tree);
    place(json);
  }

  /** Chooses between tree and JSON, and brings it into sight. */
  void chooseJson(boolean chosen) {
    choices.selectToggle(chosen ? jsonButton : treeButton);
  }

  /** From tree to JSON, or back. */
  void toggleJson() {
    chooseJson(!asJson);
    (asJson ? json : tree).requestFocus();
  }

  /** Opens the set-up of a broadcaster, or closes it. */
  void toggleSetup() {
    setupButton.setSelected(!setupButton.isSelected());
    if (setupButton.isSelected()) {
      setup().focusFirst();
    } else {
      tree.requestFocus();
    }
  }

  /** Drops the secrets that are kept for the set-up. */
  void forget() {
    if (setup != null) {
      setup.forget();
    }
  }

  void focusFilter() {
    chooseJson(false);
    filterBar.focus();
  }

  /** Takes back what Esc takes back here; tells whether there was something. */
  boolean escape() {
    return (setup != null && setup.escape()) || filterBar.clear();
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
      clip.copy("the response as JSON", AnswerText.json(shown.body()));
    }
  }

  private void filter(Filter filter) {
    tree.filter(filter);
    filterBar.showHits(tree.hits());
  }

  private void arrange() {
    getStyleClass().add("answer");
    treeButton.setId("view-tree");
    jsonButton.setId("view-json");
    treeButton.setToggleGroup(choices);
    jsonButton.setToggleGroup(choices);
    treeButton.getStyleClass().add("left-pill");
    jsonButton.getStyleClass().add("right-pill");
    Region space = new Region();
    HBox.setHgrow(space, Priority.SOMETIMES);
    HBox.setHgrow(filterBar, Priority.ALWAYS);
    HBox toolbar =
        new HBox(
            filterBar,
            space,
            new HBox(treeButton, jsonButton),
            setupButton,
            Controls.button("copy-stage", "Copy stage as JSON", this::copyStage));
    toolbar.getStyleClass().add("toolbar");
    VBox.setVgrow(views, Priority.ALWAYS);
    views.setMinHeight(60);
    properties.getChildren().addAll(views, details);
    properties.getStyleClass().add("properties");
    VBox.setVgrow(body, Priority.ALWAYS);
    body.setMinHeight(60);
    body.setPrefHeight(0);
    body.getStyleClass().add("answer-body");
    setupButton.setId("view-setup");
    Hint.set(setupButton, "Set up an encoder");
    setupButton.setAccessibleText("Set up an encoder");
    getChildren().addAll(header, cards, toolbar, body);
    placeSetup();
  }

  /** Whether there is room for the set-up beside the properties; else it takes their place. */
  private boolean isBeside() {
    return getWidth() >= BESIDE;
  }

  /** It is built when it is first opened: most look-ups never need it. */
  private SetupPane setup() {
    SetupPane built = setup;
    if (built == null) {
      built = setups.get();
      setup = built;
      if (shown != null) {
        built.show(shown);
      }
    }
    return built;
  }

  private void place(Node view) {
    if (!views.getChildren().contains(view)) {
      views.getChildren().add(view);
    }
  }

  private void placeSetup() {
    boolean open = setupButton.isSelected();
    boolean covered = open && !isBeside();
    List<Node> parts = new ArrayList<>();
    if (!covered) {
      parts.add(properties);
    }
    if (open) {
      parts.add(setup());
    }
    if (!body.getItems().equals(parts)) {
      body.getItems().setAll(parts);
    }
    ToggleButton chosen = asJson ? jsonButton : treeButton;
    choices.selectToggle(covered ? null : chosen);
    filterBar.setDisable(covered || asJson);
    boolean scarce = covered && getHeight() < SCARCE;
    Styles.show(cards, !scarce);
    Styles.show(header, !scarce);
  }

  private void wire(Consumer<Boolean> jsonChosen) {
    setupButton.selectedProperty().addListener((_, _, _) -> placeSetup());
    widthProperty().addListener((_, _, _) -> placeSetup());
    heightProperty().addListener((_, _, _) -> placeSetup());
    choices
        .selectedToggleProperty()
        .addListener((_, _, chosen) -> {
          if (chosen != null) {
            showView(jsonButton.equals(chosen), jsonChosen);
          }
        });
    showView(false, _ -> {});
    tree.onSelection(details::show);
    details.show(tree.selected());
    // A second press does not take the choice back.
    for (ToggleButton button : List.of(treeButton, jsonButton)) {
      button.addEventFilter(ActionEvent.ACTION, _ -> button.setSelected(true));
    }
  }

  /** Where the set-up is in its place, it goes. */
  private void showView(boolean newAsJson, Consumer<Boolean> jsonChosen) {
    asJson = newAsJson;
    Styles.show(json, asJson);
    Styles.show(tree, !asJson);
    place(asJson ? json : tree);
    Styles.show(details, !asJson);
    if (!isBeside()) {
      setupButton.setSelected(false);
    }
    placeSetup();
    jsonChosen.accept(asJson);
  }
}
