package dev.stageinspector.ticket;

import dev.stageinspector.ivs.Answer;
import dev.stageinspector.ivs.Stage;
import dev.stageinspector.property.Field;
import dev.stageinspector.property.Property;
import dev.stageinspector.property.Times;
import dev.stageinspector.property.Value;
import dev.stageinspector.ticket.Block.Facts;
import dev.stageinspector.ticket.Block.Heading;
import dev.stageinspector.ticket.Block.Rows;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** The stage: what matters of it, and every field that AWS sent. */
final class StageFacts {
  private StageFacts() {}

  static List<Block> of(Answer answer) {
    Stage stage = Stage.of(answer.tree());
    SequencedMap<String, String> facts = new LinkedHashMap<>();
    facts.put("Name", stage.name().isEmpty() ? "none" : stage.name());
    facts.put("Active session", stage.session().orElse("none"));
    facts.put(
        "Recording", (stage.recording().on() ? "on (" : "off (") + stage.recording().words() + ")");
    facts.put("As of", Times.utc(answer.time().truncatedTo(ChronoUnit.SECONDS)));
    return List.of(new Heading(2, "Stage"), new Facts(facts));
  }

  /** Every field that AWS sent. */
  static List<Block> fields(Answer answer) {
    return List.of(
        new Heading(2, "Every field of the stage"),
        new Rows(
            List.of("Field", "Path", "Value"),
            answer
                .tree()
                .walk()
                .skip(1)
                .filter(one -> one.children().isEmpty() && one.present())
                .map(StageFacts::row)
                .toList()));
  }

  private static List<String> row(Property property) {
    return List.of(
        property.field().standing().equals(Field.Standing.KNOWN)
            ? property.label()
            : property.name(),
        property.path(),
        switch (property.value()) {
          case Value.Members() -> "(empty object)";
          case Value.Elements() -> "(empty list)";
          case Value.Null() -> "(null)";
          case Value value -> value.raw().isEmpty() ? "(empty text)" : value.raw();
        });
  }
}
