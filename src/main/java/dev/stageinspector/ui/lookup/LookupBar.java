package dev.stageinspector.ui.lookup;

import dev.stageinspector.access.ProfileChoices;
import dev.stageinspector.access.ProfileWords;
import dev.stageinspector.find.Recognized;
import dev.stageinspector.ivs.Answer;
import dev.stageinspector.ivs.ArnReading;
import dev.stageinspector.ivs.ProfileChoice;
import dev.stageinspector.ivs.ResourceId;
import dev.stageinspector.ivs.StageArn;
import dev.stageinspector.ivs.StageQuery;
import dev.stageinspector.sessions.ErrorDictionary;
import dev.stageinspector.store.Visit;
import dev.stageinspector.ui.kit.CallState;
import dev.stageinspector.ui.kit.Controls;
import dev.stageinspector.ui.kit.Hint;
import dev.stageinspector.ui.kit.Shortcut;
import dev.stageinspector.ui.kit.Suggestions;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.animation.PauseTransition;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/** Where is said which stage to look up, and with whose credentials. */
public final class LookupBar extends VBox {

  /** An answer that comes sooner needs no sign that it is on its way. */
  private static final Duration PATIENCE = Duration.millis(200);

  /** The most stages to suggest. */
  private static final int MOST = 20;

  /** The height of a stage in a list, in pixels at the usual font size. */
  private static final double VISIT_HEIGHT = 44;

  /** What the bar wants done. */
  public interface Actions {
    void inspect(StageQuery query);

    /** Looks for a stage by its name or ID. */
    void find(Recognized.Named stage, ProfileChoice profile);

    /** Opens the snapshot in a file. */
    void open(Path file);

    void cancel();
  }

  private final ArnField arn = new ArnField();
  private final ProfileChooser profile;
  private final Button inspect;
  private final Button cancel;
  private final ProgressBar progress = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
  private final PauseTransition patience = new PauseTransition(PATIENCE);
  private final Suggestions<Visit> suggestions;
  private final Actions actions;
  private final Function<String, List<Visit>> search;

  public LookupBar(Actions actions, Function<String, List<Visit>> search, ProfileWords words) {
    this.actions = actions;
    this.search = search;
    profile = new ProfileChooser(words);
    inspect = Controls.button("inspect", "Inspect", this::inspect);
    cancel = Controls.button("cancel", "Cancel", actions::cancel);
    suggestions =
        new Suggestions<>(
            arn.field(),
            arn.hint(),
            new Suggestions.Rows<>("Recent stages", VISIT_HEIGHT, VisitWords::node),
            this::choices,
            this::choose);
    arrange();
    wire();
  }

  /**
   * Takes what is typed and chosen, and has it looked up; brings the keyboard to what is missing.
   */
  void inspect() {
    suggestions.hide();
    switch (arn.found()) {
      case Recognized.OneStage(StageArn stage, _, _) -> {
        arn.set(stage);
        suggestions.hide();
        actions.inspect(new StageQuery(stage, profile()));
      }
      case Recognized.Named named ->
          recent(named).ifPresentOrElse(this::choose, () -> actions.find(named, profile()));
      case Recognized.SeveralStages _ -> {
        arn.focus();
        suggestions.show();
      }
      case Recognized.InFile(Path file) -> actions.open(file);
      case Recognized.Empty(), Recognized.Wrong _ -> arn.focus();
    }
  }

  /** The one recent stage that has exactly this name or ID, in this region if that is said. */
  private Optional<Visit> recent(Recognized.Named named) {
    List<Visit> same =
        search.apply(named.text()).stream()
            .filter(visit ->
                visit.name().equals(named.text())
                    || ResourceId.of(visit.arn()).equals(named.text()))
            .filter(visit ->
                named.region().stream()
                    .allMatch(region -> visit.arn().contains(":" + region + ":")))
            .toList();
    return same.size() == 1 ? Optional.of(same.getFirst()) : Optional.empty();
  }

