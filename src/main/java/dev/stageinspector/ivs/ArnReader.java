package dev.stageinspector.ivs;

import dev.stageinspector.property.Visible;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a stage's ARN as people paste it. The form is the service model's: {@code
 * arn:aws:ivs:[a-z0-9-]+:[0-9]+:stage/[a-zA-Z0-9-]+}, at most 128 characters; an account has twelve
 * digits.
 */
final class ArnReader {

  /** Of a host's name (RFC 1035), which a region becomes a part of. */
  private static final int LONGEST_LABEL = 63;

  private static final int MAX_LENGTH = 128;
  private static final String EXAMPLE = "arn:aws:ivs:us-east-1:123456789012:stage/AbCdEf123456";

  /**
   * What surrounds an ARN in chats, tickets, JSON and mails, beside blanks and characters that are
   * not seen.
   */
  private static final String WRAPPING = "\"'`\\,;.<>()[]{}«»‹›“”„‟‘’‚‛";

  /** A stage's ARN after which nothing stands that could belong to its id. */
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

  /** What other resources of IVS are, by service and kind. */
  private static final Map<String, String> OTHERS =
      Map.ofEntries(
          Map.entry("ivs:channel", "a channel of IVS Low-Latency Streaming"),
          Map.entry("ivs:stream-key", "a channel's stream key"),
          Map.entry("ivs:playback-key", "a playback key pair"),
          Map.entry("ivs:playback-restriction-policy", "a playback restriction policy"),
          Map.entry("ivs:recording-configuration", "a channel's recording configuration"),
          Map.entry("ivs:storage-configuration", "a storage configuration"),
          Map.entry("ivs:encoder-configuration", "an encoder configuration"),
          Map.entry("ivs:ingest-configuration", "an ingest configuration"),
          Map.entry("ivs:composition", "a composition"),
          Map.entry("ivs:public-key", "a public key"),
          Map.entry("ivschat:room", "a chat room"),
          Map.entry("ivschat:logging-configuration", "a chat logging configuration"));

  private ArnReader() {}

