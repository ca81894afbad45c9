package dev.stageinspector.ui;

import dev.stageinspector.ivs.Failure;
import dev.stageinspector.ivs.Remedy;
import dev.stageinspector.property.Visible;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What went wrong, the reason in the service's own words, and what to do. */
final class FailurePane extends HBox {

  private final Label headline = Controls.label("", "failure-headline");
  private final Label reason = Controls.label("", "failure-reason");
  private final Label nextStep = Controls.label("", "failure-next");
  private final Label requestId = Controls.label("", "failure-request");
  private final Button copyPolicy;
  private final Button copyDetails;
  private final Button retry;
  private final Button signIn;
  private final Button copyCommand;
  private @Nullable Failure failure;

  /**
   * @param again looks up again
   * @param signingIn signs the user in for a profile
   */
  FailurePane(Clip clip, Runnable again, Consumer<String> signingIn) {
    signIn =
        Controls.button(
            "failure-sign-in", "Sign in", () -> remedy().map(Remedy::profile).ifPresent(signingIn));
    copyCommand =
        Controls.button(
            "failure-command",
            "Copy the command",
            () ->
                remedy()
                    .map(Remedy::command)
                    .ifPresent(command -> clip.copy("the command that signs in", command)));
    retry = Controls.button("failure-retry", "Retry", again);
    copyDetails =
        Controls.button(
            "failure-copy",
            "Copy details",
            () -> copy(clip, "the details of the failure", Failure::details));
    copyPolicy =
        Controls.button(
            "failure-policy",
            "Copy the policy needed",
            () ->
                Optional.ofNullable(failure)
                    .flatMap(Failure::policy)
                    .ifPresent(policy -> clip.copy(policy.described(), policy.json())));
    setId("failure");
    getStyleClass().add("failure");
  }

  /** Builds what is in it, unless that was done before: most look-ups do not fail. */
  void complete() {
    if (getChildren().isEmpty()) {
      arrange();
    }
  }

  /** Shows a failure. */
  void show(Failure newFailure) {
    complete();
    failure = newFailure;
    headline.setText(Visible.shown(newFailure.headline()));
    reason.setText(
        newFailure.reason().map(Visible::shown).map(text -> "“" + text + "”").orElse(""));
    Styles.show(reason, newFailure.reason().isPresent());
    nextStep.setText(Visible.shown(newFailure.nextStep()));
    requestId.setText(
        newFailure.requestId().map(id -> "Request id " + Visible.shown(id)).orElse(""));
    Styles.show(requestId, newFailure.requestId().isPresent());
    Styles.show(copyPolicy, newFailure.policy().isPresent());
    boolean here = newFailure.remedy().orElse(null) instanceof Remedy.SignIn;
    Styles.show(signIn, here);
    retry.getStyleClass().remove("accent");
    if (!here) {
      retry.getStyleClass().add("accent");
    }
    Styles.show(copyCommand, newFailure.remedy().isPresent());
  }

  private Optional<Remedy> remedy() {
    return Optional.ofNullable(failure).flatMap(Failure::remedy);
  }

  private void copy(Clip clip, String what, Function<Failure, String> part) {
    if (failure != null) {
      clip.copy(what, part.apply(failure));
    }
  }

  private void arrange() {
    retry.setDefaultButton(false);
    signIn.getStyleClass().add("accent");
    for (Label label : List.of(headline, reason, nextStep, requestId)) {
      label.setWrapText(true);
      label.setMinHeight(USE_PREF_SIZE);
    }
    FlowPane actions = new FlowPane(signIn, copyCommand, retry, copyDetails, copyPolicy);
    actions.getStyleClass().add("actions");
    VBox text = new VBox(headline, reason, nextStep, requestId, actions);
    text.getStyleClass().add("failure-text");
    HBox.setHgrow(text, Priority.ALWAYS);
    getChildren().addAll(Glyph.WARNING.node(), text);
  }
}
