package dev.stageinspector.ui;

import dev.stageinspector.ui.kit.Segments;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/**
 * The page of an answer that is in sight, and the way back to the one before. Only that page is in
 * the window: pages have nodes with the same IDs.
 */
final class AnswerPages extends StackPane {

  private final Segments<AnswerPart> buttons;

  /** The page to which a key leads back. */
  private AnswerPart before = AnswerPart.OVERVIEW;

  /**
   * @param buttons choose the page
   * @param pages gives one that comes into sight
   */
  AnswerPages(Segments<AnswerPart> buttons, Function<AnswerPart, Node> pages) {
    this.buttons = buttons;
    getChildren().setAll(pages.apply(inSight()));
    buttons
        .chosen()
        .addListener((_, was, now) -> {
          before = was;
          getChildren().setAll(pages.apply(now));
        });
  }

  AnswerPart inSight() {
    return buttons.chosen().get();
  }

  /** Brings a page into sight. */
  void go(AnswerPart page) {
    buttons.choose(page);
  }

  /** To a page, or if it is in sight, back to the page before it. */
  void toggle(AnswerPart page) {
    if (page == inSight()) {
      go(before);
      // Who is back is not on the way from there.
      before = AnswerPart.OVERVIEW;
    } else {
      go(page);
    }
  }
}
