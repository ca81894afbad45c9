package dev.stageinspector;

/** The exit status of the program. */
final class Exit {

  static final int SHOWN = 0;
  static final int FAILED = 1;
  static final int USAGE = 2;

  private Exit() {}
}
