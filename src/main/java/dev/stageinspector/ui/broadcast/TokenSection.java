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
import dev.stageinspector.ui.kit.Scrolling;
import dev.stageinspector.ui.kit.SecretClipboard;
import dev.stageinspector.ui.kit.SecretField;
import dev.stageinspector.ui.kit.SignInContext;
import dev.stageinspector.ui.kit.Styles;
import dev.stageinspector.ui.kit.Ticker;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Creates a participant token and keeps it, hidden, as long as the stage is shown. */
final class TokenSection extends VBox {

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

  private final ClipboardWriter clipboard;
  private final Runnable changed;
  private final Button create = Controls.button("token-create", "Create token", this::create);
  private final Label summary = Controls.label("", "setting-note");
  private final TokenOptions options = new TokenOptions();
  private final ToggleButton fold = Controls.fold("token-options", "Options", options);
  private final FlowPane actions = new FlowPane(create, summary, fold);
  private final Label problem = Controls.paragraph("", "setup-problem");
  private final Label note = Controls.paragraph("", "setting-note");
  private final PendingCall<Creation, ParticipantToken> call;
  private final CallView callView;
  private final SecretField field;
  private @Nullable StageQuery stage;
  private Optional<ParticipantToken> token = Optional.empty();

  /**
   * @param changed is called when there is another token
   */
  TokenSection(
      BroadcastSecrets broadcasts,
      SignInContext signIns,
      ClipboardWriter clipboard,
      SecretClipboard secretClip,
      Runnable changed) {
    this.clipboard = clipboard;
    this.changed = changed;
    call = new PendingCall<>(new CreateToken(broadcasts), signIns, this::created);
    callView = new CallView("token", call, clipboard);
    field = new SecretField("token", "participant token", "token", secretClip);
    arrange();
    options.onChange(this::drawOptions);
    call.state().addListener((_, _, _) -> draw());
    Ticker.follow(this, Duration.ofSeconds(1), this::countDown);
  }

  /** Is for a stage; a token for another one is forgotten. */
  void show(StageQuery newStage) {
    if (!newStage.equals(stage)) {
      stage = newStage;
      options.reset();
      fold.setSelected(false);
      forget();
    }
  }

  /** Says where the token is entered. */
  void pairWith(Optional<String> server) {
    field.pairWith(server);
  }

  /** The token, if there is one. */
  Optional<ParticipantToken> token() {
    return token;
  }

  /** Drops the token, and does not wait for one any more. */
  void forget() {
    call.clear();
    token = Optional.empty();
    field.drop();
    draw();
  }

  /** Does not wait for a token any more, or folds the options up that the keyboard is in. */
  boolean escape() {
    if (call.cancel()) {
      return true;
    }
    boolean inOptions = fold.isSelected() && options.isFocusWithin();
    if (inOptions) {
      fold.setSelected(false);
      fold.requestFocus();
    }
    return inOptions;
  }

  /** Brings the keyboard to the token, or to the button that creates one. */
  void focus() {
    if (token.isPresent()) {
      field.focusCopy();
    } else {
      create.requestFocus();
    }
    Scrolling.reveal(this);
  }

  private void create() {
    if (stage != null) {
      call.ask(new Creation(stage, options.request()));
      callView.focusStop();
    }
  }

  private void created(ParticipantToken newToken) {
    token = Optional.of(newToken);
    field.hold(newToken.token());
    countDown();
    fold.setSelected(false);
    draw();
    changed.run();
    clipboard.say(
        "Token created" + (stage == null ? "" : with(stage)) + ". It is hidden and ready to copy.");
    if (isFocusWithin()) {
      focus();
    }
  }

  private void countDown() {
    token.ifPresent(known -> {
      Duration left = Duration.between(Instant.now(), known.expires());
      boolean over = left.isNegative() || left.isZero();
      field.note(
          (over
                  ? "Expired " + Times.at(known.expires()) + ". Create another one."
                  : "Expires in " + Times.left(left) + ", " + Times.at(known.expires()) + ".")
              + (known.participantId().isEmpty()
                  ? ""
                  : " Participant " + Drawn.line(known.participantId()) + "."),
          "Expires " + Times.utc(known.expires()),
          over);
    });
  }

  private void draw() {
    boolean has = token.isPresent();
    boolean running = call.state().get().isRunning();
    boolean hadKeyboard = callView.isFocusWithin();
    create.setText(has ? "Create another token" : "Create token");
    create.getStyleClass().remove("accent");
    if (!has) {
      create.getStyleClass().add("accent");
    }
    Styles.show(actions, !running && !isSaved());
    callView.show(call.state().get());
    note.setText(stage == null ? "" : note(stage, has));
    // What had the keyboard is gone with the wait or the failure.
    if (hadKeyboard && !running) {
      focus();
    }
  }

  private void drawOptions() {
    List<String> problems = options.problems();
    summary.setText(options.summary());
    problem.setText(String.join(" ", problems));
    Styles.show(problem, !problems.isEmpty());
    create.setDisable(!problems.isEmpty());
  }

  /** Whether the stage is a snapshot's, for which no token can be created. */
  private boolean isSaved() {
    return stage != null && stage.isSaved();
  }

  private String note(StageQuery stage, boolean has) {
    if (isSaved()) {
      return "A snapshot is read-only: choose a profile to create a token.";
    }
    return has
        ? "You can't retrieve it later: it is kept only in memory, until you close this tab or look"
            + " up another stage or use another profile. Enter it without the word Bearer."
        : "This creates a participant token in account "
            + stage.arn().account()
            + ","
            + with(stage)
            + ". Nothing else in this program changes anything at AWS.";
  }

  /** The profile of the response, which another one chosen since does not change. */
  private static String with(StageQuery stage) {
    return " with " + Drawn.line(stage.profile().described());
  }

  private void arrange() {
    setId("token");
    getStyleClass().add("setup-section");
    problem.setId("token-problem");
    summary.setId("token-summary");
    note.setId("token-warning");
    actions.getStyleClass().add("setup-top");
    getChildren().addAll(field, actions, callView, problem, options, note);
    drawOptions();
    draw();
  }
}
