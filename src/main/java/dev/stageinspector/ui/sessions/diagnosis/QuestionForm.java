package dev.stageinspector.ui.sessions.diagnosis;

import dev.stageinspector.diagnosis.Person;
import dev.stageinspector.diagnosis.Question;
import dev.stageinspector.diagnosis.QuestionKind;
import dev.stageinspector.diagnosis.QuestionKind.Part;
import dev.stageinspector.diagnosis.QuestionKind.Parts;
import dev.stageinspector.sessions.Participant;
import dev.stageinspector.sessions.SessionTimes;
import dev.stageinspector.sessions.SessionTimes.Typed.At;
import dev.stageinspector.sessions.SessionTimes.Typed.NotATime;
import dev.stageinspector.sessions.StageSession;
import dev.stageinspector.ui.kit.Controls;
import dev.stageinspector.ui.kit.Styles;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Where a question is put together: which one, about whom, and about which moment. */
final class QuestionForm extends FlowPane {

  /** A question, or why there is none yet. */
  sealed interface Entered {
    /** A question. */
    record Whole(Question asked) implements Entered {}

    /**
     * No question yet.
     *
     * @param problem what is missing or wrong, in a sentence
     */
    record Unfinished(String problem) implements Entered {}

    /** The question; nothing while something is missing or wrong. */
    default Optional<Question> question() {
      return this instanceof Whole(Question asked) ? Optional.of(asked) : Optional.empty();
    }
  }

  private final ComboBox<QuestionKind> kind =
      Controls.choice("question", "Question", QuestionKind::words);
  private final PersonField viewer;
  private final PersonField publisher;
  private final TextField time = new TextField();
  private final Label when = Controls.label("", "field-title");
  private final VBox timeField = new VBox();
  private @Nullable StageSession session;

  /**
   * @param changed is called when the question is another one
   * @param entered is called when Enter is pressed in a field
   */
  QuestionForm(Runnable changed, Runnable entered) {
    viewer = new PersonField("viewer", "Viewer", changed);
    publisher = new PersonField("publisher", "Publisher", changed);
    arrange();
    kind.valueProperty()
        .addListener(_ -> {
          fit();
          changed.run();
        });
    time.textProperty().addListener(_ -> changed.run());
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        key -> {
          if (key.getCode() == KeyCode.ENTER) {
            entered.run();
          }
        });
    kind.setValue(QuestionKind.NO_VIDEO);
  }

  /** Offers the people of a session. */
  void offer(StageSession newSession, List<Participant> participants) {
    session = newSession;
    viewer.offer(participants);
    publisher.offer(participants);
  }

  /** As if nothing had been entered. */
  void clear() {
    session = null;
    viewer.clear();
    publisher.clear();
    time.clear();
  }

  /** Enters a question about participants, as far as it takes them. */
  void set(QuestionKind wanted, Optional<String> newViewer, Optional<String> newPublisher) {
    newViewer.ifPresent(viewer::enter);
    newPublisher.ifPresent(publisher::enter);
    kind.setValue(wanted);
  }

  /** What is entered by now. */
  Entered entered() {
    if (!timeField.isVisible() || time.getText().isBlank()) {
      return entered(Optional.empty());
    }
    return switch (SessionTimes.in(
        Optional.ofNullable(session), time.getText(), Instant.now(), ZoneId.systemDefault())) {
      case At at -> entered(Optional.of(at.time()));
      case NotATime(String problem) -> new Entered.Unfinished(problem);
    };
  }

  private Entered entered(Optional<Instant> at) {
    Parts parts = new Parts(person(viewer), person(publisher), at);
    return kind.getValue()
        .question(parts)
        .<Entered>map(Entered.Whole::new)
        .orElseGet(() -> new Entered.Unfinished(missing(parts)));
  }

  private String missing(Parts parts) {
    return kind.getValue().needs().stream()
        .filter(part -> !parts.has(part))
        .map(part -> "the " + part.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(" and ", "Enter ", "."));
  }

  private static Optional<Person> person(PersonField field) {
    return field.isVisible() ? field.person() : Optional.empty();
  }

  void focus() {
    kind.requestFocus();
  }

  private void fit() {
    List<Part> takes = kind.getValue().takes();
    Styles.show(viewer, takes.contains(Part.VIEWER));
    Styles.show(publisher, takes.contains(Part.PUBLISHER));
    Styles.show(timeField, takes.contains(Part.TIME));
    when.setText(kind.getValue().needs().contains(Part.TIME) ? "Time" : "Time (optional)");
  }

  private void arrange() {
    getStyleClass().add("question-form");
    kind.getItems().setAll(QuestionKind.values());
    Label what = Controls.label("Question", "field-title");
    what.setLabelFor(kind);
    VBox kindField = new VBox(what, kind);
    kindField.getStyleClass().add("labeled-field");
    when.setLabelFor(time);
    time.setId("question-time");
    time.setPromptText("Such as 14:05");
    timeField.getChildren().addAll(when, time);
    timeField.getStyleClass().add("labeled-field");
    getChildren().addAll(kindField, viewer, publisher, timeField);
  }
}
