package dev.stageinspector.cli;

/** The exit status of the program. A comparison has its own, as that of {@code diff}. */
public final class Exit {

  public static final int SHOWN = 0;
  public static final int FAILED = 1;
  public static final int USAGE = 2;

  /** The sides of a comparison are the same. */
  public static final int SAME = 0;

  /** The sides of a comparison differ. */
  public static final int DIFFERENT = 1;

  /** A side of a comparison could not be read, or its output could not be written. */
  public static final int UNREADABLE = 3;

  private Exit() {}
}
