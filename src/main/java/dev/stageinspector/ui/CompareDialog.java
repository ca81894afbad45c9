package dev.stageinspector.ui;

import dev.stageinspector.access.ProfileChoices;
import dev.stageinspector.comparison.Side;
import dev.stageinspector.comparison.Sides;
import dev.stageinspector.find.Pasted;
import dev.stageinspector.find.Recognized;
import dev.stageinspector.ivs.ArnReading;
import dev.stageinspector.ivs.ProfileChoice;
import dev.stageinspector.ivs.StageArn;
import dev.stageinspector.ivs.StageQuery;
import dev.stageinspector.store.History;
import dev.stageinspector.store.Visit;
import dev.stageinspector.ui.kit.Controls;
import dev.stageinspector.ui.kit.Drawn;
import dev.stageinspector.ui.kit.ListSearch;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/**
 * Asks what a stage is compared with: an open stage, a recent one, a pasted one, or a snapshot's
 * file.
 */
final class CompareDialog {

  private static final ButtonType COMPARE = new ButtonType("Compare", ButtonData.OK_DONE);

  private final StageQuery compared;
  private final List<StageQuery> candidates;
  private final Function<StageArn, String> names;
  private final Function<StageArn, ProfileChoice> live;
  private final Label question = Controls.paragraph("");
  private final TextField search = new TextField();
  private final ListView<StageQuery> list = new ListView<>();

  private CompareDialog(
      StageQuery compared,
      List<StageQuery> candidates,
      Function<StageArn, String> names,
      Function<StageArn, ProfileChoice> live) {
    this.compared = compared;
    this.candidates = candidates;
    this.names = names;
    this.live = live;
  }

  /** Open stages, then recent ones, then for a stage of the demo account its others; each once. */
  static List<StageQuery> candidates(
      StageQuery compared, List<StageQuery> open, History history, List<Visit> samples) {
    List<Visit> others = compared.profile() instanceof ProfileChoice.Demo ? samples : List.of();
    Stream<StageQuery> recent =
        Stream.concat(history.pinnedFirst().stream(), others.stream())
            .flatMap(CompareDialog::query);
    return Stream.concat(open.stream(), recent)
        .filter(query -> !query.equals(compared))
        .distinct()
        .toList();
  }

  /** Which is which: a snapshot is older than what it is compared with. */
  static Sides sides(StageQuery compared, StageQuery other) {
    Sides sides =
        new Sides(new Side(compared, Optional.empty()), new Side(other, Optional.empty()));
    return other.isSaved() && !compared.isSaved() ? sides.swapped() : sides;
  }

  /**
   * Whose credentials a pasted stage is asked for with. An ARN means the stage itself, so it is
   * never a snapshot's.
   *
   * @param live whose credentials a stage is asked for with if nothing here says so
   */
  static ProfileChoice profileOf(
      StageArn pasted,
      StageQuery compared,
      List<StageQuery> candidates,
      Function<StageArn, ProfileChoice> live) {
    return Stream.concat(
            candidates.stream().filter(query -> query.arn().equals(pasted)), Stream.of(compared))
        .filter(query -> !query.isSaved())
        .map(StageQuery::profile)
        .findFirst()
        .orElseGet(() -> live.apply(pasted));
  }

  /**
   * The dialog, not shown yet.
   *
   * @param compared the stage that is compared
   * @param candidates what it can be compared with
   * @param names the name of a stage; empty if it isn't known
   * @param live whose credentials a pasted stage is asked for with if nothing else says so
   * @param chosen takes the other stage
   * @param file takes the file of a snapshot
   */
  static Dialog<ButtonType> of(
      Window owner,
      StageQuery compared,
      List<StageQuery> candidates,
      Function<StageArn, String> names,
      Function<StageArn, ProfileChoice> live,
      Consumer<StageQuery> chosen,
      Consumer<Path> file) {
    CompareDialog choice = new CompareDialog(compared, candidates, names, live);
    Dialog<ButtonType> dialog = Controls.dialog(owner, "Compare with");
    dialog.setResizable(true);
    dialog.getDialogPane().setId("compare-with");
    dialog.getDialogPane().setContent(choice.content(dialog));
    dialog.getDialogPane().getButtonTypes().addAll(COMPARE, ButtonType.CANCEL);
    Node compare = dialog.getDialogPane().lookupButton(COMPARE);
    compare.setId("compare-ok");
    dialog.getDialogPane().lookupButton(ButtonType.CANCEL).setId("compare-cancel");
    compare.disableProperty().bind(choice.list.getSelectionModel().selectedItemProperty().isNull());
    dialog.setOnShown(_ -> choice.search.requestFocus());
    dialog.setResultConverter(button -> {
      if (button == COMPARE) {
        choice.selected().ifPresent(other -> choice.give(other, chosen, file));
      }
      return button;
    });
    choice.show("");
    return dialog;
  }

