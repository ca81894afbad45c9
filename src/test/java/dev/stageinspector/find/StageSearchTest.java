package dev.stageinspector.find;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.find.StageFilterTest.Stages;
import dev.stageinspector.find.StageSearch.Closeness;
import dev.stageinspector.find.StageSearch.Match;
import dev.stageinspector.property.Property;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StageSearchTest {

  private static final String ARN = "arn:aws:ivs:us-east-1:123456789012:stage/";
  private static final List<Property> STAGES =
      Stages.read(
          """
          {"stages": [
            {"arn": "%1$sfriday", "name": "other"},
            {"arn": "%1$sB", "name": "friday"},
            {"arn": "%1$sC", "name": "Monday", "activeSessionId": "st-1"},
            {"arn": "%1$sD", "name": "Monday"},
            {"arn": "%1$sE", "name": "MONDAY"},
            {"arn": "%1$sF", "name": "friday-town-hall"},
            {"arn": "%1$sG", "name": ""},
            {"arn": "arn:x", "name": "broken"}
          ]}
          """
              .formatted(ARN));

  @ParameterizedTest
  @CsvSource({
    "friday, ID, friday",
    "B, ID, B",
    "Monday, NAME, C D",
    "MONDAY, NAME, E",
    "monday, IGNORING_CASE, C D E",
    "g, IGNORING_CASE, G",
    "FRIDAY-TOWN-HALL, IGNORING_CASE, F",
    "town, PART, F",
    "fri, PART, friday B F",
    "broken, PART, ''",
    "nobody, PART, ''",
  })
  void onlyTheClosestMatchesCount(String wanted, Closeness closeness, String ids) {
    StageSearch found = StageSearch.of(wanted, STAGES);

    assertThat(found.closeness()).isEqualTo(closeness);
    assertThat(found.matches().stream().map(one -> one.arn().id()).collect(Collectors.joining(" ")))
        .isEqualTo(ids);
  }

  @Test
  void oneThatIsNotOnlyAPartIsMeant() {
    assertThat(StageSearch.of("friday", STAGES).meant()).map(Match::name).contains("other");
    assertThat(StageSearch.of("Monday", STAGES).meant()).isEmpty();
    assertThat(StageSearch.of("town", STAGES).meant()).isEmpty();
    assertThat(StageSearch.of("nobody", STAGES).meant()).isEmpty();
  }

  @Test
  void aMatchSaysWhetherItIsLive() {
    assertThat(StageSearch.of("Monday", STAGES).matches())
        .extracting(Match::live)
        .containsExactly(true, false);
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "1, 1", "50, 0", "51, 1", "1000, 1"})
  void aListMayHaveAnyNumberOfStages(int count, int found) {
    String wanted = count == 1 ? "show-1" : "show-51";
    String stages =
        IntStream.rangeClosed(1, count)
            .mapToObj(i -> "{\"arn\": \"" + ARN + "S" + i + "\", \"name\": \"show-" + i + "\"}")
            .collect(Collectors.joining(","));

    assertThat(
            StageSearch.of(wanted, Stages.read("{\"stages\": [" + stages + "]}")).meant().stream())
        .hasSize(found);
  }
}
