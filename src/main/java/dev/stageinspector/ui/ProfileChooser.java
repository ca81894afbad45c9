package dev.stageinspector.ui;

import dev.stageinspector.ivs.ProfileChoice;
import dev.stageinspector.property.Visible;
import java.util.List;
import java.util.function.Function;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ListCell;
import javafx.util.StringConverter;
import org.controlsfx.control.SearchableComboBox;

/** The profiles, to be searched by typing. */
final class ProfileChooser extends SearchableComboBox<ProfileChoice> {

  /** Says in a word or two what kind of profile a choice is. */
  private final Function<ProfileChoice, String> kind;

  ProfileChooser(Function<ProfileChoice, String> kind) {
    this.kind = kind;
    arrange();
  }

  /**
   * Offers these profiles, in this order. The one that is chosen stays so, even if it is not among
   * them any more.
   */
  void offer(List<ProfileChoice> profiles) {
    ProfileChoice chosen = getValue();
    getItems().setAll(profiles);
    setValue(chosen);
  }

  private void arrange() {
    setId("profile");
    setAccessibleText("Profile");
    setPrefWidth(230);
    setMinWidth(140);
    setVisibleRowCount(12);
    setConverter(
        new StringConverter<>() {
          @Override
          public String toString(ProfileChoice choice) {
            return choice == null ? "" : words(choice);
          }

          @Override
          public ProfileChoice fromString(String text) {
            return getItems().stream()
                .filter(choice -> words(choice).equals(text))
                .findFirst()
                .orElse(getValue());
          }
        });
    setCellFactory(_ -> new ChoiceCell());
    setButtonCell(new ChoiceCell());
  }

  private static String words(ProfileChoice choice) {
    return switch (choice) {
      case ProfileChoice.Demo() -> "Demo account";
      case ProfileChoice.Environment() -> "Environment";
      case ProfileChoice.Shared(String name) -> Visible.shown(name);
    };
  }

  private final class ChoiceCell extends ListCell<ProfileChoice> {
    @Override
    protected void updateItem(ProfileChoice choice, boolean empty) {
      super.updateItem(choice, empty);
      setText(empty || choice == null ? null : words(choice));
      setGraphic(
          empty || choice == null ? null : Controls.label(kind.apply(choice), "profile-kind"));
      setContentDisplay(ContentDisplay.RIGHT);
    }
  }
}
