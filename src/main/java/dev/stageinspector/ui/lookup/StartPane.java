package dev.stageinspector.ui.lookup;

import dev.stageinspector.ivs.ProfileChoice;
import dev.stageinspector.store.History;
import dev.stageinspector.store.Visit;
import dev.stageinspector.ui.kit.Controls;
import dev.stageinspector.ui.kit.CopyButton;
import dev.stageinspector.ui.kit.Styles;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * What there is to see before anything was looked up: the recent stages, or for a newcomer what the
 * program is for, what it needs, and the demo stages.
 */
public final class StartPane extends VBox {

  /** What the user wants done. */
  public interface Actions extends VisitList.Actions {

    /** Takes an ARN from the clipboard and looks it up. */
    void paste();

    /** Brings the keyboard to the profiles. */
    void chooseProfile();

    /** Takes a stage back into the history. */
    void putBack(Visit visit);

    /** Copies the command that makes a profile; tells whether it did. */
    boolean copyCommand();
  }

  private final Label title = Controls.label("", "start-title");
  private final TextField search = new TextField();
  private final VBox steps = new VBox();
  private final Label profiles = Controls.paragraph("");
  private final Button choose;
  private final HBox command;
  private final Label demo = Controls.label("Or open a demo stage", "start-heading");
  private final Label removed = Controls.label("");
  private final HBox undo;
  private final VisitList list;
  private final Actions actions;
  private History history = History.EMPTY;
  private Optional<Visit> lastRemoved = Optional.empty();

  public StartPane(Actions actions) {
    this.actions = actions;
    choose = Controls.button("start-profiles", "Choose a profile", actions::chooseProfile);
    Label words = Controls.label(ProfilesFound.COMMAND, "command");
    words.setMinWidth(USE_PREF_SIZE);
    command =
        new HBox(
            words, CopyButton.icon("start-copy-command", "Copy command", actions::copyCommand));
    list = new VisitList(actions, this::offerUndo);
    undo = new HBox(removed, Controls.button("start-undo", "Undo", this::putBack));
    arrange(Controls.button("start-paste", "Paste ARN", actions::paste));
    search.textProperty().addListener((_, _, _) -> fill());
  }

  /** Shows the recent stages, or if there are none, those of the demo account. */
  public void show(History recent, List<Visit> samples) {
    boolean newcomer = recent.visits().isEmpty();
    history = newcomer ? new History(samples) : recent;
    title.setText(newcomer ? "Inspect an Amazon IVS Real-Time stage" : "Recent stages");
    list.setAccessibleText(newcomer ? "Demo stages" : "Recent stages");
    list.kept(!newcomer);
    Styles.show(steps, newcomer);
    Styles.show(demo, newcomer && !samples.isEmpty());
    Styles.show(list, !newcomer || !samples.isEmpty());
    Styles.show(search, !newcomer);
    fill();
  }

  /** Says which profiles there are. */
  public void show(List<ProfileChoice> offered) {
    ProfilesFound found = ProfilesFound.of(offered);
    profiles.setText(found.words());
    Styles.show(choose, !found.isNone());
    Styles.show(command, found.isNone());
  }

  private void offerUndo(Visit visit) {
    lastRemoved = Optional.of(visit);
    removed.setText("Removed " + VisitWords.title(visit) + " from the history.");
    Styles.show(undo, true);
  }

  private void putBack() {
    lastRemoved.ifPresent(actions::putBack);
    lastRemoved = Optional.empty();
    Styles.show(undo, false);
    list.requestFocus();
  }

  private void fill() {
    list.show(
        search.getText().isBlank() ? history.pinnedFirst() : history.search(search.getText()));
  }

  private void arrange(Button paste) {
    setId("start");
    getStyleClass().add("start");
    search.setId("start-search");
    search.setPromptText("Search by name, ARN, or profile");
    search.setAccessibleText("Search recent stages");
    search.setPrefColumnCount(22);
    title.setMinWidth(USE_PREF_SIZE);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox head = new HBox(title, space, search);
    head.getStyleClass().add("start-head");
    command.getStyleClass().add("start-command");
    command.setMinWidth(USE_PREF_SIZE);
    steps
        .getChildren()
        .addAll(
            Controls.paragraph(
                "See whether a stage is live and recorded, what its endpoints are, and how to publish to it.",
                "start-help"),
            step("1", Controls.paragraph("Paste the stage's ARN into the field above."), paste),
            step("2", profiles, choose, command));
    steps.getStyleClass().add("start-steps");
    VBox.setVgrow(list, Priority.ALWAYS);
    undo.getStyleClass().add("start-step");
    Styles.show(undo, false);
    getChildren().addAll(head, steps, demo, undo, list);
  }

  private static HBox step(String number, Region... parts) {
    HBox step = new HBox(Controls.label(number, "step-number"));
    step.getChildren().addAll(parts);
    step.getStyleClass().add("start-step");
    return step;
  }
}
