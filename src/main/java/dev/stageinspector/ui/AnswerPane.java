package dev.stageinspector.ui;

import dev.stageinspector.access.ProfileWords;
import dev.stageinspector.ivs.Answer;
import dev.stageinspector.ivs.Answers;
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
import dev.stageinspector.ui.answer.StageHeader;
import dev.stageinspector.ui.broadcast.SetupPane;
import dev.stageinspector.ui.kit.ClipboardWriter;
import dev.stageinspector.ui.kit.Controls;
import dev.stageinspector.ui.kit.CopyButton;
import dev.stageinspector.ui.kit.Hint;
import dev.stageinspector.ui.kit.Shortcut;
import dev.stageinspector.ui.kit.Styles;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * One answer: the stage at a glance, and below that a page: all of its properties with what an
 * encoder connects to, or the broadcast settings.
 */
final class AnswerPane extends VBox implements Page {

  /** What the pane wants done. */
  interface Actions {
    /** Looks the same stage up again. */
    void refresh();

    /** Brings the user to the profiles. */
    void chooseProfile();

    /** The user wants to see properties in another way. */
    void chooseView(AnswerView view);
  }

  private final StageHeader header;
  private final EndpointRow endpoints;
  private final PropertyTreeView tree;
  private final JsonView json = new JsonView();
  private final DetailsLine details = new DetailsLine();
  private final FilterBar filterBar;
  private final ToggleGroup pages = new ToggleGroup();
  private final ToggleButton overviewButton =
      Controls.pill("view-overview", "Overview", "left-pill", pages);
  private final ToggleButton setupButton =
      Controls.pill("view-setup", "Broadcast", "right-pill", pages);
  private final ToggleGroup choices = new ToggleGroup();
  private final ToggleButton treeButton = Controls.pill("view-tree", "Tree", "left-pill", choices);
  private final ToggleButton jsonButton = Controls.pill("view-json", "JSON", "right-pill", choices);
  private final Supplier<SetupPane> setups;
  private @Nullable SetupPane setup;
  private final VBox overview = new VBox();
  private final StackPane body = new StackPane();
  private final PropertyCopies copies;
  private final ClipboardWriter clipboard;
  private final Actions actions;
  private @Nullable Answer shown;
  private AnswerLayout layout;

  /**
   * @param setups builds the broadcast settings
   * @param view how the properties are shown at first
   */
  AnswerPane(
      ClipboardWriter clipboard,
      ProfileWords words,
      Actions actions,
      Supplier<SetupPane> setups,
      AnswerView view) {
    this.setups = setups;
    this.actions = actions;
    this.layout = new AnswerLayout.Overview(view);
    this.clipboard = clipboard;
    this.copies = new PropertyCopies(clipboard);
    this.header =
        new StageHeader(clipboard, words, actions::refresh, actions::chooseProfile, pages());
    this.endpoints = new EndpointRow(clipboard, this::createToken);
    this.tree = new PropertyTreeView(copies);
    this.filterBar = new FilterBar(this::filter, () -> inSight().requestFocus(), this::step);
    arrange();
    wire();
    draw();
  }

  /** Shows an answer; what is selected, collapsed and filtered stays. */
  void show(Answer inspection, boolean outdated) {
    header.show(inspection, outdated);
    boolean same = shown != null && shown.body().equals(inspection.body());
    shown = inspection;
    if (!same) {
      endpoints.show(inspection.tree());
      tree.show(Answers.of(inspection));
      json.show(Answers.of(inspection));
      showHits();
    }
    if (setup != null) {
      setup.show(inspection);
    }
  }

  /** Says whether the answer is not the one to the stage and the profile that are chosen now. */
  void mark(boolean other) {
    header.mark(other);
    Styles.choose(this, other, "other");
  }

  /** More is known of the profiles, such as whose credentials were used. */
  void factsChanged() {
    header.factsChanged();
  }

  /** From tree to JSON, or back. */
  @Override
  public void toggleJson() {
    go(layout.toggledView());
    inSight().requestFocus();
  }

  /** From the overview to the broadcast settings, or back. */
  void toggleSetup() {
    go(layout.toggledPage());
    switch (layout) {
      case AnswerLayout.Overview _ -> tree.requestFocus();
      case AnswerLayout.Broadcast _ -> setup().focusFirst();
    }
  }

  private void createToken() {
    go(new AnswerLayout.Broadcast(layout.view()));
    setup().focusToken();
  }

  /** Drops the secrets that are kept for the broadcast settings. */
  void forget() {
    if (setup != null) {
      setup.forget();
    }
  }

