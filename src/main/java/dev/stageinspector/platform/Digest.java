package dev.stageinspector.platform;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Digests of texts, as used in AWS CLI file names, OAuth challenges, and WebSocket responses. */
public final class Digest {

  private Digest() {}

  /** As lowercase hexadecimal digits. */
  public static String hex(String algorithm, String text) {
    return HexFormat.of().formatHex(bytes(algorithm, text));
  }

  /**
   * Of the text in UTF-8.
   *
   * @param algorithm one that every JDK has
   */
  public static byte[] bytes(String algorithm, String text) {
    try {
      return MessageDigest.getInstance(algorithm).digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
