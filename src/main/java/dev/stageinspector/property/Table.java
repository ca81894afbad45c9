package dev.stageinspector.property;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A list of objects as a table: a row for each element, a column for each of their members. The
 * columns are the catalogue's, in its order, then the members that it does not know.
 *
 * @param columns what is known of each member, by its name
 * @param rows the elements
 */
public record Table(Map<String, Field> columns, List<Property> rows) {

  public Table {
    columns = new LinkedHashMap<>(columns);
    rows = List.copyOf(rows);
  }

  /** The table of a list of an answer. */
  public static Table of(Property list) {
    return of(list.field().each(""), list.children());
  }

  /**
   * The table of elements.
   *
   * @param element what is known of each
   */
  public static Table of(Field element, List<Property> rows) {
    Map<String, Field> columns = new LinkedHashMap<>(element.members());
    rows.stream()
        .flatMap(row -> row.children().stream())
        .forEach(
            cell -> columns.computeIfAbsent(cell.name(), _ -> cell.field().labeled(cell.label())));
    return new Table(columns, rows);
  }

  /**
   * What a row has in a column, on one line as AWS sent it: a text as it is, an object or a list as
   * JSON, nothing for what is absent.
   */
  public static String cell(Property row, String column) {
    return row.member(column).map(Table::text).orElse("");
  }

  /**
   * What a reader sees in a cell: the members of an object as {@code name=value}, a time as the
   * local one.
   */
  public static String readable(Property row, String column) {
    Optional<Property> cell = row.member(column);
    Optional<Instant> time = cell.flatMap(Property::time);
    if (time.isPresent()) {
      return Times.local(time.get());
    }
    if (cell.map(Property::value).filter(Value.Members.class::isInstance).isEmpty()) {
      return cell.map(Table::text).orElse("");
    }
    return cell.get().children().stream()
        .map(member -> member.name() + "=" + text(member))
        .collect(Collectors.joining(", "));
  }

  private static String text(Property cell) {
    return switch (cell.value()) {
      case Value.Members(), Value.Elements() -> Json.line(cell);
      case Value.Null(), Value.Absent(_) -> "";
      case Value value -> value.raw();
    };
  }

  /** Comma-separated values with a header of AWS's names (RFC 4180, with line feeds). */
  public String csv() {
    List<String> names = List.copyOf(columns.keySet());
    return Stream.concat(
            Stream.of(names),
            rows.stream().map(row -> names.stream().map(name -> cell(row, name)).toList()))
        .map(cells -> cells.stream().map(Table::quoted).collect(Collectors.joining(",")) + "\n")
        .collect(Collectors.joining());
  }

  private static String quoted(String cell) {
    return cell.matches("[^\",\\r\\n]*") ? cell : "\"" + cell.replace("\"", "\"\"") + "\"";
  }

  /** One row as tab-separated values: each cell on one line, with no tab in it. */
  public String tsv(Property row) {
    return columns.keySet().stream()
        .map(name -> Visible.line(cell(row, name)))
        .collect(Collectors.joining("\t"));
  }

  /** One column, a line for each row. */
  public String tsv(String column) {
    return rows.stream()
        .map(row -> Visible.line(cell(row, column)))
        .collect(Collectors.joining("\n"));
  }

  /** The rows that have a text in one of their cells, as a reader sees them. */
  public Table filtered(Filter filter) {
    return filter.isEmpty()
        ? this
        : new Table(
            columns,
            rows.stream()
                .filter(row ->
                    columns.keySet().stream()
                        .anyMatch(column -> filter.isIn(readable(row, column))))
                .toList());
  }

  /**
   * The rows in the order of what they have in a column. Rows that have the same there stay in the
   * order in which they are; those that have nothing there come last either way.
   */
  public Table sorted(String column, boolean descending) {
    return new Table(columns, new ColumnOrder(column).sorted(rows, descending));
  }

  /** The same rows with only these columns, in this order. */
  public Table withColumns(List<String> names) {
    Map<String, Field> chosen = new LinkedHashMap<>();
    names.forEach(name -> chosen.put(name, columns.getOrDefault(name, Field.unknown(name))));
    return new Table(chosen, rows);
  }

  /**
   * What a row is known by in another answer to the same question: its ARN, else its first id, else
   * where it stands.
   */
  public String key(Property row) {
    return Stream.concat(
            Stream.of("arn"), columns.keySet().stream().filter(name -> name.endsWith("Id")))
        .map(name -> cell(row, name))
        .filter(cell -> !cell.isEmpty())
        .findFirst()
        .orElse(row.path());
  }
}
