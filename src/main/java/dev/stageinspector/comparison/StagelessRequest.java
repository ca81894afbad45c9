package dev.stageinspector.comparison;

import dev.stageinspector.ivs.Operation;
import dev.stageinspector.ivs.Request;
import dev.stageinspector.ivs.StageArn;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A request without its stage: what was asked about a stage, whichever stage it was.
 *
 * @param input the operation's input without the stage's ARN
 */
record StagelessRequest(Operation operation, Map<String, Object> input) {

  static StagelessRequest of(Request request, StageArn stage) {
    Map<String, Object> input = new TreeMap<>(request.input());
    input.values().removeIf(stage.toString()::equals);
    return new StagelessRequest(request.operation(), input);
  }

  /** Its name in a tree: the operation, and what was asked for. */
  String words() {
    return operation.apiName()
        + input.entrySet().stream()
            .map(one -> " " + one.getKey() + "=" + one.getValue())
            .collect(Collectors.joining());
  }
}
