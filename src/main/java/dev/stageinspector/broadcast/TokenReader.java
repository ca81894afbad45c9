package dev.stageinspector.broadcast;

import dev.stageinspector.broadcast.TokenReading.NotAToken;
import dev.stageinspector.broadcast.TokenReading.Weight;
import dev.stageinspector.ivs.Stage;
import dev.stageinspector.property.Property;
import dev.stageinspector.property.Value;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the claims of a token and holds them against a stage. The claims are those that AWS
 * documents for self-signed tokens, where all are mandatory; its own tokens were seen to have some
 * of the same.
 */
record TokenReader(Stage stage, Instant now) {

  /** The claims that are told in words of their own. */
  private static final Set<String> READ =
      Set.of(
          "iat",
          "nbf",
          "exp",
          "resource",
          "topic",
          "jti",
          "user_id",
          "attributes",
          "capabilities",
          "whip_url",
          "events_url");

  static final NotAToken NOT_READABLE =
      new NotAToken(
          "This looks like a token, but can't be read: part of it may be missing. Copy the whole"
              + " token again.");

  TokenReading read(String token) {
    Optional<Jwt> jwt = Jwt.read(token);
    if (jwt.isEmpty()) {
      return NOT_READABLE;
    }
    Optional<NotAToken> other = anotherKind(jwt.get().claims());
    return other.isPresent() ? other.get() : read(jwt.get());
  }

  private TokenReading read(Jwt token) {
    Remarks remarks = new Remarks();
    boolean selfSigned = token.algorithm().equals(TokenSignature.SELF_SIGNED);
    new FormRemarks(token, remarks).add();
    if (selfSigned) {
      new SelfSignedRemarks(token, stage, remarks).add();
    }
    new TimeRemarks(token.claims(), now, remarks).add();
    new StageRemarks(token.claims(), stage, selfSigned ? Weight.WRONG : Weight.UNUSUAL, remarks)
        .add();
    participant(token.claims(), remarks);
    others(token.claims(), remarks);
    return remarks.token();
  }

  /** What a token is, if not a participant's. */
  static Optional<NotAToken> anotherKind(Property claims) {
    List<String> names = claims.children().stream().map(Property::name).toList();
    if (names.stream().anyMatch(name -> name.startsWith("aws:channel"))) {
      return notA("This is a playback token for a private channel, not a participant token.");
    }
    boolean ofAStage =
        names.stream().anyMatch(List.of("resource", "topic", "capabilities")::contains);
    if (!ofAStage && names.contains("account_id") && names.contains("region")) {
      return notA(
          "This is a connection token, not a participant token. It is for an app's"
              + " RealTimeConnection and doesn't work with WHIP.");
    }
    return ofAStage || names.contains("whip_url")
        ? Optional.empty()
        : notA(
            "This is a token (JWT) of something else: it names no stage and no capabilities, as a"
                + " participant token does.");
  }

  private static Optional<NotAToken> notA(String words) {
    return Optional.of(new NotAToken(words));
  }

  private static void participant(Property claims, Remarks remarks) {
    claims
        .at("jti")
        .map(Property::value)
        .ifPresent(id -> {
          remarks.fact("Participant ID", id.raw());
          if (!(id instanceof Value.Text) || !id.raw().matches("[A-Za-z0-9_-]{1,64}")) {
            remarks.wrong(
                "Its participant ID (jti) must be a text of 1 to 64 letters, digits, hyphens, and"
                    + " underscores.");
          }
        });
    claims
        .textAt("user_id")
        .filter(id -> !id.isEmpty())
        .ifPresent(id -> remarks.fact("User ID", id));
    claims
        .at("attributes")
        .ifPresent(all ->
            all.children()
                .forEach(one -> remarks.fact("Attribute", one.name() + "=" + one.value().raw())));
  }

  /** What is in it besides, under its own name. */
  private static void others(Property claims, Remarks remarks) {
    claims.children().stream()
        .filter(claim -> !READ.contains(claim.name()) && claim.children().isEmpty())
        .forEach(claim -> remarks.fact(claim.name(), claim.value().raw()));
  }
}
