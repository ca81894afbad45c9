package dev.stageinspector.ui;

import dev.stageinspector.ivs.Answer;
import dev.stageinspector.ivs.StageQuery;
import dev.stageinspector.ui.kit.CallState;
import dev.stageinspector.ui.kit.Controls;
import dev.stageinspector.ui.lookup.StartPane;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * What is in sight below the address of a tab: how far the look-up is, or in its place the list of
 * a region's stages.
 */
final class StagePages extends StackPane {

  private final StartPane start;
  private final Label waiting = Controls.label("", "waiting");
  private final AnswerPane answer;
  private final RegionListPane list;
  private final Runnable keyboard;
  private final Runnable turned;

  /** Whether the list is in sight. */
  private boolean listing;

  /** What a watch has brought: it is drawn as news, not as another answer. */
  private Optional<Answer> watched = Optional.empty();

  /**
   * @param keyboard takes the keyboard from a page that goes out of sight
   * @param turned is told when another page has come into sight
   */
  StagePages(
      StartPane start, AnswerPane answer, RegionListPane list, Runnable keyboard, Runnable turned) {
    this.start = start;
    this.answer = answer;
    this.list = list;
    this.keyboard = keyboard;
    this.turned = turned;
    waiting.setId("waiting");
    VBox.setVgrow(this, Priority.ALWAYS);
    setMinHeight(0);
    // It takes what is left, whatever is in it: nothing around it is ever squeezed by a pixel.
    setPrefHeight(0);
  }

  /** Whether the start page is in sight. */
  boolean isAtStart() {
    return getChildren().contains(start);
  }

  /** Whether the list is in sight in the look-up's place. */
  boolean isListing() {
    return listing;
  }

  /** Puts the list into the look-up's place, or takes it away, once they are shown again. */
  void list(boolean now) {
    listing = now;
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
    if (listing) {
      return list;
    }
    return now.visible().isPresent() ? answer : now.isRunning() ? waiting : start;
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
      turned.run();
    }
  }
}
