package dev.stageinspector.ui;

import dev.stageinspector.aws.failure.Reason;
import dev.stageinspector.comparison.Holdings;
import dev.stageinspector.comparison.Side;
import dev.stageinspector.comparison.Sides;
import dev.stageinspector.ivs.Answers;
import dev.stageinspector.ivs.Fetch;
import dev.stageinspector.ivs.Fetched;
import dev.stageinspector.ivs.Ivs;
import dev.stageinspector.ivs.Plan;
import dev.stageinspector.ivs.Request;
import dev.stageinspector.ivs.failure.Failure;
import dev.stageinspector.ivs.failure.LookupException;
import dev.stageinspector.property.Comparison;
import dev.stageinspector.ui.kit.Call;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Asks for both sides of a comparison, and compares them, which can take long, too. */
record ComparisonCall(Ivs ivs, Holdings holdings) implements Call<Sides, ComparisonCall.BothWays> {

  /**
   * What has come of both sides. All of it is made beside the window, where it can be much.
   *
   * @param asked the way round in which it was asked
   * @param swapped the other way round
   */
  record BothWays(Compared asked, Compared swapped) {}

  /**
   * What differs.
   *
   * @param sides what was compared
   * @param before what the old side says that it is called
   * @param after the same of the new side
   */
  record Compared(
      Sides sides, Comparison comparison, Optional<String> before, Optional<String> after) {

    private Compared swapped() {
      return new Compared(sides.swapped(), comparison.mirrored(), after, before);
    }
  }

  @Override
  public BothWays make(Sides wanted, Consumer<BothWays> soFar)
      throws LookupException, InterruptedException {
    Sides held = holdings.whole(wanted);
    List<Plan.Step> steps = held.requests().stream().map(Plan.Step::rest).toList();
    Fetched all = Fetch.run(ivs, Plan.of(steps), Fetched.NOTHING, _ -> {});
    Sides sides = held.answered(all);
    for (Request request : sides.requests()) {
      Optional<Answers> answers = all.to(request);
      if (answers.isPresent()) {
        answers.get().orThrow();
      }
    }
    for (Side side : List.of(sides.before(), sides.after())) {
      if (side.tree(all).isEmpty()) {
        throw new LookupException(missing(side));
      }
    }
    Compared asked =
        new Compared(
            sides,
            sides.comparison(all).orElseThrow(),
            sides.before().name(all),
            sides.after().name(all));
    return new BothWays(asked, asked.swapped());
  }

  @Override
  public Failure defect(Sides sides) {
    return Failure.defect(Request.getStage(sides.before().stage()));
  }

  @Override
  public boolean isSameSubject(Sides one, Sides other) {
    return one.equals(other) || one.equals(other.swapped());
  }

  private static Failure missing(Side side) {
    return Failure.local(
        Reason.of(
            Reason.Kind.NOT_FOUND,
            "The session “"
                + side.session().orElse("")
                + "” isn't in AWS's list for the stage "
                + side.stage().arn()
                + "."),
        "List the stage's sessions again.");
  }
}
