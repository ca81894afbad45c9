package dev.stageinspector.property;

import java.util.List;
import java.util.regex.Pattern;

/** What secrets are called, by the service model, by AWS credentials, and by people. */
final class SecretNames {

  /** In any case, and with {@code _}, {@code -}, or nothing between the words. */
  private static final String NAMES =
      String.join(
              "|",
              List.of(
                  "authorization",
                  "password",
                  "passwd",
                  "passphrase",
                  "secret",
                  "client_secret",
                  "api_key",
                  "private_key",
                  "stream_key",
                  "(?:aws_)?access_key_id",
                  "(?:aws_)?secret_access_key",
                  "(?:aws_|x_amz_)?(?:session|security)_token"))
          .replace("_", "[_-]?");

  /** In a text, explanations follow this word; there, tokens are known by their value. */
  private static final Pattern NAME = Pattern.compile("(?i)token|" + NAMES);

  /** What is a secret because a text says so; the name of it stays. */
  static final Pattern CALLED_SECRET =
      Pattern.compile(
          "(?i)(?:\\b(?:[a-z_-]{0,30}secret_?access_?key|"
              + NAMES
              + ")[\"'\\\\]*+\\s*+[:=]\\s*+[\"'\\\\]*+(?:(?:bearer|basic)\\s++)?+"
              + "|\\bbearer\\s++(?=\\S*[0-9]))([^\\s\"'\\\\,;&<>{}()\\[\\]|]{4,}+)");

  private SecretNames() {}

  static boolean isSecret(String name) {
    return NAME.matcher(name).matches();
  }
}
