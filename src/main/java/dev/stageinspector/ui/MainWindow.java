package dev.stageinspector.ui;

import dev.stageinspector.access.ProfileChoices;
import dev.stageinspector.access.ProfileWords;
import dev.stageinspector.aws.sso.BrowserOpener;
import dev.stageinspector.comparison.Holdings;
import dev.stageinspector.comparison.Sides;
import dev.stageinspector.find.Recognized;
import dev.stageinspector.ivs.Answer;
import dev.stageinspector.ivs.ProfileChoice;
import dev.stageinspector.ivs.StageQuery;
import dev.stageinspector.ivs.failure.Failure;
import dev.stageinspector.store.OpenTabs;
import dev.stageinspector.store.Theme;
import dev.stageinspector.store.Visit;
import dev.stageinspector.ui.kit.Appearance;
import dev.stageinspector.ui.kit.CallState;
import dev.stageinspector.ui.kit.ClipboardWriter;
import dev.stageinspector.ui.kit.CompareEvent;
import dev.stageinspector.ui.kit.Controls;
import dev.stageinspector.ui.kit.Glyph;
import dev.stageinspector.ui.kit.LinkEvent;
import dev.stageinspector.ui.kit.Shortcut;
import dev.stageinspector.ui.kit.SignInContext;
import dev.stageinspector.ui.kit.Zoom;
import dev.stageinspector.ui.lookup.HistoryMenu;
import dev.stageinspector.ui.lookup.LookupBar;
import dev.stageinspector.ui.sidebar.Sidebar;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.input.InputEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.stage.Stage;

/** The window: what it is called, where it is, how it looks, its keys, its menus, its status. */
public final class MainWindow {

  private final ProfileWords words;
  private final WindowContext context;
  private final Stage stage;
  private final Appearance appearance;
  private final PersistentState persistent;

  private final StatusLine status;
  private final ClipboardWriter clipboard;
  private final LookupChoices choices;
  private final WindowZoom zoom;
  private final HistoryMenu historyMenu;
  private final SnapshotFiles snapshots;
  private final SignInDialogs signInDialogs;
  private final SignInContext signIns;
  private final StageTabs tabs;
  private final WindowBody body;
  private final StageFinder search;
  private final Comparisons comparisons;
  private final WindowDialogs dialogs;
  private final MainMenu menu;
  private final CurrentTab current;
  private final QuietMoments quiet = QuietMoments.ofSystem();

  /** Builds the window; {@link #open} shows it. */
  public MainWindow(Stage stage, WindowContext context) {
    this.stage = stage;
    this.context = context;
    // The theme before the first control: JavaFX would load its own for that.
    appearance = new Appearance(context.settings().current().theme());
    words = new ProfileWords(context.profiles(), context.facts());
    status = new StatusLine(this::showProblems);
    clipboard = new ClipboardWriter(status::say);
    persistent =
        new PersistentState(
            context.history(),
            context.settings(),
            context.tabs(),
            status::say,
            this::historyChanged);
    choices = new LookupChoices(context, persistent);
    historyMenu = new HistoryMenu(context.samples(), this::choose, persistent::clearHistory);
    signInDialogs = new SignInDialogs(stage, context.signIns(), persistent, clipboard);
    signIns = new SignInContext(context.signIns(), signInDialogs::show, status::say);
    snapshots = new SnapshotFiles(stage, context.snapshots(), this::showSnapshot, status::say);
    HBox menus = new HBox();
    tabs = new StageTabs(menus, this::stagePane, this::compare, choices::usual, this::changed);
    body =
        new WindowBody(
            tabs,
            this::sidebar,
            persistent.settings().sidebar(),
            place -> persistent.set(settings -> settings.withSidebar(place)));
    search = new SidebarSearch(tabs, body);
    comparisons = new Comparisons(stage, tabs, choices, snapshots, this::comparisonPane);
    dialogs = new WindowDialogs(stage, context, persistent, tabs, clipboard);
    WindowActions actions =
        new WindowActions(
            tabs,
            body,
            snapshots,
            comparisons,
            persistent,
            new WaysOut(clipboard, context.program().shell(), words),
            clipboard);
    WindowRoot root = new WindowRoot(body, status);
    zoom = new WindowZoom(scene(), root, appearance, this::zoomed);
    menu = new MainMenu(persistent.settings(), actions, dialogs, zoom, this::choose);
    current = new CurrentTab(stage, tabs, body, menu, status, words, persistent);
    arrange(menus);
    wire(actions);
    status.problems(context.profiles().get().problems().size());
    historyMenu.show(persistent.history());
    current.draw();
  }

