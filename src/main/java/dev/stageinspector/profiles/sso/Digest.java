package dev.stageinspector.profiles.sso;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Digests of texts, as the AWS CLI names its files and OAuth its challenges. */
final class Digest {

  private Digest() {}

  /** In small hexadecimal digits. */
  static String hex(String algorithm, String text) {
    return HexFormat.of().formatHex(bytes(algorithm, text));
  }

  /**
   * Of the text in UTF-8.
   *
   * @param algorithm one that every JDK has
   */
  static byte[] bytes(String algorithm, String text) {
    try {
      return MessageDigest.getInstance(algorithm).digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
