package dev.stageinspector.broadcast;

import dev.stageinspector.property.Field;
import dev.stageinspector.property.MalformedJsonException;
import dev.stageinspector.property.Property;
import dev.stageinspector.property.PropertyReader;
import dev.stageinspector.property.Value;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * A token as it is built: a header, claims, and a signature, with dots between them (RFC 7519).
 *
 * @param parts all of them as they are written, however many there are
 */
record Jwt(List<String> parts, Property header, Property claims) {

  private static final Field CLAIMS = Field.known("Claims", "What the token says of itself.");

  /** Reads a token, unless its header or its claims can't be read. */
  static Optional<Jwt> read(String token) {
    List<String> parts = List.of(token.split("\\.", -1));
    Optional<Property> claims = parts.size() < 2 ? Optional.empty() : object(parts.get(1));
    return object(parts.getFirst())
        .flatMap(header -> claims.map(said -> new Jwt(parts, header, said)));
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

  /** What it says that it is signed with; empty if it does not say. */
  String algorithm() {
    return header.textAt("alg").orElse("");
  }

  /** The last part; empty if it is missing. */
  String signature() {
    return parts.size() < 3 ? "" : parts.get(2);
  }
}
