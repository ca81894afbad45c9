package dev.stageinspector.ui.sessions.diagnosis;

import dev.stageinspector.diagnosis.Person;
import dev.stageinspector.sessions.Participant;
import dev.stageinspector.ui.kit.Controls;
import dev.stageinspector.ui.kit.Drawn;
import dev.stageinspector.ui.kit.Suggestions;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Where somebody of a session is entered by user ID or participant ID, or chosen. */
final class PersonField extends VBox {

  /** The height of a choice, in pixels at the usual font size. */
  private static final double CHOICE_HEIGHT = 30;

  private final TextField field = new TextField();
  private final Suggestions<People.Choice> suggestions;
  private People people = new People(List.of());

  PersonField(String id, String what, Runnable changed) {
    suggestions =
        new Suggestions<>(
            field,
            field,
            new Suggestions.Rows<>("Participants", CHOICE_HEIGHT, PersonField::row),
            text -> people.choices(text),
            choice -> set(choice.text()));
    Label label = Controls.label(what, "field-title");
    label.setLabelFor(field);
    field.setId(id);
    field.setPromptText("User or participant ID");
    field.setAccessibleText(what);
    field.setAccessibleHelp("A user ID, or a participant ID; Down lists those of the session");
    field.textProperty().addListener(_ -> changed.run());
    field.setOnMouseClicked(_ -> suggestions.show());
    getStyleClass().add("labeled-field");
    getChildren().addAll(label, field);
  }

  private static Node row(People.Choice choice) {
    HBox row =
        new HBox(
            Controls.label(Drawn.line(choice.text())),
            Controls.label(Drawn.line(choice.note()), "field-note"));
    row.getStyleClass().add("person-choice");
    return row;
  }

  private void set(String text) {
    field.setText(text);
    field.end();
  }

  /** Offers those who are known. */
  void offer(List<Participant> known) {
    people = new People(known);
  }

  /** Enters a participant: as a user, who can have several tokens, if the token names one. */
  void enter(String participant) {
    set(people.name(participant));
  }

  /** As if nobody had been entered. */
  void clear() {
    people = new People(List.of());
    field.clear();
  }

  /** Who is entered; nothing if nobody is. */
  Optional<Person> person() {
    return people.person(field.getText());
  }
}
