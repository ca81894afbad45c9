package dev.stageinspector.ivs;

import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;

/**
 * What must not be told to anybody, even if the service repeats it: the reason for a bad signature
 * quotes the headers of the request, the session token among them.
 */
final class Secrets {

  /** Nothing to keep. */
  static final Secrets NONE = new Secrets(Stream.empty());

  private final List<String> secrets;

  private Secrets(Stream<String> secrets) {
    this.secrets = secrets.filter(secret -> !secret.isBlank()).toList();
  }

  static Secrets of(AwsCredentials credentials) {
    return new Secrets(
        credentials instanceof AwsSessionCredentials session
            ? Stream.of(session.secretAccessKey(), session.sessionToken())
            : Stream.of(credentials.secretAccessKey()));
  }

  /** The text with every secret hidden. */
  String hiddenIn(String text) {
    String told = text;
    for (String secret : secrets) {
      told = told.replace(secret, "(hidden)");
    }
    return told;
  }
}
