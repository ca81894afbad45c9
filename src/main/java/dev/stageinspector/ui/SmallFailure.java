package dev.stageinspector.ui;

import dev.stageinspector.ivs.Failure;
import dev.stageinspector.ivs.Remedy;
import dev.stageinspector.property.Visible;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Why a part of the window has no answer, where that part is. */
final class SmallFailure extends VBox {

  private static final Logger LOG = LoggerFactory.getLogger(SmallFailure.class);

  private final Label headline = SetupSection.words("", "small-failure-headline");
  private final Label reason = SetupSection.words("");
  private final Label nextStep = SetupSection.words("");
  private final Label requestId = SetupSection.words("", "failure-request");
  private final Button copyPolicy;
  private final Button signIn;
  private final Button copyCommand;
  private final Background awaitedSignIn = new Background();
  private final SignInDesk signIns;
  private final Clip clip;
  private @Nullable Failure failure;
  private Runnable again = () -> {};

  /**
   * @param id the beginning of the ids of its controls
   */
  SmallFailure(String id, Clip clip, SignInDesk signIns) {
    this.clip = clip;
    this.signIns = signIns;
    setId(id);
    getStyleClass().add("small-failure");
    copyPolicy =
        Controls.button(
            id + "-policy",
            "Copy the policy needed",
            () ->
                Optional.ofNullable(failure)
                    .flatMap(Failure::policy)
                    .ifPresent(policy -> clip.copy(policy.described(), policy.json())));
    signIn =
        Controls.button(
            id + "-sign-in",
            "Sign in",
            () ->
                remedy()
                    .map(Remedy::profile)
                    .ifPresent(profile -> signIns.dialog().accept(profile, this::signedIn)));
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
    getChildren().addAll(headline, reason, nextStep, requestId, actions);
    Styles.show(this, false);
  }

  /**
   * Shows a failure.
   *
   * @param whenSignedIn what happens once the user is signed in, here or in a terminal, if that is
   *     what is missing
   */
  void show(Failure newFailure, Runnable whenSignedIn) {
    failure = newFailure;
    again = whenSignedIn;
    headline.setText(Visible.shown(newFailure.headline()));
    reason.setText(
        newFailure.reason().map(Visible::shown).map(text -> "“" + text + "”").orElse(""));
    Styles.show(reason, newFailure.reason().isPresent());
    nextStep.setText(Visible.shown(newFailure.nextStep()));
    requestId.setText(
        newFailure.requestId().map(id -> "Request id " + Visible.shown(id)).orElse(""));
    Styles.show(signIn, newFailure.remedy().orElse(null) instanceof Remedy.SignIn);
    Styles.show(copyCommand, newFailure.remedy().isPresent());
    Styles.show(copyPolicy, newFailure.policy().isPresent());
    Styles.show(requestId, newFailure.requestId().isPresent());
    Styles.show(this, true);
    awaitedSignIn.cancel();
    newFailure.remedy().map(Remedy::profile).ifPresent(this::awaitSignIn);
  }

  private void awaitSignIn(String profile) {
    awaitedSignIn.run(
        () -> {
          signIns.signIns().awaitSignIn(profile);
          return profile;
        },
        _ -> signedIn(),
        thrown -> LOG.error("Unexpected", thrown));
  }

  /** A sign-in here is told twice: by the dialog, and by the file that it leaves. */
  private void signedIn() {
    if (failure != null) {
      clear();
      clip.say("Signed in");
      again.run();
    }
  }

  private Optional<Remedy> remedy() {
    return Optional.ofNullable(failure).flatMap(Failure::remedy);
  }

  /** Shows none any more, and waits for no sign-in. */
  void clear() {
    awaitedSignIn.cancel();
    failure = null;
    Styles.show(this, false);
  }
}
