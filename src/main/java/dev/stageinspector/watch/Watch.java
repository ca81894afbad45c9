package dev.stageinspector.watch;

import dev.stageinspector.aws.failure.Reason;
import dev.stageinspector.ivs.Answer;
import dev.stageinspector.ivs.Answers;
import dev.stageinspector.ivs.Operation;
import dev.stageinspector.ivs.SessionQuery;
import dev.stageinspector.ivs.Stage;
import dev.stageinspector.ivs.failure.Failure;
import dev.stageinspector.property.Property;
import dev.stageinspector.property.Value;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A watch of a stage as a value: each answer, failure, or choice makes the next one. Whoever has it
 * asks when it is due, one question at a time, and tells it the time of a clock that only goes
 * forward. It stops for nothing: after a failure, it goes on with the last good answer.
 *
 * @param pace when it asks
 * @param stage what is known of the stage
 * @param session the session whose publishers are followed
 * @param publishers what is known of them
 * @param refused the session whose publishers may not be listed: that isn't asked again
 */
public record Watch(
    Pace pace,
    Following stage,
    Optional<SessionQuery> session,
    Following publishers,
    Optional<SessionQuery> refused) {

  private static final String PUBLISHERS = "Publishers";

  /** What is known of the publishers before any list. */
  private static final Following NOTHING = Following.nothing(PUBLISHERS);

  /** The list of a session in which nobody has published. */
  private static final Property NOBODY = nobody(Operation.LIST_PARTICIPANTS);

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

    /** This, and then what comes of another answer. */
    Step then(Step more) {
      return new Step(
          more.next,
          Stream.concat(entries.stream(), more.entries.stream()).toList(),
          Stream.concat(notices.stream(), more.notices.stream()).toList());
    }
  }

  /** A watch whose first question is due at once. */
  public static Watch begin(Interval interval, long time) {
    return new Watch(
        Pace.from(interval, time),
        Following.nothing(""),
        Optional.empty(),
        NOTHING,
        Optional.empty());
  }

  private static Property nobody(Operation list) {
    Property none =
        new Property(list.member(), list.member(), list.field(), new Value.Elements(), List.of());
    return new Property("", "", list.catalogue(), new Value.Members(), List.of(none));
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
    return new Watch(pace.every(other, time), stage, session, publishers, refused);
  }

  /** When the stage was known last, by AWS's clock. */
  public Optional<Instant> last() {
    return stage.last().map(Following.Seen::at);
  }

  /** Since when nothing is known of the stage, and why; nothing while it is known. */
  public Optional<Entry.Gap> unknown(Instant now) {
    return stage.silence().map(one -> new Entry.Gap("", one.since(), now, one.why()));
  }

  /** Since when nothing is known of the publishers, and why; nothing while they are known. */
  public Optional<Entry.Gap> unknownPublishers(Instant now) {
    return publishers.silence().map(one -> new Entry.Gap(PUBLISHERS, one.since(), now, one.why()));
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
   * Whose publishers are asked for after an answer of GetStage: those of the session that is live,
   * and once more those of the one that has just ended.
   */
  Optional<SessionQuery> followed(Answer answer) {
    return live(answer).or(() -> session).filter(one -> !refused.equals(Optional.of(one)));
  }

  private static Optional<SessionQuery> live(Answer answer) {
    return Stage.of(answer.tree()).session().map(id -> new SessionQuery(answer.query(), id));
  }

  /**
   * An answer that came without the watch's asking.
   *
   * @see #answered
   */
  public Step seen(Answer answer) {
    return step(answer, pace);
  }

  /**
   * Whether a beat is older than what is known: while its calls were under way, somebody else's
   * look-up was answered. AWS's times have whole seconds; in doubt, the next beat tells.
   */
  public boolean isOvertaken(Beat beat) {
    return !beat.asking().stage.last().equals(stage.last())
        && last().filter(at -> !beat.stage().time().isAfter(at)).isPresent();
  }

  /**
   * A beat was answered; one that is overtaken tells nothing.
   *
   * @param now by the computer's clock
   * @param asked when it began
   * @param time when it was over
   * @param slowness how many times slower than usual calls go, because AWS has throttled
   */
  public Step answered(Beat beat, Instant now, long asked, long time, double slowness) {
    Pace next = pace.after(asked, time, slowness, Duration.ZERO);
    if (isOvertaken(beat)) {
      Watch same = new Watch(next, stage, session, publishers, refused);
      return new Step(same, List.of(), List.of());
    }
    Step step = step(beat.stage(), next);
    Optional<Answers> list = beat.publishers().filter(step.next()::isFollowed);
    if (list.isPresent()) {
      step = step.then(step.next().listed(list.get(), now, allowed()));
    }
    return live(beat.stage()).isPresent()
        ? step
        : step.then(step.next().in(Optional.empty(), NOTHING, beat.stage().time()));
  }

  private boolean isFollowed(Answers list) {
    return session.filter(one -> one.isAsked(list.request())).isPresent();
  }

  private Step step(Answer answer, Pace next) {
    Property tree = answer.tree();
    List<Notice> notices =
        stage
            .last()
            .map(before -> Notice.ofStage(before.tree(), tree, answer.time()))
            .orElse(List.of());
    List<Entry> entries = stage.entries(tree, answer.time(), allowed());
    // A time in which the stage wasn't known either is said once.
    Following people =
        entries.stream().anyMatch(Entry.Gap.class::isInstance)
            ? publishers.from(answer.time())
            : publishers;
    Step known =
        new Step(
            new Watch(next, stage.known(tree, answer.time()), session, people, refused),
            entries,
            notices);
    Optional<SessionQuery> live = live(answer);
    if (live.isEmpty() || live.equals(session)) {
      return known;
    }
    // If it began while it was watched, nobody was in it before.
    Following first = stage.last().isEmpty() ? NOTHING : NOTHING.known(NOBODY, answer.time());
    return known.then(known.next().in(live, first, answer.time()));
  }

  /** Another session is followed, or none: what wasn't known of the one before never will be. */
  private Step in(Optional<SessionQuery> other, Following first, Instant at) {
    return new Step(
        new Watch(pace, stage, other, first, refused),
        publishers.silence(at).stream().toList(),
        List.of());
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
        publishers,
        refused);
  }

  /** The publishers of the session were listed, or couldn't be. */
  private Step listed(Answers answers, Instant now, Duration allowed) {
    Optional<Failure> failure = answers.failure();
    if (failure.isPresent() || !answers.isComplete()) {
      String why = failure.map(Failure::headline).orElse("the list is incomplete");
      boolean denied = failure.filter(one -> one.kind() == Reason.Kind.ACCESS_DENIED).isPresent();
      Following unknown = publishers.unknown(why, now);
      return new Step(
          new Watch(pace, stage, session, unknown, denied ? session : refused),
          List.of(),
          List.of());
    }
    Answer joined = answers.joined();
    Property tree = joined.tree();
    boolean live = stage.last().flatMap(one -> Stage.of(one.tree()).session()).isPresent();
    return new Step(
        new Watch(pace, stage, session, publishers.known(tree, joined.time()), refused),
        publishers.entries(tree, joined.time(), allowed),
        publishers
            .last()
            .map(old -> Notice.ofPublishers(old.tree(), tree, live, joined.time()))
            .orElse(List.of()));
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
