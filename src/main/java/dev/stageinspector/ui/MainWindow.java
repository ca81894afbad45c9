package dev.stageinspector.ui;

import dev.stageinspector.access.ProfileChoices;
import dev.stageinspector.access.ProfileWords;
import dev.stageinspector.ivs.Answer;
import dev.stageinspector.ivs.ProfileChoice;
import dev.stageinspector.ivs.StageQuery;
import dev.stageinspector.ivs.failure.Failure;
import dev.stageinspector.store.History;
import dev.stageinspector.store.Theme;
import dev.stageinspector.store.Visit;
import dev.stageinspector.ui.answer.AnswerText;
import dev.stageinspector.ui.answer.EndpointCards;
import dev.stageinspector.ui.broadcast.SetupPane;
import dev.stageinspector.ui.kit.Appearance;
import dev.stageinspector.ui.kit.Banner;
import dev.stageinspector.ui.kit.CallState;
import dev.stageinspector.ui.kit.ClipboardWriter;
import dev.stageinspector.ui.kit.Controls;
import dev.stageinspector.ui.kit.Drawn;
import dev.stageinspector.ui.kit.FailureView;
import dev.stageinspector.ui.kit.PendingCall;
import dev.stageinspector.ui.kit.SecretClipboard;
import dev.stageinspector.ui.kit.SignInContext;
import dev.stageinspector.ui.kit.Styles;
import dev.stageinspector.ui.lookup.BannerLines;
import dev.stageinspector.ui.lookup.HistoryMenu;
import dev.stageinspector.ui.lookup.LookupBar;
import dev.stageinspector.ui.lookup.ProblemsDialog;
import dev.stageinspector.ui.lookup.StageLookup;
import dev.stageinspector.ui.lookup.StartPane;
import dev.stageinspector.ui.lookup.StillShown;
import dev.stageinspector.ui.signin.SignInDialog;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

/** The window: it draws the one state, and passes on what the user wants. */
public final class MainWindow {

  private static final String TITLE = "Stage Inspector";

  private final ProfileWords words;
  private final WindowContext context;
  private final Stage stage;
  private final Appearance look;
  private final PendingCall<StageQuery, Answer> lookups;
  private final PersistentState memory;

  private final StatusLine status;
  private final ClipboardWriter clip;
  private final HistoryMenu historyMenu;
  private final MainMenu menu;
  private final LookupBar bar;
  private final Banner banner = new Banner();
  private final BannerLines bannerLines;
  private final SignInContext signIns;
  private final FailureView failure;
  private final StartPane start;
  private final Label waiting;
  private final AnswerPane answer;
  private final Shortcuts keys = new Shortcuts();
  private final VBox root = new VBox();
  private Optional<SignInDialog> signIn = Optional.empty();

  /** Builds the window; {@link #open} shows it. */
  public MainWindow(Stage stage, WindowContext context) {
    this.stage = stage;
    this.context = context;
    // The theme before the first control: JavaFX would load its own for that.
    look = new Appearance(context.settings().current().theme());
    words = new ProfileWords(context.profiles(), context.facts());
    status = new StatusLine(this::showProblems);
    clip = new ClipboardWriter(status::say);
    bannerLines = new BannerLines(context.cautions(), words, this::chooseProfile);
    waiting = Controls.label("", "waiting");
    memory =
        new PersistentState(
            context.history(), context.settings(), status::say, this::historyChanged);
    signIns = new SignInContext(context.signIns(), this::signIn, status::say);
    lookups = new PendingCall<>(new StageLookup(context.ivs()), signIns, memory::visited);
    failure = FailureView.ofPage(clip, this::refresh, lookups::signIn);
    MenuActions actions = new MenuActions();
    historyMenu = new HistoryMenu(context.samples(), this::choose, memory::clearHistory);
    menu = new MainMenu(memory.settings(), actions);
    bar = new LookupBar(actions, this::suggestions, words, List.of(historyMenu, menu));
    start = new StartPane(this::choose);
    answer = new AnswerPane(clip, this::setupPane, memory.settings().view(), memory::chooseView);
    arrange();
    wire();
    profilesChanged();
    historyChanged();
    draw(lookups.state().get());
  }

  /** Shows the window where it was when it was last closed. */
  public void open() {
    WindowPlacement.restore(stage, memory.settings().window());
    stage.getScene().setRoot(root);
    stage.show();
    bar.focusArn();
  }

  /** Takes the window away, as its user would. */
  public void close() {
    stage.hide();
  }

