package dev.stageinspector.ivs.failure;

import dev.stageinspector.ivs.Operation;
import dev.stageinspector.ivs.Request;

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

  /** The least that allows a call. */
  static Policy allowing(Request request) {
    Operation operation = request.operation();
    String json =
        """
        {
            "Version": "2012-10-17",
            "Statement": [
                {
                    "Effect": "Allow",
                    "Action": "%s",
                    "Resource": "%s"
                }
            ]
        }\
        """
            .formatted(operation.permission(), operation.resource(request));
    return new Policy(operation.permission(), operation.words().target(), json);
  }
}
