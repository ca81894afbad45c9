package dev.stageinspector.comparison;

import dev.stageinspector.ivs.Operation;
import dev.stageinspector.ivs.ProfileChoice;
import dev.stageinspector.ivs.Request;
import dev.stageinspector.property.LeftOut;
import dev.stageinspector.snapshot.OpenSnapshots;
import dev.stageinspector.snapshot.SnapshotException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Everything that two snapshots both hold is compared, not only their stages. */
public record Holdings(OpenSnapshots snapshots) {

  /**
   * The same sides with everything that both hold, if both are snapshots of a stage. What only one
   * of them holds is counted, and so is what a snapshot holds beside a stage that is asked for.
   */
  public Sides whole(Sides sides) {
    if (sides.before().session().isPresent() || sides.after().session().isPresent()) {
      return sides;
    }
    Map<StagelessRequest, Request> old = held(sides.before());
    Map<StagelessRequest, Request> now = held(sides.after());
    List<StagelessRequest> both = old.keySet().stream().filter(now::containsKey).toList();
    return new Sides(
        sides.before().with(both.stream().map(old::get).toList()),
        sides.after().with(both.stream().map(now::get).toList()),
        new LeftOut(old.size() + now.size() - 2 * both.size(), 0));
  }

  /** What a snapshot holds beside the stage; nothing for anything else. */
  private Map<StagelessRequest, Request> held(Side side) {
    Map<StagelessRequest, Request> held = new LinkedHashMap<>();
    if (side.stage().profile() instanceof ProfileChoice.Saved(Path file)) {
      try {
        snapshots.open(file).requests(side.stage().profile()).stream()
            .filter(request -> request.operation() != Operation.GET_STAGE)
            .forEach(
                request -> held.put(StagelessRequest.of(request, side.stage().arn()), request));
      } catch (SnapshotException e) {
        // Whoever asks for the stage is told why.
        return Map.of();
      }
    }
    return held;
  }
}
