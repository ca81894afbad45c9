package dev.stageinspector.ui.kit;

import dev.stageinspector.aws.failure.Reason;
import dev.stageinspector.ivs.failure.Failure;
import dev.stageinspector.ivs.failure.Remedy;
import dev.stageinspector.property.Times;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What went wrong, the exact reason, and buttons for what can be done. */
public final class FailureView extends HBox {

  private final Label other = Controls.label("", "failure-other");
  private final Label headline = Controls.paragraph("", "failure-headline");
  private final Label reason = Controls.paragraph("", "failure-reason");
  private final Label nextStep = Controls.paragraph("", "failure-next");
  private final Label call = Controls.paragraph("", "failure-call");
  private final Button signIn;
  private final Button copyCommand;
  private final Button copyPolicy;
  private final Optional<Button> retry;
  private final List<Node> content;
  private @Nullable Failure failure;

  private FailureView(
      String id,
      String style,
      ClipboardWriter clip,
      Runnable signingIn,
      Optional<Node> glyph,
      Optional<Button> retry,
      List<? extends Node> others) {
    this.retry = retry;
    signIn = Controls.button(id + "-sign-in", "Sign in", signingIn);
    copyCommand =
        CopyButton.labeled(
            id + "-command",
            "Copy command",
            () ->
                remedy()
                    .map(Remedy::command)
                    .map(command -> clip.copy("the sign-in command", command))
                    .orElse(false));
    Button copyDetails =
        CopyButton.labeled(
            id + "-copy",
            "Copy details",
            () ->
                shown()
                    .map(shown -> clip.copy("the failure details", shown.details()))
                    .orElse(false));
    copyPolicy =
        CopyButton.labeled(
            id + "-policy",
            "Copy policy",
            () ->
                shown()
                    .flatMap(Failure::policy)
                    .map(policy -> clip.copy(policy.described(), policy.json()))
                    .orElse(false));
    FlowPane actions = new FlowPane(signIn, copyCommand);
    retry.ifPresent(actions.getChildren()::add);
    actions.getChildren().addAll(others);
    actions.getChildren().addAll(List.of(copyDetails, copyPolicy));
    actions.getStyleClass().add("actions");
    VBox text = new VBox(other, headline, reason, nextStep, call, actions);
    text.getStyleClass().add("failure-text");
    HBox.setHgrow(text, Priority.ALWAYS);
    content = Stream.concat(glyph.stream(), Stream.of(text)).toList();
    setId(id);
    getStyleClass().add(style);
    mark(Optional.empty());
    show(Optional.empty());
  }

  /**
   * The failure of what the whole page is about.
   *
   * @param again asks again
   * @param signingIn signs the user in
   * @param others other ways to ask again, beside that button
   */
  public static FailureView ofPage(
      ClipboardWriter clip, Runnable again, Runnable signingIn, Node... others) {
    Button retry = Controls.button("failure-retry", "Retry", again);
    FailureView view =
        new FailureView(
            "failure",
            "failure",
            clip,
            signingIn,
            Optional.of(Glyph.WARNING.node()),
            Optional.of(retry),
            List.of(others));
    view.signIn.getStyleClass().add("accent");
    return view;
  }

  /**
   * The failure of a part of the page.
   *
   * @param id the beginning of the ids of its buttons
   * @param again asks again
   * @param signingIn signs the user in
   */
  public static FailureView ofPart(
      String id, ClipboardWriter clip, Runnable again, Runnable signingIn) {
    Button retry = Controls.button(id + "-retry", "Retry", again);
    return new FailureView(
        id, "small-failure", clip, signingIn, Optional.empty(), Optional.of(retry), List.of());
  }

  /** The same next to the button that asks again. */
  public static FailureView ofPart(String id, ClipboardWriter clip, Runnable signingIn) {
    return new FailureView(
        id, "small-failure", clip, signingIn, Optional.empty(), Optional.empty(), List.of());
  }

  /** The same for what needs no sign-in. */
  public static FailureView ofPart(String id, ClipboardWriter clip) {
    return ofPart(id, clip, () -> {});
  }

  /** Shows a failure, or that there is none. */
  public void show(Optional<Failure> newFailure) {
    newFailure.ifPresent(this::draw);
    // JavaFX would style it out of sight too, in every window that opens.
    getChildren().setAll(newFailure.isPresent() ? content : List.of());
    Styles.show(this, newFailure.isPresent());
  }

  /**
   * Says that the failure is not the one of what is chosen now.
   *
   * @param words whose it is; empty if it is the one
   */
  public void mark(Optional<String> words) {
    other.setText(words.orElse(""));
    Styles.show(other, words.isPresent());
    Styles.choose(this, words.isPresent(), "other");
  }

  private void draw(Failure newFailure) {
    failure = newFailure;
    boolean canSignIn = newFailure.remedy().orElse(null) instanceof Remedy.SignIn;
    // Nothing went wrong: it just isn't there.
    boolean lacking = newFailure.kind() == Reason.Kind.NOT_IN_SNAPSHOT;
    Styles.choose(this, lacking, "lacking");
    retry.ifPresent(button -> Styles.show(button, !lacking));
    headline.setText(Drawn.line(newFailure.headline()));
    reason.setText(newFailure.reason().map(Drawn::line).orElse(""));
    Styles.show(reason, newFailure.reason().isPresent());
    nextStep.setText(Drawn.line(newFailure.nextStep()));
    call.setText(
        Times.local(newFailure.time())
            + newFailure.requestId().map(id -> ", request ID " + Drawn.line(id)).orElse(""));
    Styles.show(call, !lacking);
    Styles.show(signIn, canSignIn);
    // The one button that stands out is the one that helps.
    retry
        .map(Button::getStyleClass)
        .ifPresent(styles -> {
          styles.remove("accent");
          if (!canSignIn) {
            styles.add("accent");
          }
        });
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
