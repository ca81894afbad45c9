package dev.stageinspector.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import dev.stageinspector.store.Theme;
import dev.stageinspector.ui.kit.Appearance;
import dev.stageinspector.ui.kit.Hint;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TreeTableView;
import javafx.scene.image.PixelReader;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.shape.Shape;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the window is for those who do not use a mouse, or do not see well. */
@ExtendWith(FxExtension.class)
class AccessibilityTest {

  /** WCAG 2.2, 1.4.3 (level AA). */
  private static final double LEAST_CONTRAST = 4.5;

  /** WCAG 2.2, 1.4.3, for text of at least 14 points in bold or 18 points. */
  private static final double LEAST_CONTRAST_OF_LARGE_TEXT = 3;

  /** A ring may lie so many pixels outside of its control. */
  private static final int RING = 5;

  private static final double LEAST_RING = 0.75;

  @TempDir private Path folder;

  static Stream<String> states() {
    return Scenes.names().stream().filter(name -> !name.equals("problems") && !name.equals("keys"));
  }

  @AfterEach
  void lightAgain() {
    Fx.run(() -> new Appearance(Theme.LIGHT));
  }

  @Test
  void everyNodeOfTheContractIsThere(Stage stage) {
    Screen screen = Scenes.show("refresh-failed", stage, folder);

    for (String id :
        List.of(
            "arn",
            "profile",
            "inspect",
            "cancel",
            "refresh",
            "filter",
            "properties",
            "json",
            "copy-whip",
            "copy-events",
            "copy-rtmp",
            "copy-rtmps",
            "failure",
            "failure-copy",
            "failure-retry",
            "status",
            "history",
            "menu")) {
      assertThat(Fx.get(() -> screen.stage().getScene().lookup("#" + id))).as(id).isNotNull();
    }
  }

  @ParameterizedTest
  @MethodSource("states")
  void everyControlIsNamedAndReachedAndEveryTextIsRead(String name, Stage stage) {
    Screen screen = Scenes.show(name, stage, folder);

    assertAll(
        () -> everyControlIsNamedAndReachedByKeyboard(screen),
        () -> textStandsOutFromItsBackground(screen),
        () -> nothingIsCutOffWithoutATooltipInTheSmallestWindow(screen));
  }

  private static void everyControlIsNamedAndReachedByKeyboard(Screen screen) {
    List<Control> controls = Fx.get(() -> controls(screen).toList());

    assertThat(controls).hasSizeGreaterThan(5);
    assertThat(controls)
        .allSatisfy(control -> {
          assertThat(control.getId()).as("id of " + control).isNotBlank();
          assertThat(name(control)).as("name of " + control).isNotBlank();
          assertThat(control.getAccessibleRole())
              .as("role of " + control)
              .isNotIn(AccessibleRole.NODE, AccessibleRole.PARENT);
          assertThat(control.isFocusTraversable()).as("reached: " + control).isTrue();
        });
    assertThat(controls.stream().map(Node::getId)).doesNotHaveDuplicates();
  }

  @Test
  void everyEntryOfTheMenusHasAnIdAndWords(Stage stage) {
    Screen screen = Scenes.show("friday-town-hall", stage, folder);

    List<MenuItem> items =
        Fx.get(() ->
            Stream.of("history", "menu")
                .map(id -> (MenuButton) screen.stage().getScene().lookup("#" + id))
                .flatMap(menu -> menu.getItems().stream())
                .filter(item -> !(item instanceof SeparatorMenuItem))
                .toList());

    assertThat(items).hasSizeGreaterThan(8);
    assertThat(items)
        .allSatisfy(item -> {
          assertThat(item.getId()).as("id of " + item.getText()).isNotBlank();
          assertThat(item.getText()).as("words of " + item.getId()).isNotBlank();
        });
  }

  /** WCAG 2.2, 2.4.13: so much of a control's outline changes, with a contrast of 3 to 1. */
  @ParameterizedTest
  @EnumSource(
      value = Theme.class,
      names = {"LIGHT", "DARK"})
  void focusIsSeenOnEveryControl(Theme theme, Stage stage) {
    Fx.run(() -> new Appearance(theme));
    List<String> unseen = new ArrayList<>();
    Set<String> before = new HashSet<>();
    for (String state :
        List.of(
            "refresh-failed", "json", "start", "broadcast", "broadcast-check", "broadcast-test")) {
      Stage own = Fx.get(Stage::new);
      Screen screen = Scenes.show(state, own, folder);
      List<Control> controls =
          Fx.get(() -> controls(screen).filter(control -> !control.isDisabled()).toList());
      assertThat(controls).hasSizeGreaterThan(5);
      for (Control control : controls) {
        if (before.add(control.getId()) && ring(screen, control) < LEAST_RING) {
          unseen.add(control.getId() + " in " + state);
        }
      }
      Fx.run(own::hide);
    }
    assertThat(unseen).isEmpty();
  }

