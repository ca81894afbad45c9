package dev.stageinspector.aws.sso;

import dev.stageinspector.platform.Digest;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;

/**
 * What proves that a code of the browser is for this sign-in, and that whoever redeems it began it
 * (RFC 7636).
 */
record Pkce(String state, String verifier) {

  static Pkce random() {
    return new Pkce(bytes(), bytes());
  }

  /** The page where the browser starts, which sends it back to the callback. */
  URI page(URI endpoint, String client, URI callback, List<String> scopes) {
    return URI.create(
        endpoint
            + "/authorize?response_type=code&client_id="
            + encoded(client)
            + "&redirect_uri="
            + encoded(callback.toString())
            + "&state="
            + encoded(state)
            + "&code_challenge_method=S256&scopes="
            + encoded(String.join(" ", scopes))
            + "&code_challenge="
            + base64(Digest.bytes("SHA-256", verifier)));
  }

  private static String bytes() {
    byte[] bytes = new byte[48];
    new SecureRandom().nextBytes(bytes);
    return base64(bytes);
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** Leaves both out: they are secret until the sign-in is over. */
  @Override
  public String toString() {
    return "PKCE";
  }
}
