package dev.stageinspector.property;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.property.Difference.Kind;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTest {

  static final List<String> KEYS = List.of("arn", "participantId", "userId", "id");

  /** Each difference as its kind, path, old, and new value; two spaces where a side has nothing. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      textBlock =
          """
          {"a":1}                        | {"a":1}                        |
          {"a":1,"b":2}                  | {"b":2,"a":1}                  |
          {"a":"x"}                      | {"a":"y"}                      | changed a "x" "y"
          {"a":1}                        | {"a":"1"}                      | changed a 1 "1"
          {"a":1.10}                     | {"a":1.1}                      | changed a 1.10 1.1
          {"a":"null"}                   | {"a":null}                     | changed a "null" null
          {"a":true}                     | {"a":"true"}                   | changed a true "true"
          {}                             | {"a":null}                     | added a - null
          {}                             | {"a":""}                       | added a - ""
          {}                             | {"a":{}}                       | added a - {}
          {}                             | {"a":[]}                       | added a - []
          {"a":null}                     | {"a":""}                       | changed a null ""
          {"a":null}                     | {"a":{}}                       | changed a null {}
          {"a":{}}                       | {"a":[]}                       | changed a {} []
          {"a":""}                       | {"a":[]}                       | changed a "" []
          {"a":{"x":1}}                  | {"a":5}                        | changed a {"x":1} 5
          {"a":{"x":1,"y":2}}            | {}                             | removed a {"x":1,"y":2} -
          {"a":{}}                       | {"a":{"x y":1}}                | added a."x y" - 1
          {"a":["x","y"]}                | {"a":["y","x"]}                |
          {"a":["x","y","x"]}            | {"a":["x","y"]}                | removed a[] "x" -
          {"a":["x","y"]}                | {"a":["z","x"]}                | changed a[] "y" "z"
          {"a":[]}                       | {"a":[null,""]}                | added a[] - null; added a[] - ""
          {"a":[{"id":"1","v":1},{"id":"2","v":2}]} | {"a":[{"v":2,"id":"2"},{"id":"1","v":3}]} | changed a[?id=='1'].v 1 3
          {"a":[{"id":"1"},{"id":"2"}]}  | {"a":[{"id":"2"},{"id":"3"}]}  | added a[?id=='3'] - {"id":"3"}; removed a[?id=='1'] {"id":"1"} -
          {"a":[{"id":"1"}]}             | {"a":[{"id":"2"}]}             | added a[?id=='2'] - {"id":"2"}; removed a[?id=='1'] {"id":"1"} -
          {"a":[{"id":"o'k"}]}           | {"a":[]}                       | removed a[?id==`"o'k"`] {"id":"o'k"} -
          {"a":[{"id":""},{"id":""}]}    | {"a":[{"id":""}]}              | removed a[] {"id":""} -
          {"a":[{"x":[1,2]},{"x":[3]}]}  | {"a":[{"x":[3]},{"x":[2,1]}]}  |
          {"a":[{"x":1},{"x":2}]}        | {"a":[{"x":3},{"x":1}]}        | changed a[].x 2 3
          {"a":[{"userId":"u","n":1},{"userId":"u","n":2}]} | {"a":[{"userId":"u","n":2}]} | removed a[?userId=='u'] {"userId":"u","n":1} -
          {"a":[{"participantId":"p","userId":"u"}]} | {"a":[{"participantId":"p","userId":"w"}]} | changed a[?participantId=='p'].userId "u" "w"
          {"a":1,"a":2}                  | {"a":2,"a":1}                  |
          {"a":1,"a":1}                  | {"a":1}                        | removed a 1 -
          """)
  void tellsWhatDiffers(String before, String after, String differences) throws Exception {
    assertThat(found(before, after)).isEqualTo(differences == null ? "" : differences);
  }

  @Test
  void aFieldThatIsNotSetIsNoDifferenceHoweverItIsListed() throws Exception {
    Field listed = Field.known("", "").with("a", Field.known("A", "").absent("nothing"));

    Property before = PropertyReader.read("{}", listed);
    Property after = PropertyReader.read("{\"a\":null}", listed);

    assertThat(Comparison.of(before, before, KEYS).isSame()).isTrue();
    assertThat(Comparison.of(before, read("{}"), KEYS).isSame()).isTrue();
    assertThat(Comparison.of(before, after, KEYS).root().own().map(Difference::kind))
        .containsExactly(Kind.ADDED);
  }

  @Test
  void onlyWhatDiffersIsLeftWithTheWayToIt() throws Exception {
    Comparison comparison =
        compared(
            "{\"a\":{\"x\":1,\"y\":2},\"b\":{\"z\":1}}",
            "{\"a\":{\"x\":1,\"y\":3},\"b\":{\"z\":1}}");

    assertThat(comparison.root().onlyDifferent().orElseThrow().walk().map(Difference::path))
        .containsExactly("", "a", "a.y");
    assertThat(compared("{}", "{}").root().onlyDifferent()).isEmpty();
  }

  @Test
  void theFilterLooksAtBothSides() throws Exception {
    Comparison comparison =
        compared(
            "{\"a\":{\"x\":\"old\",\"y\":2},\"b\":1}", "{\"a\":{\"x\":\"new\",\"y\":2},\"b\":1}");

    for (String text : List.of("OLD", "ne", "x")) {
      assertThat(
              comparison.root().filtered(Filter.of(text)).stream()
                  .flatMap(Difference::walk)
                  .map(Difference::path))
          .as(text)
          .containsExactly("", "a", "a.x");
    }
    assertThat(comparison.root().filtered(Filter.of("nowhere"))).isEmpty();
    assertThat(comparison.root().filtered(Filter.of(""))).contains(comparison.root());
  }

  @Test
  void differencesAreCountedInWords() throws Exception {
    assertThat(compared("{}", "{}").counted()).isEqualTo("No differences");
    assertThat(compared("{}", "{\"a\":{\"b\":1,\"c\":2}}").counted()).isEqualTo("1 difference");
    assertThat(compared("{\"a\":1,\"b\":2}", "{\"a\":2}").counted()).isEqualTo("2 differences");
  }

  static Comparison compared(String before, String after) throws MalformedJsonException {
    return Comparison.of(read(before), read(after), KEYS);
  }

  static Property read(String json) throws MalformedJsonException {
    return PropertyReader.read(json, Field.known("", ""));
  }

  static String found(String before, String after) throws MalformedJsonException {
    return compared(before, after)
        .root()
        .own()
        .map(ComparisonTest::words)
        .reduce((one, other) -> one + "; " + other)
        .orElse("");
  }

  static String words(Difference one) {
    return one.kind().word()
        + " "
        + one.path()
        + " "
        + json(one.before())
        + " "
        + json(one.after());
  }

  private static String json(Optional<Property> side) {
    return side.filter(Property::present).map(Json::line).orElse("-");
  }
}
