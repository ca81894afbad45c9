package dev.stageinspector.watch;

import static dev.stageinspector.watch.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.ivs.Answers;
import dev.stageinspector.property.Property;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is told of the people of a session. */
class NoticeTest {

  private static final Property NOBODY = Samples.nobody(NOON).joined().tree();

  /** Whoever is new in the list may have been connected for long, and may have left already. */
  @ParameterizedTest
  @CsvSource({
    "CONNECTED, started publishing: anna",
    "DISCONNECTED, started publishing: anna; publisher disconnected: anna"
  })
  void whoIsNewInTheListHasStartedToPublish(String state, String told) {
    assertThat(told(NOBODY, tree(Samples.publishers(state, "ACTIVE", NOON)))).isEqualTo(told);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2 | started publishing: u0, u1",
        "4 | started publishing: u0, u1, u2, u3",
        "5 | started publishing: u0, u1, u2, and 2 more"
      })
  void severalPeopleAreOneNotice(int people, String told) {
    String list =
        IntStream.range(0, people)
            .mapToObj(i ->
                "{\"participantId\":\"p%d\",\"userId\":\"u%d\",\"state\":\"CONNECTED\"}"
                    .formatted(i, i))
            .collect(Collectors.joining(",", "{\"participants\":[", "]}"));

    assertThat(
            told(
                NOBODY, tree(Answers.of(Samples.answer(Samples.SESSION.publishers(), list, NOON)))))
        .isEqualTo(told);
  }

  private static String told(Property before, Property after) {
    return Notice.sentence(Notice.ofPublishers(before, after, true, NOON));
  }

  private static Property tree(Answers list) {
    return list.joined().tree();
  }
}
