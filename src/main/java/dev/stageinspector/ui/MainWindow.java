package dev.stageinspector.ui;

import dev.stageinspector.access.ProfileWords;
import dev.stageinspector.ivs.Answer;
import dev.stageinspector.ivs.ProfileChoice;
import dev.stageinspector.ivs.StageQuery;
import dev.stageinspector.ivs.failure.Failure;
import dev.stageinspector.store.Theme;
import dev.stageinspector.store.Visit;
import dev.stageinspector.ui.answer.AnswerText;
import dev.stageinspector.ui.answer.EndpointCards;
import dev.stageinspector.ui.kit.Appearance;
import dev.stageinspector.ui.kit.CallState;
import dev.stageinspector.ui.kit.ClipboardWriter;
import dev.stageinspector.ui.kit.Drawn;
import dev.stageinspector.ui.kit.SignInContext;
import dev.stageinspector.ui.kit.Styles;
import dev.stageinspector.ui.lookup.HistoryMenu;
import dev.stageinspector.ui.lookup.ProblemsDialog;
import dev.stageinspector.ui.signin.SignInDialog;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

/** The window: what it is called, where it is, how it looks, its keys, its menus, its status. */
public final class MainWindow {

  private static final String TITLE = "Stage Inspector";

  private final ProfileWords words;
  private final WindowContext context;
  private final Stage stage;
  private final Appearance appearance;
  private final PersistentState memory;

