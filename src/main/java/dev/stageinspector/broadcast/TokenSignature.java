package dev.stageinspector.broadcast;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * The last part of a token, held against the form that its algorithm gives. It is not verified:
 * only AWS has the keys. But a cut or a lengthened one can be told by its length, which is fixed
 * for ES384 and written at the beginning of the signatures that AWS makes itself (DER).
 *
 * @param form how it looks
 * @param characters how many are missing or too many
 */
record TokenSignature(Form form, int characters) {

  enum Form {
    /** As long as it has to be, and well-formed. */
    WHOLE,
    SHORT,
    LONG,
    /** A character in it was changed, lost, or added. */
    DAMAGED,
    /** The form of another algorithm's signatures: DER where r and s have to stand side by side. */
    FOREIGN,
    /** Of an algorithm that no participant token has. */
    UNKNOWN
  }

  /** Of the tokens that AWS makes. */
  static final String AWS = "KMS";

  /** Of the tokens that customers sign. */
  static final String SELF_SIGNED = "ES384";

  /** 96 bytes (RFC 7518, 3.4). */
  private static final int ES384_LENGTH = 128;

  /** A number of P-384 with the zero before it that keeps it positive. */
  private static final int LONGEST_NUMBER = 49;

  private static final int SEQUENCE = 0x30;
  private static final int INTEGER = 0x02;

  /** Reads a signature in base64url. */
  static TokenSignature of(String algorithm, String text) {
    return switch (algorithm) {
      case SELF_SIGNED -> selfSigned(text);
      case AWS -> der(text);
      default -> new TokenSignature(Form.UNKNOWN, 0);
    };
  }

  /**
   * The bytes of a text in base64url without padding; empty for one that no encoder writes, such as
   * one that lost a character.
   */
  static Optional<byte[]> bytes(String text) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(text);
      return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(text)
          ? Optional.of(bytes)
          : Optional.empty();
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }

  private static TokenSignature selfSigned(String text) {
    if (text.length() > ES384_LENGTH && der(text).form == Form.WHOLE) {
      return new TokenSignature(Form.FOREIGN, 0);
    }
    return ofLength(text, ES384_LENGTH, bytes(text).isPresent());
  }

  /** {@code SEQUENCE { r INTEGER, s INTEGER }}; the first bytes say how long it is. */
  private static TokenSignature der(String text) {
    int start = Math.min(4, text.length() / 4 * 4);
    byte[] head = bytes(text.substring(0, start)).orElseGet(() -> new byte[0]);
    if (start == 0) {
      return new TokenSignature(Form.SHORT, 0);
    }
    if (head.length < 3 || head[0] != SEQUENCE) {
      return new TokenSignature(Form.DAMAGED, 0);
    }
    boolean longForm = head[1] == (byte) 0x81;
    int length = longForm ? 3 + (head[2] & 0xff) : 2 + (head[1] & 0xff);
    if (length > 3 + 2 * (2 + LONGEST_NUMBER) || (!longForm && head[1] < 0)) {
      return new TokenSignature(Form.DAMAGED, 0);
    }
    boolean wellFormed =
        bytes(text)
            .map(all -> Arrays.copyOfRange(all, longForm ? 3 : 2, all.length))
            .filter(TokenSignature::isTwoNumbers)
            .isPresent();
    return ofLength(text, (length * 8 + 5) / 6, wellFormed);
  }

  private static TokenSignature ofLength(String text, int wanted, boolean wellFormed) {
    int more = text.length() - wanted;
    if (more == 0) {
      return new TokenSignature(wellFormed ? Form.WHOLE : Form.DAMAGED, 0);
    }
    return new TokenSignature(more < 0 ? Form.SHORT : Form.LONG, Math.abs(more));
  }

  private static boolean isTwoNumbers(byte[] content) {
    int second = content.length < 2 ? 0 : 2 + content[1];
    return isNumber(content, 0, second) && isNumber(content, second, content.length);
  }

  /** A positive number, written as short as can be. */
  private static boolean isNumber(byte[] content, int start, int end) {
    int length = end - start - 2;
    if (length < 1
        || length > LONGEST_NUMBER
        || end > content.length
        || content[start] != INTEGER
        || content[start + 1] != length) {
      return false;
    }
    byte[] number = Arrays.copyOfRange(content, start + 2, end);
    BigInteger read = new BigInteger(number);
    return read.signum() > 0 && Arrays.equals(read.toByteArray(), number);
  }
}
