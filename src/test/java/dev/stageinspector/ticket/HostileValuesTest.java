package dev.stageinspector.ticket;

import static dev.stageinspector.ticket.Matters.quoted;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.Chance;
import dev.stageinspector.Generated;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** Values that want to be markup, in every place of a ticket that has values. */
class HostileValuesTest {

  private static final Parser READER =
      Parser.builder().extensions(List.of(TablesExtension.create())).build();

  /** What sites make of plain text. */
  private static final Pattern MEANS_SOMETHING =
      Pattern.compile("@\\w|https?:|www\\.|#\\d|\\w@\\w");

  private static String value(Chance chance) {
    return String.join(
        chance.oneOf("", " ", "\n"),
        chance.list(
            5,
            () ->
                chance.oneOf(
                    "`",
                    "``",
                    "```\n",
                    "|",
                    "\\|",
                    "\\",
                    "<b>",
                    "<!--",
                    "<img src=x>",
                    "![x](y)",
                    "[x](http://y)",
                    "@anna",
                    "http://x.example",
                    "www.x.example",
                    "#1",
                    "# x",
                    "\n\n# x\n",
                    "- x",
                    "1. x",
                    "> x",
                    "*x*",
                    "__x__",
                    "~~x~~",
                    "&lt;",
                    "---",
                    "a",
                    "a b",
                    "\t",
                    "\u202e",
                    "x@y.example")));
  }

  @Generated
  void noValueIsMarkup(Chance chance) {
    Matter matter =
        new Matters()
            .stage(
                "\"name\": %s, \"tags\": {%s: %s}, %s: %s"
                    .formatted(
                        quoted(value(chance)),
                        quoted("k" + value(chance)),
                        quoted(value(chance)),
                        quoted("n" + value(chance)),
                        quoted(value(chance))))
            .participant("p1", value(chance), "10:00:10 JOINED", "10:01:00 PUBLISH_STARTED")
            .participant("v1", value(chance), "10:02:00 JOINED", "10:02:05 SUBSCRIBE_ERROR p1 |x`")
            .all();
    Ticket ticket = Ticket.of(matter, ZoneOffset.UTC, Set.of(), new Pseudonyms(new Random(1)));

    Seen seen = new Seen();
    READER.parse(TicketText.markdown(ticket)).accept(seen);

    assertThat(seen.markup).isEmpty();
    assertThat(seen.headings).isEqualTo(6);
    assertThat(TicketText.html(ticket)).doesNotContain("<b>", "<!--", "<img", "\u202e");
    assertThat(TicketText.plain(ticket)).doesNotContain("\n# x", "\u202e", "\t");
  }

  private static final class Seen extends AbstractVisitor {
    private final List<String> markup = new ArrayList<>();
    private int headings;

    @Override
    public void visit(Heading heading) {
      headings++;
      super.visit(heading);
    }

    @Override
    public void visit(Text text) {
      if (MEANS_SOMETHING.matcher(text.getLiteral()).find()) {
        markup.add(text.getLiteral());
      }
    }

    @Override
    public void visit(Link node) {
      no(node);
    }

    @Override
    public void visit(Image node) {
      no(node);
    }

    @Override
    public void visit(HtmlInline node) {
      no(node);
    }

    @Override
    public void visit(HtmlBlock node) {
      no(node);
    }

    @Override
    public void visit(Emphasis node) {
      no(node);
    }

    @Override
    public void visit(StrongEmphasis node) {
      no(node);
    }

    @Override
    public void visit(BlockQuote node) {
      no(node);
    }

    @Override
    public void visit(FencedCodeBlock node) {
      no(node);
    }

    private void no(Node node) {
      markup.add(node.toString());
    }
  }
}
