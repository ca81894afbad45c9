package dev.stageinspector.diagnosis;

import java.time.Instant;
import java.util.Optional;

/**
 * The viewer and the publisher that a question is about.
 *
 * @param known what is known
 * @param viewer who doesn't see
 * @param target the publisher, who isn't seen
 * @param at the moment; nothing for the whole time that both were there
 */
record ViewerAndPublisher(
    Case known, Someone viewer, SubscriptionTarget target, Optional<Instant> at) {

  static ViewerAndPublisher of(Case known, NoVideo question) {
    Someone viewer = Someone.of(known, question.viewer());
    SubscriptionTarget target = SubscriptionTarget.of(known, question.publisher());
    // What is told of one of them is compared with what is told of the other.
    long last = Math.max(viewer.last(), target.who().last());
    return new ViewerAndPublisher(known, viewer.until(last), target.until(last), question.at());
  }

  Someone publisher() {
    return target.who();
  }

  /** The time that the question is about. */
  Spans when() {
    return at.map(Spans::at).orElse(Spans.ALWAYS);
  }

  /** The last second that the question is about; the largest number for all of the session. */
  long until() {
    return at.map(Instant::getEpochSecond).orElse(Long.MAX_VALUE);
  }

  /** When both can have been there. */
  Spans possible() {
    return viewer.possible().and(publisher().possible()).and(when());
  }

  /** When events say that both were there. */
  Spans told() {
    return viewer.told().and(publisher().told()).and(when());
  }

  /** When both were there and the publisher was publishing, as events say. */
  Spans toldPublishing() {
    return told().and(publisher().toldPublishing());
  }
}
