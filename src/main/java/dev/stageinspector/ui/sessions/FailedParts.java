package dev.stageinspector.ui.sessions;

import dev.stageinspector.aws.failure.Reason;
import dev.stageinspector.ivs.Answers;
import dev.stageinspector.ivs.Fetched;
import dev.stageinspector.ivs.Operation;
import dev.stageinspector.ivs.Request;
import dev.stageinspector.ivs.SessionQuery;
import dev.stageinspector.ivs.failure.Failure;
import dev.stageinspector.property.Times;
import dev.stageinspector.sessions.Counted;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What couldn't be loaded or refreshed of a session, part by part.
 *
 * @param first the failure that is shown whole
 * @param words a line for each part that is old, and for each further failure
 */
record FailedParts(Optional<Failure> first, String words) {

  private record Part(Operation operation, List<Answers> failed) {

    Failure why() {
      return failed.getFirst().failure().orElseThrow();
    }

    private boolean isOld() {
      return failed.stream().anyMatch(answers -> answers.end() instanceof Answers.End.Outdated);
    }

    /** After a denial, the others aren't asked for, so their number isn't known. */
    private String participants() {
      return why().kind() == Reason.Kind.ACCESS_DENIED && !isOld()
          ? "participants"
          : Counted.of(failed.size(), "participant");
    }

    /** What failed, since when it is old, and why, unless that is said elsewhere. */
    String words(boolean explained) {
      String what =
          switch (operation) {
            case LIST_STAGE_SESSIONS -> "The sessions";
            case LIST_PARTICIPANTS -> "The participants";
            case LIST_PARTICIPANT_EVENTS -> "The events of " + participants();
            default -> "The details of " + participants();
          };
      return what
          + " couldn't be "
          + (isOld() ? "refreshed and are as of " + asOf(failed) + "." : "loaded.")
          + (explained ? "" : " " + why().headline());
    }
  }

  /**
   * What failed.
   *
   * @param session the session in sight
   * @param whole why nothing more could be asked, if so
   */
  static FailedParts of(Fetched known, Optional<SessionQuery> session, Optional<Failure> whole) {
    Map<Operation, List<Answers>> failed =
        known.answers().values().stream()
            .filter(answers -> answers.failure().isPresent() && !answers.isNotFound())
            .filter(answers -> concerns(answers.request(), session))
            .collect(
                Collectors.groupingBy(
                    answers -> answers.request().operation(),
                    () -> new EnumMap<>(Operation.class),
                    Collectors.toList()));
    List<Part> parts =
        failed.entrySet().stream()
            .map(entry -> new Part(entry.getKey(), entry.getValue()))
            .toList();
    Optional<Failure> first = whole.or(() -> parts.stream().map(Part::why).findFirst());
    boolean plain = parts.size() == 1 && whole.isEmpty() && !parts.getFirst().isOld();
    String lines =
        plain
            ? ""
            : parts.stream()
                .map(part -> part.words(first.filter(why -> isSame(why, part.why())).isPresent()))
                .collect(Collectors.joining("\n"));
    return new FailedParts(first, whole.isPresent() && lines.isEmpty() ? old(known) : lines);
  }

  private static boolean isSame(Failure one, Failure other) {
    return one.headline().equals(other.headline());
  }

  private static String old(Fetched known) {
    List<Answers> there =
        known.answers().values().stream().filter(answers -> !answers.pages().isEmpty()).toList();
    return there.isEmpty() ? "" : "What is shown is as of " + asOf(there) + ".";
  }

  private static String asOf(List<Answers> answers) {
    return answers.stream()
        .flatMap(one -> one.pages().stream())
        .map(page -> page.time())
        .min(Comparator.naturalOrder())
        .map(Times::at)
        .orElse(Times.at(Instant.EPOCH));
  }

  private static boolean concerns(Request request, Optional<SessionQuery> session) {
    return request.operation() == Operation.LIST_STAGE_SESSIONS
        || session.filter(one -> one.isAsked(request)).isPresent();
  }
}
