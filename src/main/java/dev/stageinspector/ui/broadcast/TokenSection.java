package dev.stageinspector.ui.broadcast;

import dev.stageinspector.ivs.BroadcastSecrets;
import dev.stageinspector.ivs.Operation;
import dev.stageinspector.ivs.ParticipantToken;
import dev.stageinspector.ivs.Request;
import dev.stageinspector.ivs.StageQuery;
import dev.stageinspector.ivs.TokenRequest;
import dev.stageinspector.ivs.failure.Failure;
import dev.stageinspector.ivs.failure.LookupException;
import dev.stageinspector.property.Times;
import dev.stageinspector.ui.kit.Call;
import dev.stageinspector.ui.kit.CallView;
import dev.stageinspector.ui.kit.ClipboardWriter;
import dev.stageinspector.ui.kit.Controls;
import dev.stageinspector.ui.kit.Drawn;
import dev.stageinspector.ui.kit.PendingCall;
import dev.stageinspector.ui.kit.SecretClipboard;
import dev.stageinspector.ui.kit.SecretField;
import dev.stageinspector.ui.kit.SignInContext;
import dev.stageinspector.ui.kit.Styles;
import dev.stageinspector.ui.kit.TitledSection;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** Creates a participant token and keeps it, hidden, as long as the stage is shown. */
final class TokenSection extends TitledSection {

  /** What a token is created from. */
  private record Creation(StageQuery stage, TokenRequest request) {}

  /** Creates a token; not again by itself after a sign-in, because it changes something. */
  private record CreateToken(BroadcastSecrets broadcasts)
      implements Call<Creation, ParticipantToken> {
    @Override
    public ParticipantToken make(Creation asked, Consumer<ParticipantToken> soFar)
        throws LookupException, InterruptedException {
      return broadcasts.createToken(asked.stage(), asked.request());
    }

    @Override
    public Failure defect(Creation asked) {
      return Failure.defect(
          Request.about(Operation.CREATE_PARTICIPANT_TOKEN, asked.stage(), Map.of()));
    }

    @Override
    public boolean isRepeatable() {
      return !Operation.CREATE_PARTICIPANT_TOKEN.changes();
    }
  }

  private final Runnable changed;
  private final Label none = Controls.paragraph("No token yet.", "setting-note");
  private final Button open = Controls.button("token-open", "Create token…", this::openForm);
  private final TokenForm form = new TokenForm(this::create, this::closeForm);
  private final PendingCall<Creation, ParticipantToken> call;
  private final CallView callView;
  private final SecretField field;
  private final Timeline clock = new Timeline(new KeyFrame(Duration.seconds(1), _ -> countDown()));
  private @Nullable StageQuery stage;
  private Optional<ParticipantToken> token = Optional.empty();
  private boolean formIsOpen;

  /**
   * @param changed is called when there is another token
   */
  TokenSection(
      BroadcastSecrets broadcasts,
      SignInContext signIns,
      ClipboardWriter clipboard,
      SecretClipboard secretClip,
      Runnable changed) {
    super("Participant token");
    this.changed = changed;
    call = new PendingCall<>(new CreateToken(broadcasts), signIns, this::created);
    callView = new CallView("token", call, clipboard);
    field = new SecretField("token", "the participant token", secretClip);
    arrange();
    call.state().addListener((_, _, _) -> draw());
  }

  /** Is for a stage; a token for another one is forgotten. */
  void show(StageQuery newStage) {
    if (!newStage.equals(stage)) {
      stage = newStage;
      form.reset();
      form.show(newStage);
      forget();
    }
  }

  /** The token, if there is one. */
  Optional<ParticipantToken> token() {
    return token;
  }

  /** Drops the token, and does not wait for one any more. */
  void forget() {
    call.clear();
    clock.stop();
    token = Optional.empty();
    field.drop();
    formIsOpen = false;
    draw();
  }

  /** Does not wait for a token any more, or puts the form away that the keyboard is in. */
  boolean escape() {
    if (call.cancel()) {
      return true;
    }
    boolean inForm = formIsOpen && form.isFocusWithin();
    if (inForm) {
      closeForm();
    }
    return inForm;
  }

  private void openForm() {
    form.reset();
    formIsOpen = true;
    draw();
    form.focusFirst();
    reveal(form);
  }

  private void closeForm() {
    call.dismiss();
    formIsOpen = false;
    draw();
    open.requestFocus();
  }

  private void create(TokenRequest request) {
    if (stage != null) {
      call.ask(new Creation(stage, request));
      callView.focusStop();
    }
  }

  private void created(ParticipantToken newToken) {
    token = Optional.of(newToken);
    field.hold(newToken.token());
    clock.playFromStart();
    countDown();
    formIsOpen = false;
    if (callView.isFocusWithin()) {
      field.focusCopy();
    }
    draw();
    changed.run();
    reveal(field);
  }

  private void countDown() {
    token.ifPresent(known -> {
      java.time.Duration left = java.time.Duration.between(Instant.now(), known.expires());
      boolean over = left.isNegative() || left.isZero();
      field.note(
          (known.participantId().isEmpty()
                  ? ""
                  : "Participant " + Drawn.line(known.participantId()) + ". ")
              + (over
                  ? "Expired " + Times.at(known.expires()) + ". Create a new one."
                  : "Expires in " + Times.left(left) + ", " + Times.at(known.expires()) + "."),
          over);
    });
  }

  private void draw() {
    boolean has = token.isPresent();
    Styles.show(none, !has && !formIsOpen);
    Styles.show(open, !formIsOpen);
    open.setText(has ? "Create another token…" : "Create token…");
    Styles.show(form, formIsOpen && !call.state().get().isRunning());
    callView.show(call.state().get());
  }

  private void arrange() {
    setId("token");
    clock.setCycleCount(Animation.INDEFINITE);
    getChildren().addAll(none, field, open, callView, form);
    draw();
  }
}
