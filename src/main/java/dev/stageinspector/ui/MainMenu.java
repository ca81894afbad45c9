package dev.stageinspector.ui;

import dev.stageinspector.ivs.Answer;
import dev.stageinspector.ivs.Answers;
import dev.stageinspector.store.Settings;
import dev.stageinspector.store.Theme;
import dev.stageinspector.ui.answer.AnswerText;
import dev.stageinspector.ui.kit.Controls;
import dev.stageinspector.ui.kit.Glyph;
import dev.stageinspector.ui.kit.Hint;
import dev.stageinspector.ui.kit.Shortcut;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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

  private static final String CONSOLE = "Open in AWS console…";

  /**
   * What is in sight.
   *
   * @param answer the answer about a stage
   * @param answers the answers to the call, be it a stage's or a list's
   * @param pinned whether the stage is pinned
   * @param others whether there are other tabs
   * @param closed whether a closed tab can be reopened
   */
  record InSight(
      Optional<Answer> answer,
      Optional<Answers> answers,
      boolean failed,
      boolean pinned,
      boolean others,
      boolean closed) {
    static final InSight NOTHING =
        new InSight(Optional.empty(), Optional.empty(), false, false, false, false);
  }

  private final WindowActions actions;
  private final WindowDialogs dialogs;
  private final WindowZoom size;
  private final Menu copy = new Menu("Copy response as");
  private final CheckMenuItem pin = new CheckMenuItem("Pin stage in history");
  private final MenuItem saveSnapshot;
  private final MenuItem ticket;
  private final MenuItem copyArn;
  private final MenuItem copyCommand;
  private final MenuItem openConsole;
  private final MenuItem compare;
  private final MenuItem closeOthers;
  private final MenuItem reopen;
  private final MenuItem problems;

  /**
   * @param settings what was chosen before
   * @param theme takes the theme that is chosen
   */
  MainMenu(
      Settings settings,
      WindowActions actions,
      WindowDialogs dialogs,
      WindowZoom size,
      Consumer<Theme> theme) {
    this.actions = actions;
    this.dialogs = dialogs;
    this.size = size;
    saveSnapshot =
        Controls.menuItem(
            "save-snapshot", Shortcut.SAVE_SNAPSHOT.hint("Save snapshot…"), actions::saveSnapshot);
    ticket =
        Controls.menuItem(
            "write-ticket", Shortcut.TICKET.hint("Write ticket…"), dialogs::writeTicket);
    copyArn =
        Controls.menuItem("copy-stage-arn", Shortcut.COPY_ARN.hint("Copy ARN"), actions::copyArn);
    copyCommand = Controls.menuItem("copy-cli", "Copy as AWS CLI command", actions::copyCommand);
    openConsole = Controls.menuItem("open-console", CONSOLE, actions::openConsole);
    compare =
        Controls.menuItem("compare", Shortcut.COMPARE.hint("Compare with…"), actions::compare);
    closeOthers = Controls.menuItem("close-others", "Close other tabs", actions::closeOthers);
    reopen =
        Controls.menuItem(
            "reopen-tab", Shortcut.REOPEN_TAB.hint("Reopen closed tab"), actions::reopenTab);
    problems =
        Controls.menuItem("profile-problems", "AWS profile problems…", dialogs::showProblems);
    arrange(settings, theme);
  }

  /** Enables what can be done with what is in sight. */
  void show(InSight now) {
    List.of(saveSnapshot, copy, copyArn, compare, pin)
        .forEach(item -> item.setDisable(now.answer().isEmpty()));
    ticket.setDisable(now.answer().isEmpty() && !now.failed());
    copyCommand.setDisable(now.answers().isEmpty());
    openConsole.setDisable(now.answer().filter(WaysOut::isInConsole).isEmpty());
    // A disabled entry has no tooltip that could say why.
    openConsole.setText(
        now.answer().isPresent() && openConsole.isDisable()
            ? "Open in AWS console (not for the demo account)"
            : CONSOLE);
    pin.setSelected(now.pinned());
    closeOthers.setDisable(!now.others());
    reopen.setDisable(!now.closed());
  }

  private void arrange(Settings settings, Consumer<Theme> theme) {
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
                "toggle-sidebar", Shortcut.SIDEBAR.hint("Sidebar"), actions::toggleSidebar),
            Controls.menuItem(
                "list-stages", Shortcut.LIST_STAGES.hint("List stages"), actions::listStages),
            Controls.menuItem(
                "toggle-watch", Shortcut.WATCH.hint("Watch for changes"), actions::toggleWatch),
            new SeparatorMenuItem(),
            Controls.menuItem(
                "open-snapshot",
                Shortcut.OPEN_SNAPSHOT.hint("Open snapshot…"),
                actions::openSnapshot),
            saveSnapshot,
            ticket,
            new SeparatorMenuItem(),
            copy,
            copyArn,
            copyCommand,
            openConsole,
            compare,
            pin,
            new SeparatorMenuItem(),
            closeOthers,
            reopen,
            new SeparatorMenuItem(),
            keep,
            appearance(settings.theme(), theme),
            zoom(),
            problems,
            Controls.menuItem(
                "error-codes", Shortcut.ERRORS.hint("Error codes"), dialogs::showErrors),
            Controls.menuItem(
                "keys-list", Shortcut.HELP.hint("Keyboard shortcuts"), dialogs::showKeys),
            new SeparatorMenuItem(),
            Controls.menuItem("report-problem", "Report a problem", dialogs::reportProblem),
            Controls.menuItem("about-item", "About Stage Inspector", dialogs::showAbout));
    show(InSight.NOTHING);
  }

  private Menu zoom() {
    Menu menu = new Menu("Zoom");
    menu.setId("zoom");
    menu.getItems()
        .addAll(
            Controls.menuItem("zoom-in", Shortcut.ZOOM_IN.hint("Zoom in"), size::larger),
            Controls.menuItem("zoom-out", Shortcut.ZOOM_OUT.hint("Zoom out"), size::smaller),
            Controls.menuItem(
                "zoom-reset", Shortcut.ZOOM_RESET.hint("Zoom back to 100%"), size::reset));
    return menu;
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
