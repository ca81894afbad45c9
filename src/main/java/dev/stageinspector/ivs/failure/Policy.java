package dev.stageinspector.ivs.failure;

/**
 * The least IAM policy that allows a call.
 *
 * @param permission the action that it allows, such as {@code ivs:GetStage}
 * @param target what it allows it on, in words
 * @param json the policy itself
 */
public record Policy(String permission, String target, String json) {

  /** What it is, to go on a sentence. */
  public String described() {
    return "a policy that allows " + permission + " on " + target;
  }
}
