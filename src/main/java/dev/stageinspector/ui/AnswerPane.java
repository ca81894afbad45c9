package dev.stageinspector.ui;

import dev.stageinspector.ivs.Answer;
import dev.stageinspector.ivs.Answers;
import dev.stageinspector.property.Filter;
import dev.stageinspector.store.AnswerView;
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
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
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
final class AnswerPane extends VBox implements Page {

  private final StageHeader header;
  private final EndpointCards cards;
  private final PropertyTreeView tree;
  private final JsonView json = new JsonView();
  private final DetailsLine details = new DetailsLine();
  private final FilterBar filterBar;
  private final ToggleGroup choices = new ToggleGroup();
  private final ToggleButton treeButton = Controls.pill("view-tree", "Tree", "left-pill", choices);
  private final ToggleButton jsonButton = Controls.pill("view-json", "JSON", "right-pill", choices);
  private final ToggleButton setupButton = new ToggleButton("Broadcast");
  private final Supplier<SetupPane> setups;
  private @Nullable SetupPane setup;
  private final VBox properties = new VBox();
  private final SplitPane body = new SplitPane();
  private final PropertyCopies copies;
  private final ClipboardWriter clipboard;
  private final Consumer<AnswerView> viewChosen;
  private @Nullable Answer shown;
  private AnswerView view;
  private boolean broadcast;
  private AnswerLayout layout;

  /**
   * @param setups builds the broadcast settings
   * @param view how the properties are shown at first
   * @param viewChosen is told when the user wants to see them in another way
   */
  AnswerPane(
      ClipboardWriter clipboard,
      Supplier<SetupPane> setups,
      AnswerView view,
      Consumer<AnswerView> viewChosen) {
    this.setups = setups;
    this.view = view;
    this.viewChosen = viewChosen;
    this.layout = new AnswerLayout.Properties(view);
    this.clipboard = clipboard;
    this.copies = new PropertyCopies(clipboard);
    this.header = new StageHeader(clipboard);
    this.cards = new EndpointCards(clipboard);
    this.tree = new PropertyTreeView(copies);
    this.filterBar = new FilterBar(this::filter, () -> inSight().requestFocus(), this::step);
    arrange();
    wire();
    draw(layout);
  }

  /** Shows an answer; what is selected, collapsed and filtered stays. */
  void show(Answer inspection, boolean outdated) {
    header.show(inspection, outdated);
    boolean same = shown != null && shown.body().equals(inspection.body());
    shown = inspection;
    if (!same) {
      cards.show(inspection.tree());
      tree.show(Answers.of(inspection));
      json.show(Answers.of(inspection));
      showHits();
    }
    if (setup != null) {
      setup.show(inspection);
    }
  }

  /** From tree to JSON, or back. */
  @Override
  public void toggleJson() {
    boolean toJson = view == AnswerView.TREE;
    choose(toJson ? AnswerView.JSON : AnswerView.TREE);
    inSight().requestFocus();
  }

  /** Opens the broadcast settings, or closes them. */
  void toggleSetup() {
    openSetup(!broadcast);
    if (broadcast) {
      setup().focusFirst();
    } else {
      tree.requestFocus();
    }
  }

  /** Drops the secrets that are kept for the broadcast settings. */
  void forget() {
    if (setup != null) {
      setup.forget();
    }
  }

  @Override
  public void focusFilter() {
    choose(view);
    filterBar.focus();
  }

  /** Takes back what Esc takes back here; tells whether there was something. */
  @Override
  public boolean escape() {
    return (setup != null && setup.escape()) || filterBar.clear();
  }

  void copyEndpoint(String kind) {
    cards.copy(kind);
  }

  /** What is selected in sight; of JSON without a selection, the whole of it. */
  @Override
  public void copyValue() {
    if (view == AnswerView.TREE) {
      tree.selected().ifPresent(copies::value);
    } else {
      json.selectedText()
          .ifPresentOrElse(text -> clipboard.copy("the selected text", text), this::copyStage);
    }
  }

