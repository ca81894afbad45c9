package dev.stageinspector.ui.broadcast;

import dev.stageinspector.broadcast.Credential;
import dev.stageinspector.broadcast.Encoder;
import dev.stageinspector.broadcast.EncoderSetting;
import dev.stageinspector.broadcast.MediaLimit;
import dev.stageinspector.broadcast.SettingValue;
import dev.stageinspector.broadcast.Setup;
import dev.stageinspector.ivs.Answer;
import dev.stageinspector.ivs.ParticipantToken;
import dev.stageinspector.ivs.Secret;
import dev.stageinspector.ivs.StreamKey;
import dev.stageinspector.property.Property;
import dev.stageinspector.ui.kit.ClipboardWriter;
import dev.stageinspector.ui.kit.Controls;
import dev.stageinspector.ui.kit.Scrolling;
import dev.stageinspector.ui.kit.SecretClipboard;
import dev.stageinspector.ui.kit.SignInContext;
import dev.stageinspector.ui.kit.Styles;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What to enter into an encoder: its settings with the credential among them, and its file. */
final class EncoderPart extends ScrollPane {

  private final ClipboardWriter clip;
  private final ComboBox<Encoder> encoder =
      Controls.choice("setup-encoder", "Encoder", Encoder::title);
  private final VBox settings = new VBox();
  private final TokenSection token;
  private final IngestSection ingest;
  private final Label signed = Controls.paragraph("Your server creates it with its private key.");
  private final VBox privateKey =
      new VBox(signed, Controls.paragraph(Credential.PRIVATE_KEY.origin(), "setting-note"));
  private final VBox references = new VBox();
  private final ToggleButton referencesFold =
      Controls.fold("setup-not-here", "Don't use this in the encoder", references);
  private final SnippetSection snippets;
  private final ObsFileSection obsFile;
  private final VBox written;
  private final GridPane limits = new GridPane();
  private final ToggleButton limitsFold = Controls.fold("setup-media", "Supported media", limits);
  private final ShareSection share;
  private @Nullable Property shown;
  private @Nullable Setup setup;

  /**
   * @param signIns how a user whose sign-in has lapsed gets back in
   */
  EncoderPart(
      BroadcastContext context,
      ClipboardWriter clip,
      SecretClipboard secretClip,
      SignInContext signIns) {
    this.clip = clip;
    token = new TokenSection(context.broadcasts(), signIns, clip, secretClip, this::drawSecret);
    ingest =
        new IngestSection(
            context.ivs(), context.broadcasts(), signIns, clip, secretClip, this::drawSecret);
    snippets = new SnippetSection(clip, secretClip);
    obsFile = new ObsFileSection(context.saving(), clip);
    written = new VBox(snippets, obsFile);
    share = new ShareSection(clip, secretClip);
    arrange();
    encoder.valueProperty().addListener((_, _, _) -> draw());
  }

  /** Is for the stage of an answer; secrets for another stage are forgotten. */
  void show(Answer answer) {
    token.show(answer.query());
    ingest.show(answer.query());
    if (!answer.tree().equals(shown)) {
      shown = answer.tree();
      draw();
    }
    drawSecret();
  }

  /** Drops every secret, and ends what is under way. */
  void forget() {
    token.forget();
    ingest.forget();
    drawSecret();
  }

  /** Takes back what Esc takes back here; tells whether there was something. */
  boolean escape() {
    return token.escape() || ingest.escape();
  }

  /** Brings the keyboard to the top, and the top into sight. */
  void focusFirst() {
    setVvalue(0);
    encoder.requestFocus();
  }

  /** Brings the keyboard to the token of an encoder that takes one. */
  void focusToken() {
    if (encoder.getValue().credential() != Credential.PARTICIPANT_TOKEN) {
      encoder.setValue(Encoder.OBS);
    }
    token.focus();
  }

  /** What stays the same keeps its place and the keyboard: this is only for other settings. */
  private void draw() {
    Property answer = shown;
    if (answer == null) {
      return;
    }
    Setup now = Setup.of(encoder.getValue(), answer);
    if (setup == null || !hasSameRows(now, setup)) {
      settings.getChildren().setAll(rows(now.settings()));
      references.getChildren().setAll(rows(now.references()));
    }
    setup = now;
    referencesFold.setText(now.referencesTitle());
    Optional<String> server = server(now);
    token.pairWith(server);
    ingest.pairWith(server);
    Styles.show(written, !now.snippets().isEmpty());
    Styles.show(obsFile, now.encoder() == Encoder.OBS);
    limits.getChildren().clear();
    now.limits().forEach(this::addLimit);
    drawSecret();
  }

  /** New rows would take the keyboard away from who fills in what is in them. */
  private static boolean hasSameRows(Setup one, Setup other) {
    return one.encoder() == other.encoder()
        && one.settings().equals(other.settings())
        && one.references().equals(other.references());
  }

  private void drawSecret() {
    Setup now = setup;
    if (now == null) {
      return;
    }
    Optional<Secret> secret = secret(now.encoder().credential());
    snippets.show(now, secret);
    share.show(now, secret);
    if (now.encoder() == Encoder.OBS) {
      obsFile.show(
          now.snippets().getFirst().text(now.credential(secret)).orElseThrow(), secret.isPresent());
    } else {
      obsFile.forget();
    }
  }

  private List<FormRow> rows(List<EncoderSetting> list) {
    return list.stream().map(setting -> SettingRow.of(setting, credential(), clip)).toList();
  }

  private Node credential() {
    return switch (encoder.getValue().credential()) {
      case PARTICIPANT_TOKEN -> token;
      case STREAM_KEY -> ingest;
      case PRIVATE_KEY -> privateKey;
    };
  }

  private Optional<Secret> secret(Credential credential) {
    return switch (credential) {
      case PARTICIPANT_TOKEN -> token.token().map(ParticipantToken::token);
      case STREAM_KEY -> ingest.key().map(StreamKey::key);
      case PRIVATE_KEY -> Optional.empty();
    };
  }

  /** Where the credential is entered; none if the stage has no such server. */
  private static Optional<String> server(Setup setup) {
    return setup.settings().stream()
        .filter(setting -> setting.id().equals("server"))
        .findFirst()
        .map(EncoderSetting::content)
        .flatMap(content ->
            content instanceof SettingValue.Known(String url)
                ? Optional.of(url)
                : Optional.empty());
  }

  private void addLimit(MediaLimit limit) {
    Label what = Controls.label(limit.what(), "setting-note");
    what.setMinWidth(USE_PREF_SIZE);
    limits.addRow(limits.getRowCount(), what, Controls.paragraph(limit.limit()));
  }

  private void arrange() {
    setId("setup");
    getStyleClass().add("setup");
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    encoder.getItems().setAll(Encoder.values());
    encoder.setValue(Encoder.OBS);
    signed.setId("setup-value-credential");
    settings.setId("setup-settings");
    settings.getStyleClass().add("setup-rows");
    references.getStyleClass().addAll("setup-rows", "setup-references");
    limits.getStyleClass().add("setup-facts");
    VBox all =
        new VBox(
            new VBox(new FormRow("Encoder", encoder), settings),
            new VBox(referencesFold, references),
            written,
            new VBox(limitsFold, limits),
            share);
    all.getChildren().forEach(part -> part.getStyleClass().add("setup-section"));
    all.getStyleClass().add("setup-content");
    setContent(all);
    Scrolling.byKeys(this, this);
  }
}
