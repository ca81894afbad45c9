package dev.stageinspector.ui;

import dev.stageinspector.aws.failure.Reason.Kind;
import dev.stageinspector.ivs.Answer;
import dev.stageinspector.ivs.Ivs;
import dev.stageinspector.ivs.Request;
import dev.stageinspector.ivs.StageQuery;
import dev.stageinspector.ivs.failure.LookupException;
import java.util.concurrent.CountDownLatch;

/** A source whose first look-up takes no notice of an interrupt and fails when it is released. */
final class StubbornStages implements Ivs {

  final CountDownLatch entered = new CountDownLatch(1);
  final CountDownLatch release = new CountDownLatch(1);
  final CountDownLatch left = new CountDownLatch(1);

  @Override
  public Answer ask(Request request) throws LookupException {
    StageQuery query = request.query();
    if (entered.getCount() == 0) {
      return AnswerSamples.of(query, AnswerSamples.body("evening-rehearsal"));
    }
    entered.countDown();
    boolean released = false;
    while (!released) {
      try {
        release.await();
        released = true;
      } catch (InterruptedException e) {
        // On purpose.
      }
    }
    left.countDown();
    throw AnswerSamples.failure(query, Kind.TIME_OUT, "too late");
  }
}
