package dev.stageinspector.ui.sessions.diagnosis;

import dev.stageinspector.diagnosis.Person;
import dev.stageinspector.property.Visible;
import dev.stageinspector.sessions.Participant;
import dev.stageinspector.ui.kit.Controls;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/** Where somebody of a session is chosen, or entered by user ID or participant ID. */
final class PersonField extends VBox {

  /** More entries can't be looked through. */
  private static final int MOST = 200;

  private final ComboBox<String> field = new ComboBox<>();
  private List<Participant> participants = List.of();

  PersonField(String id, String what, Runnable changed) {
    Label label = Controls.label(what, "field-title");
    label.setLabelFor(field);
    field.setId(id);
    field.setEditable(true);
    field.setMaxWidth(Double.MAX_VALUE);
    field.setPromptText("User or participant ID");
    field.setAccessibleHelp("A user ID, or a participant ID");
    field
        .getEditor()
        .textProperty()
        .addListener((_, _, _) -> {
          // Enter would take the first entry of the open list in place of what was typed.
          if (field.getEditor().isFocused()) {
            field.hide();
          }
          changed.run();
        });
    field.setAccessibleText(what);
    getStyleClass().add("labeled-field");
    getChildren().addAll(label, field);
  }

  /** Offers those who are known, publishers first. */
  void offer(List<Participant> known) {
    if (!known.equals(participants)) {
      participants = known;
      String text = field.getEditor().getText();
      int caret = field.getEditor().getCaretPosition();
      field
          .getItems()
          .setAll(
              known.stream()
                  .sorted(Comparator.comparing(Participant::published).reversed())
                  .map(PersonField::name)
                  .distinct()
                  .limit(MOST)
                  .toList());
      field.getEditor().setText(text);
      field.getEditor().positionCaret(caret);
    }
  }

  /** Enters a participant: as a user, who can have several tokens, if the token names one. */
  void set(String participant) {
    field
        .getEditor()
        .setText(
            participants.stream()
                .filter(one -> one.id().equals(participant))
                .findFirst()
                .map(PersonField::name)
                .orElse(participant));
  }

  /** As if nobody had been entered. */
  void clear() {
    participants = List.of();
    field.getItems().clear();
    field.getEditor().clear();
  }

  /** Who is entered; nothing if nobody is. */
  Optional<Person> person() {
    String text = field.getEditor().getText().strip();
    if (text.isEmpty()) {
      return Optional.empty();
    }
    // An entry shows what can't be seen otherwise; a user may be called like a participant's ID.
    Stream<Person> users =
        participants.stream()
            .filter(one -> one.userId().equals(text) || Visible.shown(one.userId()).equals(text))
            .filter(one -> !one.userId().isEmpty())
            .map(one -> new Person.User(one.userId()));
    return users.findFirst().or(() -> beginning(text)).or(() -> Person.parse(text));
  }

  /** The only user whose ID begins so, if the text is no participant's ID. */
  private Optional<Person> beginning(String text) {
    if (participants.stream().anyMatch(one -> one.id().equals(text))) {
      return Optional.empty();
    }
    String start = text.toLowerCase(Locale.ROOT);
    List<String> users =
        participants.stream()
            .map(Participant::userId)
            .filter(id -> id.toLowerCase(Locale.ROOT).startsWith(start))
            .distinct()
            .limit(2)
            .toList();
    return users.size() == 1 ? Optional.of(new Person.User(users.getFirst())) : Optional.empty();
  }

  /** Calls when Enter is pressed in it. */
  void onEnter(Runnable entered) {
    field
        .getEditor()
        .addEventHandler(
            KeyEvent.KEY_PRESSED,
            key -> {
              if (key.getCode() == KeyCode.ENTER) {
                entered.run();
              }
            });
  }

  private static String name(Participant participant) {
    return participant.userId().isEmpty() ? participant.id() : Visible.shown(participant.userId());
  }
}
