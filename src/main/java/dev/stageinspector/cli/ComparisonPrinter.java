package dev.stageinspector.cli;

import dev.stageinspector.cli.Command.InSession;
import dev.stageinspector.comparison.Holdings;
import dev.stageinspector.comparison.Side;
import dev.stageinspector.comparison.Sides;
import dev.stageinspector.ivs.Ivs;
import dev.stageinspector.ivs.Request;
import dev.stageinspector.ivs.StageQuery;
import dev.stageinspector.ivs.failure.Failure;
import dev.stageinspector.property.Comparison;
import dev.stageinspector.property.ComparisonText;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Prints what differs between two sides. Nothing is printed if one of them can't be read. */
public final class ComparisonPrinter {

  private static final Logger LOG = LoggerFactory.getLogger(ComparisonPrinter.class);

  private final Ivs ivs;
  private final Holdings holdings;
  private final PrintStream out;
  private final PrintStream err;

  /**
   * @param holdings knows what else snapshots hold
   */
  public ComparisonPrinter(Ivs ivs, Holdings holdings, PrintStream out, PrintStream err) {
    this.ivs = ivs;
    this.holdings = holdings;
    this.out = out;
    this.err = err;
  }

  /**
   * Asks for both sides, prints what differs, and gives the exit status.
   *
   * @param before the old side; its session can be the latest
   * @param after the new side, in the same way
   */
  public int print(Side before, Side after, ComparisonText form) {
    try {
      TerminalFetch fetch = new TerminalFetch(ivs, err);
      Optional<Sides> sides =
          whole(fetch, before)
              .flatMap(old -> whole(fetch, after).map(now -> holdings.whole(new Sides(old, now))))
              .map(both -> asked(fetch, both));
      Optional<Comparison> comparison = sides.flatMap(both -> both.comparison(fetch.known()));
      if (comparison.isEmpty()) {
        fetch.explain();
        return Exit.UNREADABLE;
      }
      out.print(sides.get().text(form, comparison.get()));
      return comparison.get().isSame() ? Exit.SAME : Exit.DIFFERENT;
    } catch (RuntimeException | Error e) {
      LOG.error("Unexpected", e);
      Terminal.explain(Failure.defect(Request.getStage(before.stage())), err);
      return Exit.UNREADABLE;
    }
  }

  private static Sides asked(TerminalFetch fetch, Sides sides) {
    fetch.ask(sides.requests());
    return sides.answered(fetch.known());
  }

  /** The side with the ID of its session, if there is such a session. */
  private Optional<Side> whole(TerminalFetch fetch, Side side) {
    if (side.session().isEmpty()) {
      return Optional.of(side);
    }
    StageQuery stage = side.stage();
    SessionChoice choice = new SessionChoice(fetch, stage, err);
    Optional<String> named =
        side.session().filter(id -> !id.equalsIgnoreCase(Command.Compared.LATEST));
    return choice
        .session(new InSession(named, List.of(), List.of()))
        .filter(session -> !choice.isMissing(named))
        .map(session -> new Side(stage, Optional.of(session.id())));
  }
}
