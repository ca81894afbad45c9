package dev.stageinspector.ui.ticket;

import dev.stageinspector.sessions.Counted;
import dev.stageinspector.ticket.Block;
import dev.stageinspector.ticket.Block.Facts;
import dev.stageinspector.ticket.Block.Heading;
import dev.stageinspector.ticket.Block.Items;
import dev.stageinspector.ticket.Block.Lines;
import dev.stageinspector.ticket.Block.Paragraph;
import dev.stageinspector.ticket.Block.Rows;
import dev.stageinspector.ticket.Ticket;
import dev.stageinspector.ui.kit.Controls;
import dev.stageinspector.ui.kit.Drawn;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/** A ticket as its reader will see it. */
final class TicketPreview extends ScrollPane {

  /** More rows take long to be drawn, and nobody checks them here. */
  private static final int MOST_ROWS = 60;

  private static final int LONGEST = 36;

  private final VBox page = new VBox();

  TicketPreview() {
    setId("ticket-preview");
    setAccessibleText("Preview of the ticket");
    setFitToWidth(true);
    getStyleClass().add("ticket-preview");
    page.getStyleClass().add("ticket-page");
    setContent(page);
  }

  /** Shows a ticket; where the reader is in it stays. */
  void show(Ticket ticket) {
    double before = getVvalue();
    page.getChildren().setAll(ticket.blocks().stream().map(TicketPreview::node).toList());
    layout();
    setVvalue(before);
  }

  private static Node node(Block block) {
    return switch (block) {
      case Heading(int level, String text) ->
          Controls.paragraph(Drawn.line(text), "ticket-heading-" + level);
      case Paragraph(String text) -> Controls.paragraph(Drawn.line(text));
      case Facts(var facts) -> {
        GridPane grid = grid("facts");
        facts.forEach((name, value) ->
            grid.addRow(
                grid.getRowCount(),
                Controls.label(name, "fact-name"),
                Controls.paragraph(Drawn.line(value), "fact-value")));
        yield grid;
      }
      case Rows(var columns, var rows) -> table(columns, rows);
      case Items(var items) ->
          new VBox(
              items.stream()
                  .map(item -> Controls.paragraph("•  " + Drawn.line(item)))
                  .toArray(Node[]::new));
      case Lines(var lines) ->
          Controls.paragraph(
              lines.stream().map(Drawn::line).collect(Collectors.joining("\n")), "ticket-lines");
    };
  }

  private static Node table(List<String> columns, List<List<String>> rows) {
    GridPane grid = grid("ticket-table");
    for (int column = 0; column < columns.size(); column++) {
      ColumnConstraints share = new ColumnConstraints();
      share.setPercentWidth(100.0 * length(columns, rows, column) / length(columns, rows));
      grid.getColumnConstraints().add(share);
      grid.add(cell(columns.get(column), "ticket-column"), column, 0);
    }
    List<List<String>> shown = rows.subList(0, Math.min(rows.size(), MOST_ROWS));
    for (List<String> row : shown) {
      int at = grid.getRowCount();
      for (int column = 0; column < row.size(); column++) {
        grid.add(cell(Drawn.line(row.get(column)), "ticket-cell"), column, at);
      }
    }
    if (shown.size() == rows.size()) {
      return grid;
    }
    String more = Counted.of(rows.size() - shown.size(), "more row") + " in the ticket";
    return new VBox(grid, Controls.label(more, "field-note"));
  }

  private static int length(List<String> columns, List<List<String>> rows) {
    return IntStream.range(0, columns.size()).map(at -> length(columns, rows, at)).sum();
  }

  /** How much room a column needs beside the others; a very long text is wrapped. */
  private static int length(List<String> columns, List<List<String>> rows, int column) {
    int longest = rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
    return Math.min(Math.max(longest, columns.get(column).length()), LONGEST) + 4;
  }

  private static Label cell(String text, String style) {
    Label cell = Controls.paragraph(text, style);
    cell.setMaxWidth(Double.MAX_VALUE);
    cell.setMaxHeight(Double.MAX_VALUE);
    return cell;
  }

  private static GridPane grid(String style) {
    GridPane grid = new GridPane();
    grid.getStyleClass().add(style);
    return grid;
  }
}
