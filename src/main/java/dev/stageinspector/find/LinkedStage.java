package dev.stageinspector.find;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A stage that a link into the AWS console names by its ID.
 *
 * @param account from a link of a session among several, or of the IAM Identity Center portal
 */
record LinkedStage(String id, Optional<String> region, Optional<String> account) {

  private static final Pattern WORD = Pattern.compile("[^\\s\"'<>|`{}^]++");
  private static final int LONGEST = 4096;
  private static final String HOST = "console.aws.amazon.com";

  /** What follows a stage's ARN in a link belongs to the page, not to the ARN. */
  private static final Pattern PAGE_OF_STAGE =
      Pattern.compile("(/stages?/arn:aws:ivs:[a-z0-9-]{1,63}+:[0-9]{12}:stage/[A-Za-z0-9-]++)[/:]");

  private static final Pattern STAGE =
      Pattern.compile("/stages?/(?!(?:create|new)(?![A-Za-z0-9-]))([A-Za-z0-9-]{6,128}+)(?![:_])");
  private static final Pattern IN_QUERY = Pattern.compile("\\bregion=([a-z0-9-]{1,63}+)");
  private static final Pattern IN_HOST =
      Pattern.compile("(?<![a-z0-9-])([a-z]{2}-[a-z0-9-]{1,60}+)\\.console\\.aws");
  private static final Pattern ACCOUNT =
      Pattern.compile(
          "(?:\\baccount_id=|//)([0-9]{12})(?:(?![0-9a-z-])|-[a-z0-9]++\\.[a-z0-9-]++\\.console)");

  /** All of them in a text without escapes. */
  static List<LinkedStage> allIn(String text) {
    if (!text.contains(HOST)) {
      return List.of();
    }
    return WORD.matcher(text)
        .results()
        .map(word -> word.group())
        .filter(word -> word.length() <= LONGEST && word.contains(HOST))
        .flatMap(word -> of(word).stream())
        .distinct()
        .toList();
  }

  /** The text with a space behind each ARN in a link that goes on. */
  static String withArnsCut(String text) {
    return PAGE_OF_STAGE.matcher(text).replaceAll("$1 ");
  }

  private static Optional<LinkedStage> of(String url) {
    return first(STAGE, url)
        .map(id ->
            new LinkedStage(
                id, first(IN_QUERY, url).or(() -> first(IN_HOST, url)), first(ACCOUNT, url)));
  }

  private static Optional<String> first(Pattern pattern, String url) {
    Matcher found = pattern.matcher(url);
    return found.find() ? Optional.of(found.group(1)) : Optional.empty();
  }
}
