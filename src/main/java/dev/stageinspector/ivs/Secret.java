package dev.stageinspector.ivs;

/**
 * A token or a stream key. It is kept only in memory: what prints it, or a value that holds it,
 * prints no part of it.
 *
 * @param text the secret itself, for the one place that the user asked to see or copy it in
 */
public record Secret(String text) {

  /** Leaves the secret out. */
  @Override
  public String toString() {
    return "(secret)";
  }
}
