package dev.stageinspector.ui;

import dev.stageinspector.history.History;
import dev.stageinspector.history.Visit;
import dev.stageinspector.ivs.Failure;
import dev.stageinspector.ivs.Inspection;
import dev.stageinspector.ivs.LookupException;
import dev.stageinspector.ivs.ProfileChoice;
import dev.stageinspector.ivs.StageQuery;
import dev.stageinspector.property.Visible;
import dev.stageinspector.settings.AnswerView;
import dev.stageinspector.settings.Settings;
import dev.stageinspector.settings.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The window: it owns the one state and draws it. */
public final class MainWindow {

  private static final Logger LOG = LoggerFactory.getLogger(MainWindow.class);
  private static final String TITLE = "Stage Inspector";

  private final ReadOnlyObjectWrapper<Lookup> state =
      new ReadOnlyObjectWrapper<>(new Lookup.Idle());
  private final Background lookups = new Background();
  private final Disk disk;
  private final Desk desk;
  private final Stage stage;
  private final Look look;

  private final StatusLine status = new StatusLine();
  private final Clip clip = new Clip(status::say);
  private final HistoryMenu historyMenu;
  private final MainMenu menu;
  private final LookupBar bar;
  private final Banner banner = new Banner();
  private final FailurePane failure = new FailurePane(clip, this::refresh);
  private final StartPane start;
  private final Label waiting = Controls.label("", "waiting");
  private final AnswerPane answer;
  private final Keys keys = new Keys();

  /** Builds the window; {@link #open} shows it. */
  public MainWindow(Stage stage, Desk desk) {
    this.stage = stage;
    this.desk = desk;
    Settings settings = desk.settings().current();
    look = new Look(settings.theme());
    disk = new Disk(status::say);
    MenuActions actions = new MenuActions();
    historyMenu =
        new HistoryMenu(desk.samples(), this::choose, () -> changeHistory(History::cleared));
    menu = new MainMenu(settings, actions);
    bar = new LookupBar(actions, this::suggestions, this::kind, List.of(historyMenu, menu));
    start = new StartPane(this::choose);
    answer =
        new AnswerPane(
            clip,
            () ->
                new SetupPane(
                    desk.setup(),
                    clip,
                    new SecretClip(status::say, SecretClip.KEPT),
                    SetupPane::chooseFile),
            this::rememberView);
    arrange();
    wire();
    answer.chooseJson(settings.view() == AnswerView.JSON);
    profilesChanged();
    historyChanged();
    draw(state.get());
  }

  /** Shows the window where it was when it was last closed. */
  public void open() {
    WindowPlacement.restore(stage, desk.settings().current().window());
    stage.show();
    bar.focusArn();
  }

  /** Looks a stage up; an older look-up that is still on its way is dropped. */
  public void inspect(StageQuery query) {
    bar.set(query);
    state.set(new Lookup.Running(query, state.get().visible()));
    lookups.run(() -> desk.stages().inspect(query), this::found, thrown -> failed(query, thrown));
  }

  /** Fills in what is likely to be asked next, without asking. */
  public void prepare(ProfileChoice profile, Optional<Visit> last) {
    last.ifPresent(visit -> bar.setArn(visit.arn()));
    bar.set(profile);
  }

  /** The profile files have changed, or were read for the first time. */
  public void profilesChanged() {
    offerProfiles();
    int problems = desk.profiles().get().problems().size();
    status.rest(
        problems == 0
            ? ""
            : problems
                + (problems == 1 ? " line" : " lines")
                + " of the profile files could not be read; see Menu, Problems in the profile files");
  }

  /** Shows a fault of the program itself. */
  public void defect(Throwable thrown) {
    LOG.error("Unexpected", thrown);
    Optional<StageQuery> asked = state.get().asked();
    if (asked.isPresent()) {
      state.set(failure(asked.get(), Failure.defect(asked.get())));
    } else {
      status.say("Something went wrong in Stage Inspector itself.");
    }
  }

  /**
   * Calls once, on the FX thread, when the next look-up has an outcome, which is not painted yet.
   *
   * @param then takes why it failed, or nothing
   */
  public void onOutcome(Consumer<Optional<Failure>> then) {
    state.addListener(
        new ChangeListener<>() {
          @Override
          public void changed(
              ObservableValue<? extends Lookup> observed, Lookup before, Lookup now) {
            if (!(now instanceof Lookup.Running)) {
              state.removeListener(this);
              then.accept(
                  now instanceof Lookup.Failed failed
                      ? Optional.of(failed.failure())
                      : Optional.empty());
            }
          }
        });
  }

