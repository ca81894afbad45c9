package dev.stageinspector.demo;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Signs tokens (JWT, ES384) with a key that is created for the first token and never leaves this
 * class.
 */
final class TokenSigner {

  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
  private static final String LETTERS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

  private static final int ID_LENGTH = 12;

  private final SecureRandom random = new SecureRandom();
  private @Nullable KeyPair keys;

  /** A new participant's id. */
  String participantId() {
    StringBuilder id = new StringBuilder();
    for (int i = 0; i < ID_LENGTH; i++) {
      id.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return id.toString();
  }

  /** The token with these claims. */
  String signed(ObjectNode claims) {
    ObjectNode header = JsonNodeFactory.instance.objectNode().put("alg", "ES384").put("typ", "JWT");
    header.put("kid", publicKey(claims.get("resource").stringValue()));
    String said =
        BASE64.encodeToString(DemoJson.bytes(header))
            + "."
            + BASE64.encodeToString(DemoJson.bytes(claims));
    try {
      Signature signature = Signature.getInstance("SHA384withECDSAinP1363Format");
      signature.initSign(keys().getPrivate());
      signature.update(said.getBytes(StandardCharsets.US_ASCII));
      return said + "." + BASE64.encodeToString(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this JVM has no ECDSA", e);
    }
  }

  /** As if the key had been imported into the stage's account and region. */
  private static String publicKey(String stage) {
    return stage.replaceFirst(":stage/.*", ":public-key/c4a7e1b2-5d3f-4f6a-9b8c-1e2d3c4b5a69");
  }

  private synchronized KeyPair keys() throws GeneralSecurityException {
    KeyPair made = keys;
    if (made == null) {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp384r1"));
      made = generator.generateKeyPair();
      keys = made;
    }
    return made;
  }
}
