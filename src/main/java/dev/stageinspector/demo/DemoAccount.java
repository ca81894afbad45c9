package dev.stageinspector.demo;

import java.util.List;

/** The identity and the contents of the demo account. None of it is secret or real. */
public final class DemoAccount {

  /** The account id that AWS uses in its examples. */
  public static final String ACCOUNT_ID = "123456789012";

  /** The region of the account's first stages. Its endpoint answers for every region. */
  public static final String REGION = "us-east-1";

  /** The access key ID of AWS's documented example. Any other is accepted too. */
  public static final String ACCESS_KEY_ID = "AKIAIOSFODNN7EXAMPLE";

  /** The secret of AWS's documented example. The endpoint doesn't recompute signatures. */
  public static final String SECRET_ACCESS_KEY = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";

  /**
   * The sample stages in the order in which they are offered. The first is shown at the first
   * start.
   */
  public static final List<DemoStage> STAGES =
      SampleStage.ALL.stream().map(SampleStage::stage).toList();

  private DemoAccount() {}
}
