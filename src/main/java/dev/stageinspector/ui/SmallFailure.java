package dev.stageinspector.ui;

import dev.stageinspector.ivs.Failure;
import dev.stageinspector.ivs.Remedy;
import dev.stageinspector.property.Visible;
import java.util.Optional;
import java.util.function.Consumer;
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
  private final Button signIn;
  private final Button copyCommand;
  private @Nullable Failure failure;

  /**
   * @param id the beginning of the ids of its controls
   * @param signingIn signs the user in for a profile
   */
  SmallFailure(String id, Clip clip, Consumer<String> signingIn) {
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
    signIn =
        Controls.button(
            id + "-sign-in", "Sign in", () -> remedy().map(Remedy::profile).ifPresent(signingIn));
    copyCommand =
        Controls.button(
            id + "-command",
            "Copy the command",
            () ->
                remedy()
                    .map(Remedy::command)
                    .ifPresent(command -> clip.copy("the command that signs in", command)));
    FlowPane actions =
        new FlowPane(
            signIn,
            copyCommand,
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
    Styles.show(signIn, newFailure.remedy().orElse(null) instanceof Remedy.SignIn);
    Styles.show(copyCommand, newFailure.remedy().isPresent());
    Styles.show(copyPolicy, newFailure.policy().isPresent());
    Styles.show(this, true);
  }

  private Optional<Remedy> remedy() {
    return Optional.ofNullable(failure).flatMap(Failure::remedy);
  }

  void clear() {
    failure = null;
    Styles.show(this, false);
  }
}
