package dev.stageinspector.ui.lookup;

import dev.stageinspector.access.ProfileWords;
import dev.stageinspector.aws.profiles.Readiness;
import dev.stageinspector.ui.kit.Appearance;
import dev.stageinspector.ui.kit.Controls;
import dev.stageinspector.ui.kit.Drawn;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * A profile in the list: its name, what it is, and its state; below them, with all the room that it
 * takes, why it cannot be used. Only a very long name is shortened.
 */
final class ProfileRow extends VBox {

  /** Of a reason, in pixels at the usual size. */
  private static final double WIDTH = 480;

  private static final PseudoClass BROKEN = PseudoClass.getPseudoClass("broken");
  private static final PseudoClass SIGN_IN = PseudoClass.getPseudoClass("sign-in");

  ProfileRow(String name, String summary, Readiness readiness) {
    Label named = Controls.label(name, "profile-name");
    Label about = Controls.label(summary, "profile-kind");
    Label state = Controls.label(ProfileWords.stateInAWord(readiness), "profile-state");
    about.setMinWidth(USE_PREF_SIZE);
    state.pseudoClassStateChanged(BROKEN, readiness instanceof Readiness.Broken);
    state.pseudoClassStateChanged(SIGN_IN, readiness instanceof Readiness.SignInNeeded);
    state.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(state, Priority.ALWAYS);
    HBox first = new HBox(named, about, state);
    first.getStyleClass().add("profile-first");
    getStyleClass().add("profile-row");
    getChildren().setAll(first);
    if (readiness instanceof Readiness.Broken(String why)) {
      Label reason = Controls.paragraph(Drawn.line(why), "profile-why");
      // Of one width: a list asks for the height of a row before it knows how wide that is.
      double width = Appearance.zoom().of(WIDTH);
      reason.setMinWidth(width);
      reason.setMaxWidth(width);
      getChildren().add(reason);
    }
  }
}
