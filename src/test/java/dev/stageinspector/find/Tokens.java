package dev.stageinspector.find;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Tokens with no real signature. */
public final class Tokens {

  /** As long as one of ES384. */
  static final String SIGNATURE = "Sg".repeat(64);

  private Tokens() {}

  /** A participant token for a stage. */
  public static String of(String arn) {
    return with("{\"resource\":\"" + arn + "\",\"topic\":\"x\",\"capabilities\":{},\"jti\":\"p\"}");
  }

  static String with(String claims) {
    return part("{\"alg\":\"ES384\",\"typ\":\"JWT\"}") + "." + part(claims) + "." + SIGNATURE;
  }

  private static String part(String json) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(json.getBytes(StandardCharsets.UTF_8));
  }
}
