package dev.stageinspector.ivs;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds a stage's ARN in what people paste. */
final class ArnReader {

  /**
   * What surrounds an ARN in chats, tickets, JSON and mails, beside spaces and characters that are
   * not seen.
   */
  private static final String WRAPPING = "\"'`\\,;.<>()[]{}«»‹›“”„‟‘’‚‛";

  /** A stage's ARN after which nothing comes that could belong to its id. */
  private static final Pattern STAGE =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])arn:aws:ivs:[a-z0-9-]+:[0-9]{12}:stage/[a-zA-Z0-9-]++"
              + "(?![_*%@…]|[/:]\\S|[\\p{L}\\p{N}\\p{M}])");

  private static final Pattern ANY =
      Pattern.compile("(?i)(?<![\\p{L}\\p{N}])arn:[^\\s\\p{Z}\\p{C}\"'`<>(){}\\[\\]“”„«»,;&?#]*");

  private static final Pattern UNSEEN_INSIDE =
      Pattern.compile("[\\p{C}&&[^\\t\\r\\n]]+[A-Za-z0-9-]");
  private static final Pattern LAST_WORD = Pattern.compile("[\\s\\p{Z}]+[A-Za-z0-9-]+");
  private static final int USUAL_ID = 12;

  private ArnReader() {}

  static ArnReading read(String pasted) {
    String text = unwrapped(pasted);
    if (text.isEmpty()) {
      return new ArnReading.Empty();
    }
    ArnReading whole = WholeArn.read(text);
    return whole instanceof ArnReading.Understood ? whole : among(unescaped(text)).orElse(whole);
  }

  /** What a longer text says of stages; empty if it is no longer text, or has no ARN in it. */
  private static Optional<ArnReading> among(String text) {
    List<String> stages =
        STAGE
            .matcher(text)
            .results()
            .filter(found -> !isSplit(text, found))
            .map(MatchResult::group)
            .distinct()
            .toList();
    if (stages.size() > 1) {
      return Optional.of(
          wrong("There are " + stages.size() + " stage ARNs in this text. Use one of them."));
    }
    if (!stages.isEmpty()) {
      return Optional.of(WholeArn.read(stages.getFirst()));
    }
    Matcher other = ANY.matcher(text);
    if (other.find()) {
      return other.start() == 0
          ? Optional.empty()
          : Optional.of(WholeArn.read(unwrapped(other.group())));
    }
    return text.codePoints().anyMatch(StrayCharacter::isBlank) && !text.contains(":stage/")
        ? Optional.of(
            wrong("This text contains no ARN. A stage's looks like " + WholeArn.EXAMPLE + "."))
        : Optional.empty();
  }

  /**
   * Whether what follows may be the rest of the id, as when a mail broke the line there. The ids
   * that AWS gives have twelve characters.
   */
  private static boolean isSplit(String text, MatchResult found) {
    String rest = text.substring(found.end());
    boolean usual = ResourceId.of(found.group()).length() == USUAL_ID;
    return UNSEEN_INSIDE.matcher(rest).lookingAt() || (!usual && LAST_WORD.matcher(rest).matches());
  }

  /** As written in URLs and in JSON. */
  private static String unescaped(String text) {
    return text.replace("\\/", "/").replaceAll("(?i)%3A", ":").replaceAll("(?i)%2F", "/");
  }

  private static String unwrapped(String pasted) {
    int start = 0;
    int end = pasted.length();
    while (start < end && isWrapping(pasted.codePointAt(start))) {
      start += Character.charCount(pasted.codePointAt(start));
    }
    while (end > start && isWrapping(pasted.codePointBefore(end))) {
      end -= Character.charCount(pasted.codePointBefore(end));
    }
    return pasted.substring(start, end);
  }

  private static boolean isWrapping(int character) {
    return StrayCharacter.isBlank(character) || WRAPPING.indexOf(character) >= 0;
  }

  private static ArnReading wrong(String problem) {
    return new ArnReading.Wrong(problem);
  }
}
