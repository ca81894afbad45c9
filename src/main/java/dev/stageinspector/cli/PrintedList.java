package dev.stageinspector.cli;

import dev.stageinspector.cli.Command.ListForm;
import dev.stageinspector.ivs.Answer;
import dev.stageinspector.ivs.Operation;
import dev.stageinspector.property.Json;
import dev.stageinspector.property.MalformedJsonException;
import dev.stageinspector.property.Markdown;
import dev.stageinspector.property.Property;
import dev.stageinspector.property.PropertyReader;
import dev.stageinspector.property.Table;
import dev.stageinspector.property.Text;
import java.util.List;

/**
 * A list as it is printed.
 *
 * @param operation whose list it is
 * @param body a JSON object with the list
 * @param tree the same as properties
 */
record PrintedList(Operation operation, String body, Property tree) {

  /** The list of an answer. */
  static PrintedList of(Answer answer) {
    return new PrintedList(answer.request().operation(), answer.body(), answer.tree());
  }

  /** A list of elements that come from several answers. */
  static PrintedList of(Operation operation, List<Property> elements) {
    String body = Json.list(operation.member(), elements);
    try {
      return new PrintedList(operation, body, PropertyReader.read(body, operation.catalogue()));
    } catch (MalformedJsonException e) {
      throw new IllegalStateException("what was written as JSON is JSON", e);
    }
  }

  String text(ListForm form) {
    return switch (form) {
      case JSON -> Terminal.json(body) + "\n";
      case TEXT -> Text.of(tree);
      case MARKDOWN -> Markdown.of(elements().label(), table());
      case CSV -> table().csv();
    };
  }

  private Property elements() {
    return tree.at(operation.member()).orElseThrow();
  }

  /** AWS returns sessions in any order; whoever reads a table looks for the newest. */
  private Table table() {
    Table table = Table.of(elements());
    return operation == Operation.LIST_STAGE_SESSIONS ? table.sorted("startTime", true) : table;
  }
}
