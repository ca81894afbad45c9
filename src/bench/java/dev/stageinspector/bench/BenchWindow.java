package dev.stageinspector.bench;

import com.sun.javafx.perf.PerformanceTracker;
import dev.stageinspector.access.ProfileFacts;
import dev.stageinspector.aws.profiles.Profiles;
import dev.stageinspector.broadcast.ShellQuote;
import dev.stageinspector.ivs.CallBudget;
import dev.stageinspector.ivs.CallCost;
import dev.stageinspector.ivs.Ivs;
import dev.stageinspector.snapshot.OpenSnapshots;
import dev.stageinspector.store.AppFolders;
import dev.stageinspector.store.HistoryFile;
import dev.stageinspector.store.Settings;
import dev.stageinspector.store.Theme;
import dev.stageinspector.ui.MainWindow;
import dev.stageinspector.ui.NoNames;
import dev.stageinspector.ui.ProgramFacts;
import dev.stageinspector.ui.SnapshotContext;
import dev.stageinspector.ui.WatchContext;
import dev.stageinspector.ui.WindowContext;
import dev.stageinspector.ui.broadcast.NoBroadcasts;
import dev.stageinspector.ui.kit.Alarm;
import dev.stageinspector.ui.kit.Appearance;
import dev.stageinspector.ui.kit.NoSignIns;
import dev.stageinspector.ui.kit.SoftwareRendering;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.event.ActionEvent;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

/** The real window over a given source, driven from outside. It keeps no files of the user. */
final class BenchWindow {

  private final Stage stage;
  private final MainWindow window;
  private final Semaphore frames = new Semaphore(0);

  private BenchWindow(Stage stage, MainWindow window) {
    this.stage = stage;
    this.window = window;
  }

  static BenchWindow open(Ivs stages) throws IOException {
    return open(
        stages, new WatchContext(stages, _ -> 1, System::nanoTime, Alarm::ofSystem, (_, _) -> {}));
  }

  static BenchWindow open(Ivs stages, WatchContext watch) throws IOException {
    Path folder = Files.createTempDirectory("stage-inspector-bench");
    AppFolders folders = new AppFolders(folder, folder);
    Profiles none = new Profiles(List.of(), Map.of(), Map.of(), List.of());
    WindowContext context =
        new WindowContext(
            stages,
            NoNames.IVS,
            new CallCost(CallBudget.USUAL_RATE),
            () -> none,
            new HistoryFile(folders, () -> true),
            Settings.file(folders),
            Optional.empty(),
            List.of(),
            _ -> List.of(),
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
            watch);
    SoftwareRendering.prefer();
    Platform.startup(() -> {});
    return onFxThread(() -> {
      Stage stage = new Stage();
      BenchWindow bench = new BenchWindow(stage, new MainWindow(stage, context));
      bench.window.open();
      PerformanceTracker.getSceneTracker(stage.getScene())
          .setOnRenderedFrameTask(bench.frames::release);
      return bench;
    });
  }

  /**
   * Presses Enter in the ARN field and waits for the frame that shows the answer; in nanoseconds.
   */
  long lookUp(String arn) throws InterruptedException {
    CompletableFuture<Boolean> outcome = new CompletableFuture<>();
    long start =
        onFxThread(() -> {
          field("#arn").setText(arn);
          return System.nanoTime();
        });
    Platform.runLater(() -> {
      window.onOutcome(failure -> outcome.complete(failure.isEmpty()));
      field("#arn").fireEvent(new ActionEvent());
    });
    if (!outcome.join()) {
      throw new IllegalStateException("the look-up failed");
    }
    frames.drainPermits();
    frames.acquire();
    return System.nanoTime() - start;
  }

  /**
   * Puts a text into the filter and lays the window out; the processor time that the FX thread
   * needs for it, in nanoseconds.
   */
  long filter(String text) {
    return onFxThread(() -> {
      long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      field("#filter").setText(text);
      stage.getScene().getRoot().applyCss();
      stage.getScene().getRoot().layout();
      return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
    });
  }

  /** Watches the stage in sight. */
  void watch() {
    key(KeyCode.R);
  }

  /** Watches the stage in sight and opens another tab. */
  void watchAndOpenTab() {
    key(KeyCode.R);
    onFxThread(() -> {
      ((Button) stage.getScene().lookup("#new-tab")).fire();
      return true;
    });
  }

  /** Takes the keyboard away from fields, whose caret blinks and has the window painted. */
  void leaveFields() {
    onFxThread(() -> {
      stage.getScene().lookup("#menu").requestFocus();
      return true;
    });
  }

  private void key(KeyCode code) {
    onFxThread(() -> {
      Event.fireEvent(
          stage.getScene(),
          new KeyEvent(KeyEvent.KEY_PRESSED, "", code.getName(), code, true, true, false, false));
      return true;
    });
  }

  private TextField field(String id) {
    Node node = stage.getScene().lookup(id);
    return (TextField) node;
  }

  /** Opens a window of this size over a content, in the look of the program. */
  static Stage show(Parent content, double width, double height) {
    new Appearance(Theme.LIGHT);
    Stage stage = new Stage();
    Scene scene = new Scene(content, width, height);
    scene.getStylesheets().add(Appearance.styleSheet());
    stage.setScene(scene);
    stage.show();
    return stage;
  }

  static <T> T onFxThread(Supplier<T> work) {
    return CompletableFuture.supplyAsync(work, Platform::runLater).join();
  }
}
