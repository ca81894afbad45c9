package dev.stageinspector.ticket;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What a ticket can hide. A value that is of several kinds goes by the first one that is hidden.
 */
public enum Sensitive {
  USER("User IDs", "User "),
  ISP("Internet providers", "ISP "),
  BUCKET("Buckets", "bucket-"),
  ATTRIBUTE("Attribute values", "Value "),
  TAG("Tag values", "Tag "),
  PROFILE("Profiles", "profile-"),
  ACCOUNT("AWS accounts", "account-");

  private final String label;
  private final String prefix;

  Sensitive(String label, String prefix) {
    this.label = label;
    this.prefix = prefix;
  }

  /** What is hidden unless somebody wants it otherwise: AWS's support needs the account. */
  public static Set<Sensitive> byDefault() {
    return EnumSet.complementOf(EnumSet.of(ACCOUNT));
  }

  /** Its name for a reader. */
  public String label() {
    return label;
  }

  /** How a pseudonym of it begins. */
  String prefix() {
    return prefix;
  }

  /**
   * What the members of this name are.
   *
   * @param above what they are a part of
   */
  static Optional<Sensitive> of(String member, Optional<Sensitive> above) {
    return above.or(() ->
        switch (member) {
          case "userId", "filterByUserId" -> Optional.of(USER);
          case "ispName" -> Optional.of(ISP);
          case "recordingS3BucketName", "bucketName" -> Optional.of(BUCKET);
          case "attributes" -> Optional.of(ATTRIBUTE);
          case "tags" -> Optional.of(TAG);
          default -> Optional.empty();
        });
  }
}
