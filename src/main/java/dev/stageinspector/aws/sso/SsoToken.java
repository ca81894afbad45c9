package dev.stageinspector.aws.sso;

import dev.stageinspector.platform.IsoTime;
import dev.stageinspector.platform.JsonText;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * The token of a sign-in, with what renews it.
 *
 * @param access what the access portal is asked with; a secret
 * @param expires when it ends
 * @param renewal what a new one is got with, if anything
 */
record SsoToken(String access, Instant expires, Optional<Renewal> renewal) {

  /**
   * What a new token is got with.
   *
   * @param refreshToken a secret
   * @param clientId the registered program's id
   * @param clientSecret a secret
   * @param registrationExpires until when the program is registered
   */
  record Renewal(
      String refreshToken, String clientId, String clientSecret, Instant registrationExpires) {
    @Override
    public String toString() {
      return "renewal until " + registrationExpires;
    }
  }

  /**
   * The token of a file of the AWS CLI; empty if the file has none.
   *
   * @throws DateTimeException if it cannot be read until when the token is good; the message is a
   *     clause about the file
   */
  static Optional<SsoToken> read(ObjectNode root) {
    Optional<String> access = JsonText.text(root, "accessToken");
    if (access.isEmpty()) {
      return Optional.empty();
    }
    String end =
        JsonText.text(root, "expiresAt")
            .orElseThrow(() -> new DateTimeException("its expiresAt is missing"));
    try {
      return Optional.of(new SsoToken(access.get(), IsoTime.of(end), renewal(root)));
    } catch (DateTimeException e) {
      throw new DateTimeException("its expiresAt " + e.getMessage(), e);
    }
  }

  /** Puts the token among the members of its file; the others stay. */
  void write(SsoTarget target, ObjectNode root) {
    root.put("startUrl", target.startUrl());
    root.put("region", target.region());
    root.put("accessToken", access);
    root.put("expiresAt", written(expires));
    renewal.ifPresent(one -> {
      root.put("clientId", one.clientId());
      root.put("clientSecret", one.clientSecret());
      root.put("registrationExpiresAt", written(one.registrationExpires()));
      root.put("refreshToken", one.refreshToken());
    });
  }

  /** Leaves the secrets out. */
  @Override
  public String toString() {
    return "token until " + expires;
  }

  private static Optional<Renewal> renewal(ObjectNode root) {
    Optional<String> refreshToken = JsonText.text(root, "refreshToken");
    Optional<String> id = JsonText.text(root, "clientId");
    Optional<String> secret = JsonText.text(root, "clientSecret");
    Optional<Instant> end = time(root, "registrationExpiresAt");
    return refreshToken.isPresent() && id.isPresent() && secret.isPresent() && end.isPresent()
        ? Optional.of(new Renewal(refreshToken.get(), id.get(), secret.get(), end.get()))
        : Optional.empty();
  }

  private static Optional<Instant> time(ObjectNode root, String member) {
    try {
      return JsonText.text(root, member).map(IsoTime::of);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static String written(Instant time) {
    return time.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