  @Override
  public void copyPath() {
    if (view == AnswerView.TREE) {
      tree.selected().ifPresent(copies::path);
    } else {
      clipboard.say("JSON has no selected property: switch to the tree to copy a path");
    }
  }

  void copyStage() {
    if (shown != null) {
      clipboard.copy("the response as JSON", AnswerText.json(shown.body()));
    }
  }

  private void filter(Filter filter) {
    tree.filter(filter);
    json.filter(filter);
    showHits();
  }

  private void step(FilterBar.Step step) {
    json.step(step);
    showHits();
  }

  private void showHits() {
    if (view == AnswerView.TREE) {
      filterBar.showHits(tree.hits());
    } else {
      filterBar.showHits(json.selectedHit(), json.hits());
    }
  }

  /** Where the properties are in sight. */
  private Node inSight() {
    return view == AnswerView.TREE ? tree : json;
  }

  private void arrange() {
    getStyleClass().add("answer");
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
    StackPane views = new StackPane(tree, json);
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

  /** Shows the properties in one way; broadcast settings that are in their place go. */
  private void choose(AnswerView chosen) {
    if (view != chosen) {
      view = chosen;
      viewChosen.accept(chosen);
    }
    broadcast = broadcast && !(layout instanceof AnswerLayout.Broadcast);
    update();
  }

  private void openSetup(boolean open) {
    broadcast = open;
    update();
  }

  private void update() {
    draw(AnswerLayout.of(view, broadcast, getWidth(), getHeight()));
  }

  private void draw(AnswerLayout now) {
    layout = now;
    switch (now) {
      case AnswerLayout.Properties(AnswerView shownAs) -> draw(shownAs, List.of(properties));
      case AnswerLayout.SideBySide(AnswerView shownAs) ->
          draw(shownAs, List.of(properties, setup()));
      case AnswerLayout.Broadcast(boolean only) -> {
        setBody(List.of(setup()));
        choices.selectToggle(null);
        filterBar.setDisable(true);
        showTop(!only);
      }
    }
    setupButton.setSelected(broadcast);
  }

  private void draw(AnswerView shownAs, List<Node> parts) {
    boolean asJson = shownAs == AnswerView.JSON;
    setBody(parts);
    Styles.show(json, asJson);
    Styles.show(tree, !asJson);
    Styles.show(details, !asJson);
    choices.selectToggle(asJson ? jsonButton : treeButton);
    filterBar.setDisable(false);
    filterBar.search(asJson);
    showHits();
    showTop(true);
  }

  private void showTop(boolean visible) {
    Styles.show(cards, visible);
    Styles.show(header, visible);
  }

  /** What stays where it is keeps its divider and the keyboard. */
  private void setBody(List<Node> parts) {
    if (!body.getItems().equals(parts)) {
      body.getItems().setAll(parts);
    }
  }

  /** The buttons tell what the user wants; only {@link #draw} says which of them are chosen. */
  private void wire() {
    setupButton.setOnAction(_ -> openSetup(setupButton.isSelected()));
    treeButton.setOnAction(_ -> choose(AnswerView.TREE));
    jsonButton.setOnAction(_ -> choose(AnswerView.JSON));
    // The arrow keys choose within the group, without an action.
    choices
        .selectedToggleProperty()
        .addListener((_, _, chosen) -> {
          AnswerView wanted = jsonButton.equals(chosen) ? AnswerView.JSON : AnswerView.TREE;
          if (chosen != null && (wanted != view || layout instanceof AnswerLayout.Broadcast)) {
            choose(wanted);
          }
        });
    widthProperty().addListener((_, _, _) -> update());
    heightProperty().addListener((_, _, _) -> update());
    tree.onSelection(details::show);
    details.show(tree.selected());
  }
}
