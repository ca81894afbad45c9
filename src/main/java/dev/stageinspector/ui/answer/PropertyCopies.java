package dev.stageinspector.ui.answer;

import dev.stageinspector.property.Json;
import dev.stageinspector.property.Property;
import dev.stageinspector.property.Value;
import dev.stageinspector.ui.kit.ClipboardWriter;
import dev.stageinspector.ui.kit.Controls;
import dev.stageinspector.ui.kit.Drawn;
import dev.stageinspector.ui.kit.Shortcut;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;

/** Everything of a property that can be copied. */
public final class PropertyCopies {

  private final ClipboardWriter clipboard;

  public PropertyCopies(ClipboardWriter clipboard) {
    this.clipboard = clipboard;
  }

  /** Its value exactly as AWS sent it; of a property with members or elements, their JSON. */
  public void value(Property property) {
    String form =
        switch (property.value()) {
          case Value.Members(), Value.Elements() -> "JSON";
          case Value _ -> "value";
        };
    copy(form, property, text(property));
  }

  /** The text that {@link #value} copies; nothing where there is none. */
  static Optional<String> text(Property property) {
    return switch (property.value()) {
      case Value.Members(), Value.Elements() -> Optional.of(Json.of(property));
      case Value.Absent _ -> Optional.empty();
      case Value value -> Optional.of(value.raw());
    };
  }

  /** AWS's own name of it. */
  void name(Property property) {
    clipboard.copy("the name " + shortName(property), property.name());
  }

  /** Where it is in the answer. */
  public void path(Property property) {
    clipboard.copy("the path of " + shortName(property), property.path());
  }

  /** Its JSON value. */
  void json(Property property) {
    copy("JSON", property, Optional.of(property).filter(Property::present).map(Json::of));
  }

  private void copy(String form, Property property, Optional<String> text) {
    String name = shortName(property);
    text.ifPresentOrElse(
        it -> clipboard.copy("the " + form + " of " + name, it),
        () -> clipboard.say(name + " is not set: nothing to copy"));
  }

  /** A menu with all of them, for whatever is selected when it is used. */
  ContextMenu menu(Supplier<Optional<Property>> selected) {
    ContextMenu menu = new ContextMenu();
    menu.getItems()
        .addAll(
            item("copy-value", Shortcut.COPY_VALUE.hint("Copy value"), selected, this::value),
            item("copy-name", "Copy name", selected, this::name),
            item("copy-path", Shortcut.COPY_PATH.hint("Copy path"), selected, this::path),
            item("copy-json", "Copy JSON", selected, this::json));
    return menu;
  }

  private static MenuItem item(
      String id, String action, Supplier<Optional<Property>> selected, Consumer<Property> copy) {
    return Controls.menuItem(id, action, () -> selected.get().ifPresent(copy));
  }

  private static String shortName(Property property) {
    return Drawn.brief(Drawn.line(property.name()));
  }
}
