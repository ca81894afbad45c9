package dev.stageinspector.ui.lookup;

import dev.stageinspector.access.ProfileChoices;
import dev.stageinspector.access.ProfileWords;
import dev.stageinspector.ivs.Answer;
import dev.stageinspector.ivs.ArnReading;
import dev.stageinspector.ivs.ProfileChoice;
import dev.stageinspector.ivs.StageArn;
import dev.stageinspector.ivs.StageQuery;
import dev.stageinspector.store.Visit;
import dev.stageinspector.ui.kit.CallState;
import dev.stageinspector.ui.kit.Controls;
import dev.stageinspector.ui.kit.Glyph;
import dev.stageinspector.ui.kit.Hint;
import dev.stageinspector.ui.kit.Styles;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/** Where is said which stage to look up, and with whose credentials. */
public final class LookupBar extends VBox {

  /** An answer that comes sooner needs no sign that it is on its way. */
  private static final Duration PATIENCE = Duration.millis(200);

  /** What the bar wants done. */
  public interface Actions {
    void inspect(StageQuery query);

    void cancel();

    void refresh();
  }

  private final ArnField arn = new ArnField();
  private final ProfileChooser profile;
  private final Button inspect;
  private final Button cancel;
  private final Button refresh;
  private final Label still = Controls.label("", "still-shown");
  private final Label waiting = Controls.label("Looking up…", "looking-up");
  private final ProgressBar progress = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
  private final PauseTransition patience = new PauseTransition(PATIENCE);
  private final Suggestions suggestions;
  private final Actions actions;

  public LookupBar(
      Actions actions,
      Function<String, List<Visit>> search,
      ProfileWords words,
      List<? extends Node> menus) {
    this.actions = actions;
    profile = new ProfileChooser(words);
    inspect = Controls.button("inspect", "Inspect", this::inspect);
    cancel = Controls.button("cancel", "Cancel", actions::cancel);
    refresh = Controls.pictureButton("refresh", Glyph.REFRESH, "Refresh", actions::refresh);
    suggestions = new Suggestions(arn.field(), search, this::choose);
    arrange(menus);
    wire();
  }

  /**
   * Takes what is typed and chosen, and has it looked up; brings the keyboard to what is missing.
   */
  void inspect() {
    suggestions.hide();
    Optional<StageArn> stage = arn.arn();
    if (stage.isEmpty()) {
      arn.focus();
    } else {
      arn.set(stage.get());
      suggestions.hide();
      actions.inspect(new StageQuery(stage.get(), profile()));
    }
  }

  /** Puts a query into the fields. */
  public void set(StageQuery query) {
    arn.set(query.arn());
    profile.setValue(query.profile());
    suggestions.hide();
  }

  /** Puts the text of an ARN into its field. */
  public void setArn(String text) {
    arn.field().setText(text);
    suggestions.hide();
  }

  /** Takes what is on the clipboard in place of what is typed, and has it looked up. */
  public void paste() {
    arn.field().clear();
    arn.field().paste();
    inspect();
  }

  /** Puts a profile into its field. */
  public void set(ProfileChoice choice) {
    profile.setValue(choice);
  }

  /** Takes a recent stage and looks it up with the profile used then. */
  public void choose(Visit visit) {
    if (StageArn.parse(visit.arn()) instanceof ArnReading.Understood understood) {
      set(new StageQuery(understood.arn(), ProfileChoices.of(visit.profile())));
      inspect();
    }
  }

  /** The stage that is meant by what is typed. */
  public Optional<StageArn> stage() {
    return arn.arn();
  }

  /** Tells when another stage is meant. */
  public void onStage(Consumer<Optional<StageArn>> listener) {
    arn.field().textProperty().addListener((_, _, _) -> listener.accept(arn.arn()));
  }

  /** Tells when another profile is chosen. */
  public void onProfile(Runnable listener) {
    profile.valueProperty().addListener((_, _, _) -> listener.run());
  }

  /** The profile that is chosen. */
  public ProfileChoice profile() {
    ProfileChoice chosen = profile.getValue();
    return chosen == null ? new ProfileChoice.Demo() : chosen;
  }

  public void offer(List<ProfileChoice> profiles) {
    profile.offer(profiles);
  }

  /** Shows whether a look-up is on its way, and whether there is one to be repeated. */
  public void show(CallState<StageQuery, Answer> lookup) {
    boolean running = lookup.isRunning();
    cancel.setDisable(!running);
    refresh.setDisable(lookup.asked().isEmpty());
    showProgress(false);
    if (running) {
      patience.playFromStart();
    } else {
      patience.stop();
    }
  }

  /** Says of the answer below that it is not the one to what is chosen here, or nothing. */
  public void show(Optional<StillShown> other) {
    still.setText(other.map(StillShown::words).orElse(""));
    Styles.show(still, other.isPresent());
    other.ifPresentOrElse(shown -> Hint.set(still, shown.whole()), () -> Hint.clear(still));
  }

  private void showProgress(boolean shown) {
    progress.setVisible(shown);
    Styles.show(waiting, shown);
  }

  public void focusArn() {
    arn.focus();
  }

  public void focusProfile() {
    profile.requestFocus();
    profile.show();
  }

  /** Whether suggestions are open, which Esc closes first. */
  public boolean isSuggesting() {
    return suggestions.isShowing();
  }

  private void arrange(List<? extends Node> menus) {
    getStyleClass().add("lookup-bar");
    inspect.getStyleClass().add("accent");
    inspect.setMinWidth(USE_PREF_SIZE);
    cancel.setMinWidth(USE_PREF_SIZE);
    HBox.setHgrow(arn.field(), Priority.ALWAYS);
    HBox row = new HBox(arn.field(), profile, inspect, cancel, refresh);
    row.getChildren().addAll(menus);
    row.getStyleClass().add("lookup-row");
    progress.setId("progress");
    progress.setMaxWidth(Double.MAX_VALUE);
    progress.setAccessibleText("Looking up");
    still.setId("still-shown");
    still.setGraphic(Glyph.WARNING.node());
    still.setMinWidth(USE_PREF_SIZE);
    waiting.setId("looking-up");
    waiting.setMinWidth(USE_PREF_SIZE);
    arn.hint().setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(arn.hint(), Priority.ALWAYS);
    HBox line = new HBox(arn.hint(), still, waiting);
    line.getStyleClass().add("hint-row");
    show(Optional.empty());
    showProgress(false);
    getChildren().addAll(row, line, progress);
  }

  private void wire() {
    arn.field().setOnAction(_ -> inspect());
    patience.setOnFinished(_ -> showProgress(true));
  }
}
