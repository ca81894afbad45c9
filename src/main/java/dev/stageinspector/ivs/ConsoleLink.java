package dev.stageinspector.ivs;

import dev.stageinspector.property.WebLink;

/** The page of a stage in AWS's console. */
public final class ConsoleLink {

  /**
   * AWS's own way from an ARN to the page of what it names, in the ARN's region. AWS documents no
   * address of a stage's page, so none is made up here.
   */
  private static final String BY_ARN = "https://console.aws.amazon.com/go/view?arn=";

  private ConsoleLink() {}

  /** Where a browser asks for the stage's page. */
  public static WebLink of(StageArn stage) {
    return WebLink.in(BY_ARN + stage).orElseThrow();
  }
}
