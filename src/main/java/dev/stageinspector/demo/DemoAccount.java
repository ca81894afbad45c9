package dev.stageinspector.demo;

import java.util.List;

/** Who the demo account is, and what is in it. None of it is secret, and none of it exists. */
public final class DemoAccount {

  /** The account id that AWS uses in its examples. */
  public static final String ACCOUNT_ID = "123456789012";

  /** The region of the account's first stages. Its endpoint answers for every region. */
  public static final String REGION = "us-east-1";

  /** The access key id of AWS's documented example; any other is accepted as well. */
  public static final String ACCESS_KEY_ID = "AKIAIOSFODNN7EXAMPLE";

  /** The secret of AWS's documented example; the endpoint does not recompute signatures. */
  public static final String SECRET_ACCESS_KEY = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";

  /** The sample stages in the order to offer them; the first is the one to show at first start. */
  public static final List<DemoStage> STAGES =
      SampleStage.ALL.stream().map(SampleStage::stage).toList();

  private DemoAccount() {}
}
