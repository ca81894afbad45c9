package dev.stageinspector.ui.broadcast;

import dev.stageinspector.aws.failure.Reason;
import dev.stageinspector.broadcast.Credential;
import dev.stageinspector.broadcast.Encoder;
import dev.stageinspector.broadcast.EncoderSetting;
import dev.stageinspector.broadcast.MediaLimit;
import dev.stageinspector.broadcast.Setup;
import dev.stageinspector.ivs.Answer;
import dev.stageinspector.ivs.ParticipantToken;
import dev.stageinspector.ivs.Secret;
import dev.stageinspector.ivs.StreamKey;
import dev.stageinspector.ivs.failure.Failure;
import dev.stageinspector.ivs.failure.LookupException;
import dev.stageinspector.store.PrivateFile;
import dev.stageinspector.store.PrivateFileException;
import dev.stageinspector.ui.kit.CallState;
import dev.stageinspector.ui.kit.ClipboardWriter;
import dev.stageinspector.ui.kit.Controls;
import dev.stageinspector.ui.kit.Drawn;
import dev.stageinspector.ui.kit.FailureView;
import dev.stageinspector.ui.kit.PendingCall;
import dev.stageinspector.ui.kit.SecretClipboard;
import dev.stageinspector.ui.kit.SignInContext;
import dev.stageinspector.ui.kit.Styles;
import dev.stageinspector.ui.kit.TitledSection;
import java.io.File;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Everything to put a broadcaster on the air, and to see why it does not work. */
public final class SetupPane extends ScrollPane {

  /** A file to be written. */
  private record SavedFile(Path file, String content, boolean hasToken) {}

  private final ClipboardWriter clip;
  private final SecretClipboard secretClip;
  private final BroadcastContext context;
  private final PendingCall<SavedFile, String> saving =
      new PendingCall<>((file, _) -> save(file), _ -> {});
  private final FailureView saveFailure;

  private final ComboBox<Encoder> encoder =
      Controls.choice("setup-encoder", "Encoder", Encoder::title);
  private final Button copyAll = Controls.button("setup-copy-all", "Copy all", this::copyAll);
  private final CheckBox withSecret = new CheckBox();
  private final Set<Encoder> secretsWanted = EnumSet.noneOf(Encoder.class);
  private final Button save =
      Controls.button("setup-save", "Save as service.json…", this::saveService);
  private final Label saved = Controls.paragraph("", "setting-note");
  private final VBox settings = new VBox();
  private final SnippetSection snippets;
  private final TokenSection token;
  private final IngestSection ingest;
  private final VBox references = new VBox();
  private final TitledSection referencesSection = new TitledSection("", references);
  private final GridPane limits = new GridPane();
  private final PastedSection pasted = new PastedSection();
  private final ConnectionSection connection;
  private @Nullable Answer shown;
  private @Nullable Setup setup;

  /**
   * @param signIns how a user whose sign-in has lapsed gets back in
   */
  public SetupPane(
      BroadcastContext context,
      ClipboardWriter clip,
      SecretClipboard secretClip,
      SignInContext signIns) {
    this.clip = clip;
    this.secretClip = secretClip;
    this.context = context;
    snippets = new SnippetSection(clip, secretClip);
    saveFailure = FailureView.ofPart("setup-save-failure", clip);
    token = new TokenSection(context.broadcasts(), signIns, clip, secretClip, this::draw);
    ingest =
        new IngestSection(
            context.ivs(), context.broadcasts(), signIns, clip, secretClip, this::draw);
    connection = new ConnectionSection(context, clip);
    arrange();
    wire();
  }

  /** Is for the stage of an answer; secrets for another stage are forgotten. */
  public void show(Answer inspection) {
    shown = inspection;
    token.show(inspection.query());
    ingest.show(inspection.query());
    pasted.show(inspection.tree());
    connection.show(inspection);
    draw();
  }

  /** Drops every secret, and ends what is under way. */
  public void forget() {
    token.forget();
    ingest.forget();
    pasted.forget();
    connection.cancel();
    secretClip.forget();
  }

  /** Takes back what Esc takes back here; tells whether there was something. */
  public boolean escape() {
    return connection.cancel() || token.escape() || ingest.escape();
  }

  /** Brings the keyboard to the top, and the top into sight. */
  public void focusFirst() {
    // Until its skin is there, what is in it is not in the scene and cannot have the keyboard.
    applyCss();
    setVvalue(0);
    encoder.requestFocus();
  }

