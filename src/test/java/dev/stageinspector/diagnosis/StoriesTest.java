package dev.stageinspector.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.Chance;
import dev.stageinspector.diagnosis.Finding.Level;
import dev.stageinspector.diagnosis.Story.Telling;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Findings about sessions whose true story is known. */
class StoriesTest {

  private static final int STORIES = 2_500;
  private static final Telling EXACT = new Telling(false, 0);

  private static NoVideo question(Optional<Integer> at) {
    return new NoVideo(
        new Person.User("guest"),
        new Person.User("host"),
        at.map(time -> Cases.at(Story.clock(time, EXACT))));
  }

  @Test
  void nothingThatIsCertainIsWrong() {
    Map<Code, Integer> certain = new EnumMap<>(Code.class);
    List<String> wrong = new ArrayList<>();
    for (long seed = 0; seed < STORIES; seed++) {
      Chance chance = new Chance(seed);
      Story story = Story.of(chance);
      Telling telling = new Telling(chance.oneOf(true, false), chance.oneOf(0, 10, 40));
      Cases told = story.told(telling, new Random(seed));
      for (Optional<Integer> at : List.of(Optional.<Integer>empty(), moment(chance, story))) {
        Set<Code> truth = new NoVideoTruth(story, at).codes();
        for (Finding found : told.ask(question(at)).findings()) {
          if (found.level() == Level.CERTAIN) {
            certain.merge(found.code(), 1, Integer::sum);
            if (!truth.contains(found.code())) {
              wrong.add("seed " + seed + " at " + at + ": " + found.code() + " not of " + truth);
            }
          }
        }
      }
    }

    assertThat(wrong).isEmpty();
    assertThat(certain)
        .containsKeys(
            Code.NOT_IN_SAME_SESSION,
            Code.NEVER_TOGETHER,
            Code.VIEWER_JOIN_ERROR,
            Code.VIEWER_NEVER_JOINED,
            Code.PUBLISH_ERROR,
            Code.PUBLISHER_NEVER_PUBLISHED,
            Code.NOT_PUBLISHING_THEN,
            Code.SUBSCRIBE_ERROR);
    assertThat(certain.values()).allMatch(count -> count > 30);
  }

  @Test
  void nothingThatIsCertainIsWrongIfAnswersAreOfDifferentTimes() {
    Map<Code, Integer> certain = new EnumMap<>(Code.class);
    List<String> wrong = new ArrayList<>();
    for (long seed = 0; seed < STORIES; seed++) {
      Chance chance = new Chance(seed);
      Story story = Story.of(chance);
      // Often all but one of the answers are of about the same time.
      int late = chance.between(2, story.length());
      List<Integer> times =
          IntStream.range(0, 5)
              .mapToObj(_ -> chance.oneOf(late, late, chance.between(1, late)))
              .toList();
      int newest = times.stream().max(Integer::compare).orElseThrow();
      Cases told = story.toldAt(times, new Random(seed));
      for (Optional<Integer> at :
          List.of(Optional.<Integer>empty(), Optional.of(chance.between(0, newest - 1)))) {
        Set<Code> truth = EnumSet.noneOf(Code.class);
        times.stream()
            .filter(time -> time >= newest - 60_000)
            .forEach(time -> truth.addAll(new NoVideoTruth(story.until(time), at).codes()));
        for (Finding found : told.ask(question(at)).findings()) {
          if (found.level() == Level.CERTAIN) {
            certain.merge(found.code(), 1, Integer::sum);
            if (!truth.contains(found.code())) {
              wrong.add(
                  "seed " + seed + " at " + at + ": " + found.code() + " not of " + truth + times);
            }
          }
        }
      }
    }

    assertThat(wrong).isEmpty();
    assertThat(certain)
        .containsKeys(
            Code.NOT_IN_SAME_SESSION,
            Code.NEVER_TOGETHER,
            Code.VIEWER_JOIN_ERROR,
            Code.PUBLISH_ERROR,
            Code.PUBLISHER_NEVER_PUBLISHED,
            Code.NOT_PUBLISHING_THEN,
            Code.SUBSCRIBE_ERROR);
  }

