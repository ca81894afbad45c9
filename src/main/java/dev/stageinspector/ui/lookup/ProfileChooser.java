package dev.stageinspector.ui.lookup;

import dev.stageinspector.access.ProfileWords;
import dev.stageinspector.aws.profiles.Readiness;
import dev.stageinspector.ivs.ProfileChoice;
import dev.stageinspector.ui.kit.Drawn;
import dev.stageinspector.ui.kit.Hint;
import dev.stageinspector.ui.kit.ItemTitles;
import java.util.List;
import javafx.scene.control.ListCell;
import org.controlsfx.control.SearchableComboBox;

/** The profiles, to be searched by typing. */
public final class ProfileChooser extends SearchableComboBox<ProfileChoice> {

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
    // Else the place in the list stays chosen, and with it whatever is there now.
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
    // What is searched.
    setConverter(
        new ItemTitles<>(this, choice -> (words(choice) + " " + about.searched(choice)).strip()));
    Hint.set(this, () -> getValue() == null ? "Profile" : words(getValue()));
    setCellFactory(_ -> new RowCell());
    setButtonCell(new NameCell());
    // A search that finds nothing, or a list without the chosen one, takes the choice away.
    valueProperty()
        .addListener((_, before, now) -> {
          if (now == null) {
            setValue(before);
          }
        });
  }

  /** The name of a profile. */
  public static String words(ProfileChoice choice) {
    return switch (choice) {
      case ProfileChoice.Demo() -> "Demo account";
      case ProfileChoice.Environment() -> "Environment";
      case ProfileChoice.Shared(String name) -> Drawn.line(name);
    };
  }

  /** The name of the profile that is chosen. */
  private static final class NameCell extends ListCell<ProfileChoice> {
    @Override
    protected void updateItem(ProfileChoice choice, boolean empty) {
      super.updateItem(choice, empty);
      setText(empty || choice == null ? null : words(choice));
    }
  }

  /** A profile in the list, with all that is known of it. */
  private final class RowCell extends ListCell<ProfileChoice> {
    @Override
    protected void updateItem(ProfileChoice choice, boolean empty) {
      super.updateItem(choice, empty);
      if (empty || choice == null) {
        setGraphic(null);
        Hint.clear(this);
        setAccessibleText(null);
      } else {
        Readiness readiness = about.readiness(choice);
        String state = Drawn.line(ProfileWords.state(readiness));
        String summary = about.summary(choice);
        setGraphic(new ProfileRow(words(choice), summary, readiness));
        Hint.set(this, words(choice) + "\n" + summary + "\n" + state);
        setAccessibleText(words(choice) + ", " + summary + ", " + state);
      }
    }
  }
}
