package dev.stageinspector.ui;

import dev.stageinspector.ivs.Answer;
import dev.stageinspector.ivs.BroadcastSecrets;
import dev.stageinspector.ivs.Ivs;
import dev.stageinspector.ivs.ProfileChoice;
import dev.stageinspector.platform.Environment;
import dev.stageinspector.transport.ProxyRules;
import dev.stageinspector.transport.Trust;
import dev.stageinspector.way.Target;
import dev.stageinspector.way.WayCheck;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.stage.Window;

/**
 * What the set-up of a broadcaster works with.
 *
 * @param ivs where ingest configurations come from
 * @param broadcasts where tokens and stream keys come from
 * @param targets the servers that a broadcaster to this stage has to reach
 * @param check checks the way to them as the calls with a profile go
 * @param saving asks over a window where to save a file
 */
public record SetupDesk(
    Ivs ivs,
    BroadcastSecrets broadcasts,
    Function<Answer, List<Target>> targets,
    Function<ProfileChoice, WayCheck> check,
    Function<Window, Optional<Path>> saving) {

  /** With the system's own question where to save a file. */
  public SetupDesk(
      Ivs ivs,
      BroadcastSecrets broadcasts,
      Function<Answer, List<Target>> targets,
      Function<ProfileChoice, WayCheck> check) {
    this(ivs, broadcasts, targets, check, SetupPane::chooseFile);
  }

  /** Without anybody who creates tokens, and without servers to reach. */
  static SetupDesk empty() {
    Environment nothing = new Environment(Map.of(), Path.of(""), Environment.OperatingSystem.LINUX);
    WayCheck check =
        new WayCheck(
            ProxyRules.of(nothing), new Trust(nothing, Optional.empty()), WayCheck.USUAL_LIMIT);
    return new SetupDesk(new NoBroadcasts(), new NoBroadcasts(), _ -> List.of(), _ -> check);
  }
}
