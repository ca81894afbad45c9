package dev.stageinspector.comparison;

import dev.stageinspector.ivs.Answers;
import dev.stageinspector.ivs.Fetched;
import dev.stageinspector.ivs.Request;
import dev.stageinspector.ivs.SessionQuery;
import dev.stageinspector.ivs.Stage;
import dev.stageinspector.ivs.StageArn;
import dev.stageinspector.ivs.StageQuery;
import dev.stageinspector.property.Field;
import dev.stageinspector.property.Property;
import dev.stageinspector.property.Times;
import dev.stageinspector.property.Value;
import dev.stageinspector.sessions.StageSession;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One side of a comparison: a stage, or one of its sessions.
 *
 * @param stage the stage, and where its answers come from
 * @param session the ID of the session; nothing if the stage itself is compared
 * @param more what else is compared of the stage
 */
public record Side(StageQuery stage, Optional<String> session, List<Request> more) {

  public Side {
    more = List.copyOf(more);
  }

  /** A side without anything else. */
  public Side(StageQuery stage, Optional<String> session) {
    this(stage, session, List.of());
  }

  /** The same with something else that is compared. */
  Side with(List<Request> others) {
    return new Side(stage, session, others);
  }

  /** What has to be asked for it. */
  public List<Request> requests() {
    return Stream.concat(first().stream(), more.stream()).distinct().toList();
  }

  private List<Request> first() {
    return session
        .map(
            id -> List.of(SessionQuery.sessions(stage), new SessionQuery(stage, id).participants()))
        .orElseGet(() -> List.of(Request.getStage(stage)));
  }

  /**
   * All of it as one tree: the answer on a stage, or a session with its participants, and what else
   * there is. Nothing while an answer is missing, and for a session that AWS doesn't list.
   */
  public Optional<Property> tree(Fetched fetched) {
    if (!requests().stream().allMatch(fetched::has)) {
      return Optional.empty();
    }
    return session.isEmpty()
        ? joined(fetched, Request.getStage(stage)).map(tree -> withMore(tree, fetched))
        : session.flatMap(id -> session(fetched, id));
  }

  /** What it is called in an output: the ARN, and the session. */
  public String described() {
    return session.map(id -> "session " + id + " of ").orElse("")
        + stage.arn()
        + " with "
        + stage.profile().described();
  }

  /**
   * What it says that it is called, where there is little room: the stage's name, or when the
   * session began.
   */
  public Optional<String> name(Fetched fetched) {
    return session.isPresent()
        ? session.flatMap(id -> listed(fetched, id)).flatMap(StageSession::start).map(Times::brief)
        : joined(fetched, Request.getStage(stage))
            .map(Stage::of)
            .map(Stage::name)
            .filter(name -> !name.isEmpty());
  }

  /**
   * What it is called if it doesn't say that itself.
   *
   * @param names the name by which a stage was known before; empty if it wasn't
   */
  public String name(Function<StageArn, String> names) {
    return session.orElseGet(() -> {
      String before = names.apply(stage.arn());
      return before.isEmpty() ? stage.arn().id() : before;
    });
  }

  private Optional<StageSession> listed(Fetched fetched, String id) {
    return fetched
        .items(SessionQuery.sessions(stage))
        .map(StageSession::of)
        .filter(session -> session.id().equals(id))
        .findFirst();
  }

  private Optional<Property> session(Fetched fetched, String id) {
    Request participants = new SessionQuery(stage, id).participants();
    return listed(fetched, id)
        .flatMap(session ->
            joined(fetched, participants)
                .flatMap(answer -> answer.member(participants.operation().member()))
                .map(list -> tree(session.source(), list)));
  }

  private Property withMore(Property tree, Fetched fetched) {
    List<Property> all = new ArrayList<>(tree.children());
    for (Request request : more) {
      joined(fetched, request)
          .flatMap(answer -> answer.member(request.operation().member()))
          .map(member -> named(StagelessRequest.of(request, stage.arn()).words(), member))
          .ifPresent(all::add);
    }
    return new Property("", "", tree.field(), tree.value(), all);
  }

  private static Property named(String name, Property member) {
    return new Property(
        name, name, member.field().labeled(name), member.value(), member.children());
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