  /** A picture of the window as it is. */
  public Image picture() {
    return stage.getScene().snapshot(null);
  }

  /** The state of the window. */
  ReadOnlyObjectProperty<Lookup> state() {
    return state.getReadOnlyProperty();
  }

  private void found(Inspection inspection) {
    state.set(new Lookup.Found(inspection));
    Visit visit =
        Visit.of(
            inspection.query().arn().toString(),
            inspection.summary().name(),
            ProfileChoices.kept(inspection.query().profile()),
            inspection.fetched());
    disk.run(() -> desk.history().visited(visit).problem(), this::historyChanged);
  }

  private void failed(StageQuery query, Throwable thrown) {
    switch (thrown) {
      case LookupException known -> state.set(failure(query, known.failure()));
      case InterruptedException _ -> cancel();
      default -> defect(thrown);
    }
  }

  /**
   * An answer about the same stage stays visible, marked as old; one about another would mislead.
   */
  private Lookup failure(StageQuery query, Failure what) {
    return new Lookup.Failed(
        query, what, state.get().visible().filter(old -> old.query().arn().equals(query.arn())));
  }

  private void cancel() {
    if (state.get() instanceof Lookup.Running(_, Optional<Inspection> before)) {
      lookups.cancel();
      state.set(before.<Lookup>map(Lookup.Found::new).orElseGet(Lookup.Idle::new));
      status.say("Cancelled");
    }
  }

  private void refresh() {
    state.get().asked().ifPresent(this::inspect);
  }

  private void choose(Visit visit) {
    bar.choose(visit);
  }

  private boolean escape() {
    if (bar.isSuggesting()) {
      return false;
    }
    boolean running = state.get() instanceof Lookup.Running;
    cancel();
    return running || answer.escape();
  }

  private void draw(Lookup lookup) {
    bar.show(lookup);
    menu.show(lookup.visible().isPresent(), isPinned());
    banner.show(banners(lookup));
    Styles.show(failure, lookup instanceof Lookup.Failed);
    Styles.show(answer, lookup.visible().isPresent());
    Styles.show(start, lookup instanceof Lookup.Idle);
    Styles.show(waiting, lookup instanceof Lookup.Running && lookup.visible().isEmpty());
    switch (lookup) {
      case Lookup.Idle() -> stage.setTitle(TITLE);
      case Lookup.Running(StageQuery query, _) ->
          waiting.setText("Looking up stage " + query.arn().id() + " in " + query.arn().region());
      case Lookup.Found(Inspection inspection) -> {
        answer.show(inspection, false);
        String name = inspection.summary().name();
        stage.setTitle((name.isEmpty() ? "" : Visible.shown(name) + " - ") + TITLE);
      }
      case Lookup.Failed(_, Failure what, Optional<Inspection> old) -> {
        failure.show(what);
        old.ifPresent(inspection -> answer.show(inspection, true));
        stage.setTitle(TITLE);
      }
    }
  }

  private List<Banner.Line> banners(Lookup lookup) {
    List<Banner.Line> lines = new ArrayList<>();
    lookup
        .asked()
        .map(StageQuery::profile)
        .ifPresent(profile -> {
          if (profile instanceof ProfileChoice.Demo) {
            lines.add(
                new Banner.Line(
                    Glyph.INFO,
                    "This is demo data. For a real stage choose a profile of ~/.aws, and paste the stage's ARN.",
                    List.of(
                        Controls.button("choose-profile", "Choose a profile", bar::focusProfile))));
          }
          desk.cautions()
              .apply(profile)
              .forEach(words -> lines.add(new Banner.Line(Glyph.WARNING, words)));
        });
    return lines;
  }

  private List<Visit> suggestions(String text) {
    List<Visit> before = desk.history().current().search(text);
    return before.isEmpty() && bar.profile() instanceof ProfileChoice.Demo
        ? new History(desk.samples()).search(text)
        : before;
  }

  private String kind(ProfileChoice choice) {
    return ProfileChoices.kind(choice, desk.profiles().get());
  }

  private void offerProfiles() {
    bar.offer(ProfileChoices.ordered(desk.profiles().get(), desk.history().current(), bar.stage()));
  }

