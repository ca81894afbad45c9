package dev.stageinspector.setup;

import dev.stageinspector.property.Catalogue;
import dev.stageinspector.property.MalformedJsonException;
import dev.stageinspector.property.Property;
import dev.stageinspector.property.PropertyReader;
import dev.stageinspector.property.Value;
import dev.stageinspector.setup.TokenReading.Fact;
import dev.stageinspector.setup.TokenReading.Finding;
import dev.stageinspector.setup.TokenReading.NotAToken;
import dev.stageinspector.setup.TokenReading.Weight;
import java.math.BigDecimal;
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
 * documents for self-signed tokens; its own tokens were seen to have the same.
 */
final class TokenReader {

  /** Clocks differ a little. */
  private static final Duration TOLERANCE = Duration.ofMinutes(1);

  /** 96 bytes (RFC 7518, 3.4) in base64url without padding. */
  private static final int ES384_LENGTH = 128;

  private static final NotAToken NOT_READABLE =
      new NotAToken(
          "This looks like a token, but cannot be read: a part of it may be missing. Copy it once"
              + " more, whole.");

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
    signature(header.get(), parts.length < 3 ? "" : parts[2]);
    times(said);
    stage(said);
    capabilities(said);
    endpoint(said, "whip_url", "whip", "WHIP endpoint");
    endpoint(said, "events_url", "events", "events endpoint");
    people(said);
    return new TokenReading.Token(List.copyOf(facts), List.copyOf(findings));
  }

  private static Optional<NotAToken> anotherKind(Property said) {
    if (said.children().stream().anyMatch(claim -> claim.name().startsWith("aws:channel"))) {
      return Optional.of(
          new NotAToken("This is a token to play a private channel, not a participant token."));
    }
    boolean ofAStage =
        said.children().stream()
            .map(Property::name)
            .anyMatch(List.of("resource", "topic", "capabilities", "whip_url")::contains);
    return ofAStage
        ? Optional.empty()
        : Optional.of(
            new NotAToken(
                "This is a token (JWT), but not one of a stage: it names no stage and no"
                    + " capabilities."));
  }

  /** It is not verified; but one that was cut off can be told by its length. */
  private void signature(Property header, String signature) {
    boolean es384 = header.textAt("alg").equals(Optional.of("ES384"));
    if (signature.isEmpty() || (es384 && signature.length() != ES384_LENGTH)) {
      wrong("The end of the token was lost on the way, or something was added to it.");
    }
  }

  private void times(Property said) {
    Optional<Instant> issued = time(said, "iat");
    Optional<Instant> starts = time(said, "nbf").or(() -> issued);
    Optional<Instant> ends = time(said, "exp");
    issued.ifPresent(at -> fact("Issued", at.toString()));
    ends.ifPresent(at -> fact("Expires", at.toString()));
    if (ends.isEmpty()) {
      wrong("It has no expiry, which every participant token has.");
    } else if (!ends.get().isAfter(now)) {
      wrong("It expired " + ago(Duration.between(ends.get(), now)) + " ago. Make a new one.");
    } else {
      good("It is valid for another " + ago(Duration.between(now, ends.get())) + ".");
    }
    starts
        .filter(at -> at.isAfter(now.plus(TOLERANCE)))
        .ifPresent(at ->
            wrong(
                "It is not valid yet, but only in "
                    + ago(Duration.between(now, at))
                    + ": a clock is wrong, here or where it was made."));
    if (issued.isPresent()
        && ends.isPresent()
        && Duration.between(issued.get(), ends.get()).toDays() > 14) {
      unusual("It lasts for more than 14 days, which is the longest that AWS allows.");
    }
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
      wrong("It does not allow publishing: the capability PUBLISH is missing.");
    }
  }

  private void endpoint(Property said, String claim, String kind, String name) {
    Optional<String> own = answer.textAt("stage.endpoints." + kind);
    said.textAt(claim)
        .ifPresent(url -> {
          fact(claim, url);
          if (own.filter(url::equals).isEmpty()) {
            wrong(
                "Its "
                    + claim
                    + " is not this stage's "
                    + name
                    + own.map(right -> ", " + right).orElse(", which the answer does not have")
                    + ". The two have to be equal, character for character.");
          }
        });
  }

  private void people(Property said) {
    said.textAt("jti").ifPresent(id -> fact("Participant id", id));
    said.textAt("user_id").filter(id -> !id.isEmpty()).ifPresent(id -> fact("User id", id));
  }

  private static boolean allows(Property said, String what) {
    return said.at("capabilities.allow_" + what)
        .filter(claim -> claim.value().equals(new Value.Flag(true)))
        .isPresent();
  }

  private static Optional<Instant> time(Property said, String claim) {
    return said.at(claim)
        .map(Property::value)
        .filter(Value.Numeral.class::isInstance)
        .flatMap(value -> seconds(value.raw()));
  }

  private static Optional<Instant> seconds(String digits) {
    try {
      BigDecimal seconds = new BigDecimal(digits);
      BigDecimal end = BigDecimal.valueOf(Instant.parse("9999-12-31T00:00:00Z").getEpochSecond());
      return seconds.signum() < 0 || seconds.compareTo(end) > 0
          ? Optional.empty()
          : Optional.of(Instant.ofEpochSecond(seconds.longValue()));
    } catch (NumberFormatException | ArithmeticException e) {
      return Optional.empty();
    }
  }

  private static Optional<Property> object(String part) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(part.replaceAll("=+$", ""));
      String json = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return Optional.of(PropertyReader.read(json, Catalogue.CLAIMS))
          .filter(read -> read.value() instanceof Value.Members);
    } catch (IllegalArgumentException | CharacterCodingException | MalformedJsonException e) {
      return Optional.empty();
    }
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

  private void unusual(String words) {
    findings.add(new Finding(Weight.UNUSUAL, words));
  }

  private void wrong(String words) {
    findings.add(new Finding(Weight.WRONG, words));
  }
}
