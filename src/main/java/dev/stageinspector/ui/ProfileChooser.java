package dev.stageinspector.ui;

import dev.stageinspector.ivs.ProfileChoice;
import dev.stageinspector.property.Visible;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ListCell;
import javafx.util.StringConverter;
import org.controlsfx.control.SearchableComboBox;

/** The profiles, to be searched by typing. */
final class ProfileChooser extends SearchableComboBox<ProfileChoice> {

  private final ProfileWords about;

  ProfileChooser(ProfileWords about) {
    this.about = about;
    arrange();
  }

  /**
   * Offers these profiles, in this order. The one that is chosen stays so, even if it is not among
   * them any more.
   */
  void offer(List<ProfileChoice> profiles) {
    if (getItems().equals(profiles)) {
      return;
    }
    ProfileChoice chosen = getValue();
    // Else the place in the list stays chosen, and with it whatever stands there now.
    getSelectionModel().clearSelection();
    getItems().setAll(profiles);
    setValue(chosen);
  }

  private void arrange() {
    setId("profile");
    setAccessibleText("Profile");
    setPrefWidth(230);
    setMinWidth(130);
    setVisibleRowCount(12);
    setConverter(
        new StringConverter<>() {
          @Override
          public String toString(ProfileChoice choice) {
            // What is searched.
            return choice == null ? "" : (words(choice) + " " + about.searched(choice)).strip();
          }

          @Override
          public ProfileChoice fromString(String text) {
            return getItems().stream()
                .filter(choice -> toString(choice).equals(text))
                .findFirst()
                .orElse(getValue());
          }
        });
    Hint.set(this, () -> getValue() == null ? "Profile" : words(getValue()));
    setCellFactory(_ -> new ChoiceCell(true));
    setButtonCell(new ChoiceCell(false));
  }

  private static String words(ProfileChoice choice) {
    return switch (choice) {
      case ProfileChoice.Demo() -> "Demo account";
      case ProfileChoice.Environment() -> "Environment";
      case ProfileChoice.Shared(String name) -> Visible.shown(name);
    };
  }

  /** A profile in the list, with all that is known of it, or in the field, with its kind. */
  private final class ChoiceCell extends ListCell<ProfileChoice> {

    private final boolean inList;

    ChoiceCell(boolean inList) {
      this.inList = inList;
    }

    @Override
    protected void updateItem(ProfileChoice choice, boolean empty) {
      super.updateItem(choice, empty);
      boolean nothing = empty || choice == null;
      setText(nothing ? null : words(choice));
      setGraphic(nothing || !inList ? null : Controls.label(about.summary(choice), "profile-kind"));
      setContentDisplay(ContentDisplay.RIGHT);
      Optional<String> broken = nothing ? Optional.empty() : about.broken(choice);
      broken
          .map(Visible::shown)
          .ifPresentOrElse(why -> Hint.set(this, why), () -> Hint.clear(this));
    }
  }
}
