package dev.stageinspector.ui.lookup;

import dev.stageinspector.access.ProfileWords;
import dev.stageinspector.aws.profiles.Readiness;
import dev.stageinspector.ivs.ProfileChoice;
import dev.stageinspector.ui.kit.Drawn;
import dev.stageinspector.ui.kit.Hint;
import dev.stageinspector.ui.kit.ItemTitles;
import dev.stageinspector.ui.kit.OnScreen;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.control.skin.ComboBoxListViewSkin;
import javafx.stage.PopupWindow;
import org.controlsfx.control.SearchableComboBox;
import org.jspecify.annotations.Nullable;

/** The profiles, to be searched by typing. */
public final class ProfileChooser extends SearchableComboBox<ProfileChoice> {

  private final ProfileWords about;
  private final ReadOnlyObjectWrapper<ProfileChoice> choice =
      new ReadOnlyObjectWrapper<>(new ProfileChoice.Demo());
  private final ChangeListener<ProfileChoice> keeping = (_, _, now) -> keep(now);

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
    // With nothing chosen for a moment: else the place in the list stays chosen, with what is there
    // now.
    valueProperty().removeListener(keeping);
    setValue(null);
    getItems().setAll(profiles);
    setValue(choice.get());
    valueProperty().addListener(keeping);
  }

  /** The profile that is chosen, and stays so until the user chooses another. */
  ReadOnlyObjectProperty<ProfileChoice> choice() {
    return choice.getReadOnlyProperty();
  }

  /** A search that finds nothing, or a list without the chosen one, takes no choice away. */
  private void keep(@Nullable ProfileChoice now) {
    if (now == null) {
      setValue(choice.get());
    } else {
      choice.set(now);
    }
  }

  private void arrange() {
    setId("profile");
    setAccessibleText("Profile");
    setVisibleRowCount(12);
    // What is searched.
    setConverter(
        new ItemTitles<>(this, choice -> (words(choice) + " " + about.searched(choice)).strip()));
    Hint.set(this, () -> getValue() == null ? "Profile" : words(getValue()));
    setCellFactory(_ -> new RowCell());
    setButtonCell(new NameCell());
    valueProperty().addListener(keeping);
    skinProperty().subscribe(this::keepListOnScreen);
  }

  /** JavaFX places it before it knows how wide its rows are. */
  private void keepListOnScreen() {
    for (Node child : getChildren()) {
      if (child instanceof ComboBox<?> searched) {
        searched
            .skinProperty()
            .map(skin -> skin instanceof ComboBoxListViewSkin<?> list ? list : null)
            .flatMap(list -> list.getPopupContent().sceneProperty())
            .flatMap(Scene::windowProperty)
            .subscribe(popup -> {
              if (popup instanceof PopupWindow opened) {
                OnScreen.keep(opened);
              }
            });
      }
    }
  }

  /** The name of a profile. */
  public static String words(ProfileChoice choice) {
    return switch (choice) {
      case ProfileChoice.Demo() -> "Demo account";
      case ProfileChoice.Environment() -> "Environment";
      case ProfileChoice.Shared(String name) -> Drawn.line(name);
      case ProfileChoice.Saved saved -> Drawn.line(saved.name());
    };
  }

  /**
   * The name of the profile that is chosen. It would be told the one at the same place in the list,
   * which can be another for a moment.
   */
  private final class NameCell extends ListCell<ProfileChoice> {
    NameCell() {
      choice.addListener((_, _, _) -> draw());
    }

    @Override
    protected void updateItem(ProfileChoice told, boolean empty) {
      super.updateItem(told, empty);
      draw();
    }

    private void draw() {
      setText(words(choice.get()));
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
