package dev.stageinspector.ui.kit;

import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

/** A button that copies something. Once that is done, its icon is a tick for a moment. */
public final class CopyButton extends Button {

  /** Long enough to be noticed, and gone before the next look. */
  private static final Duration TICKED = Duration.seconds(1.5);

  private final Node icon;
  private final StackPane graphic;
  private final PauseTransition ticked;

  /**
   * @param glyph the icon, except while the tick is in its place
   * @param copy copies, and tells whether something was copied
   * @param ticked how long the tick is shown
   */
  CopyButton(String id, Glyph glyph, String text, BooleanSupplier copy, Duration ticked) {
    super(text);
    icon = glyph.node();
    this.ticked = new PauseTransition(ticked);
    this.ticked.setOnFinished(_ -> tick(false));
    setId(id);
    // An underscore in a name is not a mnemonic.
    setMnemonicParsing(false);
    setMinWidth(USE_PREF_SIZE);
    // The icon keeps its place behind the smaller tick, and the button its width.
    graphic = new StackPane(icon);
    setGraphic(graphic);
    getStyleClass().add("copy-button");
    setOnAction(_ -> copied(copy.getAsBoolean()));
  }

  /** Shows whether something was copied, which can take longer than the press of the button. */
  public void copied(boolean done) {
    tick(done);
    ticked.playFromStart();
  }

  /**
   * A button with only the icon.
   *
   * @param action what it does: its tooltip, and what a screen reader says
   * @param copy copies, and tells whether something was copied
   */
  public static CopyButton icon(String id, String action, BooleanSupplier copy) {
    CopyButton button = labeled(id, action, copy);
    button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    button.getStyleClass().addAll("button-icon", "flat");
    Hint.set(button, action);
    button.setAccessibleText(action);
    return button;
  }

  /**
   * A button with words and the icon.
   *
   * @param copy copies, and tells whether something was copied
   */
  public static CopyButton labeled(String id, String text, BooleanSupplier copy) {
    return marked(id, Glyph.COPY, text, copy);
  }

  /**
   * A button with words and an icon that says what they are.
   *
   * @param copy copies, and tells whether something was copied
   */
  public static CopyButton marked(String id, Glyph glyph, String text, BooleanSupplier copy) {
    return new CopyButton(id, glyph, text, copy, TICKED);
  }

  private void tick(boolean shown) {
    icon.setVisible(!shown);
    graphic.getChildren().setAll(shown ? List.of(icon, Glyph.CHECK.node()) : List.of(icon));
    Styles.choose(this, shown, "copied");
  }
}
