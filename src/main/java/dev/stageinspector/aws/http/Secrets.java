package dev.stageinspector.aws.http;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.AwsSessionCredentialsIdentity;

/**
 * What must not be told to anybody, even if a service repeats it: the reason for a bad signature
 * quotes the headers of the request, the session token among them. A secret is found as it is, in
 * base64, escaped for a URL, JSON, or HTML (also one in the other), and cut short.
 */
public final class Secrets {

  /** Nothing to hide. */
  public static final Secrets NONE = new Secrets(Stream.empty());

  private static final String HIDDEN = "(hidden)";

  /** What is shorter is not a secret of AWS's, but a word that somebody chose for a test. */
  private static final int SHORTEST_REAL = 16;

  /** So much of a secret in a row is not a coincidence. */
  private static final int PIECE = 12;

  private static final int DEEPEST_ESCAPE = 4;

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
    boolean[] secret = new boolean[text.length()];
    Unescaped read = Unescaped.of(text);
    for (int depth = 0; depth < DEEPEST_ESCAPE; depth++) {
      mark(read, secret);
      Unescaped next = read.unescaped();
      if (next.text().equals(read.text())) {
        break;
      }
      read = next;
    }
    return without(text, secret);
  }

  private static String without(String text, boolean[] secret) {
    StringBuilder told = new StringBuilder();
    for (int i = 0; i < secret.length; i++) {
      if (!secret[i]) {
        told.append(text.charAt(i));
      } else if (i == 0 || !secret[i - 1]) {
        told.append(HIDDEN);
      }
    }
    return told.toString();
  }

  private void mark(Unescaped read, boolean[] secret) {
    String text = read.text();
    for (int i = 0; !pieces.isEmpty() && i + PIECE <= text.length(); i++) {
      if (pieces.contains(text.substring(i, i + PIECE))) {
        Arrays.fill(secret, read.start(i), read.end(i + PIECE - 1), true);
      }
    }
    for (String word : words) {
      for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
        if (standsAlone(text, at, word)) {
          Arrays.fill(secret, read.start(at), read.end(at + word.length() - 1), true);
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

  /** A text without its escapes that knows where in the original each of its characters stood. */
  private static final class Unescaped {

    private final String text;
    private final int[] starts;
    private final int[] ends;

    private Unescaped(String text, int[] starts, int[] ends) {
      this.text = text;
      this.starts = starts;
      this.ends = ends;
    }

    static Unescaped of(String text) {
      int[] starts = new int[text.length()];
      int[] ends = new int[text.length()];
      Arrays.setAll(starts, i -> i);
      Arrays.setAll(ends, i -> i + 1);
      return new Unescaped(text, starts, ends);
    }

    String text() {
      return text;
    }

    int start(int at) {
      return starts[at];
    }

    int end(int at) {
      return ends[at];
    }

    Unescaped unescaped() {
      StringBuilder plain = new StringBuilder();
      int[] from = new int[text.length()];
      int[] to = new int[text.length()];
      for (int at = 0; at < text.length(); ) {
        Escape escape = Escape.at(text, at);
        from[plain.length()] = starts[at];
        to[plain.length()] = ends[at + escape.length() - 1];
        plain.append(escape.character());
        at += escape.length();
      }
      return new Unescaped(plain.toString(), from, to);
    }
  }

  /** A character as it is written, in as many others. */
  private record Escape(char character, int length) {

    static Escape at(String text, int at) {
      char first = text.charAt(at);
      Escape plain = new Escape(first, 1);
      return switch (first) {
        case '%' -> hex(text, at + 1, 2, 3, plain);
        case '\\' -> backslash(text, at, plain);
        case '&' -> entity(text, at, plain);
        default -> plain;
      };
    }

    private static Escape backslash(String text, int at, Escape plain) {
      char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
      return switch (next) {
        case '/', '\\', '"', '\'' -> new Escape(next, 2);
        case 'u' -> hex(text, at + 2, 4, 6, plain);
        case 'x' -> hex(text, at + 2, 2, 4, plain);
        default -> plain;
      };
    }

    private static Escape entity(String text, int at, Escape plain) {
      int end = text.indexOf(';', at);
      if (end < 0 || end - at > 8) {
        return plain;
      }
      String name = text.substring(at + 1, end);
      int length = end - at + 1;
      return switch (name) {
        case "amp" -> new Escape('&', length);
        case "lt" -> new Escape('<', length);
        case "gt" -> new Escape('>', length);
        case "quot" -> new Escape('"', length);
        case "apos" -> new Escape('\'', length);
        case "sol" -> new Escape('/', length);
        case "plus" -> new Escape('+', length);
        case "equals" -> new Escape('=', length);
        default ->
            name.matches("#[xX][0-9A-Fa-f]{1,4}")
                ? new Escape((char) Integer.parseInt(name.substring(2), 16), length)
                : name.matches("#[0-9]{1,4}")
                    ? new Escape((char) Integer.parseInt(name.substring(1)), length)
                    : plain;
      };
    }

    private static Escape hex(String text, int start, int digits, int length, Escape plain) {
      if (start + digits > text.length()) {
        return plain;
      }
      String number = text.substring(start, start + digits);
      return number.matches("[0-9A-Fa-f]+")
          ? new Escape((char) Integer.parseInt(number, 16), length)
          : plain;
    }
  }
}
