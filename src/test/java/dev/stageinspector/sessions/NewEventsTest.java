package dev.stageinspector.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.Chance;
import dev.stageinspector.Generated;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NewEventsTest {

  @Test
  void whatSaysTheSameIsCounted() {
    Event joined = Logs.event("a", "10:00:00 JOINED");
    Event left = Logs.event("a", "10:00:00 LEFT");

    assertThat(NewEvents.of(List.of(joined, left), List.of(left, joined, left, joined, left)))
        .containsExactly(left, joined, left);
    assertThat(NewEvents.of(List.of(joined, joined), List.of(joined))).isEmpty();
  }

  @Test
  void everyMemberCounts() {
    Event host = Logs.event("a", "10:00:00 SUBSCRIBE_STARTED host");
    Event other = Logs.event("a", "10:00:00 SUBSCRIBE_STARTED host2");
    Event later = Logs.event("a", "10:00:00.0 SUBSCRIBE_STARTED host");
    Event ofAnother = Logs.event("b", "10:00:00 SUBSCRIBE_STARTED host");

    assertThat(NewEvents.of(List.of(host), List.of(host, other, later, ofAnother)))
        .containsExactly(other, later, ofAnother);
  }

  @Generated
  void whatIsAddedIsFoundWhereverAwsPutsIt(Chance chance) {
    List<Event> before = chance.list(12, () -> event(chance));
    List<Event> added = chance.list(6, () -> event(chance));
    List<Event> now = new ArrayList<>(Stream.concat(before.stream(), added.stream()).toList());
    Collections.shuffle(now, new Random(chance.between(0, 1000)));

    assertThat(NewEvents.of(before, now))
        .containsExactlyInAnyOrderElementsOf(added)
        .isSubsetOf(now);
  }

  private static Event event(Chance chance) {
    return Logs.event(
        chance.oneOf("a", "b"),
        "10:00:0" + chance.between(0, 2) + " " + chance.oneOf("JOINED", "LEFT", "DANCED"));
  }
}
