package dev.stageinspector.ui.broadcast;

import dev.stageinspector.ivs.BroadcastSecrets;
import dev.stageinspector.ivs.IngestConfiguration;
import dev.stageinspector.ivs.Ivs;
import dev.stageinspector.ivs.ResourceId;
import dev.stageinspector.ivs.StageQuery;
import dev.stageinspector.ivs.StreamKey;
import dev.stageinspector.ui.kit.CallState;
import dev.stageinspector.ui.kit.CallView;
import dev.stageinspector.ui.kit.ClipboardWriter;
import dev.stageinspector.ui.kit.Controls;
import dev.stageinspector.ui.kit.Drawn;
import dev.stageinspector.ui.kit.PendingCall;
import dev.stageinspector.ui.kit.Scrolling;
import dev.stageinspector.ui.kit.SecretClipboard;
import dev.stageinspector.ui.kit.SecretField;
import dev.stageinspector.ui.kit.SignInContext;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The ingest configurations of a stage; a stream key is fetched only when it is asked for. */
final class IngestSection extends VBox {

  private static final String NEEDED =
      "An RTMPS encoder needs the stream key of an ingest configuration of this stage.";

  private final ClipboardWriter clipboard;
  private final Runnable changed;
  private final Label verdict = Controls.paragraph(NEEDED, "setting-note");
  private final Button list =
      Controls.button("ingest-list", "List ingest configurations", this::list);
  private final VBox rows = new VBox();
  private final PendingCall<IngestCall.Asked, IngestCall.Answered> call;
  private final CallView callView;
  private final SecretField field;
  private @Nullable StageQuery stage;
  private boolean complete;
  private Optional<StreamKey> key = Optional.empty();

  /**
   * @param changed is called when there is another stream key
   */
  IngestSection(
      Ivs ivs,
      BroadcastSecrets broadcasts,
      SignInContext signIns,
      ClipboardWriter clipboard,
      SecretClipboard secretClip,
      Runnable changed) {
    this.clipboard = clipboard;
    this.changed = changed;
    call = new PendingCall<>(new IngestCall(ivs, broadcasts), signIns, this::answered);
    callView = new CallView("ingest", call, clipboard);
    field = new SecretField("ingest", "stream key", "stream key", secretClip);
    arrange();
    call.state().addListener((_, _, _) -> draw());
  }

  /** Is for a stage; a key for another one is forgotten. */
  void show(StageQuery newStage) {
    if (!newStage.equals(stage)) {
      stage = newStage;
      rows.getChildren().clear();
      verdict.setText(NEEDED);
      complete = false;
      forget();
    }
  }

  /** Says where the stream key is entered. */
  void pairWith(Optional<String> server) {
    field.pairWith(server);
  }

  /** The stream key, if one was fetched. */
  Optional<StreamKey> key() {
    return key;
  }

  /** Drops the key, and does not wait for one any more. */
  void forget() {
    call.clear();
    key = Optional.empty();
    field.drop();
    draw();
  }

  /** Does not wait for an answer any more; tells whether one was awaited. */
  boolean escape() {
    return call.cancel();
  }

  private void list() {
    if (stage != null) {
      call.ask(new IngestCall.Asked.Listing(stage));
    }
  }

  private void answered(IngestCall.Answered found) {
    switch (found) {
      case IngestCall.Answered.Listed listed -> {
        show(listed);
        if (isFocusWithin()) {
          Scrolling.reveal(rows);
        }
      }
      case IngestCall.Answered.Key(StreamKey fetched) -> fetched(fetched);
    }
    draw();
  }

  private void show(IngestCall.Answered.Listed listed) {
    List<IngestConfiguration> shown =
        listed.attached().isEmpty() ? listed.unattached() : listed.attached();
    verdict.setText(verdict(listed));
    rows.getChildren().setAll(shown.stream().map(this::row).toList());
    complete = listed.complete();
  }

  private static String verdict(IngestCall.Answered.Listed listed) {
    return listed.complete() ? sentence(listed) : sentence(listed) + " The list is incomplete.";
  }

