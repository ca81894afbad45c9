package dev.stageinspector.ivs;

import java.util.List;

/**
 * The Amazon Resource Name of a stage: {@code arn:aws:ivs:REGION:ACCOUNT:stage/ID}.
 *
 * @param region the code of the region that the stage is in, and that is asked
 * @param account the twelve digits of the AWS account that owns it
 * @param id the stage's own id
 */
public record StageArn(String region, String account, String id) {

  /** Reads what somebody typed or pasted; never fails, but says what is wrong. */
  public static ArnReading parse(String pasted) {
    return ArnReader.read(pasted);
  }

  /** The stages whose whole ARNs are somewhere in a text, in order, each once. */
  public static List<StageArn> allIn(String text) {
    return ArnReader.all(text);
  }

  /** Reads one that is known to be right. */
  public static StageArn of(String arn) {
    return switch (parse(arn)) {
      case ArnReading.Understood(StageArn stage, _) -> stage;
      case ArnReading.Wrong _, ArnReading.Empty _ -> throw new IllegalArgumentException(arn);
    };
  }

  /** The ARN as AWS writes it. */
  @Override
  public String toString() {
    return "arn:aws:ivs:" + region + ":" + account + ":stage/" + id;
  }
}
