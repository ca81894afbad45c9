package dev.stageinspector.watch;

import dev.stageinspector.ivs.Answer;
import dev.stageinspector.ivs.Answers;
import dev.stageinspector.ivs.Ivs;
import dev.stageinspector.ivs.Request;
import dev.stageinspector.ivs.SessionQuery;
import dev.stageinspector.ivs.StageQuery;
import dev.stageinspector.ivs.failure.LookupException;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * What a watch is answered each time that it asks.
 *
 * @param asking what was known when it asked
 * @param stage the answer of GetStage
 * @param publishers those of the session that is live, or that has just ended; nothing if they
 *     weren't asked for
 */
public record Beat(Watch asking, Answer stage, Optional<Answers> publishers) {

  /**
   * Asks for the stage, and then for the publishers of its session.
   *
   * @param watch what is known by now
   * @throws LookupException if the stage had no answer
   */
  public static Beat ask(Ivs ivs, StageQuery stage, Watch watch)
      throws LookupException, InterruptedException {
    Answer answer = ivs.ask(Request.getStage(stage));
    Optional<SessionQuery> session = watch.followed(answer);
    return new Beat(
        watch,
        answer,
        session.isPresent()
            ? Optional.of(ivs.all(session.get().publishers(), _ -> {}))
            : Optional.empty());
  }

  /**
   * How many times slower than usual the slowest of its calls goes.
   *
   * @param slowness of one call
   */
  public double slowness(ToDoubleFunction<Request> slowness) {
    return Stream.concat(Stream.of(stage.request()), publishers.stream().map(Answers::request))
        .mapToDouble(slowness)
        .max()
        .orElse(1);
  }
}
