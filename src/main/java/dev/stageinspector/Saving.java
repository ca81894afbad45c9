package dev.stageinspector;

import dev.stageinspector.access.ProfileWords;
import dev.stageinspector.cli.Command.ListForm;
import dev.stageinspector.cli.Command.StageForm;
import dev.stageinspector.cli.Command.StageList;
import dev.stageinspector.cli.Exit;
import dev.stageinspector.cli.SessionPrinter;
import dev.stageinspector.cli.Terminal;
import dev.stageinspector.ivs.CallCost;
import dev.stageinspector.ivs.Ivs;
import dev.stageinspector.ivs.StageQuery;
import dev.stageinspector.sessions.Counted;
import dev.stageinspector.snapshot.HeldAnswers;
import dev.stageinspector.snapshot.Snapshot;
import dev.stageinspector.snapshot.SnapshotException;
import dev.stageinspector.snapshot.SnapshotFile;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * Saves what is asked about a stage in a snapshot. What came before a failure is saved, if there is
 * the stage itself.
 *
 * @param more what is asked beside the stage
 * @param cost how long calls take
 */
record Saving(Optional<StageList> more, Path file, CallCost cost, PrintStream err) {

  /** Asks and saves, and gives the exit status. */
  int save(StageQuery query, Wiring wiring, ProfileWords words) {
    HeldAnswers held = new HeldAnswers();
    Ivs ivs = held.of(wiring.ivs());
    PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
    int status =
        new Terminal(ivs, words::credentials, nowhere, err).stage(query, new StageForm.Json());
    if (status != Exit.SHOWN) {
      return status;
    }
    if (more.isPresent()) {
      status = new SessionPrinter(ivs, cost, nowhere, err).print(query, more.get(), ListForm.JSON);
    }
    return written(held.snapshot(query, Instant.now())) ? status : Exit.FAILED;
  }

  private boolean written(Snapshot snapshot) {
    try {
      new SnapshotFile(file).write(snapshot);
      Terminal.say("Saved " + file + " (" + Counted.of(snapshot.size(), "response") + ").", err);
      return true;
    } catch (SnapshotException e) {
      Terminal.say(e.sentence(), err);
      return false;
    }
  }
}
