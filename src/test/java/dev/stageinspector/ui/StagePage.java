package dev.stageinspector.ui;

import dev.stageinspector.access.ProfileFacts;
import dev.stageinspector.access.ProfileWords;
import dev.stageinspector.aws.profiles.Profiles;
import dev.stageinspector.broadcast.ShellQuote;
import dev.stageinspector.ivs.Answer;
import dev.stageinspector.ivs.CallBudget;
import dev.stageinspector.ivs.CallCost;
import dev.stageinspector.ivs.Ivs;
import dev.stageinspector.ivs.ProfileChoice;
import dev.stageinspector.ivs.StageQuery;
import dev.stageinspector.snapshot.OpenSnapshots;
import dev.stageinspector.store.AppFolders;
import dev.stageinspector.store.History;
import dev.stageinspector.store.HistoryFile;
import dev.stageinspector.store.JsonFile;
import dev.stageinspector.store.Settings;
import dev.stageinspector.store.SidebarPlace;
import dev.stageinspector.ui.broadcast.NoBroadcasts;
import dev.stageinspector.ui.kit.CallState;
import dev.stageinspector.ui.kit.NoSignIns;
import dev.stageinspector.ui.kit.SignInContext;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.stage.Stage;

/**
 * One open stage, without a window around it, over a source and files of the test's own. Its
 * methods may be called on any thread but the FX thread.
 */
final class StagePage extends View {

  /** What is known at first. */
  record Known(Profiles profiles, Function<ProfileChoice, List<String>> cautions) {

    static final Known NOTHING =
        new Known(new Profiles(List.of(), Map.of(), Map.of(), List.of()), _ -> List.of());

    static Known profiles(Profiles profiles) {
      return new Known(profiles, NOTHING.cautions);
    }

    static Known cautions(String... cautions) {
      return new Known(NOTHING.profiles, _ -> List.of(cautions));
    }
  }

  /** What the user was told in passing. */
  final List<String> said = new CopyOnWriteArrayList<>();

  private final JsonFile<Settings> settings;
  private final HistoryFile history;
  private final AtomicReference<Profiles> profiles;
  private final PersistentState persistent;
  private final StagePane pane;

  private StagePage(Stage stage, Path folder, Ivs ivs, Known known) {
    super(stage);
    AppFolders folders = new AppFolders(folder, folder);
    settings = Settings.file(folders);
    settings.load();
    history = new HistoryFile(folders, () -> settings.current().keepHistory());
    history.load();
    profiles = new AtomicReference<>(known.profiles());
    persistent =
        new PersistentState(history, settings, Optional.empty(), said::add, this::historyChanged);
    WindowContext context =
        new WindowContext(
            ivs,
            NoNames.IVS,
            new CallCost(CallBudget.USUAL_RATE),
            profiles::get,
            history,
            settings,
            Optional.empty(),
            List.of(),
            known.cautions(),
            ProfileFacts.NONE,
            new NoSignIns(),
            new ProgramFacts(
                "1.2.3",
                folders,
                folders.state().resolve("stage-inspector.log"),
                folders.config(),
                ShellQuote.POSIX),
            new SnapshotContext(new OpenSnapshots()),
            NoBroadcasts.context(),
            NoWatch.CONTEXT);
    pane =
        show(
            stage,
            () ->
                new StagePane(
                    context,
                    new ProfileWords(profiles::get, ProfileFacts.NONE),
                    persistent,
                    new LookupChoices(context, persistent),
                    said::add,
                    SignInContext.NONE,
                    (_, _, _, _) -> {},
                    _ -> {}));
    Fx.run(() -> stage.setOnHidden(_ -> closed()));
  }

  static StagePage open(Stage stage, Path folder, Ivs ivs) {
    return open(stage, folder, ivs, Known.NOTHING);
  }

  static StagePage open(Stage stage, Path folder, Ivs ivs, Known known) {
    return new StagePage(stage, folder, ivs, known);
  }

  /** Does what the window does when it is told to, and waits for the outcome to be painted. */
  StagePage act(Consumer<StagePane> action) {
    Fx.run(() -> action.accept(pane));
    Fx.painted();
    return this;
  }

  /** Has a stage looked up. */
  void start(StageQuery query) {
    Fx.run(() -> pane.inspect(query));
  }

  /** Has a stage looked up and waits for the outcome. */
  StagePage lookUp(StageQuery query) {
    start(query);
    settled();
    return this;
  }

  /** Answers a look-up that waits, and waits for the answer to be seen. */
  void answer(HeldStages.Call call, String body) {
    call.answer(body);
    settled();
  }

  /** Waits until nothing is looked up any more. */
  void settled() {
    Fx.until("there is an outcome", () -> !isRunning());
    Fx.painted();
  }

  /** How far the look-up is. */
  CallState<StageQuery, Answer> state() {
    return Fx.get(() -> pane.lookup().now());
  }

  boolean isRunning() {
    return state().isRunning();
  }

  /** What a tab says of the stage. */
  TabLabel label() {
    return Fx.get(pane::label);
  }

  /** The recent stages. */
  History history() {
    return history.current();
  }

  /** Changes the settings as the menu does. */
  void set(Settings changed) {
    settings.change(_ -> changed);
  }

  /** The profile files have changed. */
  void profiles(Profiles changed) {
    profiles.set(changed);
    act(StagePane::profilesChanged);
  }

  private void historyChanged() {
    pane.historyChanged();
  }

  private void closed() {
    pane.close();
    persistent.close(Optional.empty(), SidebarPlace.DEFAULT);
  }
}
