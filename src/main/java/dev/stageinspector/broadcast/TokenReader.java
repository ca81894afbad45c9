package dev.stageinspector.broadcast;

import dev.stageinspector.broadcast.TokenReading.Fact;
import dev.stageinspector.broadcast.TokenReading.Finding;
import dev.stageinspector.broadcast.TokenReading.NotAToken;
import dev.stageinspector.broadcast.TokenReading.Weight;
import dev.stageinspector.property.Field;
import dev.stageinspector.property.MalformedJsonException;
import dev.stageinspector.property.Property;
import dev.stageinspector.property.PropertyReader;
import dev.stageinspector.property.Value;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * Reads the claims of a token and holds them against a stage. The claims are those that AWS
 * documents for self-signed tokens, where all are mandatory; its own tokens were seen to have some
 * of the same.
 */
final class TokenReader {

  /** What a participant token says of itself, whoever made it. */
  private static final Field CLAIMS = Field.known("Claims", "What the token says of itself.");

  /** Clocks differ a little. */
  private static final Duration TOLERANCE = Duration.ofMinutes(1);

  private static final Duration LONGEST_LIFE = Duration.ofDays(14);

  /** What a self-signed token needs, beside what is read below. */
  private static final List<String> MANDATORY =
      List.of("iat", "jti", "resource", "topic", "events_url", "whip_url", "version");

  private static final NotAToken NOT_READABLE =
      new NotAToken(
          "This looks like a token, but can't be read: part of it may be missing. Copy the whole"
              + " token again.");

  private final Property answer;
  private final String arn;
  private final Instant now;
  private final List<Fact> facts = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();

  TokenReader(Property answer, Instant now) {
    this.answer = answer;
    this.arn = answer.textAt("stage.arn").orElse("");
    this.now = now;
  }

  TokenReading read(String token) {
    String[] parts = token.split("\\.", -1);
    Optional<Property> claims = parts.length < 2 ? Optional.empty() : object(parts[1]);
    Optional<Property> header = object(parts[0]);
    if (header.isEmpty() || claims.isEmpty()) {
      return NOT_READABLE;
    }
    Property said = claims.get();
    Optional<NotAToken> other = anotherKind(said);
    if (other.isPresent()) {
      return other.get();
    }
    String algorithm = algorithm(token);
    boolean selfSigned = algorithm.equals(TokenSignature.SELF_SIGNED);
    parts(parts);
    signature(algorithm, parts.length < 3 ? "" : parts[2]);
    if (selfSigned) {
      mandatory(header.get(), said);
    }
    times(said);
    stage(said);
    capabilities(said);
    Weight weight = selfSigned ? Weight.WRONG : Weight.UNUSUAL;
    endpoint(said, "whip_url", "whip", "WHIP endpoint", weight);
    endpoint(said, "events_url", "events", "events endpoint", weight);
    people(said);
    return new TokenReading.Token(List.copyOf(facts), List.copyOf(findings));
  }

  /** What a token says that it is signed with; empty if it says nothing that can be read. */
  static String algorithm(String token) {
    return object(token.replaceFirst("\\..*", ""))
        .flatMap(header -> header.textAt("alg"))
        .orElse("");
  }

