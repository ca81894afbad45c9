package dev.stageinspector.ui;

import dev.stageinspector.ivs.Failure;
import dev.stageinspector.property.Visible;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Why a part of the window has no answer, where that part is. */
final class SmallFailure extends VBox {

  private final Label headline = SetupSection.words("", "small-failure-headline");
  private final Label reason = SetupSection.words("");
  private final Label nextStep = SetupSection.words("");
  private final Button copyPolicy;
  private @Nullable Failure failure;

  /**
   * @param id the beginning of the ids of its controls
   */
  SmallFailure(String id, Clip clip) {
    setId(id);
    getStyleClass().add("small-failure");
    copyPolicy =
        Controls.button(
            id + "-policy",
            "Copy the policy needed",
            () -> {
              if (failure != null) {
                clip.copy("a policy that allows the action", failure.policy().orElse(""));
              }
            });
    FlowPane actions =
        new FlowPane(
            Controls.button(
                id + "-copy",
                "Copy details",
                () -> {
                  if (failure != null) {
                    clip.copy("the details of the failure", failure.details());
                  }
                }),
            copyPolicy);
    actions.getStyleClass().add("actions");
    getChildren().addAll(headline, reason, nextStep, actions);
    Styles.show(this, false);
  }

  void show(Failure newFailure) {
    failure = newFailure;
    headline.setText(Visible.shown(newFailure.headline()));
    reason.setText(
        newFailure.reason().map(Visible::shown).map(text -> "“" + text + "”").orElse(""));
    Styles.show(reason, newFailure.reason().isPresent());
    nextStep.setText(Visible.shown(newFailure.nextStep()));
    Styles.show(copyPolicy, newFailure.policy().isPresent());
    Styles.show(this, true);
  }

  void clear() {
    failure = null;
    Styles.show(this, false);
  }
}
