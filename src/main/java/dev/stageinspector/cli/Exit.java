package dev.stageinspector.cli;

/** The exit status of the program. */
public final class Exit {

  public static final int SHOWN = 0;
  public static final int FAILED = 1;
  public static final int USAGE = 2;

  private Exit() {}
}
