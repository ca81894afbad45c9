package dev.stageinspector;

import dev.stageinspector.cli.Exit;

/**
 * Runs the program several times in one JVM, for an AOT cache that is made from one JVM's life:
 * each command line once, of which only one may open a window. Called when the packages are built.
 */
final class Training {
  private Training() {}

  /**
   * @param commandLines each the arguments of one run, with a space between two
   */
  public static void main(String[] commandLines) {
    int status = Exit.SHOWN;
    for (String line : commandLines) {
      status = Math.max(status, Main.start(line.split(" ")));
    }
    Runtime.getRuntime().exit(status);
  }
}
