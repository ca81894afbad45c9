package dev.stageinspector.ui;

import dev.stageinspector.ivs.BroadcastSource;
import dev.stageinspector.ivs.Inspection;
import dev.stageinspector.way.Target;
import dev.stageinspector.way.WayCheck;
import java.util.List;
import java.util.function.Function;

/**
 * What the set-up of a broadcaster works with.
 *
 * @param broadcasts where tokens and stream keys come from
 * @param targets the servers that a broadcaster to this stage has to reach
 * @param check checks the way to them
 */
public record SetupDesk(
    BroadcastSource broadcasts, Function<Inspection, List<Target>> targets, WayCheck check) {}
