package dev.stageinspector.ui.sessions.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.diagnosis.Person;
import dev.stageinspector.ivs.Operation;
import dev.stageinspector.property.MalformedJsonException;
import dev.stageinspector.property.PropertyReader;
import dev.stageinspector.sessions.Participant;
import dev.stageinspector.ui.sessions.diagnosis.People.Choice;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PeopleTest {

  private static final People ALL =
      new People(
          Stream.of(
                  "\"participantId\": \"aX1\", \"userId\": \"mia\"",
                  "\"participantId\": \"aX2\", \"userId\": \"Anna\", \"published\": true",
                  "\"participantId\": \"bY3\", \"userId\": \"Anna\", \"published\": true",
                  "\"participantId\": \"Mz4\"")
              .map(PeopleTest::participant)
              .toList());

  private static Participant participant(String members) {
    try {
      return Participant.of(
          PropertyReader.read(
                  "{\"participant\": {" + members + "}}", Operation.GET_PARTICIPANT.catalogue())
              .member("participant")
              .orElseThrow());
    } catch (MalformedJsonException e) {
      throw new AssertionError(members, e);
    }
  }

  @Test
  void withoutATextEverybodyIsOfferedOnceAndPublishersFirst() {
    assertThat(ALL.choices(" ")).extracting(Choice::text).containsExactly("Anna", "mia", "Mz4");
  }

  @Test
  void usersAreFoundByAnyPartOfTheirIdAndParticipantsByItsBeginning() {
    assertThat(ALL.choices("m")).containsExactly(new Choice("mia", ""), new Choice("Mz4", ""));
    assertThat(ALL.choices("NN")).containsExactly(new Choice("Anna", ""));
    assertThat(ALL.choices("ax"))
        .containsExactly(new Choice("aX2", "Anna"), new Choice("aX1", "mia"));
    assertThat(ALL.choices("y3")).isEmpty();
  }

  @Test
  void whatIsCompleteNeedsNoChoice() {
    assertThat(ALL.choices("mia")).isEmpty();
    assertThat(ALL.choices("bY3")).isEmpty();
  }

  @Test
  void whatIsChosenIsWhoIsMeant() {
    assertThat(ALL.person("Anna")).contains(new Person.User("Anna"));
    assertThat(ALL.person("bY3")).contains(new Person.OneParticipant("bY3"));
    assertThat(List.of(ALL.name("aX1"), ALL.name("Mz4"), ALL.name("other")))
        .containsExactly("mia", "Mz4", "other");
  }
}
