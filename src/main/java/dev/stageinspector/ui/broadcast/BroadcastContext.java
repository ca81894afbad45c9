package dev.stageinspector.ui.broadcast;

import dev.stageinspector.broadcast.check.ConnectionCheck;
import dev.stageinspector.broadcast.check.Target;
import dev.stageinspector.ivs.Answer;
import dev.stageinspector.ivs.BroadcastSecrets;
import dev.stageinspector.ivs.Ivs;
import dev.stageinspector.ivs.ProfileChoice;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.stage.Window;

/**
 * What the broadcast settings work with.
 *
 * @param ivs where ingest configurations come from
 * @param broadcasts where tokens and stream keys come from
 * @param targets the servers that a broadcaster to this stage has to reach
 * @param check tests the connection to them through the proxy of a profile
 * @param saving asks over a window where to save a file
 */
public record BroadcastContext(
    Ivs ivs,
    BroadcastSecrets broadcasts,
    Function<Answer, List<Target>> targets,
    Function<ProfileChoice, ConnectionCheck> check,
    Function<Window, Optional<Path>> saving) {

  /** The same with ingest configurations from elsewhere. */
  public BroadcastContext with(Ivs other) {
    return new BroadcastContext(other, broadcasts, targets, check, saving);
  }

  /** With the system's own question where to save a file. */
  public BroadcastContext(
      Ivs ivs,
      BroadcastSecrets broadcasts,
      Function<Answer, List<Target>> targets,
      Function<ProfileChoice, ConnectionCheck> check) {
    this(ivs, broadcasts, targets, check, ObsFileSection::chooseFile);
  }
}
