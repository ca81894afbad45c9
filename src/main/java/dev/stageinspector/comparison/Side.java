package dev.stageinspector.comparison;

import dev.stageinspector.ivs.Answers;
import dev.stageinspector.ivs.Fetched;
import dev.stageinspector.ivs.Request;
import dev.stageinspector.ivs.SessionQuery;
import dev.stageinspector.ivs.StageQuery;
import dev.stageinspector.property.Field;
import dev.stageinspector.property.Property;
import dev.stageinspector.property.Value;
import dev.stageinspector.sessions.StageSession;
import java.util.List;
import java.util.Optional;

/**
 * One side of a comparison: a stage, or one of its sessions.
 *
 * @param stage the stage, and where its answers come from
 * @param session the ID of the session; nothing if the stage itself is compared
 */
public record Side(StageQuery stage, Optional<String> session) {

  /** What has to be asked for it. */
  public List<Request> requests() {
    return session
        .map(
            id -> List.of(SessionQuery.sessions(stage), new SessionQuery(stage, id).participants()))
        .orElseGet(() -> List.of(Request.getStage(stage)));
  }

  /**
   * All of it as one tree: the answer on a stage, or a session with its participants. Nothing while
   * an answer is missing, and for a session that AWS doesn't list.
   */
  public Optional<Property> tree(Fetched fetched) {
    if (!requests().stream().allMatch(fetched::has)) {
      return Optional.empty();
    }
    return session.isEmpty()
        ? joined(fetched, Request.getStage(stage))
        : session.flatMap(id -> session(fetched, id));
  }

  /** What it is called in an output: the ARN, and the session. */
  public String described() {
    return session.map(id -> "session " + id + " of ").orElse("")
        + stage.arn()
        + " with "
        + stage.profile().described();
  }

  private Optional<Property> session(Fetched fetched, String id) {
    Request participants = new SessionQuery(stage, id).participants();
    return fetched
        .items(SessionQuery.sessions(stage))
        .map(StageSession::of)
        .filter(session -> session.id().equals(id))
        .findFirst()
        .flatMap(session ->
            joined(fetched, participants)
                .flatMap(answer -> answer.member(participants.operation().member()))
                .map(list -> tree(session.source(), list)));
  }

  private static Property tree(Property session, Property participants) {
    Field field = session.field().labeled("Session");
    return new Property(
        "",
        "",
        Field.known("", "A session and its participants."),
        new Value.Members(),
        List.of(
            new Property("session", "session", field, session.value(), session.children()),
            participants));
  }

  private static Optional<Property> joined(Fetched fetched, Request request) {
    return fetched.to(request).map(Answers::joined).map(answer -> answer.tree());
  }
}