  /** The object that is written in a part of a token, however carelessly. */
  static Optional<Property> object(String part) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(part);
      String json = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return Optional.of(PropertyReader.read(json, CLAIMS))
          .filter(read -> read.value() instanceof Value.Members);
    } catch (IllegalArgumentException | CharacterCodingException | MalformedJsonException e) {
      return Optional.empty();
    }
  }

  private static Optional<NotAToken> anotherKind(Property said) {
    List<String> names = said.children().stream().map(Property::name).toList();
    if (names.stream().anyMatch(name -> name.startsWith("aws:channel"))) {
      return notA("This is a playback token for a private channel, not a participant token.");
    }
    boolean ofAStage =
        names.stream().anyMatch(List.of("resource", "topic", "capabilities")::contains);
    if (!ofAStage && names.contains("account_id") && names.contains("region")) {
      return notA(
          "This is a connection token, not a participant token. It is for an app's"
              + " RealTimeConnection and does not work with WHIP.");
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

  private void parts(String[] parts) {
    if (parts.length > 3) {
      wrong("It has " + parts.length + " parts with a dot between them; a token has 3.");
    }
    for (int i = 0; i < 2; i++) {
      if (TokenSignature.bytes(parts[i]).isEmpty()) {
        wrong(
            "A character in its "
                + (i == 0 ? "header" : "claims")
                + " was changed, lost or added. "
                + COPY_AGAIN);
      }
    }
  }

  private static final String COPY_AGAIN = "Copy the whole token again.";

  private void signature(String algorithm, String text) {
    if (text.isEmpty()) {
      wrong("Its end, the signature, is missing. " + COPY_AGAIN);
      return;
    }
    TokenSignature signature = TokenSignature.of(algorithm, text);
    switch (signature.form()) {
      case WHOLE -> {}
      case SHORT ->
          wrong(
              (signature.characters() == 0
                      ? "Most of its signature is missing. "
                      : counted(signature.characters(), "character")
                          + " of its signature "
                          + (signature.characters() == 1 ? "is" : "are")
                          + " missing. ")
                  + COPY_AGAIN);
      case LONG ->
          wrong(
              "Its signature is "
                  + counted(signature.characters(), "character")
                  + " too long. "
                  + COPY_AGAIN);
      case DAMAGED ->
          wrong("Its signature is damaged: a character was changed, lost or added. " + COPY_AGAIN);
      case FOREIGN ->
          wrong(
              "Its signature is in the DER format; ES384 needs r and s side by side, 96 bytes (IEEE"
                  + " P1363).");
      case UNKNOWN ->
          wrong(
              (algorithm.isEmpty()
                      ? "It doesn't say how it is signed."
                      : "It is signed with " + algorithm + ".")
                  + " AWS accepts its own tokens (KMS) and self-signed ones with ES384.");
    }
  }

  private void mandatory(Property header, Property said) {
    List<String> missing = MANDATORY.stream().filter(claim -> said.at(claim).isEmpty()).toList();
    if (!missing.isEmpty()) {
      wrong("A self-signed token also needs " + String.join(", ", missing) + ".");
    }
    if (said.at("version").isPresent() && !said.textAt("version").equals(Optional.of("1.0"))) {
      wrong("Its version must be the text “1.0”.");
    }
    publicKey(header.textAt("kid").orElse(""));
  }

  private void publicKey(String kid) {
    String home = arn.replaceFirst(":stage/.*", ":public-key/");
    if (!kid.matches("arn:aws:ivs:[^:]+:[^:]+:public-key/.+")) {
      wrong("Its header needs a kid: the ARN of the public key that was imported to AWS.");
    } else if (!kid.startsWith(home)) {
      wrong("Its public key is not in the stage's region and account: " + kid + ".");
    }
  }

  private void times(Property said) {
    ClaimTime issue = time(said, "iat", "time of issue");
    ClaimTime start = time(said, "nbf", "start");
    ClaimTime expiry = time(said, "exp", "expiry");
    Optional<Instant> issued = issue.at();
    Optional<Instant> ends = expiry.at();
    issued.ifPresent(at -> fact("Issued", at.toString()));
    ends.ifPresent(at -> fact("Expires", at.toString()));
    if (!expiry.isThere()) {
      wrong("It has no expiry (exp), which every participant token has.");
    }
    ends.ifPresent(this::expiry);
    start
        .at()
        .or(() -> issued)
        .filter(at -> at.isAfter(now.plus(TOLERANCE)))
        .ifPresent(at ->
            wrong(
                "It isn't valid for another "
                    + ago(Duration.between(now, at))
                    + ". If that is not intended, a clock is wrong, here or where it was made."));
    ends.ifPresent(end -> life(issued, end));
  }

  private void expiry(Instant ends) {
    if (ends.isAfter(now)) {
      good("It expires in " + ago(Duration.between(now, ends)) + ".");
    } else {
      wrong("It expired " + ago(Duration.between(ends, now)) + " ago. Create a new one.");
    }
  }

  /** Without a time of issue, it was issued by now. */
  private void life(Optional<Instant> issued, Instant ends) {
    Instant begin = issued.orElse(now);
    if (issued.isPresent() && !ends.isAfter(begin)) {
      wrong("It expires before it was issued.");
    } else if (Duration.between(begin, ends).compareTo(LONGEST_LIFE) > 0) {
      wrong("It is valid for more than 14 days, the longest that AWS allows.");
    }
  }

  private ClaimTime time(Property said, String claim, String noun) {
    ClaimTime time = ClaimTime.of(said, claim);
    time.fault().ifPresent(fault -> wrong("Its " + noun + " (" + claim + ") " + fault + "."));
    return time;
  }

  private void stage(Property said) {
    Optional<String> resource = said.textAt("resource").filter(text -> !text.isEmpty());
    Optional<String> topic = said.textAt("topic").filter(text -> !text.isEmpty());
    resource.or(() -> topic).ifPresent(stage -> fact("Stage", stage));
    String id = arn.substring(arn.lastIndexOf('/') + 1);
    if (resource.isEmpty() && topic.isEmpty()) {
      wrong("It names no stage.");
    } else if (resource.filter(named -> !named.equals(arn)).isPresent()) {
      wrong("It is for another stage: " + resource.get() + ".");
    } else if (topic.filter(named -> !named.equals(id)).isPresent()) {
      wrong("It is for another stage: its topic is " + topic.get() + ".");
    } else {
      good("It is for this stage.");
    }
  }

  private void capabilities(Property said) {
    boolean publish = allows(said, "publish");
    boolean subscribe = allows(said, "subscribe");
    List<String> all = new ArrayList<>();
    if (publish) {
      all.add("PUBLISH");
    }
    if (subscribe) {
      all.add("SUBSCRIBE");
    }
    fact("Capabilities", all.isEmpty() ? "none" : String.join(", ", all));
    if (publish) {
      good("It allows publishing.");
    } else {
      wrong("It doesn't allow publishing: the PUBLISH capability is missing.");
    }
  }

  /**
   * @param weight what a difference means: AWS may have put another address into a token of its own
   */
  private void endpoint(Property said, String claim, String kind, String name, Weight weight) {
    Optional<String> own = answer.textAt("stage.endpoints." + kind);
    said.textAt(claim)
        .ifPresent(url -> {
          fact(claim, url);
          if (own.filter(url::equals).isEmpty()) {
            findings.add(
                new Finding(
                    weight,
                    "Its "
                        + claim
                        + " is not this stage's "
                        + name
                        + own.map(right -> ", " + right).orElse(", which the response lacks")
                        + ". They must match exactly."));
          }
        });
  }

  private void people(Property said) {
    said.at("jti")
        .map(Property::value)
        .ifPresent(id -> {
          fact("Participant ID", id.raw());
          if (!(id instanceof Value.Text) || !id.raw().matches("[A-Za-z0-9_-]{1,64}")) {
            wrong(
                "Its participant ID (jti) must be a text of 1 to 64 letters, digits, hyphens and"
                    + " underscores.");
          }
        });
    said.textAt("user_id").filter(id -> !id.isEmpty()).ifPresent(id -> fact("User ID", id));
  }

  private static boolean allows(Property said, String what) {
    return said.at("capabilities.allow_" + what)
        .filter(claim -> claim.value().equals(new Value.Flag(true)))
        .isPresent();
  }

  /** A length of time in its largest unit that is not zero. */
  static String ago(Duration time) {
    if (time.toDays() > 0) {
      return counted(time.toDays(), "day");
    }
    if (time.toHours() > 0) {
      return counted(time.toHours(), "hour");
    }
    return time.toMinutes() > 0
        ? counted(time.toMinutes(), "minute")
        : counted(Math.max(0, time.toSeconds()), "second");
  }

  private static String counted(long number, String unit) {
    return number + " " + unit + (number == 1 ? "" : "s");
  }

  private void fact(String name, String value) {
    facts.add(new Fact(name, value));
  }

  private void good(String words) {
    findings.add(new Finding(Weight.GOOD, words));
  }

  private void wrong(String words) {
    findings.add(new Finding(Weight.WRONG, words));
  }
}
