package dev.stageinspector.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.Chance;
import dev.stageinspector.Generated;
import dev.stageinspector.diagnosis.Finding.Level;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Stories of who came and went, told as AWS tells them: in any order, in whole seconds, and not
 * always whole. What is certain has to be what truly happened.
 */
class PresenceStoriesTest {

  private static final Pattern RANGE = Pattern.compile("at least (\\d+)(?: and at most (\\d+))?");
  private static final int END = 900;

  /** Somebody with all visits. */
  private static final class Someone {
    private final String id;
    private final boolean publishes;
    private final List<int[]> visits = new ArrayList<>();
    private final List<int[]> published = new ArrayList<>();
    private final List<String> events = new ArrayList<>();

    private Someone(String id, boolean publishes) {
      this.id = id;
      this.publishes = publishes;
    }

    private void live(Chance chance) {
      int second = chance.between(1, 300);
      for (int visit = chance.between(1, 3); visit > 0; visit--) {
        int from = second;
        tell(second, "JOINED");
        if (publishes) {
          int start = second + chance.between(0, 50);
          int stop = start + chance.between(1, 100);
          tell(start, "PUBLISH_STARTED");
          tell(stop, "PUBLISH_STOPPED");
          published.add(new int[] {start, stop});
          second = stop;
        }
        second += chance.between(1, 100);
        tell(second, "LEFT");
        visits.add(new int[] {from, second});
        second += chance.between(1, 60);
      }
    }

    private void tell(int second, String name) {
      events.add(time(second) + " " + name);
    }

    private boolean happens(int second) {
      return events.stream().anyMatch(event -> event.startsWith(time(second)));
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
    List<Someone> people = new ArrayList<>();
    for (int one = chance.between(1, 6); one > 0; one--) {
      people.add(new Someone("p" + one, chance.oneOf(true, false)));
      people.getLast().live(chance);
    }
    boolean all = chance.oneOf(true, false);
    int at = chance.between(1, END);
    Finding found =
        Checked.ask(new WhoWasThere(Cases.at(time(at))), told(people, all, chance)).headline();

    long present = people.stream().filter(one -> covers(one.visits, at)).count();
    long publishing = people.stream().filter(one -> covers(one.published, at)).count();
    if (found.level() == Level.CERTAIN) {
      assertTrue(found, present, publishing);
    }
    if (all && people.stream().noneMatch(one -> one.happens(at))) {
      assertThat(found.level()).isEqualTo(Level.CERTAIN);
      assertThat(found.code()).isEqualTo(present == 0 ? Code.NOBODY : Code.EXACT);
    }
  }

  private static void assertTrue(Finding found, long present, long publishing) {
    switch (found.code()) {
      case NOBODY -> assertThat(present).isZero();
      case EXACT -> {
        assertThat(found.sentence()).contains(", " + present + " participant");
        assertThat(found.evidence())
            .filteredOn(one -> one.event().orElseThrow().name().equals("PUBLISH_STARTED"))
            .hasSize((int) publishing);
        assertThat(found.sentence().contains("nobody was publishing")).isEqualTo(publishing == 0);
      }
      default -> {
        assertThat(found.code()).isEqualTo(Code.RANGE);
        Matcher range = RANGE.matcher(found.sentence());
        if (range.find()) {
          assertThat(present).isGreaterThanOrEqualTo(Integer.parseInt(range.group(1)));
          if (range.group(2) != null) {
            assertThat(present).isLessThanOrEqualTo(Integer.parseInt(range.group(2)));
          }
        } else {
          assertThat(found.sentence()).contains(", " + present + " participant");
        }
      }
    }
  }

  private static Cases told(List<Someone> people, boolean all, Chance chance) {
    Cases cases = new Cases().ended(time(END));
    Random random = new Random(chance.between(0, 1000));
    List<String> elements = new ArrayList<>();
    for (Someone one : people) {
      String joined = Cases.iso(one.events.getFirst().substring(0, 8));
      elements.add(
          Cases.element(
              one.id,
              "",
              "\"published\": %s, \"state\": \"DISCONNECTED\", \"firstJoinTime\": \"%s\""
                  .formatted(one.publishes, joined)));
      List<String> events = new ArrayList<>(one.events);
      Collections.shuffle(events, random);
      if (all || chance.oneOf(true, true, false)) {
        cases.events(
            one.id,
            events.stream()
                .map(event -> all || random.nextInt(12) > 0 ? event : "-" + event.substring(8))
                .toArray(String[]::new));
      }
    }
    Collections.shuffle(elements, random);
    if (all || chance.oneOf(true, true, false)) {
      cases.answer(
          Cases.SESSION.participants(),
          "{\"participants\": [" + String.join(", ", elements) + "]}");
    } else {
      cases.answer(
          Cases.SESSION.publishers(),
          "{\"participants\": ["
              + String.join(", ", elements.stream().filter(it -> it.contains("true")).toList())
              + "]}");
    }
    return cases;
  }

  private static boolean covers(List<int[]> times, int second) {
    return times.stream().anyMatch(time -> time[0] <= second && second < time[1]);
  }

  private static String time(int second) {
    return "10:%02d:%02d".formatted(second / 60, second % 60);
  }
}
