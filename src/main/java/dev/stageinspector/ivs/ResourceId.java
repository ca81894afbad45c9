package dev.stageinspector.ivs;

/** The id of a resource: the end of its ARN, after the last slash. */
public final class ResourceId {
  private ResourceId() {}

  /** The id in an ARN, or all of a text that has no slash. */
  public static String of(String arn) {
    return arn.substring(arn.lastIndexOf('/') + 1);
  }
}
