package dev.stageinspector.ivs;

/** Where answers come from. */
@FunctionalInterface
public interface StageSource {

  /**
   * Looks a stage up, on the calling thread.
   *
   * @throws LookupException if there is no answer; it says why
   * @throws InterruptedException if the thread was interrupted: nobody waits for the answer any
   *     more
   */
  Answer inspect(StageQuery query) throws LookupException, InterruptedException;
}