  private void draw() {
    Answer inspection = shown;
    if (inspection == null) {
      return;
    }
    // What was said of an older file goes; a file that is being saved is saved.
    if (!saving.state().get().isRunning()) {
      saving.clear();
    }
    Setup now = Setup.of(encoder.getValue(), inspection.tree());
    setup = now;
    Optional<Secret> secret = secret();
    settings.getChildren().setAll(rows(now.settings(), now.encoder(), secret));
    referencesSection.title(now.referencesTitle());
    references.getChildren().setAll(rows(now.references(), now.encoder(), secret));
    snippets.show(now, secret);
    Credential credential = now.encoder().credential();
    Styles.show(token, credential == Credential.PARTICIPANT_TOKEN);
    Styles.show(ingest, credential == Credential.STREAM_KEY);
    Styles.show(save, now.encoder() == Encoder.OBS);
    withSecret.setText("Include " + credential.noun());
    Styles.show(withSecret, secret.isPresent());
    if (secret.isEmpty()) {
      secretsWanted.removeIf(one -> one.credential() == credential);
    }
    // Wanted for one encoder is not wanted for all.
    withSecret.setSelected(secretsWanted.contains(now.encoder()));
    drawLimits(now.limits());
  }

  private List<SettingRow> rows(List<EncoderSetting> list, Encoder of, Optional<Secret> secret) {
    return list.stream()
        .map(setting -> new SettingRow(setting, of.credential(), secret, clip, secretClip))
        .toList();
  }

  private void drawLimits(List<MediaLimit> all) {
    limits.getChildren().clear();
    for (MediaLimit limit : all) {
      Label what = Controls.label(limit.what(), "setting-note");
      what.setMinWidth(USE_PREF_SIZE);
      limits.addRow(limits.getRowCount(), what, Controls.paragraph(limit.limit()));
    }
  }

  private Optional<Secret> secret() {
    return switch (encoder.getValue().credential()) {
      case PARTICIPANT_TOKEN -> token.token().map(ParticipantToken::token);
      case STREAM_KEY -> ingest.key().map(StreamKey::key);
      case PRIVATE_KEY -> Optional.empty();
    };
  }

  private void wantSecret(boolean wanted) {
    if (wanted) {
      secretsWanted.add(encoder.getValue());
    } else {
      secretsWanted.remove(encoder.getValue());
    }
  }

  private void copyAll() {
    if (setup == null) {
      return;
    }
    Optional<Secret> told = withSecret.isSelected() ? secret() : Optional.empty();
    String what = "the settings for " + setup.encoder().title();
    if (told.isPresent()) {
      secretClip.copy(what + ", including the secret", setup.text(told));
    } else {
      clip.copy(what, setup.text(Optional.empty()));
    }
  }

  private void saveService() {
    if (setup == null) {
      return;
    }
    Optional<Secret> secret = secret();
    String json = setup.snippets().getFirst().text(setup.credential(secret)).orElseThrow();
    context
        .saving()
        .apply(getScene().getWindow())
        .map(file -> new SavedFile(file, json + "\n", secret.isPresent()))
        .ifPresent(saving::ask);
  }

  private static String save(SavedFile saved) throws LookupException {
    Path file = saved.file();
    try {
      new PrivateFile(file).replace(saved.content());
    } catch (PrivateFileException e) {
      throw new LookupException(
          Failure.local(
              Reason.of(Reason.Kind.NOT_SAVED, "Couldn't save " + file + ": " + e.reason() + "."),
              "Choose another folder."),
          e);
    }
    return saved.hasToken()
        ? "Saved " + file + ". It contains the token: don't share it."
        : "Saved " + file + ". Replace PARTICIPANT_TOKEN with a token.";
  }

  private void drawSaving(CallState<SavedFile, String> now) {
    Optional<String> words =
        now instanceof CallState.Found(_, String found) ? Optional.of(found) : Optional.empty();
    saved.setText(words.map(Drawn::line).orElse(""));
    Styles.show(saved, words.isPresent());
    saveFailure.show(now.failure());
  }

  /** Asks the user where to save OBS's file. */
  static Optional<Path> chooseFile(Window owner) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle("Save to an OBS profile folder");
    chooser.setInitialFileName("service.json");
    return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
  }

  private void arrange() {
    setId("setup");
    getStyleClass().add("setup");
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    encoder.getItems().setAll(Encoder.values());
    encoder.setValue(Encoder.OBS);
    withSecret.setId("setup-with-secret");
    withSecret.setOnAction(_ -> wantSecret(withSecret.isSelected()));
    saved.setId("setup-saved");
    settings.setId("setup-settings");
    settings.getStyleClass().add("setup-rows");
    references.getStyleClass().addAll("setup-rows", "setup-references");
    limits.getStyleClass().add("media-limits");
    FlowPane top = new FlowPane(encoder, copyAll, withSecret, save);
    top.getStyleClass().add("setup-top");
    VBox all =
        new VBox(
            new VBox(top, saved, saveFailure),
            new TitledSection("Settings", settings),
            token,
            ingest,
            snippets,
            referencesSection,
            new TitledSection("Supported media", limits),
            pasted,
            connection);
    all.getStyleClass().add("setup-content");
    setContent(all);
  }

  private void wire() {
    encoder.valueProperty().addListener((_, _, _) -> draw());
    saving.state().addListener((_, _, now) -> drawSaving(now));
    drawSaving(saving.state().get());
  }
}
