package dev.stageinspector.ivs;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds a stage's ARN in what people paste. */
final class ArnReader {

  /** A stage's ARN after which nothing comes that could belong to its id. */
  private static final Pattern STAGE =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])arn:aws:ivs:[a-z0-9-]+:[0-9]{12}:stage/[a-zA-Z0-9-]++"
              + "(?![%@…]|[/:]\\S|[\\p{L}\\p{N}\\p{M}])");

  private static final Pattern ANY =
      Pattern.compile("(?i)(?<![\\p{L}\\p{N}])arn:[^\\s\\p{Z}\\p{C}\"'`<>(){}\\[\\]“”„«»,;&?#]*");

  /** An ARN with all its parts that is not a stage's. */
  private static final Pattern OTHER =
      Pattern.compile("arn:[^:]*:[^:]*:[^:]*:[^:]*:(?!stage\\b).+");

  private static final Pattern UNSEEN_INSIDE =
      Pattern.compile("[\\p{C}&&[^\\t\\r\\n]]+[A-Za-z0-9-]");
  private static final Pattern LAST_WORD = Pattern.compile("[\\s\\p{Z}]+[A-Za-z0-9-]+");
  private static final int USUAL_ID = 12;

  private ArnReader() {}

  static ArnReading read(String pasted) {
    String text = Wrapping.off(pasted);
    if (text.isEmpty()) {
      return new ArnReading.Empty();
    }
    ArnReading whole = WholeArn.read(text);
    return whole instanceof ArnReading.Understood ? whole : among(unescaped(text)).orElse(whole);
  }

  /** The stages whose ARNs are in a text, in order, each once. */
  static List<StageArn> all(String text) {
    return among(text, STAGE)
        .flatMap(arn ->
            WholeArn.read(arn) instanceof ArnReading.Understood(StageArn stage, _)
                ? Stream.of(stage)
                : Stream.empty())
        .toList();
  }

  private static Stream<String> among(String text, Pattern arn) {
    return arn.matcher(text)
        .results()
        .filter(found -> !isSplit(text, found) && !isWildcard(text, found))
        .map(MatchResult::group)
        .distinct();
  }

  /** What a longer text says of stages; empty if it is no longer text, or has no ARN in it. */
  private static Optional<ArnReading> among(String text) {
    List<String> stages = among(text, STAGE).toList();
    if (stages.size() > 1) {
      return Optional.of(
          wrong("There are " + stages.size() + " stage ARNs in this text. Use one of them."));
    }
    if (!stages.isEmpty()) {
      return Optional.of(WholeArn.read(stages.getFirst()));
    }
    Optional<MatchResult> other = other(text);
    if (other.isPresent()) {
      String arn = Wrapping.off(other.get().group());
      return other.get().start() == 0 && !OTHER.matcher(arn).matches()
          ? Optional.empty()
          : Optional.of(WholeArn.read(arn));
    }
    return text.codePoints().anyMatch(StrayCharacter::isBlank) && !text.contains(":stage/")
        ? Optional.of(
            wrong("This text contains no ARN. A stage's looks like " + WholeArn.EXAMPLE + "."))
        : Optional.empty();
  }

  /** The first ARN of IVS, which a policy's refusal names after the user's; else the first. */
  private static Optional<MatchResult> other(String text) {
    return ANY.matcher(text)
        .results()
        .filter(found -> found.group().contains(":ivs"))
        .findFirst()
        .or(() -> ANY.matcher(text).results().findFirst());
  }

  /**
   * Whether what follows may be the rest of the id, as when a mail broke the line there. The ids
   * that AWS gives have twelve characters.
   */
  private static boolean isSplit(String text, MatchResult found) {
    boolean usual = ResourceId.of(found.group()).length() == USUAL_ID;
    return UNSEEN_INSIDE.matcher(text).region(found.end(), text.length()).lookingAt()
        || (!usual && LAST_WORD.matcher(text).region(found.end(), text.length()).matches());
  }

  /** Whether it goes on with a mark, unless that closes what a chat shows in bold or italics. */
  private static boolean isWildcard(String text, MatchResult found) {
    int end = found.end();
    if (end == text.length() || "*_".indexOf(text.charAt(end)) < 0) {
      return false;
    }
    int opened = text.lastIndexOf(text.charAt(end), found.start() - 1);
    return opened < 0
        || (opened > 0 && Character.isLetterOrDigit(text.charAt(opened - 1)))
        || text.substring(opened, found.start()).contains("\n");
  }

  /** As written in URLs and in JSON. */
  private static String unescaped(String text) {
    return text.replace("\\/", "/").replaceAll("(?i)%3A", ":").replaceAll("(?i)%2F", "/");
  }

  private static ArnReading wrong(String problem) {
    return new ArnReading.Wrong(problem);
  }
}
