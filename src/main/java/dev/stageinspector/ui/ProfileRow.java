package dev.stageinspector.ui;

import dev.stageinspector.profiles.Readiness;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/**
 * A profile in the list: its name, what it is, and its state in the room that is left. Only a very
 * long name is shortened.
 */
final class ProfileRow extends HBox {

  private static final PseudoClass BROKEN = PseudoClass.getPseudoClass("broken");
  private static final PseudoClass SIGN_IN = PseudoClass.getPseudoClass("sign-in");

  ProfileRow(String name, String summary, String state, Readiness readiness) {
    Label named = Controls.label(name, "profile-name");
    Label about = Controls.label(summary, "profile-kind");
    Label stands = Controls.label(state, "profile-state");
    about.setMinWidth(USE_PREF_SIZE);
    stands.pseudoClassStateChanged(BROKEN, readiness instanceof Readiness.Broken);
    stands.pseudoClassStateChanged(SIGN_IN, readiness instanceof Readiness.SignInNeeded);
    stands.setMaxWidth(Double.MAX_VALUE);
    setHgrow(stands, Priority.ALWAYS);
    getStyleClass().add("profile-row");
    getChildren().setAll(named, about, stands);
  }
}
