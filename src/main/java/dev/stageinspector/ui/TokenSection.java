package dev.stageinspector.ui;

import dev.stageinspector.ivs.BroadcastSource;
import dev.stageinspector.ivs.Failure;
import dev.stageinspector.ivs.LookupException;
import dev.stageinspector.ivs.ParticipantToken;
import dev.stageinspector.ivs.StageQuery;
import dev.stageinspector.ivs.TokenRequest;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** Creates a participant token and keeps it, hidden, as long as the stage is shown. */
final class TokenSection extends SetupSection {

  private final BroadcastSource broadcasts;
  private final Consumer<Optional<ParticipantToken>> changed;
  private final Background background = new Background();
  private final Label none =
      SetupSection.words(
          "No token yet. One that you have already can be checked below.", "setting-note");
  private final Button open = Controls.button("token-open", "Create token…", this::openForm);
  private final TokenForm form;
  private final Label waiting = Controls.label("Asking AWS for a token…", "setting-note");
  private final Button stop = Controls.button("token-stop", "Stop waiting", this::stop);
  private final HBox running = new HBox(waiting, stop);
  private final SmallFailure failure;
  private final SecretField field;
  private final Label expiry = SetupSection.words("", "setting-note");
  private final Timeline clock = new Timeline(new KeyFrame(Duration.seconds(1), _ -> countDown()));
  private @Nullable StageQuery stage;
  private Optional<ParticipantToken> token = Optional.empty();

  /** What is seen of it beside what there always is. */
  private enum Face {
    RESTING,
    FORM,
    RUNNING
  }

  TokenSection(
      BroadcastSource broadcasts,
      SmallFailure failure,
      SecretClip secretClip,
      Consumer<Optional<ParticipantToken>> changed) {
    super("Participant token");
    this.broadcasts = broadcasts;
    this.changed = changed;
    form = new TokenForm(this::create, this::close);
    this.failure = failure;
    field = new SecretField("token", "the participant token", secretClip);
    arrange();
  }

  /** Is for a stage; a token for another one is forgotten. */
  void show(StageQuery newStage) {
    if (!newStage.equals(stage)) {
      forget();
      stage = newStage;
      failure.clear();
      form.reset();
      draw(Face.RESTING);
    }
  }

  /** The token, if there is one. */
  Optional<ParticipantToken> token() {
    return token;
  }

  /** Drops the token, and does not wait for one any more. */
  void forget() {
    background.cancel();
    clock.stop();
    token = Optional.empty();
    field.drop();
    draw(Face.RESTING);
  }

  /** Does not wait for a token any more, or puts the form away that the keyboard is in. */
  boolean escape() {
    if (running.isVisible()) {
      stop();
      return true;
    }
    boolean inForm = form.isVisible() && form.isFocusWithin();
    if (inForm) {
      close();
    }
    return inForm;
  }

  private void openForm() {
    failure.clear();
    form.reset();
    draw(Face.FORM);
    form.focusFirst();
  }

  private void create(TokenRequest request) {
    StageQuery asked = stage;
    if (asked != null) {
      draw(Face.RUNNING);
      background.run(() -> broadcasts.createToken(asked, request), this::created, this::failed);
    }
  }

  private void created(ParticipantToken newToken) {
    token = Optional.of(newToken);
    field.hold(newToken.token());
    clock.playFromStart();
    countDown();
    draw(Face.RESTING);
    changed.accept(token);
  }

  private void failed(Throwable thrown) {
    draw(Face.FORM);
    switch (thrown) {
      case LookupException known -> failure.show(known.failure());
      case InterruptedException _ -> draw(Face.RESTING);
      default -> {
        if (stage != null) {
          failure.show(Failure.defect(stage));
        }
      }
    }
  }

  private void close() {
    failure.clear();
    draw(Face.RESTING);
    open.requestFocus();
  }

  private void stop() {
    background.cancel();
    draw(Face.FORM);
  }

  private void countDown() {
    token.ifPresent(known -> {
      java.time.Duration left = java.time.Duration.between(Instant.now(), known.expires());
      boolean over = left.isNegative() || left.isZero();
      expiry.setText(
          (known.participantId().isEmpty() ? "" : "Participant " + known.participantId() + ". ")
              + (over
                  ? "Expired " + Times.at(known.expires()) + ": create a new one."
                  : "Expires in " + Times.left(left) + ", " + Times.at(known.expires()) + "."));
      Styles.choose(expiry, over, "wrong");
    });
  }

  private void draw(Face face) {
    boolean has = token.isPresent();
    Styles.show(none, !has && face == Face.RESTING);
    Styles.show(field, has);
    Styles.show(expiry, has);
    Styles.show(open, face == Face.RESTING);
    open.setText(has ? "Create another token…" : "Create token…");
    Styles.show(form, face == Face.FORM);
    Styles.show(running, face == Face.RUNNING);
  }

  private void arrange() {
    setId("token");
    waiting.setId("token-waiting");
    expiry.setId("token-expiry");
    running.getStyleClass().add("setup-buttons");
    clock.setCycleCount(Animation.INDEFINITE);
    getChildren().addAll(none, field, expiry, open, failure, form, running);
    draw(Face.RESTING);
  }
}
