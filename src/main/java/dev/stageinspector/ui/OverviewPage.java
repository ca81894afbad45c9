package dev.stageinspector.ui;

import dev.stageinspector.ivs.Answer;
import dev.stageinspector.ivs.Answers;
import dev.stageinspector.ivs.Ivs;
import dev.stageinspector.ivs.ResourceNames;
import dev.stageinspector.ivs.Stage;
import dev.stageinspector.property.Filter;
import dev.stageinspector.store.AnswerView;
import dev.stageinspector.ui.answer.AnswerText;
import dev.stageinspector.ui.answer.DetailsLine;
import dev.stageinspector.ui.answer.EndpointRow;
import dev.stageinspector.ui.answer.FilterBar;
import dev.stageinspector.ui.answer.JsonView;
import dev.stageinspector.ui.answer.PropertyCopies;
import dev.stageinspector.ui.answer.PropertyTreeView;
import dev.stageinspector.ui.kit.ClipboardWriter;
import dev.stageinspector.ui.kit.CopyButton;
import dev.stageinspector.ui.kit.Hint;
import dev.stageinspector.ui.kit.Page;
import dev.stageinspector.ui.kit.Segments;
import dev.stageinspector.ui.kit.Segments.Segment;
import dev.stageinspector.ui.kit.Shortcut;
import dev.stageinspector.ui.kit.Styles;
import dev.stageinspector.watch.Entry;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What an encoder connects to, and all properties of the answer, as a tree or as JSON. */
final class OverviewPage extends VBox implements Page {

  private final ClipboardWriter clipboard;
  private final PropertyCopies copies;
  private final EndpointRow endpoints;
  private final PropertyTreeView tree;
  private final JsonView json = new JsonView();
  private final DetailsLine details = new DetailsLine();
  private final StageNames names;
  private final FilterBar filterBar;
  private final Segments<AnswerView> views =
      new Segments<>(
          List.of(
              new Segment<>("view-tree", "Tree", AnswerView.TREE),
              new Segment<>("view-json", "JSON", AnswerView.JSON)));
  private final Consumer<AnswerView> chosen;
  private AnswerView view;
  private @Nullable Answer shown;

  /**
   * @param background where names come from
   * @param named is told the names that are known by now
   * @param createToken opens the page where a token for the server is created
   * @param view how the properties are shown at first
   * @param chosen is told when the user wants to see them in the other way
   */
  OverviewPage(
      ClipboardWriter clipboard,
      Ivs background,
      Consumer<ResourceNames> named,
      Runnable createToken,
      AnswerView view,
      Consumer<AnswerView> chosen) {
    this.clipboard = clipboard;
    this.chosen = chosen;
    this.view = view;
    copies = new PropertyCopies(clipboard);
    endpoints = new EndpointRow(clipboard, createToken);
    tree = new PropertyTreeView(copies);
    Consumer<ResourceNames> here = this::name;
    names = new StageNames(background, here.andThen(named));
    filterBar = new FilterBar(this::filter, this::focusProperties, this::step);
    arrange();
    wire();
    show(view);
  }

  /** Shows another answer; what is selected, collapsed and filtered stays. */
  void show(Answer answer) {
    boolean same = shown != null && shown.body().equals(answer.body());
    shown = answer;
    endpoints.show(answer);
    if (!same) {
      tree.show(Answers.of(answer));
      json.show(Answers.of(answer));
      showHits();
    }
    askNames();
  }

  /** Marks what a watch has seen change. */
  void mark(List<Entry.Change> changes) {
    tree.mark(changes);
  }

  /** Takes all marks off. */
  void unmark() {
    tree.unmark();
  }

  /** Ends what is under way. */
  void close() {
    names.close();
  }

  /** Nobody waits for names: they are asked for once the answer is in sight. */
  private void askNames() {
    if (shown != null && getScene() != null) {
      names.ask(shown);
    }
  }

  private void name(ResourceNames known) {
    tree.names(known);
    details.names(known);
  }

  /** From tree to JSON, or back. */
  @Override
  public void toggleJson() {
    views.choose(isJson() ? AnswerView.TREE : AnswerView.JSON);
    focusProperties();
  }

  /** Shows the properties in one of their two ways. */
  private void show(AnswerView wanted) {
    view = wanted;
    boolean asJson = isJson();
    Styles.show(json, asJson);
    Styles.show(tree, !asJson);
    Styles.show(details, !asJson);
    views.choose(wanted);
    filterBar.search(asJson);
    showHits();
  }

  @Override
  public void focusFilter() {
    filterBar.focus();
  }

  /** Brings the keyboard to the properties. */
  void focusProperties() {
    inSight().requestFocus();
  }

  @Override
  public void expandAll() {
    if (isJson()) {
      json.expandAll();
    } else {
      tree.expandAll();
    }
  }

  @Override
  public void collapseAll() {
    if (isJson()) {
      json.collapseAll();
    } else {
      tree.collapseAll();
    }
  }

  /** Clears the filter; tells whether there was one. */
  boolean escape() {
    return filterBar.clear();
  }

  void copyEndpoint(Stage.Endpoint kind) {
    endpoints.copy(kind);
  }

  /** What is selected; of JSON without a selection, the whole of it. */
  @Override
  public void copyValue() {
    if (isJson()) {
      json.selectedText()
          .ifPresentOrElse(text -> clipboard.copy("the selected text", text), this::copyStage);
    } else {
      tree.selected().ifPresent(copies::value);
    }
  }

  @Override
  public void copyPath() {
    if (isJson()) {
      clipboard.say("JSON has no selected property: switch to the tree to copy a path");
    } else {
      tree.selected().ifPresent(copies::path);
    }
  }

  @Override
  public void copyRow() {
    clipboard.say("No row is selected on this page");
  }

  @Override
  public void copyColumn() {
    clipboard.say("No column is selected on this page");
  }

  private boolean copyStage() {
    return shown != null && clipboard.copy("the response as JSON", AnswerText.json(shown.body()));
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
    if (isJson()) {
      filterBar.showHits(json.selectedHit(), json.hits());
    } else {
      filterBar.showHits(tree.hits());
    }
  }

  private boolean isJson() {
    return view == AnswerView.JSON;
  }

  private Node inSight() {
    return isJson() ? json : tree;
  }

  private void arrange() {
    getStyleClass().add("overview");
    Region space = new Region();
    HBox.setHgrow(space, Priority.SOMETIMES);
    HBox.setHgrow(filterBar, Priority.ALWAYS);
    HBox toolbar =
        new HBox(
            filterBar,
            space,
            views,
            CopyButton.labeled("copy-stage", "Copy stage as JSON", this::copyStage));
    toolbar.getStyleClass().add("toolbar");
    toolbar.setMinHeight(USE_PREF_SIZE);
    StackPane properties = new StackPane(tree, json);
    VBox.setVgrow(properties, Priority.ALWAYS);
    properties.setMinHeight(50);
    Hint.set(views.button(AnswerView.TREE), Shortcut.JSON.hint("Show the properties as a tree"));
    Hint.set(views.button(AnswerView.JSON), Shortcut.JSON.hint("Show the response as JSON"));
    getChildren().addAll(endpoints, toolbar, properties, details);
  }

  private void wire() {
    views
        .chosen()
        .addListener((_, _, wanted) -> {
          if (wanted != view) {
            show(wanted);
            chosen.accept(wanted);
          }
        });
    tree.onSelection(details::show);
    details.show(tree.selected());
    sceneProperty().addListener(_ -> askNames());
  }
}
