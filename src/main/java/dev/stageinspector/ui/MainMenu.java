package dev.stageinspector.ui;

import dev.stageinspector.store.Settings;
import dev.stageinspector.store.Theme;
import dev.stageinspector.ui.answer.AnswerText;
import dev.stageinspector.ui.kit.Controls;
import dev.stageinspector.ui.kit.Glyph;
import dev.stageinspector.ui.kit.Hint;
import dev.stageinspector.ui.kit.Shortcut;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;

/** What is not needed at every look-up. */
final class MainMenu extends MenuButton {

  /** What the menu wants done. */
  interface Actions {
    void copyAs(AnswerText form);

    void listStages();

    void togglePin();

    void closeOthers();

    void reopenTab();

    void chooseTheme(Theme theme);

    void keepHistory(boolean keep);

    void showProblems();

    void showKeys();

    void reportProblem();

    void showAbout();
  }

  private final Actions actions;
  private final Menu copy = new Menu("Copy response as");
  private final CheckMenuItem pin = new CheckMenuItem("Pin stage in history");
  private final MenuItem problems;

  MainMenu(Settings settings, Actions actions) {
    this.actions = actions;
    problems =
        Controls.menuItem("profile-problems", "AWS profile problems…", actions::showProblems);
    arrange(settings);
  }

  /**
   * Enables what can be done.
   *
   * @param answered whether there is an answer
   * @param pinned whether its stage is pinned
   */
  void show(boolean answered, boolean pinned) {
    copy.setDisable(!answered);
    pin.setDisable(!answered);
    pin.setSelected(pinned);
  }

  private void arrange(Settings settings) {
    setId("menu");
    setGraphic(Glyph.MENU.node());
    setText("Menu");
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    setAccessibleText("Menu");
    Hint.set(this, Shortcut.MENU.hint("Menu"));
    getStyleClass().addAll("button-icon", "flat", "no-arrow");
    for (AnswerText form : AnswerText.values()) {
      copy.getItems()
          .add(Controls.menuItem("copy-as-" + form.id(), form.label(), () -> actions.copyAs(form)));
    }
    copy.setId("copy-as");
    pin.setId("pin");
    pin.setOnAction(_ -> actions.togglePin());
    CheckMenuItem keep = new CheckMenuItem("Keep history");
    keep.setId("keep-history");
    keep.setSelected(settings.keepHistory());
    keep.setOnAction(_ -> actions.keepHistory(keep.isSelected()));
    getItems()
        .addAll(
            Controls.menuItem(
                "list-stages", Shortcut.LIST_STAGES.hint("List stages"), actions::listStages),
            new SeparatorMenuItem(),
            copy,
            pin,
            new SeparatorMenuItem(),
            Controls.menuItem("close-others", "Close other tabs", actions::closeOthers),
            Controls.menuItem(
                "reopen-tab", Shortcut.REOPEN_TAB.hint("Reopen closed tab"), actions::reopenTab),
            new SeparatorMenuItem(),
            keep,
            appearance(settings.theme(), actions::chooseTheme),
            problems,
            Controls.menuItem(
                "keys-list", Shortcut.HELP.hint("Keyboard shortcuts"), actions::showKeys),
            new SeparatorMenuItem(),
            Controls.menuItem("report-problem", "Report a problem", actions::reportProblem),
            Controls.menuItem("about-item", "About Stage Inspector", actions::showAbout));
    show(false, false);
  }

  private static Menu appearance(Theme chosen, Consumer<Theme> choose) {
    Menu menu = new Menu("Appearance");
    menu.setId("appearance");
    ToggleGroup group = new ToggleGroup();
    for (Theme theme : Theme.values()) {
      RadioMenuItem item =
          new RadioMenuItem(
              switch (theme) {
                case SYSTEM -> "Use system setting";
                case LIGHT -> "Light";
                case DARK -> "Dark";
              });
      item.setId("theme-" + theme.name().toLowerCase(Locale.ROOT));
      item.setToggleGroup(group);
      item.setSelected(theme == chosen);
      item.setOnAction(_ -> choose.accept(theme));
      menu.getItems().add(item);
    }
    return menu;
  }
}