  /** Shows the window where it was when it was last closed. */
  public void open() {
    WindowPlacement.restore(stage, persistent.settings().window());
    zoom.open(new Zoom(persistent.settings().zoom()));
    stage.show();
    changed();
    tabs.current().focusStart();
  }

  /**
   * Opens the tabs that were open when the program was closed; tells whether there were any. Of
   * their stages, only the one in sight is looked up.
   */
  public boolean restoreTabs() {
    tabs.restore(persistent.tabs());
    return !persistent.tabs().tabs().isEmpty();
  }

  /**
   * Opens the same tabs behind an empty one, which stays in sight: nothing is looked up.
   *
   * @param asked what comes into that one; no other tab is opened for it
   */
  public void restoreTabsBehind(Optional<StageQuery> asked) {
    OpenTabs kept = persistent.tabs();
    tabs.restoreBehind(
        asked
            .map(
                query -> kept.without(query.arn().toString(), ProfileChoices.kept(query.profile())))
            .orElse(kept));
  }

  /** Takes the window away, as its user would. */
  public void close() {
    stage.hide();
  }

  /** Whether it is open, if perhaps behind others. */
  public boolean isOpen() {
    return stage.isShowing();
  }

  /** Brings the tab that shows a stage into sight, or looks the stage up in a tab of its own. */
  public void show(StageQuery query) {
    tabs.show(query);
  }

  /** Opens the snapshot in a file in a tab of its own, or says what is wrong with it. */
  public void openSnapshot(Path file) {
    snapshots.open(file);
  }

  private void showSnapshot(StageQuery query) {
    tabs.show(query);
    if (!state().get().isRunning()) {
      // It was open, and its file may be another one by now.
      tabs.current().refresh();
    }
    tabs.current().focusFirst();
  }

  /** Offers an empty tab with this profile. */
  public void show(ProfileChoice profile) {
    tabs.openEmpty();
    tabs.stage().address().bar().set(profile);
  }

  /** Brings the window to the front, as far as the system lets a program do that. */
  public void raise() {
    stage.setIconified(false);
    stage.toFront();
    stage.requestFocus();
  }

  /** Looks a stage up; an older look-up that is still on its way is dropped. */
  public void inspect(StageQuery query) {
    tabs.stage().inspect(query);
  }

  /**
   * Fills in what is likely to be asked next, without asking.
   *
   * @param taken a sentence on why it is this profile; it is in the status line until another one
   *     is chosen
   * @param text what to put into the ARN field
   */
  public void prepare(ProfileChoice profile, Optional<String> taken, Optional<String> text) {
    LookupBar bar = tabs.stage().address().bar();
    text.ifPresent(bar::setArn);
    bar.set(profile);
    current.explain(profile, taken);
  }

  /** The profile files have changed, or were read for the first time. */
  public void profilesChanged() {
    tabs.all().forEach(TabContent::profilesChanged);
    status.problems(context.profiles().get().problems().size());
  }

  /** More is known of the profiles, such as whose credentials were used. */
  public void factsChanged() {
    tabs.all().forEach(TabContent::factsChanged);
  }

  /** What opens the links that the user says yes to. */
  public void openLinksWith(BrowserOpener browser) {
    stage.addEventHandler(LinkEvent.OPEN, new LinkOpener(stage, tabs, browser, status::say)::ask);
  }

  /** Shows a fault of the program itself. */
  public void defect(Throwable thrown) {
    if (!tabs.current().defect(thrown)) {
      status.say(Failure.defect().headline());
    }
  }

