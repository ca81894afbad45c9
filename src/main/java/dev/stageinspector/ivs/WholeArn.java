package dev.stageinspector.ivs;

import java.util.Map;
import java.util.Optional;

/**
 * Reads an ARN that is the whole text, and says what is wrong if it is not a stage's. The form is
 * the service model's: {@code arn:aws:ivs:[a-z0-9-]+:[0-9]+:stage/[a-zA-Z0-9-]+}, at most 128
 * characters; an account has twelve digits.
 */
final class WholeArn {

  static final String EXAMPLE = "arn:aws:ivs:us-east-1:123456789012:stage/AbCdEf123456";

  /** Of a host's name (RFC 1035), which a region becomes a part of. */
  private static final int LONGEST_LABEL = 63;

  private static final int MAX_LENGTH = 128;

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

  private WholeArn() {}

  static ArnReading read(String arn) {
    Optional<String> stray = StrayCharacter.in(arn);
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
      return Optional.of(quoted(account) + " is not an account ID. An account ID has 12 digits.");
    }
    return account.length() == 12
        ? Optional.empty()
        : Optional.of("An account ID has 12 digits; this one has " + account.length() + ".");
  }

  private static Optional<String> id(String id) {
    if (id.isEmpty()) {
      return Optional.of("The stage ID is missing after “stage/”.");
    }
    if (id.contains("/")) {
      return Optional.of(
          quoted(id.substring(id.indexOf('/'))) + " after the stage ID doesn't belong in the ARN.");
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

  /** What was pasted may be of any length. */
  private static String quoted(String part) {
    return "“" + (part.length() <= 40 ? part : part.substring(0, 40) + "…") + "”";
  }

  private static boolean allOf(String text, String characters) {
    return text.chars().allMatch(c -> characters.indexOf(c) >= 0);
  }

  private static ArnReading wrong(String problem) {
    return new ArnReading.Wrong(problem);
  }
}
