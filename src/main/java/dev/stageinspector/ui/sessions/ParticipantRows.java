package dev.stageinspector.ui.sessions;

import dev.stageinspector.ivs.Operation;
import dev.stageinspector.ivs.ResourceId;
import dev.stageinspector.property.Field;
import dev.stageinspector.property.Property;
import dev.stageinspector.property.Table;
import dev.stageinspector.property.Value;
import dev.stageinspector.sessions.Participant;
import dev.stageinspector.sessions.SessionAnswers;
import dev.stageinspector.sessions.UserGroups;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Participants as rows: what AWS sent of each, and what follows from it. */
final class ParticipantRows {

  /** What tells a row from all others. */
  static final String KEY = "participantId";

  /** The column that is shown while they are grouped. */
  static final String GROUPED = "group";

  /** The columns that are shown at first. */
  static final List<String> COLUMNS =
      List.of(
          "userId",
          KEY,
          "role",
          "state",
          "published",
          "firstJoinTime",
          "recordingState",
          "protocol",
          "browserName",
          "osName",
          "sdkVersion",
          "ispName");

  private static final Field ROLE =
      Field.known("Role", "What the participant is in this session, as far as AWS says.");

  private static final Field GROUP =
      Field.known(
          "Participants of the user",
          "How many participants have this user ID. Each new token makes a new participant.");

  /** What is known of each row. */
  static final Field ELEMENT = element();

  private ParticipantRows() {}

  /**
   * The participants, each as a row.
   *
   * @param before the rows that there were, by what AWS sent of the participants; they serve again
   * @param now takes the rows that there are
   */
  static List<Property> of(
      List<Participant> participants,
      SessionAnswers answers,
      Map<Property, Property> before,
      Map<Property, Property> now) {
    Map<String, Property> details = answers.details();
    List<Property> rows = new ArrayList<>();
    for (Participant one : participants) {
      Property more = details.get(one.id());
      Property known = before.get(one.source());
      if (more != null) {
        rows.add(row(one, more, List.of()));
      } else {
        Property row = known == null ? row(one, one.source(), List.of()) : known;
        now.put(one.source(), row);
        rows.add(row);
      }
    }
    return rows;
  }

  /** The participants of each user together, each as a row. */
  static List<Property> grouped(List<Participant> participants, SessionAnswers answers) {
    Map<String, Property> details = answers.details();
    return UserGroups.of(participants).stream()
        .flatMap(group ->
            group.participants().stream()
                .map(one ->
                    row(
                        one,
                        details.getOrDefault(one.id(), one.source()),
                        counted(group.participants().size()))))
        .toList();
  }

  private static Property row(Participant participant, Property source, List<Property> more) {
    List<Property> cells = new ArrayList<>(source.children());
    cells.add(text("role", ROLE, role(participant)));
    cells.addAll(more);
    return new Property(source.name(), source.path(), source.field(), source.value(), cells);
  }

  /** What a participant is; a pair's encoders and replicas are not persons of their own. */
  static String role(Participant participant) {
    if (participant.redundant()) {
      return "Encoder of a redundant pair";
    }
    return switch (participant.replication()) {
      case REPLICA ->
          "Replica from stage " + ResourceId.of(Table.cell(participant.source(), "sourceStageArn"));
      case SOURCE -> "Publisher, replicated elsewhere";
      case NONE -> participant.published() ? "Publisher" : "Viewer";
    };
  }

  private static List<Property> counted(int size) {
    return List.of(
        new Property(GROUPED, "", GROUP, new Value.Numeral(Integer.toString(size)), List.of()));
  }

  private static Property text(String name, Field field, String words) {
    return new Property(name, "", field, new Value.Text(words), List.of());
  }

  private static Field element() {
    Field known = Operation.GET_PARTICIPANT.field();
    Field element =
        Field.known("", known.explanation())
            .with("userId", known.member("userId"))
            .with(KEY, known.member(KEY))
            .with("role", ROLE);
    for (String name :
        Stream.concat(COLUMNS.stream(), known.members().keySet().stream()).toList()) {
      if (!element.members().containsKey(name)) {
        element = element.with(name, known.member(name));
      }
    }
    return element.with(GROUPED, GROUP);
  }
}
