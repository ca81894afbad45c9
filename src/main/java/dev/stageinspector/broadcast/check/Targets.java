package dev.stageinspector.broadcast.check;

import dev.stageinspector.broadcast.Setup;
import dev.stageinspector.broadcast.check.Target.Kind;
import dev.stageinspector.ivs.Stage;
import dev.stageinspector.ivs.Stage.Endpoint;
import dev.stageinspector.property.Property;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The servers that a broadcaster to a stage has to reach. */
public final class Targets {

  private static final String GLOBAL = "WHIP server for encoders";
  private static final String OWN = "Stage WHIP endpoint";
  private static final String EVENTS = "Events endpoint";
  private static final String RTMPS = "RTMPS endpoint";
  private static final String RTMP = "RTMP endpoint (unencrypted)";

  private Targets() {}

  /** Those that the answer of GetStage names, after the one that every encoder begins with. */
  public static List<Target> of(Property answer) {
    List<Target> targets = new ArrayList<>();
    targets.add(new Target(GLOBAL, Kind.WHIP, URI.create(Setup.GLOBAL_WHIP)));
    Stage stage = Stage.of(answer);
    stage
        .endpoint(Endpoint.WHIP)
        .ifPresent(address -> targets.add(new Target(OWN, Kind.WHIP, address)));
    stage
        .endpoint(Endpoint.EVENTS)
        .ifPresent(address -> targets.add(new Target(EVENTS, Kind.EVENTS, address)));
    stage
        .endpoint(Endpoint.RTMPS)
        .ifPresent(address -> targets.add(new Target(RTMPS, Kind.RTMPS, address)));
    stage
        .endpoint(Endpoint.RTMP)
        .ifPresent(address -> targets.add(new Target(RTMP, Kind.RTMP, address)));
    return targets;
  }

  /** Servers that stand in for those of AWS. Those without one are listed, and not tested. */
  public static List<Target> standIns(Property answer, URI global, URI own, URI events) {
    return Stream.concat(
            Stream.of(
                new Target(GLOBAL, Kind.WHIP, global),
                new Target(OWN, Kind.WHIP, own),
                new Target(EVENTS, Kind.EVENTS, events)),
            of(answer).stream()
                .filter(target -> target.kind() == Kind.RTMPS || target.kind() == Kind.RTMP)
                .map(target ->
                    new Target(
                        target.title(),
                        target.kind(),
                        target.address(),
                        Optional.of("The demo account has no such server."))))
        .toList();
  }
}
