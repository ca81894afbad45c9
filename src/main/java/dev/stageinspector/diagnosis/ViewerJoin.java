package dev.stageinspector.diagnosis;

import dev.stageinspector.diagnosis.Finding.Level;
import dev.stageinspector.sessions.EventKind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether the viewer got into the session. */
record ViewerJoin(ViewerAndPublisher pair) {

  private static final String NO_EVENT =
      "An expired or malformed token and a blocked network leave no event. Ask for the error code"
          + " that the viewer's app showed, check the token, and test the connection from there.";

  Stream<Finding> findings() {
    Optional<Finding> error = error();
    return (error.isPresent() ? error : never()).stream();
  }

  private Optional<Finding> error() {
    Someone viewer = pair.viewer();
    boolean there =
        pair.at().isPresent()
            ? viewer.told().meets(pair.when())
            : viewer.cameIn() && (!pair.publisher().isTold() || !pair.told().isEmpty());
    if (there) {
      return Optional.empty();
    }
    boolean sure =
        viewer.isTold() && (pair.at().isPresent() || !viewer.cameIn() || pair.possible().isEmpty());
    return LastError.of(
            viewer.events(EventKind.JOIN_ERROR), viewer.possible(), viewer.told(), pair.until())
        .map(error ->
            new Finding(
                Code.VIEWER_JOIN_ERROR,
                error.sure() && sure ? Level.CERTAIN : Level.LIKELY,
                viewer.name() + " couldn't join the session" + ErrorWords.of(error.event()) + ".",
                viewer.evidence(Stream.of(error.event())),
                ErrorWords.remedy(error.event(), NO_EVENT),
                List.of(),
                List.of()));
  }

  private Optional<Finding> never() {
    Someone viewer = pair.viewer();
    if (!viewer.isTold() || viewer.cameIn()) {
      return Optional.empty();
    }
    return Optional.of(
        new Finding(
            Code.VIEWER_NEVER_JOINED,
            viewer.isCurrent() ? Level.CERTAIN : Level.LIKELY,
            viewer.name() + " never got into the session: AWS has no event of joining.",
            viewer.none(EventKind.JOINED.name()),
            NO_EVENT,
            List.of(),
            List.of()));
  }
}
