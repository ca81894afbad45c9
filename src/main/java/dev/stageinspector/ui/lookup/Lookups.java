package dev.stageinspector.ui.lookup;

import dev.stageinspector.ivs.Answer;
import dev.stageinspector.ivs.Ivs;
import dev.stageinspector.ivs.Request;
import dev.stageinspector.ivs.StageQuery;
import dev.stageinspector.ivs.failure.Failure;
import dev.stageinspector.ivs.failure.LookupException;
import dev.stageinspector.ui.kit.Background;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks stages up beside the window, one at a time, and keeps the one state of it. On the FX
 * thread.
 */
public final class Lookups {

  private static final Logger LOG = LoggerFactory.getLogger(Lookups.class);

  private final ReadOnlyObjectWrapper<Lookup> state =
      new ReadOnlyObjectWrapper<>(new Lookup.Idle());
  private final Background background = new Background();
  private final Ivs ivs;
  private final Consumer<Answer> found;

  /**
   * @param found is told of every answer, after the state has it
   */
  public Lookups(Ivs ivs, Consumer<Answer> found) {
    this.ivs = ivs;
    this.found = found;
  }

  /** The state, to be observed. */
  public ReadOnlyObjectProperty<Lookup> state() {
    return state.getReadOnlyProperty();
  }

  /** The answer that is in sight. */
  public Optional<Answer> visible() {
    return state.get().visible();
  }

  /** Looks a stage up; an older look-up that is still on its way is dropped. */
  public void inspect(StageQuery query) {
    state.set(new Lookup.Running(query, state.get().settled()));
    background.run(
        () -> ivs.ask(Request.getStage(query)), this::answered, thrown -> failed(query, thrown));
  }

  /**
   * Ends the look-up that is on its way and goes back to what was before; tells whether there was
   * one.
   */
  public boolean cancel() {
    if (state.get() instanceof Lookup.Running(_, Lookup before)) {
      background.cancel();
      state.set(before);
      return true;
    }
    return false;
  }

  /** Takes a fault of the program itself; tells whether the state shows it. */
  public boolean defect(Throwable thrown) {
    LOG.error("Unexpected", thrown);
    Optional<StageQuery> asked = state.get().asked();
    asked.ifPresent(query -> fail(query, Failure.defect(Request.getStage(query))));
    return asked.isPresent();
  }

  private void answered(Answer inspection) {
    state.set(new Lookup.Found(inspection));
    found.accept(inspection);
  }

  private void failed(StageQuery query, Throwable thrown) {
    switch (thrown) {
      case LookupException known -> fail(query, known.failure());
      case InterruptedException _ -> cancel();
      default -> defect(thrown);
    }
  }

  /**
   * An answer about the same stage stays visible, marked as old; one about another would mislead.
   */
  private void fail(StageQuery query, Failure failure) {
    state.set(
        new Lookup.Failed(
            query, failure, visible().filter(old -> old.query().arn().equals(query.arn()))));
  }
}
