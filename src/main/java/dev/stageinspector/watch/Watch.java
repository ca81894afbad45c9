package dev.stageinspector.watch;

import dev.stageinspector.aws.failure.Reason;
import dev.stageinspector.ivs.Answer;
import dev.stageinspector.ivs.Answers;
import dev.stageinspector.ivs.SessionQuery;
import dev.stageinspector.ivs.Stage;
import dev.stageinspector.ivs.failure.Failure;
import dev.stageinspector.property.Property;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A watch of a stage as a value: each answer, failure, or choice makes the next one. Whoever has it
 * asks when it is due, one question at a time, and tells it the time of a clock that only goes
 * forward. It stops for nothing: after a failure, it goes on with the last good answer.
 *
 * @param pace when it asks
 * @param stage what is known of the stage
 * @param session the session whose publishers were asked for last
 * @param publishers what is known of them
 */
public record Watch(
    Pace pace, Following stage, Optional<SessionQuery> session, Following publishers) {

  private static final String PUBLISHERS = "Publishers";
  private static final String OUT_OF_SIGHT = "the Sessions page was out of sight";

  /** A shorter time without an answer is no gap. */
  private static final Duration SHORTEST_GAP = Duration.ofSeconds(60);

  /** How long a question that the user must do something about is left alone. */
  private static final Duration REST = Duration.ofSeconds(30);

  /**
   * What comes of an answer.
   *
   * @param next the watch after it
   * @param entries what to write down, in order
   * @param notices what to tell
   */
  public record Step(Watch next, List<Entry> entries, List<Notice> notices) {
    public Step {
      entries = List.copyOf(entries);
      notices = List.copyOf(notices);
    }
  }

  /** A watch whose first question is due at once. */
  public static Watch begin(Interval interval, long time) {
    return new Watch(
        Pace.from(interval, time),
        Following.nothing(""),
        Optional.empty(),
        Following.nothing(PUBLISHERS));
  }

  /** The interval that was chosen. */
  public Interval interval() {
    return pace.interval();
  }

  /** Whether it is time to ask. */
  public boolean isDue(long time) {
    return pace.isDue(time);
  }

  /** How long it is until then. */
  public Duration until(long time) {
    return pace.until(time);
  }

  /** Another interval, from now on. */
  public Watch every(Interval other, long time) {
    return new Watch(pace.every(other, time), stage, session, publishers);
  }

  /** When the stage was known last, by AWS's clock. */
  public Optional<Instant> last() {
    return stage.last().map(Following.Seen::at);
  }

  /** Since when nothing is known of the stage, and why; nothing while it is known. */
  public Optional<Entry.Gap> unknown(Instant now) {
    return stage.silence().map(one -> new Entry.Gap("", one.since(), now, one.why()));
  }

  /** How often it asks now, and why that isn't what was chosen. */
  public String words() {
    long seconds = pace.seconds();
    long chosen = pace.interval().seconds();
    // What is only late by a moment is no other pace.
    if (pace.now().compareTo(pace.interval().duration()) > 0) {
      return "every %d s: %s".formatted(seconds, stage.silence().isEmpty() ? THROTTLED : RESTING);
    }
    return seconds > chosen + 1
        ? "every %d s: tabs share the call rate".formatted(seconds)
        : interval().toString();
  }

  private static final String THROTTLED = "AWS is throttling";
  private static final String RESTING = "until a call succeeds";

  /**
   * An answer that came without the watch's asking.
   *
   * @see #answered
   */
  public Step seen(Answer answer) {
    return step(answer, pace);
  }

  /**
   * GetStage was answered.
   *
   * @param asked when it was asked
   * @param time when it was answered
   * @param slowness how many times slower than usual calls go, because AWS has throttled
   */
  public Step answered(Answer answer, long asked, long time, double slowness) {
    return step(answer, pace.after(asked, time, slowness, Duration.ZERO));
  }

  private Step step(Answer answer, Pace next) {
    Property tree = answer.tree();
    List<Notice> notices =
        stage
            .last()
            .map(before -> Notice.ofStage(before.tree(), tree, answer.time()))
            .orElse(List.of());
    return new Step(
        new Watch(next, stage.known(tree, answer.time()), session, publishers),
        stage.entries(tree, answer.time(), allowed()),
        notices);
  }

  /**
   * GetStage had no answer.
   *
   * @param now by the computer's clock
   */
  public Watch failed(Failure failure, Instant now, long asked, long time, double slowness) {
    return new Watch(
        pace.after(asked, time, slowness, rest(failure.kind())),
        stage.unknown(failure.headline(), now),
        session,
        publishers);
  }

  /** The publishers of a session were listed, or couldn't be. */
  public Step listed(SessionQuery of, Answers answers, Instant now) {
    Following before = session.equals(Optional.of(of)) ? publishers : Following.nothing(PUBLISHERS);
    Optional<Failure> failure = answers.failure();
    if (failure.isPresent() || !answers.isComplete()) {
      String why = failure.map(Failure::headline).orElse("the list is incomplete");
      return new Step(
          new Watch(pace, stage, Optional.of(of), before.unknown(why, now)), List.of(), List.of());
    }
    Answer joined = answers.joined();
    Property tree = joined.tree();
    boolean live = stage.last().flatMap(one -> Stage.of(one.tree()).session()).isPresent();
    List<Notice> notices = new ArrayList<>();
    before
        .last()
        .ifPresent(
            old -> notices.addAll(Notice.ofPublishers(old.tree(), tree, live, joined.time())));
    return new Step(
        new Watch(pace, stage, Optional.of(of), before.known(tree, joined.time())),
        before.entries(tree, joined.time(), allowed()),
        notices);
  }

  /** The publishers are not asked for any more, because nobody looks at them. */
  public Watch withoutPublishers(Instant now) {
    return publishers.last().isEmpty() || publishers.silence().isPresent()
        ? this
        : new Watch(pace, stage, session, publishers.unknown(OUT_OF_SIGHT, now));
  }

  private Duration allowed() {
    Duration several = Duration.ofSeconds(pace.seconds() * 4);
    return several.compareTo(SHORTEST_GAP) > 0 ? several : SHORTEST_GAP;
  }

  /** What passes by itself is asked again soon. */
  private static Duration rest(Reason.Kind kind) {
    return switch (kind) {
      case NAME_NOT_RESOLVED,
          CONNECTION_REFUSED,
          UNREACHABLE,
          TIME_OUT,
          CONNECTION_LOST,
          THROTTLED,
          PROXY,
          SERVICE_ERROR,
          CREDENTIALS_UNREACHABLE ->
          Duration.ZERO;
      default -> REST;
    };
  }
}
