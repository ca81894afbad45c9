package dev.stageinspector.ui;

import dev.stageinspector.ivs.Answer;
import dev.stageinspector.ivs.Fetch;
import dev.stageinspector.ivs.Fetched;
import dev.stageinspector.ivs.Ivs;
import dev.stageinspector.ivs.ResourceNames;
import dev.stageinspector.ivs.StageQuery;
import dev.stageinspector.ivs.failure.LookupException;
import dev.stageinspector.ui.kit.Frames;
import dev.stageinspector.ui.kit.PendingCall;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Asks for the names of what an answer mentions, once for each answer. That no name comes takes
 * nothing from the answer: no failure is shown.
 */
final class StageNames {

  private final PendingCall<Answer, ResourceNames> call;
  private final Consumer<ResourceNames> told;
  private final Ivs ivs;

  /** The answer that names are asked for. */
  private Optional<Answer> asked = Optional.empty();

  /**
   * @param ivs where names come from
   * @param told is told what is known by now
   */
  StageNames(Ivs ivs, Consumer<ResourceNames> told) {
    this.ivs = ivs;
    this.told = told;
    call = new PendingCall<>((answer, _) -> names(answer), told);
  }

  /**
   * Asks for the names of an answer that is in sight. Those that are known stay until then, unless
   * they are another stage's or profile's.
   */
  void ask(Answer answer) {
    if (asked.filter(answer::equals).isPresent()) {
      return;
    }
    boolean other = asked.filter(before -> !before.query().equals(answer.query())).isPresent();
    asked = Optional.of(answer);
    if (other) {
      call.clear();
      told.accept(ResourceNames.NONE);
    }
    // Neither the network nor the processor is taken from the look-up's own picture.
    Frames.afterPainting(() -> {
      if (asked.filter(answer::equals).isPresent()) {
        call.ask(answer);
      }
    });
  }

  /** Ends what is under way. */
  void close() {
    asked = Optional.empty();
    call.clear();
  }

  private ResourceNames names(Answer answer) throws LookupException, InterruptedException {
    StageQuery stage = answer.query();
    return ResourceNames.of(
        stage,
        Fetch.run(
            ivs,
            ResourceNames.plan(stage, _ -> Stream.of(answer.tree())),
            Fetched.NOTHING,
            _ -> {}));
  }
}