  /** Which stage is in a file is only known once it is read. */
  private void give(StageQuery other, Consumer<StageQuery> chosen, Consumer<Path> file) {
    if (other.profile() instanceof ProfileChoice.Saved(Path path) && !candidates.contains(other)) {
      file.accept(path);
    } else {
      chosen.accept(other);
    }
  }

  private Optional<StageQuery> selected() {
    return Optional.ofNullable(list.getSelectionModel().getSelectedItem());
  }

  /** The stage of a pasted text, which needs no search; else the candidates that match it. */
  private void show(String text) {
    Optional<StageQuery> pasted =
        switch (Pasted.read(text)) {
          case Recognized.OneStage(StageArn arn, _, _) ->
              Optional.of(new StageQuery(arn, profileOf(arn, compared, candidates, live)));
          case Recognized.InFile(Path path) ->
              Optional.of(new StageQuery(compared.arn(), new ProfileChoice.Saved(path)));
          default -> Optional.empty();
        };
    List<String> words = List.of(text.strip().toLowerCase(Locale.ROOT).split("\\s+"));
    list.getItems()
        .setAll(
            pasted
                .map(List::of)
                .orElseGet(() ->
                    candidates.stream()
                        .filter(query -> words.stream().allMatch(words(query)::contains))
                        .toList()));
    list.getSelectionModel().selectFirst();
  }

  private String words(StageQuery query) {
    return (title(query) + " " + query.arn() + " " + query.profile().described())
        .toLowerCase(Locale.ROOT);
  }

  private String title(StageQuery query) {
    String name = names.apply(query.arn());
    return name.isEmpty() ? query.arn().id() : name;
  }

  private VBox content(Dialog<ButtonType> dialog) {
    search.setId("compare-search");
    search.setPromptText("Search open and recent stages, or paste an ARN or a snapshot's path");
    search.setAccessibleText("Stage to compare with");
    search.textProperty().addListener((_, _, text) -> show(text));
    ListSearch.moveIn(list, search);
    list.setId("compare-list");
    list.setAccessibleText("Stages");
    list.setCellFactory(_ -> new Row());
    list.setPlaceholder(
        Controls.paragraph(
            "No open or recent stage matches. Paste the other stage's ARN.", "no-value"));
    list.setOnMouseClicked(click -> {
      if (click.getClickCount() == 2 && selected().isPresent()) {
        dialog.getDialogPane().lookupButton(COMPARE).fireEvent(new ActionEvent());
      }
    });
    list.getSelectionModel().selectedItemProperty().subscribe(this::ask);
    question.setId("compare-question");
    VBox.setVgrow(list, Priority.ALWAYS);
    VBox content = new VBox(question, search, list);
    content.getStyleClass().add("compare-with");
    return content;
  }

  /** Which side it is depends on what it is compared with. */
  private void ask(@Nullable StageQuery other) {
    String side = other == null ? "" : " (" + name(sides(compared, other)) + ")";
    question.setText(
        "Compare “" + Drawn.brief(Drawn.line(title(compared))) + "”" + side + " with:");
  }

  private String name(Sides sides) {
    return sides.before().stage().equals(compared) ? sides.names().before() : sides.names().after();
  }

  private static Stream<StageQuery> query(Visit visit) {
    return StageArn.parse(visit.arn()) instanceof ArnReading.Understood(StageArn arn, _)
        ? Stream.of(new StageQuery(arn, ProfileChoices.of(visit.profile())))
        : Stream.empty();
  }

  private final class Row extends ListCell<StageQuery> {
    @Override
    protected void updateItem(StageQuery query, boolean empty) {
      super.updateItem(query, empty);
      if (empty || query == null) {
        setText(null);
        setGraphic(null);
        return;
      }
      boolean file = query.isSaved() && !candidates.contains(query);
      setText(null);
      setGraphic(
          new VBox(
              Controls.label(file ? "Snapshot" : Drawn.brief(Drawn.line(title(query)))),
              Controls.label(
                  (file ? "" : query.arn().id() + " · " + query.arn().region() + " · with ")
                      + Drawn.line(query.profile().described()),
                  "field-note")));
    }
  }
}