  /** How much of a control's outline changes when it gets the focus; 1 is all around. */
  private static double ring(Screen screen, Control control) {
    focus(control);
    Bounds bounds =
        Fx.get(() -> {
          Node shape = control instanceof CheckBox ? control.lookup(".box") : control;
          return shape.localToScene(shape.getLayoutBounds());
        });
    Rectangle2D around =
        new Rectangle2D(
            Math.floor(bounds.getMinX()) - RING,
            Math.floor(bounds.getMinY()) - RING,
            Math.ceil(bounds.getWidth()) + 2 * RING + 1,
            Math.ceil(bounds.getHeight()) + 2 * RING + 1);
    PixelReader with = picture(screen, around);
    String other = control.getId().equals("inspect") ? "menu" : "inspect";
    focus(Fx.get(() -> screen.node(other)));
    PixelReader without = picture(screen, around);
    int changed = 0;
    for (int y = 0; y < (int) around.getHeight(); y++) {
      for (int x = 0; x < (int) around.getWidth(); x++) {
        if (with.getArgb(x, y) != without.getArgb(x, y)
            && contrast(with.getColor(x, y), without.getColor(x, y)) >= 3) {
          changed++;
        }
      }
    }
    return changed / (2 * (bounds.getWidth() + bounds.getHeight()));
  }

  private static void focus(Node node) {
    Fx.run(() -> {
      node.requestFocus();
      bringIntoSight(node);
    });
    Fx.painted();
  }

  /** A part of the window: the whole takes a hundred times as long. */
  private static PixelReader picture(Screen screen, Rectangle2D part) {
    SnapshotParameters only = new SnapshotParameters();
    only.setViewport(part);
    return Fx.get(() -> screen.stage().getScene().getRoot().snapshot(only, null).getPixelReader());
  }

  private static void bringIntoSight(Node node) {
    for (Node at = node.getParent(); at != null; at = at.getParent()) {
      if (at instanceof ScrollPane pane) {
        Node content = pane.getContent();
        double y = content.sceneToLocal(node.localToScene(0, 0)).getY();
        double seen = pane.getViewportBounds().getHeight();
        double hidden = content.getLayoutBounds().getHeight() - seen;
        pane.setVvalue(hidden <= 0 ? 0 : Math.clamp((y - 30) / hidden, 0, 1));
      }
    }
  }

