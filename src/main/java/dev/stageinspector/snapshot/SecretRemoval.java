package dev.stageinspector.snapshot;

import dev.stageinspector.platform.Digest;
import dev.stageinspector.property.Json;
import dev.stageinspector.property.MalformedJsonException;
import dev.stageinspector.property.SecretValues;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Takes out what no file may hold: members that are secret by their name, and secret values. */
final class SecretRemoval {

  /**
   * IDs, times, and words: too short for a secret, also in base64, and without the sign that would
   * call it one. Nearly all texts are; to search them for secrets would take longer than all else
   * that a snapshot needs.
   */
  private static final Pattern PLAIN =
      Pattern.compile(
          "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]{8,15}Z|(?!.*(?:eyJ|A[A-Z]IA))[A-Za-z0-9.-]{0,19}+");

  private static final Pattern PAGE = Pattern.compile("page-[0-9a-f]{16}");

  private SecretRemoval() {}

  /**
   * A body without secrets, laid out for a reader.
   *
   * @throws MalformedJsonException if it is not JSON
   */
  static String body(String body) throws MalformedJsonException {
    return Json.without(body, SecretValues::isSecretName, SecretRemoval::text);
  }

  /** The input of an operation without secrets. */
  static Map<String, Object> input(Map<String, Object> input) {
    Map<String, Object> rest = new TreeMap<>();
    input.forEach((name, value) -> {
      if (!SecretValues.isSecretName(name)) {
        rest.put(name, value instanceof String text ? text(name, text) : value);
      }
    });
    return rest;
  }

  private static String text(String name, String text) {
    return name.equals("nextToken") ? page(text) : text(text);
  }

  /**
   * Stands for a pagination token, which is opaque and of no use to anybody else, so that pages
   * still follow each other. What stands for one already stays.
   */
  private static String page(String token) {
    if (token.isEmpty() || PAGE.matcher(token).matches()) {
      return token;
    }
    return "page-" + Digest.hex("SHA-256", token).substring(0, 16);
  }

  /** A text without the secrets that are in it. */
  static String text(String text) {
    return PLAIN.matcher(text).matches() ? text : SecretValues.without(text);
  }
}