  private final StatusLine status;
  private final ClipboardWriter clipboard;
  private final HistoryMenu historyMenu;
  private final MainMenu menu;
  private final StagePane stagePane;
  private final Shortcuts keys = new Shortcuts();
  private final VBox root = new VBox();
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
    memory =
        new PersistentState(
            context.history(), context.settings(), status::say, this::historyChanged);
    historyMenu = new HistoryMenu(context.samples(), this::choose, memory::clearHistory);
    menu = new MainMenu(memory.settings(), new MenuActions());
    stagePane =
        new StagePane(
            context,
            words,
            memory,
            clipboard,
            new SignInContext(context.signIns(), this::signIn, status::say),
            List.of(historyMenu, menu));
    arrange();
    wire();
    status.problems(context.profiles().get().problems().size());
    historyMenu.show(memory.history());
    draw();
  }

  /** Shows the window where it was when it was last closed. */
  public void open() {
    WindowPlacement.restore(stage, memory.settings().window());
    stage.getScene().setRoot(root);
    stage.show();
    stagePane.focusArn();
  }

  /** Takes the window away, as its user would. */
  public void close() {
    stage.hide();
  }

  /** Looks a stage up; an older look-up that is still on its way is dropped. */
  public void inspect(StageQuery query) {
    stagePane.inspect(query);
  }

  /**
   * Fills in what is likely to be asked next, without asking.
   *
   * @param taken a sentence on why it is this profile; it is in the status line until another one
   *     is chosen
   */
  public void prepare(ProfileChoice profile, Optional<String> taken, Optional<Visit> last) {
    stagePane.prepare(profile, last);
    Runnable say = () -> status.rest(stagePane.profile().equals(profile) ? taken.orElse("") : "");
    stagePane.onProfile(say);
    say.run();
  }

  /** The profile files have changed, or were read for the first time. */
  public void profilesChanged() {
    stagePane.profilesChanged();
    status.problems(context.profiles().get().problems().size());
  }

  /** More is known of the profiles, such as whose credentials were used. */
  public void factsChanged() {
    stagePane.factsChanged();
  }

  /** Shows a fault of the program itself. */
  public void defect(Throwable thrown) {
    if (!stagePane.defect(thrown)) {
      status.say(Failure.defect().headline());
    }
  }

  /**
   * Calls once, on the FX thread, when the next look-up has an outcome, which is not painted yet.
   *
   * @param then takes why it failed, or nothing
   */
  public void onOutcome(Consumer<Optional<Failure>> then) {
    state()
        .addListener(
            new ChangeListener<>() {
              @Override
              public void changed(
                  ObservableValue<? extends CallState<StageQuery, Answer>> observed,
                  CallState<StageQuery, Answer> before,
                  CallState<StageQuery, Answer> now) {
                if (!now.isRunning()) {
                  state().removeListener(this);
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
    return stagePane.state();
  }

  private void choose(Visit visit) {
    stagePane.choose(visit);
  }

  /** Goes with the user through a sign-in for a profile, and does something after it. */
  private void signIn(String profile, Runnable then) {
    SignInDialog dialog =
        new SignInDialog(
            context.signIns(),
            profile,
            memory.settings().signIn(),
            clipboard,
            stage,
            way -> memory.set(settings -> settings.withSignIn(way)),
            then);
    signIn = Optional.of(dialog);
    dialog.show();
  }

  private void showProblems() {
    ProblemsDialog.of(context.profiles().get().problems(), stage).show();
  }

  private void draw() {
    menu.show(stagePane.answer().isPresent(), isPinned());
    status.identify(words.identityLine(stagePane.profile()));
    stage.setTitle(
        stagePane.title().map(name -> Drawn.brief(Drawn.line(name)) + " - ").orElse("") + TITLE);
  }

  private void historyChanged() {
    historyMenu.show(memory.history());
    stagePane.historyChanged();
    menu.show(stagePane.answer().isPresent(), isPinned());
  }

  private boolean isPinned() {
    return stagePane.answer().map(shown -> memory.isPinned(shown.query().arn())).orElse(false);
  }

  private void closed() {
    signIn.ifPresent(SignInDialog::close);
    stagePane.close();
    memory.close(WindowPlacement.of(stage));
  }

  private void arrange() {
    VBox.setVgrow(stagePane, Priority.ALWAYS);
    status.setMinHeight(Region.USE_PREF_SIZE);
    root.getChildren().addAll(stagePane, status);
    root.getStyleClass().add("window");
    // In a scene, each change styles its nodes anew: they join it when all of them are there.
    Scene scene = new Scene(new Group(), WindowPlacement.WIDTH, WindowPlacement.HEIGHT);
    scene.getStylesheets().add(Appearance.styleSheet());
    scene
        .heightProperty()
        .addListener((_, _, height) -> Styles.choose(root, isLow(height.doubleValue()), "low"));
    stage.setScene(scene);
    stage.setMinWidth(WindowPlacement.MIN_WIDTH);
    stage.setMinHeight(WindowPlacement.MIN_HEIGHT);
    stage.getIcons().setAll(Appearance.icons());
  }

  /** Whether there is little room from top to bottom: then it belongs to the properties. */
  private static boolean isLow(double height) {
    return height < EndpointCards.TWO_ROWS;
  }

  private void wire() {
    stagePane.onChange(this::draw);
    keys.on("Shortcut+L", "Go to the ARN field", stagePane::focusArn)
        .on("F5 Shortcut+R", "Refresh", stagePane::refresh)
        .onIf("Esc", "Cancel the look-up or clear the filter", stagePane::escape)
        .on("Shortcut+Shift+L", "List the stages of the region", stagePane::listStages)
        .on("Shortcut+F", "Filter the properties", inPage(Page::focusFilter))
        .onIf("Shortcut+C", "Copy the selected value", this::copyValue)
        .on("Shortcut+Shift+C", "Copy the path of the selected property", inPage(Page::copyPath))
        .on(
            "Shortcut+Alt+C",
            "Copy the selected row of a list",
            () -> stagePane.inList(RegionListPane::copyRow))
        .on(
            "Shortcut+Alt+Shift+C",
            "Copy the selected column of a list",
            () -> stagePane.inList(RegionListPane::copyColumn))
        .on(
            "Shortcut+Shift+W",
            "Copy the stage WHIP endpoint",
            inAnswer(page -> page.copyEndpoint("whip")))
        .on(
            "Shortcut+Shift+E",
            "Copy the events endpoint",
            inAnswer(page -> page.copyEndpoint("events")))
        .on("Shortcut+J", "Switch between tree or table and JSON", inPage(Page::toggleJson))
        .on("Shortcut+B", "Set up an encoder", inAnswer(AnswerPane::toggleSetup))
        .on("F1", "Show this list", this::showKeys);
    keys.install(stage.getScene());
    stage.setOnHidden(_ -> closed());
  }

  private void showKeys() {
    ShortcutsDialog.of(keys, stage).show();
  }

  private boolean copyValue() {
    if (Shortcuts.textIsSelected(stage.getScene())) {
      return false;
    }
    stagePane.inPage(Page::copyValue);
    return true;
  }

  private Runnable inPage(Consumer<Page> action) {
    return () -> stagePane.inPage(action);
  }

  private Runnable inAnswer(Consumer<AnswerPane> action) {
    return () -> stagePane.inAnswer(action);
  }

  /** What the menu wants done. */
  private final class MenuActions implements MainMenu.Actions {
    @Override
    public void copyAs(AnswerText form) {
      stagePane.answer().ifPresent(shown -> clipboard.copy(form.what(), form.of(shown, words)));
    }

    @Override
    public void listStages() {
      stagePane.listStages();
    }

    @Override
    public void togglePin() {
      stagePane
          .answer()
          .map(shown -> shown.query().arn())
          .ifPresent(arn -> memory.pin(arn, !memory.isPinned(arn)));
    }

    @Override
    public void chooseTheme(Theme theme) {
      appearance.choose(theme);
      memory.set(settings -> settings.withTheme(theme));
    }

    @Override
    public void keepHistory(boolean keep) {
      memory.set(settings -> settings.withKeepHistory(keep));
    }

    @Override
    public void showProblems() {
      MainWindow.this.showProblems();
    }

    @Override
    public void showKeys() {
      MainWindow.this.showKeys();
    }
  }
}
