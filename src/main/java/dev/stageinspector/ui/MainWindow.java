package dev.stageinspector.ui;

import dev.stageinspector.access.ProfileChoices;
import dev.stageinspector.access.ProfileWords;
import dev.stageinspector.aws.sso.BrowserOpener;
import dev.stageinspector.comparison.Holdings;
import dev.stageinspector.comparison.Sides;
import dev.stageinspector.find.Found;
import dev.stageinspector.ivs.Answer;
import dev.stageinspector.ivs.ConsoleLink;
import dev.stageinspector.ivs.ProfileChoice;
import dev.stageinspector.ivs.StageArn;
import dev.stageinspector.ivs.StageQuery;
import dev.stageinspector.ivs.failure.Failure;
import dev.stageinspector.property.WebLink;
import dev.stageinspector.store.History;
import dev.stageinspector.store.OpenTabs;
import dev.stageinspector.store.Theme;
import dev.stageinspector.store.Visit;
import dev.stageinspector.ticket.Matter;
import dev.stageinspector.ui.answer.AnswerText;
import dev.stageinspector.ui.kit.Appearance;
import dev.stageinspector.ui.kit.CallState;
import dev.stageinspector.ui.kit.ClipboardWriter;
import dev.stageinspector.ui.kit.CompareEvent;
import dev.stageinspector.ui.kit.Controls;
import dev.stageinspector.ui.kit.Drawn;
import dev.stageinspector.ui.kit.Glyph;
import dev.stageinspector.ui.kit.LinkEvent;
import dev.stageinspector.ui.kit.Shortcut;
import dev.stageinspector.ui.kit.SignInContext;
import dev.stageinspector.ui.kit.Styles;
import dev.stageinspector.ui.kit.Zoom;
import dev.stageinspector.ui.lookup.HistoryMenu;
import dev.stageinspector.ui.lookup.ProblemsDialog;
import dev.stageinspector.ui.sidebar.Sidebar;
import dev.stageinspector.ui.signin.SignInDialog;
import dev.stageinspector.ui.ticket.TicketDialog;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.image.Image;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** The window: what it is called, where it is, how it looks, its keys, its menus, its status. */
public final class MainWindow {

  private static final String TITLE = "Stage Inspector";

  /**
   * Below this height, in pixels at the usual size, all room that there is belongs to the
   * properties.
   */
  private static final double LOW = 640;

  private final ProfileWords words;
  private final WindowContext context;
  private final Stage stage;
  private final Appearance appearance;
  private final PersistentState persistent;

  private final StatusLine status;
  private final ClipboardWriter clipboard;
  private @Nullable Dialog<ButtonType> errors;
  private @Nullable Dialog<ButtonType> ticket;
  private final WaysOut waysOut;
  private final WindowZoom zoom;
  private final HistoryMenu historyMenu;
  private final SnapshotFiles snapshots;
  private final MenuActions actions = new MenuActions();
  private final MainMenu menu;
  private final SignInContext signIns;
  private final StageTabs tabs;
  private final WindowBody body;
  private final VBox root = new VBox();

  /** Why a profile was chosen for the user. */
  private record Taken(ProfileChoice profile, String why) {}

  private Optional<Taken> taken = Optional.empty();

  /** The tab that was in sight last. */
  private @Nullable TabContent seen;

  private Optional<SignInDialog> signIn = Optional.empty();

