package dev.stageinspector.diagnosis;

/** What no answer of this API tells, in sentences that several texts share. */
public final class Unknowable {

  public static final String WHY_LEFT =
      "Why somebody left: leaving, a lost network, a disconnected participant, and a deleted stage"
          + " look alike.";

  public static final String WHEN_VANISHED =
      "When a client vanished: AWS reports that late, by up to 10 s in a browser and 30 s on a"
          + " phone.";

  private Unknowable() {}
}