  private static String sentence(IngestCall.Answered.Listed listed) {
    int count = listed.attached().size();
    if (count > 0) {
      return count == 1
          ? "One ingest configuration is attached to this stage."
          : count + " ingest configurations are attached to this stage.";
    }
    return "This stage has no ingest configuration, so no RTMPS encoder can publish to it. Create"
        + " one (CreateIngestConfiguration)"
        + (listed.unattached().isEmpty()
            ? ". The account has no unattached one."
            : " or attach one of these (UpdateIngestConfiguration).");
  }

  private HBox row(IngestConfiguration configuration) {
    VBox text =
        new VBox(
            Controls.paragraph(Drawn.line(configuration.title()), "setting-label"),
            Controls.paragraph(Drawn.line(facts(configuration)), "setting-value"),
            Controls.paragraph(caution(configuration), "setting-note"));
    text.setMinWidth(0);
    HBox.setHgrow(text, Priority.ALWAYS);
    String id = ResourceId.of(configuration.arn());
    Button fetch =
        Controls.button("ingest-key-" + id, "Show stream key", () -> fetch(configuration));
    fetch.setAccessibleText("Show the stream key of " + configuration.title());
    fetch.setDisable(!configuration.attached());
    fetch.setMinWidth(USE_PREF_SIZE);
    HBox row = new HBox(text, fetch);
    row.getStyleClass().add("setting");
    return row;
  }

  private static String facts(IngestConfiguration configuration) {
    return configuration.protocol()
        + ", "
        + (configuration.state().isEmpty() ? "state unknown" : configuration.state())
        + (configuration.participantId().isEmpty()
            ? ", no participant yet"
            : ", participant " + configuration.participantId())
        + (configuration.userId().isEmpty() ? "" : ", user " + configuration.userId());
  }

  private static String caution(IngestConfiguration configuration) {
    if (!configuration.attached()) {
      return "Not attached to a stage, so its key can't be used.";
    }
    String protocols =
        configuration.insecure()
            ? "RTMPS and unencrypted RTMP (insecureIngest is on). Over RTMP, others can read the"
                + " key."
            : "RTMPS only (insecureIngest is off).";
    return configuration.redundant()
        ? protocols
            + " Redundant ingest is on: a second encoder needs its own key, which is not shown"
            + " here. See redundantIngestCredentials in GetIngestConfiguration."
        : protocols;
  }

  private void fetch(IngestConfiguration configuration) {
    if (stage != null) {
      call.ask(new IngestCall.Asked.Key(stage, configuration.arn()));
    }
  }

  /** It may have been taken off the stage since it was listed. */
  private void fetched(StreamKey newKey) {
    IngestConfiguration configuration = newKey.configuration();
    key = Optional.of(newKey);
    field.hold(newKey.key());
    boolean elsewhere = stage == null || !configuration.stageArn().equals(stage.arn().toString());
    field.note(
        "Stream key of "
            + Drawn.line(configuration.title())
            + (configuration.attached()
                ? elsewhere ? ", which is now attached to another stage." : "."
                : ", which is no longer attached to a stage, so the key can't be used."),
        "",
        elsewhere);
    changed.run();
    clipboard.say("Stream key received. It is hidden and ready to copy.");
    if (isFocusWithin()) {
      field.focusCopy();
      Scrolling.reveal(field);
    }
  }

  /** No button is disabled meanwhile, which would take the keyboard away from it. */
  private void draw() {
    // A list that is complete is kept until another one is.
    if (!complete
        && call.state().get()
            instanceof
            CallState.Running<?, IngestCall.Answered>(_, Optional<IngestCall.Answered> soFar, _)
        && soFar.orElse(null) instanceof IngestCall.Answered.Listed part) {
      show(part);
    }
    boolean hadKeyboard = callView.isFocusWithin();
    list.setText(verdict.getText().equals(NEEDED) ? "List ingest configurations" : "Refresh");
    callView.show(call.state().get());
    if (hadKeyboard && !call.state().get().isRunning()) {
      list.requestFocus();
    }
  }

  private void arrange() {
    setId("ingest");
    getStyleClass().add("setup-section");
    verdict.setId("ingest-verdict");
    rows.setId("ingest-rows");
    rows.getStyleClass().add("setup-rows");
    HBox actions = new HBox(list);
    getChildren().addAll(field, verdict, rows, callView, actions);
    draw();
  }
}