  /**
   * The stages in the text, if there are several; else the recent ones that it may mean. What is
   * wrong with a text is not covered by any.
   */
  private List<Visit> choices(String text) {
    return switch (arn.found()) {
      case Recognized.SeveralStages(List<StageArn> stages, _) ->
          stages.stream().limit(MOST).map(this::visit).toList();
      case Recognized.Wrong _, Recognized.InFile _ -> List.of();
      case Recognized.OneStage _, Recognized.Named _, Recognized.Empty _ -> fitting(text);
    };
  }

  /** The recent stages that a text fits; none if it already is the ARN of the only one. */
  private List<Visit> fitting(String text) {
    List<Visit> found = search.apply(text).stream().limit(MOST).toList();
    return found.size() == 1 && found.getFirst().arn().equals(text) ? List.of() : found;
  }

  /** As the history has it, to be opened with the profile that is chosen. */
  private Visit visit(StageArn stage) {
    String name = search.apply(stage.toString()).stream().map(Visit::name).findFirst().orElse("");
    return Visit.of(stage.toString(), name, ProfileChoices.kept(profile()), Instant.EPOCH);
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

  /** Says why it isn't clear which stage has the name that is in the field. */
  public void missed(Recognized.Named stage, String why) {
    if (arn.found().equals(stage)) {
      arn.answer(why);
    }
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

  /** The error code that is typed in place of a stage, if it is one. */
  public Optional<String> errorCode() {
    return Optional.of(arn.field().getText()).filter(ErrorDictionary::has);
  }

  /** Tells when another stage is meant. */
  public void onStage(Consumer<Optional<StageArn>> listener) {
    arn.field().textProperty().addListener((_, _, _) -> listener.accept(arn.arn()));
  }

  /** Tells when another profile is chosen. */
  public void onProfile(Runnable listener) {
    profile.choice().addListener((_, _, _) -> listener.run());
  }

  /** The profile that is chosen. */
  public ProfileChoice profile() {
    return profile.choice().get();
  }

  public void offer(List<ProfileChoice> profiles) {
    profile.offer(profiles);
  }

  /** Shows whether a look-up is on its way. */
  public void show(CallState<StageQuery, Answer> lookup) {
    boolean running = lookup.isRunning();
    cancel.setDisable(!running);
    if (running) {
      patience.playFromStart();
    } else {
      patience.stop();
      showProgress(false);
    }
  }

  /** Shows progress and "Cancel" in place of "Inspect"; nothing moves, and the keyboard stays. */
  private void showProgress(boolean shown) {
    boolean focused = inspect.isFocused() || cancel.isFocused();
    progress.setVisible(shown);
    inspect.setVisible(!shown);
    cancel.setVisible(shown);
    if (focused) {
      (shown ? cancel : inspect).requestFocus();
    }
  }

  public void focusArn() {
    arn.focus();
  }

  public void focusProfile() {
    profile.requestFocus();
    profile.show();
  }

  private void arrange() {
    getStyleClass().add("lookup-bar");
    inspect.getStyleClass().add("accent");
    inspect.setMaxWidth(Double.MAX_VALUE);
    cancel.setMaxWidth(Double.MAX_VALUE);
    Hint.set(inspect, "Look up the stage (Enter in the ARN field)");
    Hint.set(cancel, Shortcut.ESCAPE.hint("Cancel the look-up"));
    StackPane either = new StackPane(inspect, cancel);
    either.setMinWidth(USE_PREF_SIZE);
    HBox.setHgrow(arn.field(), Priority.ALWAYS);
    HBox row = new HBox(arn.field(), profile, either);
    row.getStyleClass().add("lookup-row");
    progress.setId("progress");
    progress.setMaxWidth(Double.MAX_VALUE);
    progress.setAccessibleText("Looking up");
    arn.hint().setMaxWidth(Double.MAX_VALUE);
    showProgress(false);
    getChildren().addAll(row, arn.hint(), progress);
  }

  private void wire() {
    arn.field().setOnAction(_ -> inspect());
    patience.setOnFinished(_ -> showProgress(true));
    // With another profile, a name may be found.
    profile.choice().addListener((_, _, _) -> arn.show());
  }
}
