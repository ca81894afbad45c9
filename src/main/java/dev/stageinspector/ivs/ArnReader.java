package dev.stageinspector.ivs;

import dev.stageinspector.property.Visible;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a stage's ARN as people paste it. The form is the service model's: {@code
 * arn:aws:ivs:[a-z0-9-]+:[0-9]+:stage/[a-zA-Z0-9-]+}, at most 128 characters; an account has twelve
 * digits.
 */
final class ArnReader {

  private static final int MAX_LENGTH = 128;
  private static final String EXAMPLE = "arn:aws:ivs:us-east-1:123456789012:stage/AbCdEf123456";

  /**
   * What surrounds an ARN in chats, tickets, JSON and mails, beside blanks and characters that are
   * not seen.
   */
  private static final String WRAPPING = "\"'`\\,;.<>()[]{}«»‹›“”„‟‘’‚‛";

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
    String arn = unwrapped(pasted);
    if (arn.isEmpty()) {
      return new ArnReading.Empty();
    }
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
              ? "The service is missing: a stage's ARN says “ivs” there."
              : "This ARN is of the service " + quoted(service) + "; a stage's says “ivs” there.");
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
              ? "The stage is missing: the ARN ends in “stage/” and the stage's id."
              : "This ARN is of "
                  + quoted(kind)
                  + "; a stage's ends in “stage/” and the stage's id.");
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
                "IVS Real-Time is not known to be in the region “"
                    + arn.region()
                    + "”. It can be tried all the same."));
  }

  private static Optional<String> region(String region) {
    if (region.isEmpty()) {
      return Optional.of("The region is missing: it stands after “arn:aws:ivs:”.");
    }
    boolean asHostName = !region.startsWith("-") && !region.endsWith("-");
    return asHostName && allOf(region, "abcdefghijklmnopqrstuvwxyz0123456789-")
        ? Optional.empty()
        : Optional.of(
            quoted(region)
                + " is no region: a region has small letters and digits, with hyphens between"
                + " them.");
  }

  private static Optional<String> account(String account) {
    if (account.isEmpty()) {
      return Optional.of("The account is missing: its 12 digits stand after the region.");
    }
    if (!allOf(account, "0123456789")) {
      return Optional.of(
          quoted(account) + " is no account: an account has 12 digits and nothing else.");
    }
    return account.length() == 12
        ? Optional.empty()
        : Optional.of("The account has " + account.length() + " digits; an account has 12.");
  }

  private static Optional<String> id(String id) {
    if (id.isEmpty()) {
      return Optional.of("The stage's id is missing after “stage/”.");
    }
    if (id.contains("/")) {
      return Optional.of(
          "There is more after the stage's id: "
              + quoted(id.substring(id.indexOf('/')))
              + " does not belong to its ARN.");
    }
    return allOf(id, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-")
        ? Optional.empty()
        : Optional.of(quoted(id) + " is no stage id: an id has letters, digits and hyphens.");
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
      return "ARNs are case sensitive: this one has to start with “arn:” in small letters.";
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
      return "This is not a whole ARN. The region and the account are needed too: " + EXAMPLE + ".";
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
              case ' ' -> "a blank";
              case '\t' -> "a tab";
              case '\n', '\r' -> "a line end";
              default -> "an unseen character (" + codePoint(character) + ")";
            };
        return Optional.of(
            "There is "
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
