package dev.stageinspector.handover;

/** What became of a start of the program. */
public sealed interface Start extends AutoCloseable {

  /** The window of the running program shows what was asked for. There is nothing left to do. */
  record HandedOver() implements Start {}

  /** It is the first, or takes the place of one that died: others hand over to it. */
  record First(Turn turn) implements Start {
    @Override
    public void close() {
      turn.close();
    }
  }

  /** It is on its own: the running program doesn't open what was asked for, or doesn't answer. */
  record Refused() implements Start {}

  /** It is on its own, and nobody hands over to it. */
  record Alone() implements Start {}

  @Override
  default void close() {}
}