  /**
   * Calls once, on the FX thread, when the next look-up has an outcome, which is not painted yet.
   *
   * @param then takes why it failed, or nothing
   */
  public void onOutcome(Consumer<Optional<Failure>> then) {
    tabs.stage().lookup().onOutcome(then);
  }

  /** A picture of the window as it is. */
  public Image picture() {
    return stage.getScene().snapshot(null);
  }

  /** How far the look-up is. */
  public ReadOnlyObjectProperty<CallState<StageQuery, Answer>> state() {
    return tabs.stage().lookup().state();
  }

  /** Looks for a stage by its name or ID, with the profile that is chosen. */
  public void find(Recognized.Named stage) {
    tabs.stage().address().find(stage);
  }

  private void find(
      Recognized.Named stage,
      ProfileChoice profile,
      Consumer<StageQuery> found,
      Consumer<String> missed) {
    search.find(stage, profile, found, missed);
  }

  private void compare(StageQuery query) {
    comparisons.ask(query);
  }

  private StagePane stagePane() {
    return new StagePane(
        context, words, persistent, choices, status::say, signIns, this::find, snapshots::open);
  }

  private ComparisonPane comparisonPane(Sides sides) {
    return new ComparisonPane(
        sides,
        choices::name,
        context.ivs(),
        new Holdings(context.snapshots().open()),
        signIns,
        clipboard);
  }

  private void choose(Visit visit) {
    tabs.stage().address().choose(visit);
  }

  private void showProblems() {
    dialogs.showProblems();
  }

  private void changed() {
    // The first tab is there before the window is, and has nothing to be kept.
    if (stage.isShowing()) {
      current.changed();
      quiet.stir();
    }
  }

  private void historyChanged() {
    historyMenu.show(persistent.history());
    tabs.all().forEach(TabContent::historyChanged);
    body.sidebar().ifPresent(sidebar -> sidebar.show(persistent.history()));
    current.drawMenu();
  }

  private void closed() {
    signInDialogs.close();
    tabs.closeAll();
    body.close();
    quiet.close();
    persistent.close(WindowPlacement.of(stage), body.place());
  }

  private Sidebar sidebar() {
    Sidebar sidebar =
        new Sidebar(
            context.ivs(),
            signIns,
            clipboard,
            tabs.current().profile(),
            new SidebarActions(tabs, body, persistent, context.facts(), status::say));
    sidebar.show(persistent.history());
    return sidebar;
  }

  private void arrange(HBox menus) {
    menus
        .getChildren()
        .addAll(
            Controls.pictureButton(
                "new-tab", Glyph.PLUS, Shortcut.NEW_TAB.hint("New tab"), tabs::open),
            historyMenu,
            menu);
    menus.getStyleClass().add("tab-menus");
    menus.setMinWidth(Region.USE_PREF_SIZE);
  }

  private Scene scene() {
    // In a scene, each change styles its nodes anew: they join it when all of them are there.
    Scene scene = new Scene(new Group(), WindowPlacement.WIDTH, WindowPlacement.HEIGHT);
    stage.setScene(scene);
    stage.setMinWidth(WindowPlacement.MIN_WIDTH);
    stage.setMinHeight(WindowPlacement.MIN_HEIGHT);
    stage.getIcons().setAll(Appearance.icons());
    return scene;
  }

  private void wire(WindowActions actions) {
    menu.setOnShowing(_ -> current.drawMenu());
    new WindowKeys(tabs, body, menu, actions, dialogs, zoom, this::close).install(stage.getScene());
    stage.getScene().addEventFilter(InputEvent.ANY, _ -> quiet.stir());
    snapshots.acceptDrops();
    stage.setOnHidden(_ -> closed());
    stage.addEventHandler(CompareEvent.COMPARE, wanted -> comparisons.open(wanted.sides()));
  }

  private void choose(Theme theme) {
    appearance.choose(theme);
    persistent.set(settings -> settings.withTheme(theme));
  }

  private void zoomed(Zoom now) {
    persistent.set(settings -> settings.withZoom(now.percent()));
    status.say("Zoom " + now.percent() + "%");
  }
}
