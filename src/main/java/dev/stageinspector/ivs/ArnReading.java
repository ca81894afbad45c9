package dev.stageinspector.ivs;

import java.util.Optional;

/** What was understood of a text that should be a stage's ARN. */
public sealed interface ArnReading {

  /** Nothing was typed. */
  record Empty() implements ArnReading {}

  /**
   * A stage's ARN.
   *
   * @param arn the ARN
   * @param warning a sentence on what is unusual about it and need not be wrong
   */
  record Understood(StageArn arn, Optional<String> warning) implements ArnReading {}

  /**
   * Not a stage's ARN.
   *
   * @param problem what exactly is wrong, in one or two sentences
   */
  record Wrong(String problem) implements ArnReading {}
}