  /** Looks a stage up; an older look-up that is still on its way is dropped. */
  public void inspect(StageQuery query) {
    bar.set(query);
    lookups.ask(query);
  }

  /**
   * Fills in what is likely to be asked next, without asking.
   *
   * @param taken a sentence on why it is this profile; it stands in the status line until another
   *     one is chosen
   */
  public void prepare(ProfileChoice profile, Optional<String> taken, Optional<Visit> last) {
    last.ifPresent(visit -> bar.setArn(visit.arn()));
    bar.set(profile);
    Runnable say = () -> status.rest(bar.profile().equals(profile) ? taken.orElse("") : "");
    bar.onProfile(say);
    say.run();
  }

  /** The profile files have changed, or were read for the first time. */
  public void profilesChanged() {
    offerProfiles();
    status.problems(context.profiles().get().problems().size());
    factsChanged();
  }

  /** More is known of the profiles, such as whose credentials were used. */
  public void factsChanged() {
    status.identify(words.identityLine(bar.profile()));
    banner.show(lines(lookups.state().get()));
    markOther();
  }

  /** What is shown and what is chosen can differ: then the answer is marked as another's. */
  private void markOther() {
    Optional<StillShown> other =
        visible().flatMap(shown -> StillShown.of(shown, bar.stage(), bar.profile()));
    bar.show(other);
    Styles.choose(answer, other.isPresent(), "other");
  }