  static ArnReading read(String pasted) {
    String text = unwrapped(pasted);
    if (text.isEmpty()) {
      return new ArnReading.Empty();
    }
    ArnReading whole = readWhole(text);
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
      return Optional.of(readWhole(stages.getFirst()));
    }
    Matcher other = ANY.matcher(text);
    if (other.find()) {
      return other.start() == 0
          ? Optional.empty()
          : Optional.of(readWhole(unwrapped(other.group())));
    }
    return text.codePoints().anyMatch(ArnReader::isBlank) && !text.contains(":stage/")
        ? Optional.of(wrong("This text contains no ARN. A stage's looks like " + EXAMPLE + "."))
        : Optional.empty();
  }

  /**
   * Whether what follows may be the rest of the id, as when a mail broke the line there. The ids
   * that AWS gives have twelve characters.
   */
  private static boolean isSplit(String text, MatchResult found) {
    String rest = text.substring(found.end());
    boolean usual = found.group().length() - found.group().indexOf('/') - 1 == USUAL_ID;
    return UNSEEN_INSIDE.matcher(rest).lookingAt() || (!usual && LAST_WORD.matcher(rest).matches());
  }

  /** As it stands in URLs and in JSON. */
  private static String unescaped(String text) {
    return text.replace("\\/", "/").replaceAll("(?i)%3A", ":").replaceAll("(?i)%2F", "/");
  }

  private static ArnReading readWhole(String arn) {
    Optional<String> stray = strayCharacter(arn);
    if (stray.isPresent()) {
      return wrong(stray.get());
    }
    String[] parts = arn.split(":", 6);
    if (!parts[0].equals("arn")) {
      return wrong(notAnArn(arn));
    }
    if (parts.length < 6) {
      return wrong(
          "The ARN is incomplete: it has "
              + parts.length
              + " of 6 parts. A stage's looks like "
              + EXAMPLE
              + ".");
    }
    return read(arn, parts[1], parts[2], parts[3], parts[4], parts[5]);
  }

  private static ArnReading read(
      String arn,
      String partition,
      String service,
      String region,
      String account,
      String resource) {
    String kind = resource.contains("/") ? resource.substring(0, resource.indexOf('/')) : resource;
    String id = resource.contains("/") ? resource.substring(kind.length() + 1) : "";
    String other = OTHERS.get(service + ":" + kind);
    if (other != null) {
      return wrong("This is the ARN of " + other + ", not of a stage.");
    }
    if (!service.equals("ivs")) {
      return wrong(
          service.isEmpty()
              ? "The service is missing: in a stage's ARN it is “ivs”."
              : "This is an ARN of " + quoted(service) + ", not of an IVS stage.");
    }
    if (!partition.equals("aws")) {
      return wrong(
          partition.isEmpty()
              ? "The partition is missing: an ARN of IVS Real-Time starts with “arn:aws:”."
              : "IVS Real-Time is only in the partition “aws”; this ARN says "
                  + quoted(partition)
                  + ".");
    }
    if (!kind.equals("stage")) {
      return wrong(
          kind.isEmpty()
              ? "The stage is missing: the ARN ends in “stage/” and the stage ID."
              : "This is an ARN of “ivs” for "
                  + quoted(kind)
                  + "; a stage's ends in “stage/” and the stage ID.");
    }
    return region(region)
        .or(() -> account(account))
        .or(() -> id(id))
        .or(() -> length(arn))
        .<ArnReading>map(ArnReading.Wrong::new)
        .orElseGet(() -> understood(new StageArn(region, account, id)));
  }

  private static ArnReading understood(StageArn arn) {
    return new ArnReading.Understood(
        arn,
        Regions.known().contains(arn.region())
            ? Optional.empty()
            : Optional.of(
                "IVS Real-Time isn't known to be available in “"
                    + arn.region()
                    + "”. You can try anyway."));
  }

  private static Optional<String> region(String region) {
    if (region.isEmpty()) {
      return Optional.of("The region is missing after “arn:aws:ivs:”.");
    }
    boolean asHostName =
        !region.startsWith("-") && !region.endsWith("-") && region.length() <= LONGEST_LABEL;
    return asHostName && allOf(region, "abcdefghijklmnopqrstuvwxyz0123456789-")
        ? Optional.empty()
        : Optional.of(
            quoted(region)
                + " is not a region: a region has lowercase letters, digits, and hyphens in"
                + " between.");
  }

  private static Optional<String> account(String account) {
    if (account.isEmpty()) {
      return Optional.of("The account is missing: its 12 digits come after the region.");
    }
    if (!allOf(account, "0123456789")) {
      return Optional.of(quoted(account) + " is not an account: an account has 12 digits.");
    }
    return account.length() == 12
        ? Optional.empty()
        : Optional.of("The account has " + account.length() + " digits; an account has 12.");
  }

  private static Optional<String> id(String id) {
    if (id.isEmpty()) {
      return Optional.of("The stage ID is missing after “stage/”.");
    }
    if (id.contains("/")) {
      return Optional.of(
          quoted(id.substring(id.indexOf('/')))
              + " after the stage ID does not belong in the ARN.");
    }
    return allOf(id, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-")
        ? Optional.empty()
        : Optional.of(quoted(id) + " is not a stage ID: an ID has letters, digits, and hyphens.");
  }

  private static Optional<String> length(String arn) {
    return arn.length() <= MAX_LENGTH
        ? Optional.empty()
        : Optional.of(
            "The ARN has " + arn.length() + " characters; at most " + MAX_LENGTH + " are allowed.");
  }

  private static String notAnArn(String text) {
    if (text.startsWith("arn")) {
      return "An ARN starts with “arn:”. A stage's looks like " + EXAMPLE + ".";
    }
    if (text.regionMatches(true, 0, "arn:", 0, 4)) {
      return "ARNs are case-sensitive: this one must start with “arn:” in lowercase.";
    }
    if (text.contains("://")) {
      return "This is a URL, not an ARN. A stage's ARN looks like " + EXAMPLE + ".";
    }
    if (text.startsWith("aws:")
        || text.startsWith(":")
        || text.startsWith("ivs:")
        || text.startsWith("rn:")) {
      return "The beginning is missing: an ARN starts with “arn:aws:ivs:”.";
    }
    if (!text.contains(":")) {
      return "This is not a complete ARN. It needs the region and account too: " + EXAMPLE + ".";
    }
    return "This is not an ARN: an ARN starts with “arn:”. A stage's looks like " + EXAMPLE + ".";
  }

  /** A blank or an unseen character inside, or one that no ARN of a stage has. */
  private static Optional<String> strayCharacter(String arn) {
    for (int at = 0; at < arn.length(); at += Character.charCount(arn.codePointAt(at))) {
      int character = arn.codePointAt(at);
      if (isBlank(character)) {
        String name =
            switch (character) {
              case ' ' -> "a space";
              case '\t' -> "a tab";
              case '\n', '\r' -> "a line break";
              default -> "an invisible character (" + codePoint(character) + ")";
            };
        return Optional.of(
            "Contains "
                + name
                + " after “"
                + Visible.shown(arn.substring(Math.max(0, at - 12), at))
                + "”.");
      }
      if (character > '~') {
        return Optional.of(
            "“"
                + Visible.shown(Character.toString(character))
                + "” ("
                + codePoint(character)
                + ") does not belong in an ARN.");
      }
    }
    return Optional.empty();
  }

  /** What was pasted may be of any length. */
  private static String quoted(String part) {
    return "“" + (part.length() <= 40 ? part : part.substring(0, 40) + "…") + "”";
  }

  private static String codePoint(int character) {
    return String.format(Locale.ROOT, "U+%04X", character);
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
    return isBlank(character) || WRAPPING.indexOf(character) >= 0;
  }

  private static boolean isBlank(int character) {
    return Character.isWhitespace(character)
        || Character.isSpaceChar(character)
        || Character.isISOControl(character)
        || Character.getType(character) == Character.FORMAT;
  }

  private static boolean allOf(String text, String characters) {
    return text.chars().allMatch(c -> characters.indexOf(c) >= 0);
  }

  private static ArnReading wrong(String problem) {
    return new ArnReading.Wrong(problem);
  }
}
