package dev.stageinspector.ui;

import dev.stageinspector.aws.failure.Reason;
import dev.stageinspector.aws.failure.Reason.Kind;
import dev.stageinspector.ivs.StageQuery;
import dev.stageinspector.ivs.failure.Failure;
import dev.stageinspector.ivs.failure.LookupException;
import dev.stageinspector.sessions.Counted;
import dev.stageinspector.snapshot.OpenSnapshots;
import dev.stageinspector.snapshot.Snapshot;
import dev.stageinspector.snapshot.SnapshotException;
import dev.stageinspector.snapshot.SnapshotFile;
import dev.stageinspector.ui.kit.CallState;
import dev.stageinspector.ui.kit.Controls;
import dev.stageinspector.ui.kit.Drawn;
import dev.stageinspector.ui.kit.PendingCall;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import javafx.stage.Stage;

/** Opens snapshots, each in a tab of its own, and saves what a tab holds as one. */
final class SnapshotFiles {

  private record Saving(Supplier<Snapshot> snapshot, Path file) {}

  private final Stage owner;
  private final SnapshotContext context;
  private final Consumer<String> status;
  private final Consumer<StageQuery> opened;
  private final PendingCall<Saving, String> saving;

  /**
   * @param owner the window, which takes files that are dropped on it
   * @param opened shows a snapshot's stage
   * @param status shows a sentence for a short while
   */
  SnapshotFiles(
      Stage owner, SnapshotContext context, Consumer<StageQuery> opened, Consumer<String> status) {
    this.owner = owner;
    this.context = context;
    this.status = status;
    this.opened = opened;
    saving = new PendingCall<>((wanted, _) -> write(wanted), status);
    saving.state().addListener((_, _, now) -> explain(now, "Save snapshot"));
  }

  /** Asks which file to open. */
  void open() {
    context.opening().apply(owner).ifPresent(this::open);
  }

  /** Opens a file, or says what is wrong with it. */
  void open(Path file) {
    read(file, opened);
  }

  /**
   * Reads which stage is in a file, or says what is wrong with it.
   *
   * @param then takes the stage
   */
  void read(Path file, Consumer<StageQuery> then) {
    PendingCall<Path, StageQuery> reading =
        new PendingCall<>((wanted, _) -> read(context.open(), wanted), then);
    reading.state().addListener((_, _, now) -> explain(now, "Open snapshot"));
    reading.ask(file.toAbsolutePath().normalize());
  }

  /** Asks where to save what a tab holds, and does it. */
  void save(StagePane tab) {
    if (tab.answer().isEmpty()) {
      status.accept("Look up a stage first: there is nothing to save");
      return;
    }
    Instant now = Instant.now();
    StageQuery query = tab.answer().get().query();
    context
        .saving()
        .apply(owner, SnapshotFile.name(tab.label().text(), now, ZoneId.systemDefault()))
        .ifPresent(
            file -> saving.ask(new Saving(() -> tab.lookup().held().snapshot(query, now), file)));
  }

  /** Lets the user drop files on the window. */
  void acceptDrops() {
    owner
        .getScene()
        .setOnDragOver(event -> {
          if (!files(event.getDragboard()).isEmpty()) {
            event.acceptTransferModes(TransferMode.COPY);
          }
          event.consume();
        });
    owner
        .getScene()
        .setOnDragDropped(event -> {
          List<Path> files = files(event.getDragboard());
          files.stream().findFirst().ifPresent(this::open);
          if (files.size() > 1) {
            status.accept("Drop one snapshot at a time: only the first was opened");
          }
          event.setDropCompleted(!files.isEmpty());
          event.consume();
        });
  }

  private static List<Path> files(Dragboard dropped) {
    return dropped.hasFiles()
        ? dropped.getFiles().stream().map(java.io.File::toPath).toList()
        : List.of();
  }

  private static StageQuery read(OpenSnapshots snapshots, Path file) throws LookupException {
    try {
      return snapshots.stage(file);
    } catch (SnapshotException e) {
      throw failed(e, Kind.UNREADABLE_SNAPSHOT, "Get the file again, or open another one.");
    }
  }

  private static String write(Saving wanted) throws LookupException {
    try {
      Snapshot snapshot = wanted.snapshot().get();
      new SnapshotFile(wanted.file()).write(snapshot);
      return "Saved "
          + Drawn.line(String.valueOf(wanted.file().getFileName()))
          + " ("
          + Counted.of(snapshot.size(), "response")
          + ")";
    } catch (SnapshotException e) {
      throw failed(e, Kind.NOT_SAVED, "Choose another folder.");
    }
  }

  private static LookupException failed(SnapshotException why, Kind kind, String nextStep) {
    return new LookupException(Failure.local(Reason.of(kind, why.sentence()), nextStep), why);
  }

  private void explain(CallState<?, ?> now, String title) {
    Optional<Failure> failure = now.failure();
    if (failure.isPresent()) {
      Dialog<ButtonType> dialog = Controls.dialog(owner, title);
      dialog.getDialogPane().setId("snapshot-problem");
      dialog.setHeaderText(Drawn.head(failure.get().headline()));
      dialog.getDialogPane().setContent(Controls.paragraph(failure.get().nextStep()));
      dialog.getDialogPane().getButtonTypes().add(ButtonType.CLOSE);
      dialog.show();
    }
  }
}
