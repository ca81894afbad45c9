package dev.stageinspector.ui;

import dev.stageinspector.access.ProfileFacts;
import dev.stageinspector.aws.profiles.Profiles;
import dev.stageinspector.aws.sso.SignIns;
import dev.stageinspector.broadcast.ShellQuote;
import dev.stageinspector.ivs.CallBudget;
import dev.stageinspector.ivs.CallCost;
import dev.stageinspector.ivs.Ivs;
import dev.stageinspector.ivs.ProfileChoice;
import dev.stageinspector.ivs.StageQuery;
import dev.stageinspector.snapshot.OpenSnapshots;
import dev.stageinspector.snapshot.SnapshotIvs;
import dev.stageinspector.store.AppFolders;
import dev.stageinspector.store.HistoryFile;
import dev.stageinspector.store.JsonFile;
import dev.stageinspector.store.OpenTabs;
import dev.stageinspector.store.Settings;
import dev.stageinspector.store.Visit;
import dev.stageinspector.ui.broadcast.BroadcastContext;
import dev.stageinspector.ui.broadcast.NoBroadcasts;
import dev.stageinspector.ui.kit.NoSignIns;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/**
 * The real window over a source of the test's own and files in a folder of the test's own, as
 * somebody sees and uses it. Its methods may be called on any thread but the FX thread.
 */
public final class Screen extends View {

  static final Profiles NO_PROFILES = new Profiles(List.of(), Map.of(), Map.of(), List.of());

  private final AppFolders folders;
  private final JsonFile<Settings> settings;
  private final HistoryFile history;
  private final MainWindow window;

  private final OpenSnapshots snapshots = new OpenSnapshots();

  /** What the system's question for a file is answered with. */
  private @Nullable Path file;

  private Screen(
      Stage stage,
      Path folder,
      Ivs stages,
      List<Visit> samples,
      Function<ProfileChoice, List<String>> cautions,
      Profiles known,
      ProfileFacts facts,
      SignIns signIns,
      BroadcastContext setup,
      WatchContext watch,
      boolean tabsAgain) {
    super(stage);
    folders = new AppFolders(folder, folder);
    settings = Settings.file(folders);
    settings.load();
    history = new HistoryFile(folders, () -> settings.current().keepHistory());
    history.load();
    JsonFile<OpenTabs> tabs = OpenTabs.file(folders);
    tabs.load();
    WindowContext context =
        new WindowContext(
            new SnapshotIvs(snapshots, stages),
            NoNames.IVS,
            new CallCost(CallBudget.USUAL_RATE),
            () -> known,
            history,
            settings,
            Optional.of(tabs),
            samples,
            cautions,
            facts,
            signIns,
            new ProgramFacts(
                "1.2.3",
                folders,
                folders.state().resolve("stage-inspector.log"),
                folders.config(),
                ShellQuote.POSIX),
            new SnapshotContext(
                snapshots, _ -> Optional.ofNullable(file), (_, _) -> Optional.ofNullable(file)),
            setup,
            watch);
    window =
        Fx.get(() -> {
          MainWindow made = new MainWindow(stage, context);
          if (tabsAgain) {
            made.restoreTabs();
          }
          made.open();
          return made;
        });
  }

  public static Screen open(Stage stage, Path folder, Ivs stages) {
    return open(stage, folder, stages, NO_PROFILES);
  }

  /** Answers the system's next questions for a file. */
  void answerFile(Path chosen) {
    Fx.run(() -> file = chosen);
  }

  /** With the tabs of the last window over the same folder behind what is asked. */
  public static Screen reopen(Stage stage, Path folder, Ivs stages, StageQuery asked) {
    Screen screen = open(stage, folder, stages);
    Fx.run(() -> {
      screen.window.restoreTabsBehind(Optional.of(asked));
      screen.window.inspect(asked);
    });
    return screen;
  }

  /** With the tabs of the last window over the same folder. */
  public static Screen reopen(Stage stage, Path folder, Ivs stages) {
    return new Screen(
        stage,
        folder,
        stages,
        List.of(),
        _ -> List.of(),
        NO_PROFILES,
        ProfileFacts.NONE,
        new NoSignIns(),
        NoBroadcasts.context(),
        NoWatch.CONTEXT,
        true);
  }

  public static Screen open(Stage stage, Path folder, Ivs stages, Profiles profiles) {
    return open(stage, folder, stages, profiles, ProfileFacts.NONE);
  }

  public static Screen open(
      Stage stage, Path folder, Ivs stages, Profiles profiles, ProfileFacts facts) {
    return new Screen(
        stage,
        folder,
        stages,
        List.of(),
        _ -> List.of(),
        profiles,
        facts,
        new NoSignIns(),
        NoBroadcasts.context(),
        NoWatch.CONTEXT,
        false);
  }

  public static Screen open(
      Stage stage,
      Path folder,
      Ivs stages,
      List<Visit> samples,
      Function<ProfileChoice, List<String>> cautions) {
    return new Screen(
        stage,
        folder,
        stages,
        samples,
        cautions,
        NO_PROFILES,
        ProfileFacts.NONE,
        new NoSignIns(),
        NoBroadcasts.context(),
        NoWatch.CONTEXT,
        false);
  }

  /** With the set-up of a broadcaster. */
  public static Screen open(
      Stage stage, Path folder, Ivs stages, SignIns signIns, BroadcastContext setup) {
    return new Screen(
        stage,
        folder,
        stages,
        List.of(),
        _ -> List.of(),
        NO_PROFILES,
        ProfileFacts.NONE,
        signIns,
        setup,
        NoWatch.CONTEXT,
        false);
  }

  /** With what stages are watched with. */
  static Screen watching(
      Stage stage, Path folder, Ivs stages, SignIns signIns, WatchContext watch) {
    return new Screen(
        stage,
        folder,
        stages,
        List.of(),
        _ -> List.of(),
        NO_PROFILES,
        ProfileFacts.NONE,
        signIns,
        NoBroadcasts.context(),
        watch,
        false);
  }

  public MainWindow window() {
    return window;
  }

  JsonFile<Settings> settings() {
    return settings;
  }

  public HistoryFile history() {
    return history;
  }

  /** Has a stage looked up and waits for the outcome to be painted. */
  public Screen lookUp(StageQuery query) {
    start(query);
    Fx.until("there is an outcome", () -> !window.state().get().isRunning());
    Fx.painted();
    return this;
  }

  /** Has a stage looked up. */
  public void start(StageQuery query) {
    Fx.run(() -> window.inspect(query));
  }
}
