package dev.stageinspector.watch;

import static dev.stageinspector.watch.Samples.NOON;
import static dev.stageinspector.watch.Samples.SESSION;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.Chance;
import dev.stageinspector.Generated;
import dev.stageinspector.aws.failure.Reason.Kind;
import dev.stageinspector.ivs.Answers;
import dev.stageinspector.ivs.SessionQuery;
import dev.stageinspector.ivs.failure.Failure;
import dev.stageinspector.property.Difference;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a watch makes of answers, failures, and time. */
class WatchTest {

  private static final long SECOND = 1_000_000_000L;

  @Test
  void firstAnswerChangesNothing() {
    Watch.Step step = answered(begin(), "st-1", NOON, 0);

    assertThat(step.entries()).isEmpty();
    assertThat(step.notices()).isEmpty();
  }

  @Test
  void changeHasOldAndNewValueAndTheTimeOfTheAnswer() {
    Watch live = answered(begin(), "", NOON, 0).next();

    Watch.Step step = answered(live, "st-1", NOON.plusSeconds(5), 5);

    assertThat(step.entries())
        .singleElement()
        .isInstanceOfSatisfying(
            Entry.Change.class,
            change -> {
              assertThat(change.path()).isEqualTo("stage.activeSessionId");
              assertThat(change.kind()).isEqualTo(Difference.Kind.CHANGED);
              assertThat(EntryText.line(change))
                  .isEqualTo("2026-04-08T12:00:05Z  stage.activeSessionId: \"\" -> \"st-1\"");
              assertThat(EntryText.json(change))
                  .isEqualTo(
                      "{\"time\":\"2026-04-08T12:00:05Z\",\"path\":\"stage.activeSessionId\","
                          + "\"kind\":\"changed\",\"old\":\"\",\"new\":\"st-1\"}");
            });
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "'', st-1, GOES_LIVE",
        "st-1, '', ENDS",
        "st-1, st-2, 'ENDS, GOES_LIVE'",
        "st-1, st-1, -",
        "'', '', -"
      })
  void stageTellsWhenItGoesLiveAndEnds(String before, String after, @Nullable String told) {
    Watch watch = answered(begin(), before, NOON, 0).next();

    assertThat(kinds(answered(watch, after, NOON.plusSeconds(5), 5))).isEqualTo(told);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "st-1, CONNECTED, ACTIVE, DISCONNECTED, ACTIVE, PUBLISHER_DROPPED",
        // With the session, everybody leaves.
        "'', CONNECTED, ACTIVE, DISCONNECTED, STOPPED, ENDS",
        "st-1, CONNECTED, ACTIVE, CONNECTED, FAILED, RECORDING_FAILED",
        "st-1, CONNECTED, FAILED, CONNECTED, FAILED, -",
        "st-1, DISCONNECTED, STOPPED, CONNECTED, ACTIVE, PUBLISHER_CONNECTED",
        // AWS needn't say the state.
        "st-1, '', ACTIVE, CONNECTED, ACTIVE, -",
        "st-1, CONNECTED, ACTIVE, '', ACTIVE, -",
        "st-1, CONNECTED, ACTIVE, DISCONNECTED, FAILED, 'PUBLISHER_DROPPED, RECORDING_FAILED'"
      })
  void publishersTellWhoComesAndGoes(
      String session,
      String stateBefore,
      String recordingBefore,
      String state,
      String recording,
      @Nullable String told) {
    Watch watch =
        listed(begin(), "st-1", Samples.publishers(stateBefore, recordingBefore, NOON), NOON)
            .next();
    Instant then = NOON.plusSeconds(5);

    Watch.Step step = listed(watch, session, Samples.publishers(state, recording, then), then);

    assertThat(kinds(step)).isEqualTo(told);
    assertThat(changes(step))
        .filteredOn(change -> !change.path().startsWith("stage."))
        .allSatisfy(change -> {
          assertThat(change.subject()).isEqualTo("anna");
          assertThat(change.path()).startsWith("participants[?participantId=='p1'].");
        });
  }

  @Test
  void whoPublishesForTheFirstTimeIsTold() {
    Watch watch = listed(begin(), "st-1", Samples.nobody(NOON), NOON).next();
    Instant then = NOON.plusSeconds(5);

    Watch.Step step = listed(watch, "st-1", Samples.publishers("CONNECTED", "ACTIVE", then), then);

    assertThat(kinds(step)).isEqualTo("PUBLISHER_STARTED");
    assertThat(changes(step))
        .singleElement()
        .satisfies(change -> {
          assertThat(change.path()).isEqualTo("participants[?participantId=='p1']");
          assertThat(change.kind()).isEqualTo(Difference.Kind.ADDED);
          assertThat(change.subject()).isEqualTo("anna");
        });
  }

  @Test
  void whoPublishesWhenASessionBeginsIsToldAndWhoDidBeforeTheWatchIsNot() {
    Answers anna = Samples.publishers("CONNECTED", "ACTIVE", NOON.plusSeconds(5));
    Watch idle = answered(begin(), "", NOON, 0).next();

    assertThat(kinds(listed(idle, "st-1", anna, NOON.plusSeconds(5))))
        .isEqualTo("GOES_LIVE, PUBLISHER_STARTED");
    assertThat(kinds(listed(begin(), "st-1", anna, NOON.plusSeconds(5)))).isNull();
  }

  @Test
  void publishersAreAskedForOnceMoreAfterTheEndOfTheirSession() {
    Watch watch = listed(begin(), "st-1", Samples.nobody(NOON), NOON).next();
    assertThat(watch.followed(Samples.stage("st-2", NOON)))
        .contains(new SessionQuery(Samples.STAGE, "st-2"));
    assertThat(watch.followed(Samples.stage("", NOON))).contains(SESSION);

    Watch ended = listed(watch, "", Samples.nobody(NOON), NOON).next();

    assertThat(ended.followed(Samples.stage("", NOON))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"0, true", "4, true", "5, true", "6, false"})
  void beatThatWasOvertakenByARefreshTellsNothing(int second, boolean overtaken) {
    Watch watch = listed(begin(), "st-1", Samples.nobody(NOON), NOON).next();
    Instant late = NOON.plusSeconds(second);
    Answers anna = Samples.publishers("CONNECTED", "ACTIVE", late);
    Beat beat = new Beat(watch, Samples.stage("st-1", late), Optional.of(anna));
    Watch ended = watch.seen(Samples.stage("", NOON.plusSeconds(5))).next();

    Watch.Step step = ended.answered(beat, late, 0, 7 * SECOND, 1);

    assertThat(ended.isOvertaken(beat)).isEqualTo(overtaken);
    assertThat(step.notices().isEmpty()).isEqualTo(overtaken);
    assertThat(step.entries().isEmpty()).isEqualTo(overtaken);
    assertThat(step.next().last()).contains(NOON.plusSeconds(Math.max(5, second)));
    assertThat(step.next().until(7 * SECOND)).isEqualTo(Duration.ofSeconds(3));
  }

  @Test
  void beatOfAServerWhoseClockIsBehindIsNotOvertaken() {
    Watch watch = answered(begin(), "st-1", NOON, 0).next();

    assertThat(kinds(answered(watch, "", NOON.minusSeconds(3), 5))).isEqualTo("ENDS");
  }

  @Test
  void publishersThatCouldNotBeListedAreAGap() {
    Watch watch = listed(begin(), "st-1", Samples.nobody(NOON), NOON).next();
    Answers broken = Samples.unlisted(Kind.UNREACHABLE);
    Watch blind = listed(watch, "st-1", broken, NOON.plusSeconds(5)).next();
    String why = Samples.failure(Kind.UNREACHABLE).headline();
    assertThat(blind.unknownPublishers(NOON).map(Entry.Gap::why)).contains(why);
    assertThat(blind.followed(Samples.stage("st-1", NOON))).contains(SESSION);

    Instant then = NOON.plusSeconds(10);
    Watch.Step step = listed(blind, "st-1", Samples.nobody(then), then);

    Entry.Gap gap = new Entry.Gap("Publishers", NOON, then, why);
    assertThat(step.entries()).containsExactly(gap);
    assertThat(EntryText.json(gap))
        .startsWith("{\"time\":\"2026-04-08T12:00:10Z\",\"subject\":\"Publishers\",");
    assertThat(listed(blind, "", broken, then).entries())
        .as("it is said at the end of the session, too")
        .contains(gap);
  }

  @Test
  void publishersOfANewSessionThatCouldNotBeListedAtFirstAreNotLost() {
    Watch idle = answered(begin(), "", NOON, 0).next();
    Instant begun = NOON.plusSeconds(5);
    Watch blind = listed(idle, "st-1", Samples.unlisted(Kind.UNREACHABLE), begun).next();
    Instant then = NOON.plusSeconds(10);

    Watch.Step step = listed(blind, "st-1", Samples.publishers("CONNECTED", "FAILED", then), then);

    assertThat(step.entries().getFirst())
        .isEqualTo(
            new Entry.Gap("Publishers", begun, then, Samples.failure(Kind.UNREACHABLE).headline()));
    assertThat(changes(step))
        .singleElement()
        .satisfies(
            change -> assertThat(change.path()).isEqualTo("participants[?participantId=='p1']"));
    assertThat(kinds(step)).contains("RECORDING_FAILED");
  }

  @Test
  void publishersThatMayNotBeListedAreNotAskedForAgain() {
    Watch watch = listed(begin(), "st-1", Samples.unlisted(Kind.ACCESS_DENIED), NOON).next();

    assertThat(watch.followed(Samples.stage("st-1", NOON))).isEmpty();
    assertThat(watch.followed(Samples.stage("st-2", NOON))).isPresent();
    assertThat(answered(watch, "st-1", NOON, 5).next().unknownPublishers(NOON)).isPresent();
  }

  @Test
  void timeInWhichTheStageWasNotKnownIsSaidOnce() {
    Watch watch = listed(begin(), "st-1", Samples.nobody(NOON), NOON).next();
    watch = watch.failed(Samples.failure(Kind.UNREACHABLE), NOON, 0, 0, 1);
    Instant later = NOON.plusSeconds(600);

    assertThat(listed(watch, "st-1", Samples.nobody(later), later).entries())
        .singleElement()
        .isInstanceOfSatisfying(Entry.Gap.class, gap -> assertThat(gap.subject()).isEmpty());
  }

  @Test
  void timeInWhichTheStageWasNotKnownIsSaidOnceIfSomebodyElseAskedFirst() {
    Watch watch = listed(begin(), "st-1", Samples.nobody(NOON), NOON).next();
    watch = watch.failed(Samples.failure(Kind.UNREACHABLE), NOON, 0, 0, 1);
    Watch.Step seen = watch.seen(Samples.stage("st-1", NOON.plusSeconds(600)));
    Instant later = NOON.plusSeconds(605);

    Watch.Step step = listed(seen.next(), "st-1", Samples.nobody(later), later);

    assertThat(seen.entries()).singleElement().isInstanceOf(Entry.Gap.class);
    assertThat(step.entries()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = Kind.class,
      names = {"UNREACHABLE", "THROTTLED", "SIGN_IN_NEEDED", "ACCESS_DENIED", "DEFECT"})
  void gapIsNeverSilentAndIsComparedWithTheLastGoodAnswer(Kind kind) {
    Watch watch = answered(begin(), "", NOON, 0).next();
    Failure failure = Samples.failure(kind);
    watch = watch.failed(failure, NOON.plusSeconds(7), 5 * SECOND, 5 * SECOND, 1);
    watch = watch.failed(failure, NOON.minusSeconds(9_999), 40 * SECOND, 40 * SECOND, 1);

    assertThat(watch.unknown(NOON).map(Entry.Gap::from)).contains(NOON);
    Watch.Step step = answered(watch, "st-1", NOON.plusSeconds(250), 80);

    assertThat(step.entries().getFirst())
        .isEqualTo(new Entry.Gap("", NOON, NOON.plusSeconds(250), failure.headline()));
    assertThat(step.entries()).hasSize(2);
    assertThat(kinds(step)).isEqualTo("GOES_LIVE");
    assertThat(step.next().unknown(NOON)).isEmpty();
  }

  @Test
  void sleepIsAGapToo() {
    Watch watch = answered(begin(), "st-1", NOON, 0).next();

    // The clock that only goes forward need not go on while the computer sleeps.
    Watch.Step step = answered(watch, "st-1", NOON.plusSeconds(3_600), 6);

    assertThat(step.entries())
        .containsExactly(new Entry.Gap("", NOON, NOON.plusSeconds(3_600), Following.PAUSED));
  }

  @Test
  void incompleteListOfPublishersTellsNothing() {
    Answers anna = Samples.publishers("CONNECTED", "ACTIVE", NOON);
    Watch watch = listed(begin(), "st-1", anna, NOON).next();

    Watch.Step step = listed(watch, "st-1", Answers.none(SESSION.publishers()), NOON);

    assertThat(step.entries()).isEmpty();
    assertThat(step.notices()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    // every, answered after, slowness, next beat after, words
    "5, 0.1, 1, 5, every 5 s",
    "5, 4.9, 1, 5, every 5 s",
    "5, 7, 1, 10, every 8 s: tabs share the call rate",
    "2, 19, 1, 20, every 11 s: tabs share the call rate",
    "5, 0.1, 2, 10, every 10 s: AWS is throttling",
    "5, 0.1, 16, 60, every 60 s: AWS is throttling",
    "60, 0.1, 16, 60, every 60 s",
    "5, 0.1, 0, 5, every 5 s"
  })
  void asksNoMoreThanTheRateAllows(
      int every, double took, double slowness, int next, String words) {
    Watch watch = Watch.begin(new Interval(every), 0);
    long over = (long) (took * SECOND);

    watch = watch.answered(beat(watch, "", NOON), NOON, 0, over, slowness).next();

    assertThat(watch.until(0)).isEqualTo(Duration.ofSeconds(next));
    assertThat(watch.words()).isEqualTo(words);
  }

  @Test
  void speedsUpAgain() {
    Watch watch = begin();
    long time = 0;
    for (double slowness : new double[] {4, 4, 3, 2, 1, 1, 1, 1}) {
      watch = watch.answered(beat(watch, "", NOON), NOON, time, time, slowness).next();
      time += watch.until(time).toNanos();
    }
    assertThat(watch.words()).isEqualTo("every 5 s");
  }

  /** Whatever happens, no change is lost, no gap is silent, and nobody is asked too often. */
  @Generated
  void anyHistory(Chance chance) {
    Interval interval = new Interval(chance.between(Interval.LEAST, Interval.MOST));
    // Near its end, as a clock may be that begins anywhere.
    long time = Long.MAX_VALUE - chance.between(0, 400) * SECOND;
    Watch watch = Watch.begin(interval, time);
    Instant aws = NOON;
    Optional<String> last = Optional.empty();
    long asked = time - 120 * SECOND;
    boolean failed = false;
    for (int beat = 0; beat < 60; beat++) {
      // Waits, or sleeps for hours.
      time += watch.until(time).toNanos() + chance.oneOf(0L, 0L, 0L, 20_000L) * SECOND;
      assertThat(watch.isDue(time)).isTrue();
      assertThat(time - asked).isGreaterThanOrEqualTo(interval.duration().toNanos());
      asked = time;
      time += chance.between(0, 30_000) * (SECOND / 1_000);
      aws = aws.plusSeconds(chance.oneOf(5, 5, 5, 5, -3, 0, 7_200, 60));
      double slowness = chance.oneOf(1.0, 1.0, 2.0, 16.0);
      if (chance.between(0, 3) == 0) {
        Kind kind = chance.oneOf(Kind.UNREACHABLE, Kind.THROTTLED, Kind.SIGN_IN_NEEDED);
        Instant jumping = NOON.plusSeconds(chance.between(-99_999, 99_999));
        watch = watch.failed(Samples.failure(kind), jumping, asked, time, slowness);
        failed = true;
      } else {
        String session = chance.oneOf("", "st-1", "st-2");
        Watch.Step step = watch.answered(beat(watch, session, aws), aws, asked, time, slowness);
        List<Entry> changes = new ArrayList<>(step.entries());
        List<Entry> gaps = step.entries().stream().filter(Entry.Gap.class::isInstance).toList();
        changes.removeAll(gaps);
        assertThat(changes).hasSize(last.filter(one -> !one.equals(session)).isPresent() ? 1 : 0);
        if (failed && last.isPresent()) {
          assertThat(gaps).hasSize(1);
        }
        assertThat(gaps)
            .allSatisfy(gap -> assertThat(gap.time()).isAfterOrEqualTo(((Entry.Gap) gap).from()));
        watch = step.next();
        last = Optional.of(session);
        failed = false;
      }
      assertThat(watch.until(time)).isLessThanOrEqualTo(Duration.ofSeconds(Interval.MOST));
      assertThat(watch.words()).startsWith("every ");
    }
  }

  private static Watch begin() {
    return Watch.begin(Interval.USUAL, 0);
  }

  private static Watch.Step answered(Watch watch, String session, Instant at, long second) {
    return watch.answered(beat(watch, session, at), at, second * SECOND, second * SECOND, 1);
  }

  private static Watch.Step listed(Watch watch, String session, Answers publishers, Instant at) {
    Beat beat = new Beat(watch, Samples.stage(session, at), Optional.of(publishers));
    return watch.answered(beat, at, 0, 0, 1);
  }

  /** The publishers aren't asked for. */
  private static Beat beat(Watch watch, String session, Instant at) {
    return new Beat(watch, Samples.stage(session, at), Optional.empty());
  }

  private static List<Entry.Change> changes(Watch.Step step) {
    return step.entries().stream()
        .filter(Entry.Change.class::isInstance)
        .map(Entry.Change.class::cast)
        .toList();
  }

  /** The kinds of all notices; nothing if there is none. */
  private static @Nullable String kinds(Watch.Step step) {
    return step.notices().isEmpty()
        ? null
        : String.join(", ", step.notices().stream().map(notice -> notice.kind().name()).toList());
  }
}