  private static void textStandsOutFromItsBackground(Screen screen) {
    List<String> faint = new ArrayList<>();
    for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
      Fx.run(() -> new Appearance(theme));
      Fx.painted();
      Fx.run(() ->
          texts(screen)
              .filter(text -> contrast(text) < least(text))
              .forEach(text ->
                  faint.add(
                      theme
                          + ": "
                          + text.getText()
                          + " "
                          + Math.round(contrast(text) * 10) / 10.0)));
    }
    assertThat(faint).isEmpty();
  }

  private static void nothingIsCutOffWithoutATooltipInTheSmallestWindow(Screen screen) {
    Fx.run(() -> {
      screen.stage().setWidth(WindowPlacement.MIN_WIDTH);
      screen.stage().setHeight(WindowPlacement.MIN_HEIGHT);
    });
    Fx.painted();

    assertThat(
            Fx.get(() ->
                Screen.nodes(screen.stage().getScene().getRoot())
                    .filter(Labeled.class::isInstance)
                    .map(Labeled.class::cast)
                    .filter(Screen::isSeen)
                    .filter(AccessibilityTest::isCutOff)
                    .map(label ->
                        label.getId() + " " + label.getStyleClass() + ": " + label.getText())
                    .toList()))
        .isEmpty();
  }

  @Test
  void everythingGrowsWithTheFontAndStaysInOrder(Stage stage) {
    Screen screen = Scenes.show("friday-town-hall", stage, folder);
    double before = Fx.get(() -> screen.node("inspect", Region.class).getHeight());
    Fx.run(() -> screen.stage().getScene().getRoot().setStyle("-fx-font-size: 20px"));
    Fx.painted();

    assertThat(Fx.get(() -> screen.node("inspect", Region.class).getHeight()))
        .isGreaterThan(before * 1.3);
    List<Node> rows =
        Fx.get(() ->
            List.copyOf(
                ((Region) screen.stage().getScene().getRoot())
                    .getChildrenUnmodifiable().stream().filter(Node::isVisible).toList()));
    for (int row = 1; row < rows.size(); row++) {
      assertThat(rows.get(row).getBoundsInParent().getMinY())
          .isGreaterThanOrEqualTo(rows.get(row - 1).getBoundsInParent().getMaxY() - 1.5);
    }
    for (Control control : Fx.get(() -> controls(screen).toList())) {
      assertThat(control.getHeight()).as(control.getId()).isGreaterThan(10);
    }
  }

  /** What can be acted on, apart from the inner parts of controls. */
  private static Stream<Control> controls(Screen screen) {
    return Screen.nodes(screen.stage().getScene().getRoot())
        .filter(AccessibilityTest::canBeActedOn)
        .filter(Screen::isSeen)
        .filter(node -> !isInsideAControl(node))
        .map(Control.class::cast);
  }

  private static boolean canBeActedOn(Node node) {
    return node instanceof ButtonBase
        || node instanceof TextInputControl
        || node instanceof ComboBoxBase
        || node instanceof ListView
        || node instanceof TreeTableView;
  }

  private static boolean isInsideAControl(Node node) {
    for (Node at = node.getParent(); at != null; at = at.getParent()) {
      if (canBeActedOn(at)) {
        return true;
      }
    }
    return false;
  }

  private static String name(Control control) {
    return Optional.ofNullable(control.getAccessibleText())
        .or(() ->
            control instanceof Labeled labeled
                ? Optional.ofNullable(labeled.getText())
                : Optional.empty())
        .orElse("");
  }

  private static Stream<Text> texts(Screen screen) {
    return Screen.nodes(screen.stage().getScene().getRoot())
        .filter(Text.class::isInstance)
        .map(Text.class::cast)
        .filter(Screen::isSeen)
        .filter(text -> !text.getText().isBlank())
        // WCAG leaves out what cannot be used.
        .filter(text -> !text.isDisabled());
  }

  private static double least(Text text) {
    return text.getFont().getSize() >= 18 ? LEAST_CONTRAST_OF_LARGE_TEXT : LEAST_CONTRAST;
  }

  private static double contrast(Text text) {
    Color behind = background(text);
    double alpha = 1;
    for (Node at = text; at != null; at = at.getParent()) {
      alpha *= at.getOpacity();
    }
    Color front = over(color(text.getFill()).orElse(Color.BLACK), behind, alpha);
    return contrast(front, behind);
  }

  private static double contrast(Color one, Color other) {
    double lighter = Math.max(luminance(one), luminance(other));
    double darker = Math.min(luminance(one), luminance(other));
    return (lighter + 0.05) / (darker + 0.05);
  }

  /** The colors behind a node, laid over each other from the window up. */
  private static Color background(Node node) {
    List<Paint> fills = new ArrayList<>();
    for (Node at = node.getParent(); at != null; at = at.getParent()) {
      if (at instanceof Region region && region.getBackground() != null) {
        List<Paint> own =
            region.getBackground().getFills().stream()
                .map(fill -> fill.getFill())
                .filter(Objects::nonNull)
                .toList();
        fills.addAll(own.reversed());
      }
    }
    Color behind = Color.WHITE;
    for (Paint fill : fills.reversed()) {
      behind = over(color(fill).orElse(Color.TRANSPARENT), behind, 1);
    }
    return behind;
  }

  private static Optional<Color> color(Paint paint) {
    return paint instanceof Color color ? Optional.of(color) : Optional.empty();
  }

  private static Color over(Color front, Color behind, double alpha) {
    double share = front.getOpacity() * alpha;
    return behind.interpolate(
        new Color(front.getRed(), front.getGreen(), front.getBlue(), 1), share);
  }

  /** Relative luminance, WCAG 2.2. */
  private static double luminance(Color color) {
    return 0.2126 * linear(color.getRed())
        + 0.7152 * linear(color.getGreen())
        + 0.0722 * linear(color.getBlue());
  }

  private static double linear(double channel) {
    return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
  }

  private static boolean isCutOff(Labeled label) {
    if (label.getText() == null || label.getText().isEmpty() || hasTooltip(label)) {
      return false;
    }
    return Screen.nodes(label)
        .filter(node -> node instanceof Text && !node.equals(label))
        .map(Text.class::cast)
        .filter(Shape::isVisible)
        .anyMatch(
            text -> !text.getText().equals(label.getText()) && text.getText().endsWith("..."));
  }

  private static boolean hasTooltip(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (at instanceof Control control && !Hint.words(control).isEmpty()) {
        return true;
      }
    }
    return false;
  }
}
