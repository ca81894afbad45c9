package dev.stageinspector.ui.kit;

import dev.stageinspector.ivs.failure.Failure;
import dev.stageinspector.ivs.failure.Remedy;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The words of a failure, and the buttons for what can be done about it. */
final class FailureText extends VBox {

  private final Label headline = Controls.paragraph("", "failure-headline");
  private final Label reason = Controls.paragraph("", "failure-reason");
  private final Label nextStep = Controls.paragraph("", "failure-next");
  private final Label requestId = Controls.paragraph("", "failure-request");
  private final Button signIn;
  private final Button copyCommand;
  private final Button copyPolicy;
  private @Nullable Failure failure;

  /**
   * @param id the beginning of the ids of its buttons
   * @param signingIn signs the user in for a profile
   * @param others buttons that stand between those for a sign-in and those that copy
   */
  FailureText(String id, ClipboardWriter clip, Consumer<String> signingIn, Button... others) {
    signIn =
        Controls.button(
            id + "-sign-in", "Sign in", () -> remedy().map(Remedy::profile).ifPresent(signingIn));
    copyCommand =
        Controls.button(
            id + "-command",
            "Copy command",
            () ->
                remedy()
                    .map(Remedy::command)
                    .ifPresent(command -> clip.copy("the sign-in command", command)));
    Button copyDetails =
        Controls.button(
            id + "-copy",
            "Copy details",
            () -> shown().ifPresent(shown -> clip.copy("the failure details", shown.details())));
    copyPolicy =
        Controls.button(
            id + "-policy",
            "Copy policy",
            () ->
                shown()
                    .flatMap(Failure::policy)
                    .ifPresent(policy -> clip.copy(policy.described(), policy.json())));
    getStyleClass().add("failure-text");
    FlowPane actions = new FlowPane(signIn, copyCommand);
    actions.getChildren().addAll(others);
    actions.getChildren().addAll(List.of(copyDetails, copyPolicy));
    actions.getStyleClass().add("actions");
    getChildren().addAll(headline, reason, nextStep, requestId, actions);
  }

  /** Makes the sign-in, where there is one, the button that stands out. */
  void emphasizeSignIn() {
    signIn.getStyleClass().add("accent");
  }

  /** Shows a failure. */
  void show(Failure newFailure) {
    failure = newFailure;
    headline.setText(Drawn.line(newFailure.headline()));
    reason.setText(newFailure.reason().map(Drawn::line).map(text -> "“" + text + "”").orElse(""));
    Styles.show(reason, newFailure.reason().isPresent());
    nextStep.setText(Drawn.line(newFailure.nextStep()));
    requestId.setText(newFailure.requestId().map(id -> "Request ID " + Drawn.line(id)).orElse(""));
    Styles.show(requestId, newFailure.requestId().isPresent());
    Styles.show(signIn, newFailure.remedy().orElse(null) instanceof Remedy.SignIn);
    Styles.show(copyCommand, newFailure.remedy().isPresent());
    Styles.show(copyPolicy, newFailure.policy().isPresent());
  }

  private Optional<Failure> shown() {
    return Optional.ofNullable(failure);
  }

  private Optional<Remedy> remedy() {
    return shown().flatMap(Failure::remedy);
  }
}
