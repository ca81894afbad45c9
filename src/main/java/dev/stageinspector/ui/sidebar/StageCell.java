package dev.stageinspector.ui.sidebar;

import dev.stageinspector.access.ProfileChoices;
import dev.stageinspector.property.Times;
import dev.stageinspector.store.LastState;
import dev.stageinspector.store.Visit;
import dev.stageinspector.ui.kit.Controls;
import dev.stageinspector.ui.kit.Drawn;
import dev.stageinspector.ui.kit.Glyph;
import dev.stageinspector.ui.kit.Hint;
import dev.stageinspector.ui.kit.Styles;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A row of the sidebar: a heading, a note, or a stage in two lines. */
final class StageCell extends ListCell<SidebarRow> {

  /** Room for the list's scroll bar, in pixels. */
  private static final double SCROLL_BAR = 20;

  private final Node live = Glyph.LIVE.node();
  private final Node pin = Glyph.PIN.node();
  private final Label title = Controls.label("", "sidebar-title");
  private final Label facts = Controls.label("", "sidebar-facts");
  private final VBox stage = new VBox(new HBox(title, live), facts);

  StageCell() {
    live.getStyleClass().add("live");
    HBox.setHgrow(title, Priority.SOMETIMES);
    title.setMinWidth(0);
    facts.setMinWidth(0);
    stage.getChildren().getFirst().getStyleClass().add("sidebar-first");
    setPrefWidth(0);
    Hint.set(this, this::hint);
  }

  @Override
  protected void updateItem(SidebarRow row, boolean empty) {
    super.updateItem(row, empty);
    SidebarRow shown = empty ? null : row;
    Styles.choose(this, shown instanceof SidebarRow.Heading, "heading");
    Styles.choose(this, shown instanceof SidebarRow.Note, "note");
    setWrapText(shown instanceof SidebarRow.Note);
    switch (shown) {
      case SidebarRow.Heading(String words) -> draw(words);
      case SidebarRow.Note(String words) -> draw(words);
      case SidebarRow.OfStage(StageItem item, Optional<String> region) ->
          draw(item, facts(item, region.orElse("")));
      case null -> draw("");
    }
  }

  /** Says anew how long ago the stage was looked up. */
  void drawAge() {
    if (!isEmpty() && getItem() instanceof SidebarRow.OfStage(StageItem item, var region)) {
      draw(facts(item, region.orElse("")), item.state() == LastState.LIVE);
    }
  }

  /** A list asks for the height without saying how wide it is, which a note that wraps needs. */
  @Override
  protected double computePrefHeight(double width) {
    return super.computePrefHeight(
        width < 0 && isWrapText() ? getListView().getWidth() - SCROLL_BAR : width);
  }

  private void draw(String words) {
    setContentDisplay(ContentDisplay.TEXT_ONLY);
    setGraphic(null);
    setText(words);
  }

  private void draw(StageItem item, String known) {
    boolean isLive = item.state() == LastState.LIVE;
    title.setText(Drawn.line(item.title()));
    title.setGraphic(item.visit().filter(Visit::pinned).isPresent() ? pin : null);
    Styles.choose(title, item.name().isEmpty(), "unnamed");
    Styles.show(live, isLive);
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    setGraphic(stage);
    draw(known, isLive);
  }

  private void draw(String known, boolean isLive) {
    facts.setText(known);
    // What is drawn is the node; this is for those who do not see it.
    setText(title.getText() + (isLive ? ", live, " : ", ") + known);
  }

  /** What tells it from others of the same name. */
  private static String facts(StageItem item, String region) {
    Stream<String> facts =
        item.visit()
            .map(visit ->
                Stream.of(
                    Times.ago(visit.when(), Instant.now()),
                    Drawn.line(ProfileChoices.of(visit.profile()).described()),
                    region))
            .orElseGet(() ->
                Stream.of(
                    item.name().isEmpty() ? "" : Drawn.line(item.arn().id()),
                    region,
                    tags(item.tags())));
    return facts.filter(part -> !part.isEmpty()).collect(Collectors.joining(" · "));
  }

  private static String tags(Map<String, String> tags) {
    return tags.entrySet().stream()
        .map(tag -> Drawn.line(tag.getKey() + "=" + tag.getValue()))
        .collect(Collectors.joining(", "));
  }

  private String hint() {
    return switch (getItem()) {
      case SidebarRow.OfStage(StageItem item, _) ->
          Drawn.line(item.title())
              + (item.state() == LastState.LIVE ? " (live)" : "")
              + "\n"
              + Drawn.line(item.arn().toString())
              + (item.tags().isEmpty() ? "" : "\n" + tags(item.tags()));
      case null, default -> getText();
    };
  }
}