  private static Optional<Integer> moment(Chance chance, Story story) {
    return Optional.of(chance.between(0, story.length() - 1));
  }

  @Test
  void aStoryThatIsToldInFullIsUnderstood() {
    Set<Code> seen = EnumSet.noneOf(Code.class);
    List<String> wrong = new ArrayList<>();
    for (long seed = 0; seed < STORIES; seed++) {
      Chance chance = new Chance(seed);
      Story story = Story.of(chance).clear();
      Optional<Integer> at =
          chance.oneOf(true, false) ? story.quietMoment(chance) : Optional.empty();
      Code truth = new NoVideoTruth(story, at).first();
      Finding found = story.told(EXACT, new Random(seed)).ask(question(at)).headline();
      seen.add(truth);
      if (found.code() != truth) {
        wrong.add("seed " + seed + " at " + at + ": " + found.code() + " is truly " + truth);
      }
    }

    assertThat(wrong).isEmpty();
    assertThat(seen)
        .containsAll(EnumSet.range(Code.NOT_IN_SAME_SESSION, Code.VIEWER_SUBSCRIBES_TO_NOBODY))
        .contains(Code.BEYOND_THIS_API);
  }

  @Test
  void theOrderOfAnswersAndAStrangerChangeNothing() {
    for (long seed = 0; seed < 300; seed++) {
      Chance chance = new Chance(seed);
      Story story = Story.of(chance);
      Telling telling = new Telling(true, 0);
      NoVideo question = question(chance.oneOf(Optional.empty(), moment(chance, story)));
      List<String> one = words(story.told(telling, new Random(1)).ask(question));

      assertThat(words(story.told(telling, new Random(2)).ask(question)))
          .as("seed " + seed)
          .isEqualTo(one);
      assertThat(
              words(
                  story
                      .told(telling, new Random(3))
                      .viewer("stranger", "stranger", "10:00:11 JOINED", "10:00:12 LEFT")
                      .ask(question)))
          .as("seed " + seed)
          .isEqualTo(one);
    }
  }

  @Test
  void aFindingRestsOnlyOnAnswers() {
    for (long seed = 0; seed < 300; seed++) {
      Chance chance = new Chance(seed);
      Story story = Story.of(chance);
      NoVideo question = question(chance.oneOf(Optional.empty(), moment(chance, story)));
      Case whole = story.told(new Telling(true, 20), new Random(seed)).known();
      Case known = whole.with(Some.of(whole.fetched(), chance));
      Diagnosis found = Diagnosis.of(question, known);

      Set<Code> truth = new NoVideoTruth(story, at(question)).codes();
      for (Finding finding : found.findings()) {
        assertThat(finding.evidence()).allMatch(evidence -> known.has(evidence.request()));
        if (finding.level() == Level.CERTAIN) {
          assertThat(truth).as("seed " + seed).contains(finding.code());
        }
      }
    }
  }

  private static Optional<Integer> at(NoVideo question) {
    Instant start = Cases.at(Story.clock(0, EXACT));
    return question.at().map(time -> (int) (time.toEpochMilli() - start.toEpochMilli()));
  }

  /** The findings as far as they don't depend on where AWS placed an event in its list. */
  static List<String> words(Diagnosis diagnosis) {
    return diagnosis.findings().stream()
        .map(finding ->
            finding.code()
                + " "
                + finding.level()
                + ": "
                + finding.sentence()
                + finding.evidence().stream()
                    .map(evidence ->
                        evidence.operation()
                            + evidence.participant()
                            + evidence.event().map(one -> one.name() + one.time()).orElse("")
                            + evidence.field()
                            + evidence.value())
                    .toList()
                + finding.remedy()
                + finding.commands())
        .toList();
  }
}