  /** Builds the window; {@link #open} shows it. */
  public MainWindow(Stage stage, WindowContext context) {
    this.stage = stage;
    this.context = context;
    // The theme before the first control: JavaFX would load its own for that.
    appearance = new Appearance(context.settings().current().theme());
    words = new ProfileWords(context.profiles(), context.facts());
    status = new StatusLine(this::showProblems);
    clipboard = new ClipboardWriter(status::say);
    waysOut = new WaysOut(clipboard, context.program().shell());
    persistent =
        new PersistentState(
            context.history(),
            context.settings(),
            context.tabs(),
            status::say,
            this::historyChanged);
    historyMenu = new HistoryMenu(context.samples(), this::choose, persistent::clearHistory);
    menu = new MainMenu(persistent.settings(), actions);
    signIns = new SignInContext(context.signIns(), this::signIn, status::say);
    tabs =
        new StageTabs(
            menus(),
            () ->
                new StagePane(
                    context,
                    words,
                    persistent,
                    status::say,
                    signIns,
                    this::find,
                    this::openSnapshot),
            this::compare,
            this::usualProfile,
            this::changed);
    snapshots = new SnapshotFiles(stage, context.snapshots(), this::showSnapshot, status::say);
    body =
        new WindowBody(
            tabs,
            () -> sidebar(signIns),
            persistent.settings().sidebar(),
            place -> persistent.set(settings -> settings.withSidebar(place)));
    Scene scene = arrange();
    zoom = new WindowZoom(scene, root, appearance, this::zoomed);
    wire();
    status.problems(context.profiles().get().problems().size());
    historyMenu.show(persistent.history());
    draw();
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

  /** The profile that was used last, for what begins in a snapshot. */
  private ProfileChoice usualProfile() {
    return persistent
        .history()
        .lastProfile()
        .map(ProfileChoices::of)
        .orElseGet(ProfileChoice.Demo::new);
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
    tabs.stage().choose(profile);
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
    tabs.stage().prepare(profile, text);
    this.taken = taken.map(why -> new Taken(profile, why));
    draw();
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
    stage.addEventHandler(
        LinkEvent.OPEN,
        wanted -> {
          if (isOfASnapshot(wanted.link())) {
            status.say("Links in a snapshot aren't opened. Copy the link instead.");
          } else {
            LinkDialog.of(wanted, stage, () -> open(wanted.link(), browser)).show();
          }
        });
  }

  /** Whoever made a snapshot must not choose where its reader goes, but to AWS's console. */
  private boolean isOfASnapshot(WebLink link) {
    return tabs.current()
        .answer()
        .map(Answer::query)
        .filter(query -> query.profile() instanceof ProfileChoice.Saved)
        .filter(query -> !link.equals(ConsoleLink.of(query.arn())))
        .isPresent();
  }

  private void open(WebLink link, BrowserOpener browser) {
    try {
      browser.open(link.address());
    } catch (IOException e) {
      status.say("Couldn't start the browser. Copy the link instead.");
    }
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
    ReadOnlyObjectProperty<CallState<StageQuery, Answer>> state = state();
    state.addListener(
        new ChangeListener<>() {
          @Override
          public void changed(
              ObservableValue<? extends CallState<StageQuery, Answer>> observed,
              CallState<StageQuery, Answer> before,
              CallState<StageQuery, Answer> now) {
            if (!now.isRunning()) {
              state.removeListener(this);
              then.accept(now.failure());
            }
          }
        });
  }

  /** A picture of the window as it is. */
  public Image picture() {
    return stage.getScene().snapshot(null);
  }

  /** How far the look-up is. */
  public ReadOnlyObjectProperty<CallState<StageQuery, Answer>> state() {
    return tabs.stage().state();
  }

  /** Looks for a stage by its name or ID, with the profile that is chosen. */
  public void find(Found.Named stage) {
    tabs.stage().find(stage);
  }

  /** In the sidebar, which lists the stages that may be meant. */
  private void find(Found.Named stage, ProfileChoice profile, Consumer<StageQuery> found) {
    TabContent asking = tabs.current();
    boolean onlyForThis = body.show();
    body.sidebar()
        .ifPresent(sidebar ->
            sidebar.find(
                stage,
                profile,
                query -> {
                  // Its tab may be closed by now.
                  if (tabs.all().contains(asking)) {
                    found.accept(query);
                  }
                  if (onlyForThis) {
                    body.hide(tabs.current()::focusFirst);
                  } else {
                    body.uncover(tabs.current()::focusFirst);
                  }
                }));
  }

  /** Asks what to compare a stage with, and opens the comparison. */
  private void compare(StageQuery query) {
    CompareDialog.of(
            stage,
            query,
            CompareDialog.candidates(query, tabs.stages(), persistent.history(), context.samples()),
            this::nameBefore,
            this::live,
            other -> open(CompareDialog.sides(query, other)),
            file -> snapshots.read(file, other -> open(CompareDialog.sides(query, other))))
        .show();
  }

  /** Whose credentials a stage is asked for with where nobody chose. */
  private ProfileChoice live(StageArn arn) {
    return ProfileChoices.live(
        context.profiles().get(), persistent.history(), arn, context.facts().hasEnvironment());
  }

  private void open(Sides sides) {
    tabs.openBeside(() ->
        new ComparisonPane(
            sides,
            this::nameBefore,
            context.ivs(),
            new Holdings(context.snapshots().open()),
            signIns,
            clipboard));
  }

  private String nameBefore(StageArn arn) {
    String seen = persistent.history().name(arn.toString());
    return seen.isEmpty() ? new History(context.samples()).name(arn.toString()) : seen;
  }

  private void choose(Visit visit) {
    tabs.stage().choose(visit);
  }

  /** Goes with the user through a sign-in for a profile, and does something after it. */
  private void signIn(String profile, Runnable then) {
    SignInDialog dialog =
        new SignInDialog(
            context.signIns(),
            profile,
            persistent.settings().signIn(),
            clipboard,
            stage,
            way -> persistent.set(settings -> settings.withSignIn(way)),
            then);
    signIn = Optional.of(dialog);
    dialog.show();
  }

  private void showProblems() {
    ProblemsDialog.of(context.profiles().get().problems(), stage).show();
  }

  private void draw() {
    drawMenu();
    status.rest(
        taken
            .filter(one -> one.profile().equals(tabs.current().profile()))
            .map(Taken::why)
            .orElse(""));
    status.identify(words.identityLine(tabs.current().profile()));
    body.sidebar().ifPresent(sidebar -> sidebar.show(tabs.current().profile()));
    TabLabel label = tabs.current().label();
    stage.setTitle(
        label.equals(TabLabel.EMPTY)
            ? TITLE
            : Drawn.brief(Drawn.line(label.text())) + " - " + TITLE);
  }

  private void changed() {
    // The first tab is there before the window is, and has nothing to be kept.
    if (stage.isShowing()) {
      if (!tabs.current().equals(seen)) {
        // What was said was about the tab before.
        seen = tabs.current();
        status.forget();
      }
      draw();
      persistent.keepTabs(tabs.kept());
    }
  }

  private void historyChanged() {
    historyMenu.show(persistent.history());
    tabs.all().forEach(TabContent::historyChanged);
    body.sidebar().ifPresent(sidebar -> sidebar.show(persistent.history()));
    drawMenu();
  }

  private void drawMenu() {
    menu.show(new MainMenu.InSight(tabs.current().answer(), tabs.current().answers(), isPinned()));
  }

  private boolean isPinned() {
    return tabs.current()
        .answer()
        .map(shown -> persistent.isPinned(shown.query().arn()))
        .orElse(false);
  }

  private void closed() {
    signIn.ifPresent(SignInDialog::close);
    tabs.closeAll();
    body.close();
    persistent.close(WindowPlacement.of(stage), body.place());
  }

  private Sidebar sidebar(SignInContext signIns) {
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

  private HBox menus() {
    HBox menus =
        new HBox(
            Controls.pictureButton(
                "new-tab", Glyph.PLUS, Shortcut.NEW_TAB.hint("New tab"), () -> tabs.open()),
            historyMenu,
            menu);
    menus.getStyleClass().add("tab-menus");
    menus.setMinWidth(Region.USE_PREF_SIZE);
    return menus;
  }

  private Scene arrange() {
    VBox.setVgrow(body, Priority.ALWAYS);
    body.setMinHeight(0);
    status.setMinHeight(Region.USE_PREF_SIZE);
    root.getChildren().addAll(body, status);
    root.getStyleClass().add("window");
    // In a scene, each change styles its nodes anew: they join it when all of them are there.
    Scene scene = new Scene(new Group(), WindowPlacement.WIDTH, WindowPlacement.HEIGHT);
    root.sceneProperty().flatMap(Scene::heightProperty).subscribe(this::showLow);
    Appearance.followZoom(root, _ -> showLow(scene.getHeight()));
    stage.setScene(scene);
    stage.setMinWidth(WindowPlacement.MIN_WIDTH);
    stage.setMinHeight(WindowPlacement.MIN_HEIGHT);
    stage.getIcons().setAll(Appearance.icons());
    return scene;
  }

  /** With little room from top to bottom, it belongs to the properties. */
  private void showLow(@Nullable Number height) {
    Styles.choose(root, height != null && height.doubleValue() < Appearance.zoom().of(LOW), "low");
  }

  private void wire() {
    menu.setOnShowing(_ -> drawMenu());
    new WindowKeys(tabs, body, menu, actions, this::close).install(stage.getScene());
    snapshots.acceptDrops();
    stage.setOnHidden(_ -> closed());
    stage.addEventHandler(CompareEvent.COMPARE, wanted -> open(wanted.sides()));
  }

  private void zoomed(Zoom now) {
    persistent.set(settings -> settings.withZoom(now.percent()));
    status.say("Zoom " + now.percent() + "%");
  }

  private void showAbout() {
    AboutDialog.of(context.program(), clipboard, this::reportProblem, stage).show();
  }

  private void reportProblem() {
    persistent.readLog(
        context.program().log(),
        ProblemReport.LINES,
        log ->
            clipboard.copy(
                "the problem report: version, system, and log lines",
                ProblemReport.of(context.program(), log)));
  }

  /** What the menu wants done. */
  private final class MenuActions implements MainMenu.Actions {
    @Override
    public void copyAs(AnswerText form) {
      tabs.current()
          .answer()
          .ifPresent(shown -> clipboard.copy(form.what(), form.of(shown, words)));
    }

    @Override
    public void copyArn() {
      tabs.current().answer().ifPresent(waysOut::copyArn);
    }

    @Override
    public void copyCommand() {
      tabs.current().answers().ifPresent(waysOut::copyCommand);
    }

    @Override
    public void openConsole() {
      tabs.current().answer().map(WaysOut::console).ifPresent(stage::fireEvent);
    }

    @Override
    public void toggleSidebar() {
      body.toggle(tabs.current()::focusFirst);
    }

    @Override
    public void openSnapshot() {
      snapshots.open();
    }

    @Override
    public void saveSnapshot() {
      if (tabs.current() instanceof StagePane open) {
        snapshots.save(open);
      } else {
        status.say("Only what a stage's tab holds can be saved");
      }
    }

    @Override
    public void writeTicket() {
      Optional<Matter> matter = tabs.current().matter();
      if (matter.isEmpty()) {
        status.say("Look up a stage first: there is nothing to write a ticket about");
        return;
      }
      Optional.ofNullable(ticket).ifPresent(Dialog::close);
      ticket = TicketDialog.of(stage, matter.get());
      ticket.show();
    }

    @Override
    public void toggleWatch() {
      if (tabs.current() instanceof StagePane open) {
        open.toggleWatch();
      } else {
        status.say("A comparison can't be watched: watch a stage in its own tab");
      }
    }

    @Override
    public void listStages() {
      tabs.stage().listStages();
    }

    @Override
    public void togglePin() {
      tabs.current()
          .answer()
          .map(shown -> shown.query().arn())
          .ifPresent(arn -> persistent.pin(arn.toString(), !persistent.isPinned(arn)));
    }

    @Override
    public void compare() {
      tabs.current().answer().map(Answer::query).ifPresent(MainWindow.this::compare);
    }

    @Override
    public void closeOthers() {
      tabs.closeOthers();
    }

    @Override
    public void reopenTab() {
      tabs.reopen();
    }

    @Override
    public void chooseTheme(Theme theme) {
      appearance.choose(theme);
      persistent.set(settings -> settings.withTheme(theme));
    }

    @Override
    public void zoomIn() {
      zoom.larger();
    }

    @Override
    public void zoomOut() {
      zoom.smaller();
    }

    @Override
    public void zoomReset() {
      zoom.reset();
    }

    @Override
    public void keepHistory(boolean keep) {
      persistent.keepHistory(keep);
    }

    @Override
    public void showProblems() {
      MainWindow.this.showProblems();
    }

    @Override
    public void showKeys() {
      ShortcutsDialog.of(stage).show();
    }

    @Override
    public void showErrors() {
      // One is enough: F2 brings it to the front, at the code that is typed by now.
      Optional.ofNullable(errors).ifPresent(Dialog::close);
      errors = ErrorsDialog.of(stage, clipboard, tabs.current().errorCode());
      errors.show();
    }

    @Override
    public void reportProblem() {
      MainWindow.this.reportProblem();
    }

    @Override
    public void showAbout() {
      MainWindow.this.showAbout();
    }
  }
}
