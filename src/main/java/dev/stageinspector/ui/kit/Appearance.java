package dev.stageinspector.ui.kit;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import dev.stageinspector.store.Theme;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.image.Image;

/** The look of the program: light or dark, as the system is unless the user chose one. */
public final class Appearance {

  private static final List<Integer> ICON_SIZES = List.of(16, 32, 48, 64, 128, 256);

  private Theme choice;

  public Appearance(Theme choice) {
    this.choice = choice;
    Platform.getPreferences().colorSchemeProperty().addListener((_, _, _) -> apply());
    apply();
  }

  public void choose(Theme newChoice) {
    choice = newChoice;
    apply();
  }

  /** The program's own style sheet, to be put on each scene. */
  public static String styleSheet() {
    return Objects.requireNonNull(Appearance.class.getResource("/dev/stageinspector/ui/app.css"))
        .toExternalForm();
  }

  /** The program's picture for docks and window lists, in the sizes that they ask for. */
  public static List<Image> icons() {
    return ICON_SIZES.stream()
        .map(size ->
            Appearance.class.getResource("/dev/stageinspector/ui/stage-inspector-" + size + ".png"))
        .map(url -> new Image(url.toExternalForm(), true))
        .toList();
  }

  private void apply() {
    atlantafx.base.theme.Theme primer = isDark() ? new PrimerDark() : new PrimerLight();
    Application.setUserAgentStylesheet(primer.getUserAgentStylesheetBSS());
  }

  private boolean isDark() {
    return switch (choice) {
      case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
      case LIGHT -> false;
      case DARK -> true;
    };
  }
}