  /** Shows a fault of the program itself. */
  public void defect(Throwable thrown) {
    if (!lookups.defect(thrown)) {
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

  /** The state of the window. */
  public ReadOnlyObjectProperty<CallState<StageQuery, Answer>> state() {
    return lookups.state();
  }

  private boolean cancel() {
    boolean was = lookups.cancel();
    if (was) {
      status.say("Canceled");
    }
    return was;
  }

  /** Asks again, but for the stage and profile that are chosen now. */
  private void refresh() {
    lookups
        .state()
        .get()
        .asked()
        .map(asked -> bar.stage().map(arn -> new StageQuery(arn, bar.profile())).orElse(asked))
        .ifPresent(this::inspect);
  }

  private void chooseProfile() {
    bar.focusProfile();
  }

  private void choose(Visit visit) {
    bar.choose(visit);
  }

  private boolean escape() {
    if (bar.isSuggesting()) {
      return false;
    }
    return cancel() || answer.escape();
  }

  private SetupPane setupPane() {
    return new SetupPane(
        context.setup(),
        clip,
        new SecretClipboard(status::say, SecretClipboard.KEPT),
        signIns);
  }

  /** Goes with the user through a sign-in for a profile, and does something after it. */
  private void signIn(String profile, Runnable then) {
    SignInDialog dialog =
        new SignInDialog(
            context.signIns(),
            profile,
            memory.settings().signIn(),
            clip,
            stage,
            way -> memory.set(settings -> settings.withSignIn(way)),
            then);
    signIn = Optional.of(dialog);
    dialog.show();
  }

  private void showProblems() {
    ProblemsDialog.of(context.profiles().get().problems(), stage).show();
  }

  private Optional<Answer> visible() {
    return lookups.state().get().visible();
  }

  private void draw(CallState<StageQuery, Answer> lookup) {
    boolean answered = lookup.visible().isPresent();
    bar.show(lookup);
    menu.show(answered, isPinned());
    banner.show(lines(lookup));
    markOther();
    failure.show(lookup.failure());
    Styles.show(answer, answered);
    Styles.show(start, !answered && !lookup.isRunning());
    Styles.show(waiting, !answered && lookup.isRunning());
    switch (lookup) {
      case CallState.Idle() -> stage.setTitle(TITLE);
      case CallState.Running(StageQuery query, _, _) ->
          waiting.setText("Looking up stage " + query.arn().id() + " in " + query.arn().region());
      case CallState.Found(_, Answer found) -> {
        answer.show(found, false);
        String name = dev.stageinspector.ivs.Stage.of(found.tree()).name();
        stage.setTitle((name.isEmpty() ? "" : Drawn.brief(Drawn.line(name)) + " - ") + TITLE);
      }
      case CallState.Failed(_, _, var old) -> showOld(old);
      case CallState.AwaitingSignIn(_, _, var old) -> showOld(old);
    }
  }

  private void showOld(Optional<CallState.Found<StageQuery, Answer>> old) {
    old.ifPresent(found -> answer.show(found.answer(), true));
    stage.setTitle(TITLE);
  }

  private List<Banner.Line> lines(CallState<StageQuery, Answer> lookup) {
    return bannerLines.of(lookup, bar.stage().map(next -> new StageQuery(next, bar.profile())));
  }

  private List<Visit> suggestions(String text) {
    List<Visit> before = memory.history().search(text);
    return before.isEmpty() && bar.profile() instanceof ProfileChoice.Demo
        ? new History(context.samples()).search(text)
        : before;
  }

  private void offerProfiles() {
    bar.offer(
        ProfileChoices.ordered(
            context.profiles().get(),
            memory.history(),
            bar.stage(),
            context.facts().hasEnvironment()));
  }

  private void historyChanged() {
    History history = memory.history();
    historyMenu.show(history);
    start.show(history.pinnedFirst(), context.samples());
    menu.show(visible().isPresent(), isPinned());
  }

  private boolean isPinned() {
    return visible().map(shown -> memory.isPinned(shown.query().arn())).orElse(false);
  }

  private void closed() {
    signIn.ifPresent(SignInDialog::close);
    lookups.clear();
    answer.forget();
    memory.close(WindowPlacement.of(stage));
  }

  private void arrange() {
    waiting.setId("waiting");
    StackPane content = new StackPane(start, waiting, answer);
    VBox.setVgrow(content, Priority.ALWAYS);
    content.setMinHeight(0);
    // It takes what is left, whatever is in it: nothing around it is ever squeezed by a pixel.
    content.setPrefHeight(0);
    root.getChildren().addAll(bar, banner, failure, content, status);
    // Where room is scarce, only the answer gives way: nothing else moves or loses a line.
    List.of(bar, banner, failure, status).forEach(part -> part.setMinHeight(Region.USE_PREF_SIZE));
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
    stage.setTitle(TITLE);
    stage.getIcons().setAll(Appearance.icons());
  }

  /** Whether there is little room from top to bottom: then it belongs to the properties. */
  private static boolean isLow(double height) {
    return height < EndpointCards.TWO_ROWS;
  }

  private void wire() {
    lookups.state().addListener((_, _, lookup) -> draw(lookup));
    bar.onStage(_ -> {
      offerProfiles();
      factsChanged();
    });
    bar.onProfile(this::factsChanged);
    keys.on("Shortcut+L", "Go to the ARN field", bar::focusArn)
        .on("F5 Shortcut+R", "Refresh", this::refresh)
        .onIf("Esc", "Cancel the look-up or clear the filter", this::escape)
        .on("Shortcut+F", "Filter the properties", answered(answer::focusFilter))
        .onIf("Shortcut+C", "Copy the selected value", this::copyValue)
        .on(
            "Shortcut+Shift+C",
            "Copy the path of the selected property",
            answered(answer::copyPath))
        .on(
            "Shortcut+Shift+W",
            "Copy the stage WHIP endpoint",
            answered(() -> answer.copyEndpoint("whip")))
        .on(
            "Shortcut+Shift+E",
            "Copy the events endpoint",
            answered(() -> answer.copyEndpoint("events")))
        .on("Shortcut+J", "Switch between tree and JSON", answered(answer::toggleJson))
        .on("Shortcut+B", "Set up an encoder", answered(answer::toggleSetup))
        .on("F1", "Show this list", () -> ShortcutsDialog.of(keys, stage).show());
    keys.install(stage.getScene());
    stage.setOnHidden(_ -> closed());
  }

  private boolean copyValue() {
    if (Shortcuts.textIsSelected(stage.getScene())) {
      return false;
    }
    answered(answer::copyValue).run();
    return true;
  }

  /** Does it only if there is an answer to see: one that is not shown any more is not copied. */
  private Runnable answered(Runnable action) {
    return () -> {
      if (visible().isPresent()) {
        action.run();
      }
    };
  }

  /** What the bar and the menu want done. */
  private final class MenuActions implements LookupBar.Actions, MainMenu.Actions {
    @Override
    public void inspect(StageQuery query) {
      MainWindow.this.inspect(query);
    }

    @Override
    public void cancel() {
      MainWindow.this.cancel();
    }

    @Override
    public void refresh() {
      MainWindow.this.refresh();
    }

    @Override
    public void copyAs(AnswerText form) {
      visible().ifPresent(shown -> clip.copy(form.what(), form.of(shown, words)));
    }

    @Override
    public void togglePin() {
      visible()
          .map(shown -> shown.query().arn())
          .ifPresent(arn -> memory.pin(arn, !memory.isPinned(arn)));
    }

    @Override
    public void chooseTheme(Theme theme) {
      look.choose(theme);
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
      ShortcutsDialog.of(keys, stage).show();
    }
  }
}
