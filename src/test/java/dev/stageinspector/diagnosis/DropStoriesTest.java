package dev.stageinspector.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.Chance;
import dev.stageinspector.Generated;
import dev.stageinspector.diagnosis.Finding.Level;
import dev.stageinspector.ivs.Request;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Stories of publishers, told as AWS tells them: in any order, in whole seconds, at times without a
 * time, and at times not at all. What is certain has to be what truly happened.
 */
class DropStoriesTest {

  /** A time in which nothing came from a person. */
  private record Gap(int from, int to) {}

  /** Somebody with what truly happened. */
  private static final class Publisher {
    private final String user;
    private final List<String> ids = new ArrayList<>();
    private final List<List<String>> events = new ArrayList<>();
    private final List<Gap> gaps = new ArrayList<>();

    private Publisher(String user) {
      this.user = user;
    }

    /** Publishes several times, at times with a new token. */
    private void live(Chance chance) {
      int second = chance.between(0, 20);
      token(second);
      int times = chance.between(1, 5);
      for (int time = 1; time <= times; time++) {
        tell(second, "PUBLISH_STARTED");
        second += chance.between(1, 200);
        boolean stays = time < times && chance.oneOf(true, false);
        tell(second, stays ? "PUBLISH_STOPPED" : "LEFT");
        if (time == times) {
          return;
        }
        int back = second + chance.oneOf(0, 1, 30, 300);
        if (!stays) {
          if (chance.oneOf(true, false)) {
            token(back);
          } else {
            tell(back, "JOINED");
          }
        }
        gaps.add(new Gap(second, back));
        second = back;
      }
    }

    private void token(int second) {
      ids.add(user + "-" + ids.size());
      events.add(new ArrayList<>());
      tell(second, "JOINED");
    }

    private void tell(int second, String name) {
      events.getLast().add(time(second) + " " + name);
    }
  }

  @Generated
  void whatIsCertainIsTrue(Chance chance) {
    // Two stories for each seed.
    for (int story = 0; story < 2; story++) {
      check(chance);
    }
  }

  private static void check(Chance chance) {
    List<Publisher> people = new ArrayList<>();
    for (String user : List.of("ann", "bob", "eve").subList(0, chance.between(1, 3))) {
      Publisher one = new Publisher(user);
      one.live(chance);
      people.add(one);
    }
    boolean all = chance.oneOf(true, true, false);
    Cases cases = told(people, all, chance);
    Optional<Publisher> asked =
        chance.oneOf(true, false) ? Optional.of(people.getFirst()) : Optional.empty();

    Diagnosis found = Checked.ask(new Dropped(asked.map(one -> new Person.User(one.user))), cases);

    List<Gap> truth =
        asked.map(List::of).orElse(people).stream().flatMap(one -> one.gaps.stream()).toList();
    List<Gap> certain =
        found.findings().stream()
            .filter(one -> one.level() == Level.CERTAIN && one.code() == Code.DROP)
            .map(DropStoriesTest::gap)
            .toList();
    assertThat(truth).containsAll(certain);
    if (found.findings().stream().anyMatch(one -> one.code() == Code.NONE)) {
      assertThat(truth).isEmpty();
    }
    assertThat(found.findings())
        .extracting(Finding::code)
        .doesNotContain(Code.NEVER_PUBLISHED, Code.DAY_LONG);
    if (all) {
      assertThat(certain).as("all is told").containsExactlyInAnyOrderElementsOf(truth);
      assertThat(found.notAsked()).isEmpty();
    }
  }

  /** The responses; unless all is told, some are missing, and some events have no time. */
  private static Cases told(List<Publisher> people, boolean all, Chance chance) {
    Cases cases = new Cases().ended("12:00:00");
    Random random = new Random(chance.between(0, 1000));
    List<String> elements = new ArrayList<>();
    for (Publisher one : people) {
      for (int token = 0; token < one.ids.size(); token++) {
        String id = one.ids.get(token);
        elements.add(Cases.element(id, one.user, "\"published\": true"));
        List<String> events = new ArrayList<>(one.events.get(token));
        Collections.shuffle(events, random);
        if (all || chance.between(0, 5) > 0) {
          cases.events(
              id,
              events.stream()
                  .map(event -> all || random.nextInt(8) > 0 ? event : "-" + event.substring(8))
                  .toArray(String[]::new));
        }
      }
    }
    Collections.shuffle(elements, random);
    return list(cases, people, elements, all, chance);
  }

  private static Cases list(
      Cases cases, List<Publisher> people, List<String> elements, boolean all, Chance chance) {
    String body = "{\"participants\": [" + String.join(", ", elements) + "]}";
    Request list = chance.oneOf(Cases.SESSION.participants(), Cases.SESSION.publishers());
    if (all || chance.oneOf(true, false)) {
      cases.answer(list, body);
    }
    String user = people.getFirst().user;
    return all || chance.oneOf(true, false)
        ? cases.user(
            user,
            elements.stream().filter(it -> it.contains("\"" + user + "\"")).toArray(String[]::new))
        : cases;
  }

  private static Gap gap(Finding drop) {
    List<Instant> times =
        drop.evidence().stream()
            .flatMap(one -> one.event().stream())
            .flatMap(event -> event.time().stream())
            .toList();
    return new Gap(second(times.getFirst()), second(times.getLast()));
  }

  private static int second(Instant time) {
    return (int) Duration.between(Cases.at("10:00:00"), time).toSeconds();
  }

  private static String time(int second) {
    return "10:%02d:%02d".formatted(second / 60, second % 60);
  }
}
