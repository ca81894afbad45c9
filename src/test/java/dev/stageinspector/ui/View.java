package dev.stageinspector.ui;

import dev.stageinspector.store.Theme;
import dev.stageinspector.ui.kit.Appearance;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Text;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.fxmisc.richtext.TextEditingArea;
import org.jspecify.annotations.Nullable;

/**
 * A view as somebody sees and uses it. Its methods may be called on any thread but the FX thread.
 */
public class View {

  private final Stage stage;

  protected View(Stage stage) {
    this.stage = stage;
  }

  /** Shows a view, by itself, as large as in a window of the usual size. */
  public static <T extends Parent> T show(Stage stage, Supplier<T> view) {
    T shown =
        Fx.get(() -> {
          new Appearance(Theme.LIGHT);
          T made = view.get();
          Scene scene = new Scene(made, WindowPlacement.WIDTH, WindowPlacement.HEIGHT);
          scene.getStylesheets().add(Appearance.styleSheet());
          stage.setScene(scene);
          stage.show();
          return made;
        });
    // Only the first frame gives the keyboard to a node; a key before it would go nowhere.
    Fx.painted();
    return shown;
  }

  public Stage stage() {
    return stage;
  }

  /** Puts a text into a field, as a paste does. */
  public void paste(String id, String text) {
    Fx.run(() -> {
      TextInputControl field = node(id, TextInputControl.class);
      field.requestFocus();
      field.setText(text);
    });
  }

  /** Presses the button, or the entry of a menu, with this id. */
  public void press(String id) {
    Fx.run(() -> fire(id));
    Fx.painted();
  }

  private void fire(String id) {
    switch (find(id)) {
      case ButtonBase button -> button.fire();
      case null -> item(id).fire();
      case Node node -> throw new AssertionError(node + " cannot be pressed");
    }
  }

  /** Presses keys where the focus is. */
  public void keys(String combination) {
    Fx.run(() -> {
      KeyCombination keys = KeyCombination.valueOf(combination);
      if (keys instanceof KeyCodeCombination code) {
        Node focused = stage.getScene().getFocusOwner();
        Event.fireEvent(focused == null ? stage.getScene() : focused, pressed(code));
      }
    });
    Fx.painted();
  }

  private static KeyEvent pressed(KeyCodeCombination keys) {
    boolean shortcut = keys.getShortcut() == KeyCombination.ModifierValue.DOWN;
    boolean shift = keys.getShift() == KeyCombination.ModifierValue.DOWN;
    KeyCode code = keys.getCode();
    return new KeyEvent(
        KeyEvent.KEY_PRESSED, "", code.getName(), code, shift, shortcut, false, false);
  }

  /** The text of a label, a button or a field. */
  public String text(String id) {
    return Fx.get(() ->
        switch (node(id)) {
          case Labeled labeled -> labeled.getText();
          case TextInputControl field -> field.getText();
          case Text text -> text.getText();
          case TextEditingArea<?, ?, ?> area -> area.getText();
          case Node node -> throw new AssertionError(node + " has no text");
        });
  }

  /** Whether the node can be seen. */
  public boolean shows(String id) {
    return Fx.get(() -> {
      Node node = find(id);
      return node != null && isSeen(node);
    });
  }

  public boolean isDisabled(String id) {
    return Fx.get(() -> node(id).isDisabled());
  }

  /** All labels that can be seen, from top to bottom. */
  public List<String> words() {
    return words(".label");
  }

  /** What the labels and cells say that match a selector and can be seen. */
  public List<String> words(String selector) {
    return Fx.get(() ->
        stage.getScene().getRoot().lookupAll(selector).stream()
            .filter(Labeled.class::isInstance)
            .map(Labeled.class::cast)
            .filter(View::isSeen)
            .map(Labeled::getText)
            .filter(text -> text != null && !text.isEmpty())
            .toList());
  }

  /** What is on the clipboard. */
  public static String clipboard() {
    return Fx.get(() -> String.valueOf(Clipboard.getSystemClipboard().getString()));
  }

  /** The node with this id, to be used on the FX thread. */
  public Node node(String id) {
    Node node = find(id);
    if (node == null) {
      throw new AssertionError("there is no #" + id);
    }
    return node;
  }

  public <T extends Node> T node(String id, Class<T> type) {
    return type.cast(node(id));
  }

  private @Nullable Node find(String id) {
    Node own = stage.getScene().lookup("#" + id);
    if (own != null) {
      return own;
    }
    for (Window open : Window.getWindows()) {
      Node node = open.getScene().lookup("#" + id);
      if (node != null) {
        return node;
      }
    }
    return null;
  }

  /** The entry of a menu of the window, or of the context menu that is open. */
  public MenuItem item(String id) {
    Stream<MenuItem> menus =
        nodes(stage.getScene().getRoot())
            .filter(MenuButton.class::isInstance)
            .flatMap(menu -> ((MenuButton) menu).getItems().stream());
    Stream<MenuItem> open =
        Window.getWindows().stream()
            .filter(ContextMenu.class::isInstance)
            .flatMap(menu -> ((ContextMenu) menu).getItems().stream());
    return Stream.concat(menus, open)
        .flatMap(View::below)
        .filter(item -> id.equals(item.getId()))
        .findFirst()
        .orElseThrow(() -> new AssertionError("there is no menu item #" + id));
  }

  private static Stream<MenuItem> below(MenuItem item) {
    return Stream.concat(
        Stream.of(item),
        item instanceof Menu menu ? menu.getItems().stream().flatMap(View::below) : Stream.empty());
  }

  /** A node and all below it. */
  public static Stream<Node> nodes(Node node) {
    return Stream.concat(
        Stream.of(node),
        node instanceof Parent parent
            ? new ArrayList<>(parent.getChildrenUnmodifiable()).stream().flatMap(View::nodes)
            : Stream.empty());
  }

  /** Whether a node is visible, with everything that it is in. */
  public static boolean isSeen(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (!at.isVisible()) {
        return false;
      }
    }
    return true;
  }

  /** The windows that hang on the window: menus, suggestions, tooltips. */
  public static List<PopupWindow> popups() {
    return Fx.get(() ->
        Window.getWindows().stream()
            .filter(PopupWindow.class::isInstance)
            .map(PopupWindow.class::cast)
            .toList());
  }
}