  @Override
  public void focusFilter() {
    go(new AnswerLayout.Overview(layout.view()));
    filterBar.focus();
  }

  @Override
  public void expandAll() {
    if (layout.view() == AnswerView.TREE) {
      tree.expandAll();
    } else {
      json.expandAll();
    }
  }

  @Override
  public void collapseAll() {
    if (layout.view() == AnswerView.TREE) {
      tree.collapseAll();
    } else {
      json.collapseAll();
    }
  }

  /** Takes back what Esc takes back here; tells whether there was something. */
  @Override
  public boolean escape() {
    return (setup != null && setup.escape()) || filterBar.clear();
  }

  void copyEndpoint(Stage.Endpoint kind) {
    endpoints.copy(kind);
  }

  /** What is selected in sight; of JSON without a selection, the whole of it. */
  @Override
  public void copyValue() {
    if (layout.view() == AnswerView.TREE) {
      tree.selected().ifPresent(copies::value);
    } else {
      json.selectedText()
          .ifPresentOrElse(text -> clipboard.copy("the selected text", text), this::copyStage);
    }
  }

  @Override
  public void copyPath() {
    if (layout.view() == AnswerView.TREE) {
      tree.selected().ifPresent(copies::path);
    } else {
      clipboard.say("JSON has no selected property: switch to the tree to copy a path");
    }
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
    if (layout.view() == AnswerView.TREE) {
      filterBar.showHits(tree.hits());
    } else {
      filterBar.showHits(json.selectedHit(), json.hits());
    }
  }

  /** Where the properties are in sight. */
  private Node inSight() {
    return layout.view() == AnswerView.TREE ? tree : json;
  }

  private HBox pages() {
    HBox both = new HBox(overviewButton, setupButton);
    both.setMinWidth(USE_PREF_SIZE);
    return both;
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

  private void go(AnswerLayout now) {
    boolean other = now.view() != layout.view();
    layout = now;
    if (other) {
      actions.chooseView(now.view());
    }
    draw();
  }

  private void draw() {
    boolean asJson = layout.view() == AnswerView.JSON;
    Styles.show(json, asJson);
    Styles.show(tree, !asJson);
    Styles.show(details, !asJson);
    choices.selectToggle(asJson ? jsonButton : treeButton);
    filterBar.search(asJson);
    showHits();
    switch (layout) {
      case AnswerLayout.Overview _ -> {
        turnTo(overview);
        pages.selectToggle(overviewButton);
      }
      case AnswerLayout.Broadcast _ -> {
        turnTo(setup());
        pages.selectToggle(setupButton);
      }
    }
  }

  /** A page that is in sight already keeps the keyboard. */
  private void turnTo(Node page) {
    if (!body.getChildren().contains(page)) {
      body.getChildren().setAll(page);
    }
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
            CopyButton.labeled("copy-stage", "Copy stage as JSON", this::copyStage));
    toolbar.getStyleClass().add("toolbar");
    toolbar.setMinHeight(USE_PREF_SIZE);
    StackPane views = new StackPane(tree, json);
    VBox.setVgrow(views, Priority.ALWAYS);
    views.setMinHeight(50);
    overview.getChildren().addAll(endpoints, toolbar, views, details);
    overview.getStyleClass().add("overview");
    VBox.setVgrow(body, Priority.ALWAYS);
    body.setPrefHeight(0);
    Hint.set(overviewButton, Shortcut.BROADCAST.hint("Endpoints and properties"));
    Hint.set(setupButton, Shortcut.BROADCAST.hint("Set up an encoder"));
    Hint.set(treeButton, Shortcut.JSON.hint("Show the properties as a tree"));
    Hint.set(jsonButton, Shortcut.JSON.hint("Show the response as JSON"));
    getChildren().addAll(header, body);
  }

  /** A group chooses by arrow keys without an action; {@link #draw} chooses what is chosen. */
  private void wire() {
    pages
        .selectedToggleProperty()
        .subscribe(chosen -> {
          boolean broadcast = setupButton.equals(chosen);
          if (chosen != null && broadcast != layout instanceof AnswerLayout.Broadcast) {
            go(layout.toggledPage());
          }
        });
    choices
        .selectedToggleProperty()
        .subscribe(chosen -> {
          AnswerView wanted = jsonButton.equals(chosen) ? AnswerView.JSON : AnswerView.TREE;
          if (chosen != null && wanted != layout.view()) {
            go(new AnswerLayout.Overview(wanted));
          }
        });
    tree.onSelection(details::show);
    details.show(tree.selected());
  }
}
