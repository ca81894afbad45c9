package dev.stageinspector.property;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.Chance;
import dev.stageinspector.Generated;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;

class MarkdownTest {

  private static final Parser READER =
      Parser.builder().extensions(List.of(TablesExtension.create())).build();

  @Test
  void everyLeafIsARow() {
    assertThat(
            Markdown.of(
                "main_hall",
                Answers.stage(
                    "{\"stage\": {\"name\": \"a|b\", \"activeSessionId\": null, \"tags\": {},"
                        + " \"endpoints\": {\"whip\": \"\"}, \"list\": []}}")))
        .isEqualTo(
            """
            # main\\_hall

            | Field | Path | Value |
            |---|---|---|
            | Name | `stage.name` | `a\\|b` |
            | ARN | `stage.arn` | *not set: no ARN in the response* |
            | Active session | `stage.activeSessionId` | *null* |
            | WHIP endpoint | `stage.endpoints.whip` | *empty text* |
            | Events endpoint | `stage.endpoints.events` | *not set: no events endpoint* |
            | RTMPS endpoint | `stage.endpoints.rtmps` | *not set: older stages have no RTMPS endpoint* |
            | RTMP endpoint | `stage.endpoints.rtmp` | *not set: older stages have no RTMP endpoint* |
            | Participant recording | `stage.autoParticipantRecordingConfiguration` | *not set: recording is off* |
            | Tags | `stage.tags` | *empty object* |
            | list | `stage.list` | *empty list* |
            """);
  }

  /** A reader of Markdown finds in each cell what AWS sent, whatever that was. */
  @Generated
  void noTextLeavesItsCell(Chance chance) throws MalformedJsonException {
    String heading = RandomJson.text(chance);
    String name = RandomJson.name(chance);
    String value = RandomJson.text(chance);
    String body = "{" + Json.quoted(name) + ":" + Json.quoted(value) + ",\"end\":1}";

    Node document = READER.parse(Markdown.of(heading, PropertyReader.read(body, Catalogue.ERROR)));

    assertThat(cells(document))
        .containsExactly(
            "Field",
            "Path",
            "Value",
            Visible.line(name).trim(),
            Visible.line(PropertyPath.member("", name)),
            value.isEmpty() ? "empty text" : Visible.line(value),
            "end",
            "end",
            "1");
    assertThat(document.getFirstChild()).isInstanceOf(Heading.class);
    assertThat(text(document.getFirstChild())).isEqualTo(Visible.line(heading).trim());
    assertThat(document.getFirstChild().getNext()).isSameAs(document.getLastChild());
  }

  private static List<String> cells(Node document) {
    List<String> cells = new ArrayList<>();
    document.accept(
        new AbstractVisitor() {
          @Override
          public void visit(CustomNode node) {
            if (node instanceof TableCell) {
              assertThat(node.getParent()).isInstanceOf(TableRow.class);
              cells.add(text(node));
            } else {
              visitChildren(node);
            }
          }
        });
    return cells;
  }

  private static String text(Node node) {
    StringBuilder text = new StringBuilder();
    node.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Text literal) {
            text.append(literal.getLiteral());
          }

          @Override
          public void visit(Code code) {
            text.append(code.getLiteral());
          }
        });
    return text.toString();
  }
}
