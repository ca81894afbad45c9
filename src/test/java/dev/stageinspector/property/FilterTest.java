package dev.stageinspector.property;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.Chance;
import dev.stageinspector.Generated;
import dev.stageinspector.property.Filter.Hit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilterTest {

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t\n"})
  void nothingWantedIsTheVerySameTree(String wanted) {
    var full = JsonSamples.full();

    assertThat(Filter.of(wanted).isEmpty()).isTrue();
    assertThat(Filter.of(wanted).apply(full).orElseThrow()).isSameAs(full);
    assertThat(Filter.of(wanted).hits("any text")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "whip, stage.endpoints.whip",
    "WHIP end, stage.endpoints.whip",
    "GLOBAL-BM, stage.endpoints.whip",
    "Reconnect window, stage.autoParticipantRecordingConfiguration.recordingReconnectWindowSeconds",
    "' 60 ', stage.autoParticipantRecordingConfiguration.recordingReconnectWindowSeconds",
    "team, stage.tags.team",
  })
  void theWayToEachHitIsKept(String wanted, String path) {
    var kept = Filter.of(wanted).apply(JsonSamples.full()).orElseThrow();

    assertThat(kept.walk().filter(property -> property.children().isEmpty()))
        .singleElement()
        .satisfies(leaf -> assertThat(leaf.path()).isEqualTo(path));
  }

  @Test
  void whatIsBelowAHitIsKeptWhole() {
    var full = JsonSamples.full();

    assertThat(
            Filter.of("thumbnails")
                .apply(full)
                .orElseThrow()
                .at("stage.autoParticipantRecordingConfiguration.thumbnailConfiguration"))
        .isEqualTo(full.at("stage.autoParticipantRecordingConfiguration.thumbnailConfiguration"));
  }

  @Test
  void noHitIsNothing() {
    assertThat(Filter.of("no such thing").apply(JsonSamples.full())).isEmpty();
  }

  @Test
  void theAnswerAsAWholeHasNoRowToHit() {
    assertThat(Filter.of("answer").apply(JsonSamples.full())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "größe, GRÖSSE GRÖẞE Größe, 7",
    "ΣΊΣΥΦΟΣ, σίσυφοσ, 0",
    "привет, ПРИВЕТ, 0",
    "😀, a😀b, 1",
    "𐐀, x𐐨, 1",
  })
  void theCaseOfNoScriptCounts(String wanted, String text, int at) {
    assertThat(Filter.of(wanted).hits(text)).first().extracting(Hit::start).isEqualTo(at);
  }

  @Test
  void hitsStandInOrderAndDoNotOverlap() {
    assertThat(Filter.of("aA").hits("aaaaa xAa"))
        .containsExactly(new Hit(0, 2), new Hit(2, 4), new Hit(7, 9));
  }

  @Generated
  void everythingKeptIsHitOrLeadsToAHitOrIsBelowOne(Chance chance) throws MalformedJsonException {
    String body = RandomJson.body(chance);
    Filter filter = Filter.of(wanted(chance, body));
    Property root = PropertyReader.read(body, Field.known("Answer", "An answer."));

    filter.apply(root).ifPresent(kept -> assertEveryLeafIsReachedByAHit(kept, filter, false));
    assertThat(filter.apply(root).isPresent())
        .isEqualTo(filter.isEmpty() || root.walk().anyMatch(filter::isHit));
  }

  @Generated
  void whatIsHitIsWhatWasWanted(Chance chance) {
    String text = RandomJson.body(chance);
    String wanted = wanted(chance, text);
    for (Hit hit : Filter.of(wanted).hits(text)) {
      assertThat(text.substring(hit.start(), hit.end())).isEqualToIgnoringCase(wanted.strip());
    }
  }

  /** Up to three characters, more often than not some that are there. */
  private static String wanted(Chance chance, String text) {
    int start = chance.between(0, text.length());
    return chance.from(
        () -> chance.text(3),
        () -> text.substring(start, Math.min(text.length(), start + chance.between(0, 3))));
  }

  private static void assertEveryLeafIsReachedByAHit(
      Property property, Filter filter, boolean hitAbove) {
    boolean hit = hitAbove || filter.isEmpty() || filter.isHit(property);
    if (property.children().isEmpty()) {
      assertThat(hit).as(property.path()).isTrue();
    }
    property.children().forEach(child -> assertEveryLeafIsReachedByAHit(child, filter, hit));
  }

  @Test
  void matchOfTheOneOnTopKeepsOnlyTheMatchesBelowIt() {
    Property full = JsonSamples.full();

    Property kept = Filter.of("tag").apply(full).orElseThrow();

    assertThat(kept.children().getFirst().children())
        .extracting(Property::name)
        .containsExactly("arn", "tags");
  }
}
