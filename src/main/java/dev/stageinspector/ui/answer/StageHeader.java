package dev.stageinspector.ui.answer;

import dev.stageinspector.access.ProfileWords;
import dev.stageinspector.ivs.Answer;
import dev.stageinspector.ivs.ResourceName;
import dev.stageinspector.ivs.ResourceNames;
import dev.stageinspector.ivs.Stage;
import dev.stageinspector.ivs.StageQuery;
import dev.stageinspector.ui.kit.Appearance;
import dev.stageinspector.ui.kit.ClipboardWriter;
import dev.stageinspector.ui.kit.Controls;
import dev.stageinspector.ui.kit.CopyButton;
import dev.stageinspector.ui.kit.Drawn;
import dev.stageinspector.ui.kit.Glyph;
import dev.stageinspector.ui.kit.Hint;
import dev.stageinspector.ui.kit.Styles;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The stage's name, what there is to say of it at a glance, and who fetched it when. */
public final class StageHeader extends VBox {

  /** In pixels at the usual font size. */
  private static final double NARROW = 820;

  private final ClipboardWriter clipboard;
  private final Label name = new Name();
  private final CopyButton live;
  private final Label idle = Controls.label("Idle: no live session", "verdict");
  private final Label recording = Controls.label("", "verdict", "recording");
  private final Node watch;
  private final FetchLine fetch;
  private Optional<Answer> shown = Optional.empty();
  private ResourceNames names = ResourceNames.NONE;

  /**
   * @param refresh looks the same stage up again
   * @param chooseProfile brings the user to the profiles
   * @param pages chooses what is shown below the header
   * @param watch turns the watch on and off
   */
  public StageHeader(
      ClipboardWriter clipboard,
      ProfileWords words,
      Runnable refresh,
      Runnable chooseProfile,
      Node pages,
      Node watch) {
    this.clipboard = clipboard;
    live = CopyButton.marked("copy-session", Glyph.LIVE, "", this::copySession);
    this.watch = watch;
    fetch = new FetchLine(clipboard, words, refresh, chooseProfile, watch);
    arrange(pages);
  }

  /**
   * Shows an answer.
   *
   * @param outdated whether a newer look-up of the same stage has failed
   */
  public void show(Answer answer, boolean outdated) {
    Stage stage = Stage.of(answer.tree());
    if (!stage().flatMap(Stage::storage).equals(stage.storage())) {
      // The lists are older than this configuration.
      names = ResourceNames.NONE;
    }
    shown = Optional.of(answer);
    name.setText(stage.name().isEmpty() ? "Unnamed stage" : Drawn.line(stage.name()));
    showSession();
    showRecording();
    fetch.show(answer, outdated);
    // It doesn't change.
    Styles.show(watch, !isSaved());
  }

  /** Shows that the same was answered again. */
  public void confirm(Answer again) {
    fetch.show(again, false);
  }

  /** More is known of the configurations that the stage refers to, or nothing anymore. */
  public void names(ResourceNames known) {
    names = known;
    showRecording();
  }

  /** Says whether the stage is watched. */
  public void watched(boolean now) {
    fetch.watched(now);
  }

  /** Says whether the answer is not the one to what is chosen now. */
  public void mark(boolean other) {
    fetch.mark(other);
  }

  /** More is known of the profiles, such as whose credentials were used. */
  public void factsChanged() {
    fetch.factsChanged();
  }

  private Optional<Stage> stage() {
    return shown.map(answer -> Stage.of(answer.tree()));
  }

  private Optional<String> session() {
    return stage().flatMap(Stage::session);
  }

  private boolean isSaved() {
    return shown.map(Answer::query).filter(StageQuery::isSaved).isPresent();
  }

  private void showSession() {
    Optional<String> id = session();
    boolean saved = isSaved();
    // In a narrow window, the room is for the verdict on the recording; the ID is in the tooltip.
    boolean narrow = getWidth() < Appearance.zoom().of(NARROW);
    String now = saved ? "Was live" : "Live";
    live.setText(narrow ? now : now + ": " + id.map(Drawn::line).orElse(""));
    idle.setText(saved ? "Was idle" : narrow ? "Idle" : "Idle: no live session");
    Styles.choose(live, !saved, "on");
    Styles.show(live, id.isPresent());
    Styles.show(idle, id.isEmpty());
  }

  private void showRecording() {
    stage()
        .ifPresent(stage -> {
          Stage.Recording verdict = stage.recording();
          boolean missing =
              verdict.on()
                  && stage.storage().map(names::of).orElseThrow() instanceof ResourceName.NotListed;
          recording.setText(
              (isSaved() ? "Recording was " : "Recording is ")
                  + (missing
                      ? "on, but its storage may be gone"
                      : (verdict.on() ? "on: " : "off: ") + Drawn.line(verdict.words())));
          recording.setGraphic((verdict.on() ? Glyph.RECORD : Glyph.IDLE).node());
          Styles.choose(recording, verdict.on() && !missing, "on");
          Styles.choose(recording, missing, "warned");
          Hint.set(
              recording,
              recording.getText()
                  + (missing
                      ? ".\nAWS's list doesn't have the storage configuration: it may have been deleted."
                      : ""));
        });
  }

  private boolean copySession() {
    return session().map(id -> clipboard.copy("the session ID", id)).orElse(false);
  }

  private void arrange(Node pages) {
    getStyleClass().add("stage-header");
    setMinWidth(0);
    setMinHeight(USE_PREF_SIZE);
    Hint.set(name, name::getText);
    live.getStyleClass().addAll("verdict", "live");
    Hint.set(
        live,
        () ->
            "Copy session ID "
                + session().map(Drawn::line).orElse("")
                + (isSaved()
                    ? "\nA session was open."
                    : "\nA session is open. The Sessions page says whether anybody publishes."));
    widthProperty().subscribe(_ -> showSession());
    Appearance.followZoom(this, _ -> showSession());
    idle.setGraphic(Glyph.IDLE.node());
    idle.setMinWidth(USE_PREF_SIZE);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox first = new HBox(name, live, idle, recording, space, pages);
    first.getStyleClass().add("header-line");
    getChildren().addAll(first, fetch);
  }

  /** The name, of which a part at least is in sight however much there is beside it. */
  private static final class Name extends Label {
    private static final double LEAST_IN_EM = 12;

    Name() {
      getStyleClass().add("stage-name");
    }

    @Override
    protected double computeMinWidth(double height) {
      return Math.min(computePrefWidth(height), LEAST_IN_EM * getFont().getSize());
    }
  }
}
