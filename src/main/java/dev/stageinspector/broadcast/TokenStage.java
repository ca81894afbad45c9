package dev.stageinspector.broadcast;

import dev.stageinspector.property.Property;
import java.util.List;
import java.util.Optional;

/**
 * The stage that a participant token in a text is for. It is read only on this computer, best
 * effort, and the signature is not verified. The token itself is in none of these.
 */
public sealed interface TokenStage {

  /** Shorter ones without a dot are words: nothing can be read in them, and nothing is secret. */
  int SHORTEST = 20;

  /** Its ARN, as the token says it. */
  record Arn(String arn) implements TokenStage {}

  /** Only its ID, as the token says it. */
  record Id(String id) implements TokenStage {}

  /**
   * The token is damaged, of another kind, or names no stage.
   *
   * @param why in a sentence or two
   */
  record Unknown(String why) implements TokenStage {}

  /** The stages of all tokens in a text, one for each token, in order. */
  static List<TokenStage> in(String text) {
    return FoundToken.in(text).stream()
        .filter(found -> found.dots() > 0 || found.token().length() >= SHORTEST)
        .map(TokenStage::of)
        .toList();
  }

  private static TokenStage of(FoundToken found) {
    Optional<Jwt> token = Jwt.read(found.token());
    if (found.flaw().isPresent() || token.isEmpty()) {
      return new Unknown(found.flaw().orElse(TokenReader.NOT_READABLE.what()));
    }
    Property claims = token.get().claims();
    Optional<TokenStage> other =
        TokenReader.anotherKind(claims).map(what -> new Unknown(what.what()));
    return other
        .or(() -> text(claims, "resource").map(Arn::new))
        .or(() -> text(claims, "topic").map(Id::new))
        .orElseGet(() -> new Unknown("This participant token doesn't name a stage."));
  }

  private static Optional<String> text(Property claims, String claim) {
    return claims.textAt(claim).filter(said -> !said.isBlank());
  }
}