  private void historyChanged() {
    History history = desk.history().current();
    historyMenu.show(history);
    start.show(history.visits().isEmpty() ? desk.samples() : history.pinnedFirst());
    menu.show(state.get().visible().isPresent(), isPinned());
  }

  private void changeHistory(UnaryOperator<History> change) {
    disk.run(() -> desk.history().change(change).problem(), this::historyChanged);
  }

  private void changeSettings(UnaryOperator<Settings> change) {
    disk.run(() -> desk.settings().change(change).problem(), () -> {});
  }

  private void rememberView(boolean json) {
    AnswerView view = json ? AnswerView.JSON : AnswerView.TREE;
    if (desk.settings().current().view() != view) {
      changeSettings(settings -> settings.withView(view));
    }
  }

  private boolean isPinned() {
    return state.get().visible().map(shown -> shown.query().arn().toString()).stream()
        .anyMatch(arn ->
            desk.history().current().visits().stream()
                .anyMatch(visit -> visit.pinned() && visit.arn().equals(arn)));
  }

  private void closed() {
    lookups.cancel();
    answer.forget();
    WindowPlacement.of(stage)
        .ifPresent(place -> desk.settings().change(settings -> settings.withWindow(place)));
  }

  private void arrange() {
    waiting.setId("waiting");
    StackPane content = new StackPane(start, waiting, answer);
    VBox.setVgrow(content, Priority.ALWAYS);
    content.setMinHeight(0);
    VBox root = new VBox(bar, banner, failure, content, status);
    root.getStyleClass().add("window");
    Scene scene = new Scene(root, WindowPlacement.WIDTH, WindowPlacement.HEIGHT);
    scene.getStylesheets().add(Look.styleSheet());
    stage.setScene(scene);
    stage.setMinWidth(WindowPlacement.MIN_WIDTH);
    stage.setMinHeight(WindowPlacement.MIN_HEIGHT);
    stage.setTitle(TITLE);
    stage.getIcons().setAll(Look.icons());
  }

  private void wire() {
    state.addListener((_, _, lookup) -> draw(lookup));
    bar.onStage(_ -> offerProfiles());
    keys.on("Shortcut+L", "Go to the ARN field", bar::focusArn)
        .on("F5 Shortcut+R", "Look up again", this::refresh)
        .onIf("Esc", "Cancel the look-up, clear the filter", this::escape)
        .on("Shortcut+F", "Filter the properties", answer::focusFilter)
        .onIf("Shortcut+C", "Copy the selected value", this::copyValue)
        .on("Shortcut+Shift+C", "Copy the path of the selected property", answer::copyPath)
        .on("Shortcut+Shift+W", "Copy the stage's WHIP endpoint", () -> answer.copyEndpoint("whip"))
        .on("Shortcut+Shift+E", "Copy the events endpoint", () -> answer.copyEndpoint("events"))
        .on("Shortcut+J", "Switch between tree and JSON", answer::toggleJson)
        .on("Shortcut+B", "Set up a broadcaster", answer::toggleSetup)
        .on("F1", "Show this list", () -> KeysDialog.of(keys, stage).show());
    keys.install(stage.getScene());
    stage.setOnHidden(_ -> closed());
  }

  private boolean copyValue() {
    if (Keys.textIsSelected(stage.getScene())) {
      return false;
    }
    answer.copyValue();
    return true;
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
      state
          .get()
          .visible()
          .ifPresent(shown -> clip.copy("the answer " + form.words(), form.of(shown)));
    }

    @Override
    public void togglePin() {
      boolean pinned = isPinned();
      state
          .get()
          .visible()
          .map(shown -> shown.query().arn().toString())
          .ifPresent(arn ->
              changeHistory(history -> pinned ? history.unpinned(arn) : history.pinned(arn)));
    }

    @Override
    public void chooseTheme(Theme theme) {
      look.choose(theme);
      changeSettings(settings -> settings.withTheme(theme));
    }

    @Override
    public void keepHistory(boolean keep) {
      changeSettings(settings -> settings.withKeepHistory(keep));
    }

    @Override
    public void showProblems() {
      ProblemsDialog.of(desk.profiles().get().problems(), stage).show();
    }

    @Override
    public void showKeys() {
      KeysDialog.of(keys, stage).show();
    }
  }
}
