package dev.stageinspector.ui.kit;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import dev.stageinspector.store.Theme;
import java.net.URL;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.Window;

/** The look of the program: light or dark, as the system is unless the user chose one. */
public final class Appearance {

  private static final List<Integer> ICON_SIZES = List.of(16, 32, 48, 64, 128, 256);

  /** JavaFX has one theme for all windows: so there is one zoom too. */
  private static final ReadOnlyObjectWrapper<Zoom> ZOOM = new ReadOnlyObjectWrapper<>(Zoom.USUAL);

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

  /** Shows everything in another size, once each scene has its {@link #styleSheet} anew. */
  public void choose(Zoom zoom) {
    if (!zoom.equals(ZOOM.get())) {
      ZOOM.set(zoom);
      apply();
    }
  }

  /** How large everything is now. */
  public static Zoom zoom() {
    return ZOOM.get();
  }

  /** Calls at once, and again whenever the zoom changes while the node's window is open. */
  public static void followZoom(Node node, Consumer<Zoom> sized) {
    ZOOM.when(
            node.sceneProperty()
                .flatMap(Scene::windowProperty)
                .flatMap(Window::showingProperty)
                .orElse(false))
        .subscribe(sized);
  }

  /** The program's own style sheet in the size of now, to be put on each scene. */
  public static String styleSheet() {
    URL sheet = resource("/dev/stageinspector/ui/app.css");
    double factor = zoom().of(1);
    return zoom().equals(Zoom.USUAL)
        ? sheet.toExternalForm()
        : ZoomedCss.address(
            sheet,
            zoom(),
            """
            .root { -fx-font-size: %sem; }
            .glyph-shape, .clear-button > .graphic { %s }
            .tab-close-button:hover { %s }
            """
                .formatted(factor, ZoomedCss.scale(factor), ZoomedCss.scale(1.1 * factor)));
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
    // The compiled one loads faster.
    Application.setUserAgentStylesheet(
        zoom().equals(Zoom.USUAL)
            ? primer.getUserAgentStylesheetBSS()
            : ZoomedCss.address(resource(primer.getUserAgentStylesheet()), zoom(), ""));
  }

  private static URL resource(String path) {
    return Objects.requireNonNull(Appearance.class.getResource(path));
  }

  private boolean isDark() {
    return switch (choice) {
      case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
      case LIGHT -> false;
      case DARK -> true;
    };
  }
}
