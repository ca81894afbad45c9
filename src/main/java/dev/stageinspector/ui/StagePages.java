package dev.stageinspector.ui;

import dev.stageinspector.ivs.Answer;
import dev.stageinspector.ivs.StageQuery;
import dev.stageinspector.ui.kit.CallState;
import dev.stageinspector.ui.kit.Controls;
import dev.stageinspector.ui.lookup.StartPane;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * What is in sight below the address of a tab: how far the look-up is, or in its place the list of
 * a region's stages.
 */
final class StagePages extends StackPane {

  private final Supplier<StartPane> starts;
  private final Label waiting = Controls.label("", "waiting");

  /** Below a failure, which says what to do next. */
  private final Region nothing = new Region();

  private final AnswerPane answer;
  private final Supplier<RegionListPane> lists;
  private final Runnable keyboard;

  /** The start page, while it is in sight: a tab whose stage was found has no use for it. */
  private Optional<StartPane> start = Optional.empty();

  /** The list, since it was in sight for the first time. */
  private Optional<RegionListPane> list = Optional.empty();

  /** Whether the list is in sight. */
  private boolean listing;

  /** What a watch has brought: it is drawn as news, not as another answer. */
  private Optional<Answer> watched = Optional.empty();

  /**
   * @param starts builds the start page
   * @param lists builds the list
   * @param keyboard takes the keyboard from a page that goes out of sight
   */
  StagePages(
      Supplier<StartPane> starts,
      AnswerPane answer,
      Supplier<RegionListPane> lists,
      Runnable keyboard) {
    this.starts = starts;
    this.answer = answer;
    this.lists = lists;
    this.keyboard = keyboard;
    waiting.setId("waiting");
    VBox.setVgrow(this, Priority.ALWAYS);
    setMinHeight(0);
    // It takes what is left, whatever is in it: nothing around it is ever squeezed by a pixel.
    setPrefHeight(0);
  }

  /** The start page, if it is in sight. */
  Optional<StartPane> start() {
    return start;
  }

  /** The list, if it is in sight in the look-up's place. */
  Optional<RegionListPane> list() {
    return list.filter(_ -> listing);
  }

  /** Puts the list into the look-up's place, or takes it away, once they are shown again. */
  void list(boolean now) {
    listing = now;
    if (now && list.isEmpty()) {
      list = Optional.of(lists.get());
    }
  }

  /** Ends what is under way in the list. */
  void close() {
    list.ifPresent(RegionListPane::close);
  }

  /** The next answer to be shown may be what a watch has brought. */
  void watched(Answer found) {
    watched = Optional.of(found);
  }

  /** Shows how far the look-up is, also behind the list. */
  void show(CallState<StageQuery, Answer> now) {
    turnTo(page(now));
    switch (now) {
      case CallState.Idle() -> {}
      case CallState.Running(StageQuery query, _, _) ->
          waiting.setText("Looking up stage " + query.arn().id() + " in " + query.arn().region());
      case CallState.Found(_, Answer found) when watched.equals(Optional.of(found)) ->
          answer.renew(found);
      case CallState.Found(_, Answer found) -> answer.show(found, false);
      case CallState.Failed(_, _, var old) -> showOld(old);
      case CallState.AwaitingSignIn(_, _, var old) -> showOld(old);
    }
  }

  private void showOld(Optional<CallState.Found<StageQuery, Answer>> old) {
    old.ifPresent(found -> answer.show(found.answer(), true));
  }

  private Node page(CallState<StageQuery, Answer> now) {
    Optional<RegionListPane> listed = list();
    if (listed.isPresent()) {
      return listed.get();
    }
    if (now.visible().isPresent()) {
      return answer;
    }
    return now.isRunning() ? waiting : now.failure().isPresent() ? nothing : startPage();
  }

  private StartPane startPage() {
    StartPane page = start.orElseGet(starts);
    start = Optional.of(page);
    return page;
  }

  /**
   * Only what is in sight is in the window: JavaFX would style the other pages too, and some of
   * their nodes have the same IDs.
   */
  private void turnTo(Node page) {
    if (!getChildren().contains(page)) {
      boolean focused = getScene() != null && Controls.isInside(getScene().getFocusOwner(), this);
      getChildren().setAll(page);
      if (focused) {
        keyboard.run();
      }
      start = start.filter(page::equals);
    }
  }
}
