package dev.stageinspector.demo;

import com.sun.net.httpserver.Headers;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The form of a Signature Version 4. The key, the region, and the signature itself are not checked:
 * the demo account is open to everyone.
 */
final class AuthorizationHeader {

  private static final String ALGORITHM = "AWS4-HMAC-SHA256 ";
  private static final List<String> PARAMETERS =
      List.of("Credential=", "SignedHeaders=", "Signature=");
  private static final Pattern SCOPE =
      Pattern.compile("[^/]+/[0-9]{8}/([^/]+)/([^/]+)/aws4_request");

  /** The signing name of IVS Real-Time (service model). */
  private static final String SIGNING_NAME = "ivs";

  private AuthorizationHeader() {}

  /**
   * Checks that a request is signed, and gives the region that it is signed for.
   *
   * @throws Refusal the generic error that AWS gives for a missing or malformed signature
   */
  static String region(Headers headers) throws Refusal {
    String header = headers.getFirst("Authorization");
    if (header == null || header.isBlank()) {
      throw Refusal.missingAuthenticationToken("Missing Authentication Token");
    }
    if (!header.startsWith(ALGORITHM)) {
      throw Refusal.incompleteSignature(
          "The Authorization header must begin with " + ALGORITHM.strip());
    }
    List<String> given =
        Arrays.stream(header.substring(ALGORITHM.length()).split(",", -1))
            .map(String::strip)
            .toList();
    for (String parameter : PARAMETERS) {
      if (given.stream()
          .noneMatch(it -> it.startsWith(parameter) && it.length() > parameter.length())) {
        throw Refusal.incompleteSignature(
            "Authorization header requires '" + parameter.replace("=", "") + "' parameter.");
      }
    }
    if (!headers.containsKey("X-Amz-Date") && !headers.containsKey("Date")) {
      throw Refusal.incompleteSignature(
          "Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header.");
    }
    return region(given);
  }

  private static String region(List<String> given) throws Refusal {
    String credential =
        given.stream().filter(it -> it.startsWith("Credential=")).findFirst().orElseThrow();
    var scope = SCOPE.matcher(credential.substring("Credential=".length()));
    if (!scope.matches()) {
      throw Refusal.incompleteSignature(
          "Credential must have exactly 5 slash-delimited elements, the last one aws4_request.");
    }
    if (!scope.group(2).equals(SIGNING_NAME)) {
      throw Refusal.invalidSignature(
          "Credential should be scoped to correct service: '" + SIGNING_NAME + "'.");
    }
    return scope.group(1);
  }
}
