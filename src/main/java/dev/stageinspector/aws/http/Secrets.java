package dev.stageinspector.aws.http;

import dev.stageinspector.platform.Unwrapped;
import dev.stageinspector.platform.Unwrapped.Range;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.AwsSessionCredentialsIdentity;

/**
 * What must not be told to anybody, even if a service repeats it: the reason for a bad signature
 * quotes the headers of the request, the session token among them. A secret is found as it is, in
 * base64, escaped for a URL, JSON, or HTML (also one in the other), in several lines, and cut
 * short.
 */
public final class Secrets {

  /** Nothing to hide. */
  public static final Secrets NONE = new Secrets(Stream.empty());

  private static final String HIDDEN = "(hidden)";

  /** What is shorter is not a secret of AWS's, but a word that somebody chose for a test. */
  private static final int SHORTEST_REAL = 16;

  /** So much of a secret in a row is not a coincidence. */
  private static final int PIECE = 12;

  private final List<String> words;
  private final Set<String> pieces = new HashSet<>();

  private Secrets(Stream<String> secrets) {
    List<String> all = secrets.filter(secret -> !secret.isBlank()).distinct().toList();
    words = all.stream().filter(secret -> secret.length() < SHORTEST_REAL).toList();
    all.stream()
        .flatMap(Secrets::forms)
        .filter(form -> form.length() >= SHORTEST_REAL)
        .forEach(form -> {
          for (int i = 0; i + PIECE <= form.length(); i++) {
            pieces.add(form.substring(i, i + PIECE));
          }
        });
  }

  /** These secrets; blank ones are none. */
  public static Secrets of(Stream<String> secrets) {
    return new Secrets(secrets);
  }

  /** Those of the credentials that a call is signed with. */
  public static Secrets of(AwsCredentialsIdentity credentials) {
    return new Secrets(in(credentials));
  }

  static Stream<String> in(AwsCredentialsIdentity credentials) {
    Stream<String> key = Stream.ofNullable(credentials.secretAccessKey());
    return credentials instanceof AwsSessionCredentialsIdentity session
        ? Stream.concat(key, Stream.ofNullable(session.sessionToken()))
        : key;
  }

  /** The text with every secret hidden. */
  public String redacted(String text) {
    if (words.isEmpty() && pieces.isEmpty()) {
      return text;
    }
    BitSet secret = new BitSet();
    Unwrapped.readings(text).forEach(reading -> mark(reading, secret));
    return without(text, secret);
  }

  private static String without(String text, BitSet secret) {
    StringBuilder told = new StringBuilder();
    int at = 0;
    for (int start = secret.nextSetBit(0); start >= 0; start = secret.nextSetBit(at)) {
      told.append(text, at, start).append(HIDDEN);
      at = secret.nextClearBit(start);
    }
    return told.append(text, at, text.length()).toString();
  }

  private void mark(Unwrapped reading, BitSet secret) {
    String text = reading.text();
    for (int i = 0; !pieces.isEmpty() && i + PIECE <= text.length(); i++) {
      if (pieces.contains(text.substring(i, i + PIECE))) {
        reading.mark(new Range(i, i + PIECE), secret);
      }
    }
    for (String word : words) {
      for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
        if (standsAlone(text, at, word)) {
          reading.mark(new Range(at, at + word.length()), secret);
        }
      }
    }
  }

  /**
   * Whether a short secret stands there for itself, and is not a part of another word. One that is
   * itself a plain word, such as {@code password}, counts only as the value of something.
   */
  private static boolean standsAlone(String text, int at, String word) {
    int end = at + word.length();
    boolean whole =
        (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)))
            && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
    boolean plain = word.length() < 8 || word.matches("[A-Za-z][a-z]*|[A-Z]+|[0-9]+");
    return whole && (!plain || (at > 0 && ":=".indexOf(text.charAt(at - 1)) >= 0));
  }

  /** The secret itself, and what of its base64 does not depend on what stands around it. */
  private static Stream<String> forms(String secret) {
    return secret.length() < SHORTEST_REAL
        ? Stream.empty()
        : Stream.concat(
            Stream.of(secret),
            Stream.of(0, 1, 2)
                .map(shift -> base64(secret, shift))
                .flatMap(form -> Stream.of(form, form.replace('+', '-').replace('/', '_'))));
  }

  private static String base64(String secret, int shift) {
    byte[] bytes = ("x".repeat(shift) + secret).getBytes(StandardCharsets.UTF_8);
    String form = Base64.getEncoder().withoutPadding().encodeToString(bytes);
    return form.substring(shift == 0 ? 0 : shift + 1, form.length() - 1);
  }
}
